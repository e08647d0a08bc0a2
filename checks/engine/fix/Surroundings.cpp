//===- Surroundings.cpp - What stands around an expression ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/Surroundings.h"
#include "engine/fix/EnvironmentRead.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace svc {

/// Keeps what is open while it goes down.
class SurroundingsWalk : public RecursiveASTVisitor<SurroundingsWalk> {
  using Base = RecursiveASTVisitor<SurroundingsWalk>;

public:
  explicit SurroundingsWalk(const Surroundings &Into) : Into(Into) {}

  bool dataTraverseStmtPre(Stmt *S) {
    Into.Parents[S] = {Open.S, Open.D, Constant != 0};
    if (auto *R = dyn_cast<DeclRefExpr>(S))
      note(R->getDecl(), R);
    else if (auto *M = dyn_cast<MemberExpr>(S))
      note(M->getMemberDecl(), M);
    else if (auto *C = dyn_cast<CXXConstructExpr>(S))
      note(C->getConstructor(), C);
    Stack.push_back(Open);
    Open = {S, nullptr, false};
    return true;
  }
  bool dataTraverseStmtPost(Stmt *) {
    Open = Stack.pop_back_val();
    return true;
  }
  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    // A parameter's default is no part of the function's type.
    Into.Parents[D] = {Open.S, Open.D, Constant != 0 && !isa<ParmVarDecl>(D)};
    if (auto *V = dyn_cast<VarDecl>(D); V && V->isConstexpr())
      Into.Constants.push_back(V);
    Surroundings::Node Before = Open;
    unsigned Outer = Constant;
    Open = {nullptr, D, false};
    Constant = isa<StaticAssertDecl, EnumConstantDecl>(D) ? 1 : 0;
    bool More = Base::TraverseDecl(D);
    Open = Before;
    Constant = Outer;
    return More;
  }
  /// Of the two forms of a list, one has the conversions.
  bool TraverseInitListExpr(InitListExpr *S, DataRecursionQueue * = nullptr) {
    InitListExpr *Semantic = S->isSemanticForm() ? S : S->getSemanticForm();
    for (Stmt *Child : (Semantic ? Semantic : S)->children())
      if (!TraverseStmt(Child))
        return false;
    return true;
  }
  bool TraverseTypeLoc(TypeLoc T) {
    return inConstant([&] { return Base::TraverseTypeLoc(T); });
  }
  bool TraverseTemplateArgumentLoc(const TemplateArgumentLoc &A) {
    return inConstant([&] { return Base::TraverseTemplateArgumentLoc(A); });
  }
  bool TraverseAttr(Attr *A) {
    return inConstant([&] { return Base::TraverseAttr(A); });
  }

private:
  void note(const ValueDecl *D, const Expr *E) {
    Into.References[D->getCanonicalDecl()].push_back(E);
  }
  template <typename Callable> bool inConstant(Callable Do) {
    ++Constant;
    bool More = Do();
    --Constant;
    return More;
  }

  const Surroundings &Into;
  Surroundings::Node Open;
  llvm::SmallVector<Surroundings::Node, 32> Stack;
  unsigned Constant = 0;
};

void Surroundings::walk() const {
  if (std::exchange(Walked, true))
    return;
  SurroundingsWalk W(*this);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!isInLibrary(Context.getSourceManager(), D->getLocation()))
      W.TraverseDecl(D);
}

Surroundings::Node Surroundings::parent(const Stmt *S) const {
  walk();
  return Parents.lookup(S);
}

Surroundings::Node Surroundings::parent(const Decl *D) const {
  walk();
  return Parents.lookup(D);
}

llvm::ArrayRef<const Expr *>
Surroundings::references(const ValueDecl *D) const {
  walk();
  auto It = References.find(D->getCanonicalDecl());
  if (It == References.end())
    return {};
  return It->second;
}

/// True when \p E is in a lambda that does not capture what it names.
static bool isUncaptured(const Expr *E, const Surroundings &Around) {
  const auto *R = dyn_cast<DeclRefExpr>(E);
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  if (!V || !V->hasLocalStorage() || R->refersToEnclosingVariableOrCapture())
    return false;
  const Decl *Home = Decl::castFromDeclContext(V->getDeclContext());
  for (auto N = Around.parent(E); N.isKnown(); N = Around.parent(N))
    if (const auto *L = dyn_cast_or_null<LambdaExpr>(N.S))
      return L->getCallOperator() != Home;
  return false;
}

bool Surroundings::needsConstant(const Expr *E, unsigned Depth) const {
  Node N = parent(E);
  if (!N.isKnown() || Depth > 8)
    return true;
  for (; N.isKnown(); N = parent(N)) {
    if (N.InConstant)
      return true;
    if (isa_and_nonnull<ConstantExpr, UnaryExprOrTypeTraitExpr, CXXNoexceptExpr,
                        CXXTypeidExpr>(N.S))
      return true;
    if (const auto *F = dyn_cast_or_null<FunctionDecl>(N.D))
      return F->getConstexprKind() != ConstexprSpecKind::Unspecified;
    const auto *V = dyn_cast_or_null<VarDecl>(N.D);
    if (!V || isa<ParmVarDecl>(V))
      continue;
    if (V->isConstexpr() || V->hasAttr<ConstInitAttr>() ||
        (!Context.getLangOpts().CPlusPlus && !V->hasLocalStorage()))
      return true;
    if (V->getType().isConstQualified() &&
        V->getType()->isIntegralOrEnumerationType())
      for (const Expr *Other : references(V))
        if (needsConstant(Other, Depth + 1))
          return true;
  }
  return false;
}

bool Surroundings::needsConstant(const Expr *E) const {
  return needsConstant(E, 0);
}

bool Surroundings::isWeighed(const Expr *E) const {
  if (isUncaptured(E, *this))
    return true;
  bool Converted = false;
  for (Node N = parent(E); N.S; N = parent(N)) {
    if (const auto *C = dyn_cast<ImplicitCastExpr>(N.S)) {
      Converted |= C->getCastKind() == CK_IntegralCast;
      continue;
    }
    if (isa<ParenExpr>(N.S))
      continue;
    const auto *B = dyn_cast<BinaryOperator>(N.S);
    const auto *C = dyn_cast<CXXConstructExpr>(N.S);
    return Converted &&
           (isa<InitListExpr>(N.S) || (C && C->isListInitialization()) ||
            (B && B->isComparisonOp()));
  }
  return false;
}

bool Surroundings::hasConstantObject(const RecordDecl *R) const {
  walk();
  return llvm::any_of(Constants, [&](const VarDecl *V) {
    QualType T = Context.getBaseElementType(V->getType());
    const auto *Of = T->getAsRecordDecl();
    return Of && (Of->getCanonicalDecl() == R->getCanonicalDecl() ||
                  !Of->isInStdNamespace());
  });
}

QualType Surroundings::wanted(const Expr *E) const {
  QualType Out = E->getType();
  for (Node N = parent(E); N.S; N = parent(N)) {
    if (const auto *C = dyn_cast<ImplicitCastExpr>(N.S)) {
      if (C->isPartOfExplicitCast())
        break;
      if (C->getCastKind() == CK_IntegralCast ||
          C->getCastKind() == CK_IntegralToBoolean ||
          // In C a literal may become a char *, which a read need not fit.
          C->getCastKind() == CK_ArrayToPointerDecay ||
          (C->getCastKind() == CK_NoOp && C->getType()->isPointerType()))
        Out = C->getType();
      continue;
    }
    if (const auto *C = dyn_cast<CXXConstructExpr>(N.S)) {
      if (C->getNumArgs() == 0 ||
          (C->getNumArgs() > 1 && !C->getArg(1)->isDefaultArgument()))
        break;
      for (llvm::StringRef Class : {"QString", "QByteArray"})
        if (isClassNamed(C->getType(), Class))
          Out = C->getType();
      continue;
    }
    // A class for literals, of which the text is made.
    if (const auto *C = dyn_cast<CXXFunctionalCastExpr>(N.S))
      if (isClassNamed(C->getType(), "QLatin1String") ||
          isClassNamed(C->getType(), "QLatin1StringView"))
        continue;
    if (!isa<ParenExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
             ExprWithCleanups, InitListExpr>(N.S))
      break;
    if (const auto *L = dyn_cast<InitListExpr>(N.S); L && L->getNumInits() != 1)
      break;
  }
  return Out.getNonReferenceType().getUnqualifiedType();
}

} // namespace svc
