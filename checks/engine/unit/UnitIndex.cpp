//===- UnitIndex.cpp - One walk over the unit -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/UnitIndex.h"
#include "engine/unit/UserCode.h"
#include "engine/unit/Writes.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace svc {

bool leaves(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *C = dyn_cast<CompoundStmt>(S))
    return !C->body_empty() && leaves(C->body_back());
  if (isa<ReturnStmt>(S) || isa<CXXThrowExpr>(S))
    return true;
  if (const auto *E = dyn_cast<Expr>(S)) {
    E = strip(E);
    if (isa<CXXThrowExpr>(E))
      return true;
    if (const auto *Call = dyn_cast<CallExpr>(E))
      if (const FunctionDecl *F = Call->getDirectCallee())
        return F->isNoReturn();
  }
  return false;
}

class IndexBuilder : public RecursiveASTVisitor<IndexBuilder> {
  using Base = RecursiveASTVisitor<IndexBuilder>;

public:
  IndexBuilder(UnitIndex &Index, ASTContext &Context, ModelMatcher &Matcher)
      : Index(Index), Sources(Context.getSourceManager()), Matcher(Matcher) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  /// What a call is given happens before the call.
  bool shouldTraversePostOrder() const { return true; }

  bool TraverseDecl(Decl *D) {
    if (!D)
      return true;
    // Only at namespace scope: what user code contains is user code, whatever
    // header a macro of it came from.
    if (!Current && D->getLocation().isValid() &&
        isInLibrary(Sources, D->getLocation()))
      return true;
    const auto *F = dyn_cast<FunctionDecl>(D);
    if (!F || !F->isThisDeclarationADefinition())
      return Base::TraverseDecl(D);
    if (const auto *C = dyn_cast<CXXConstructorDecl>(F))
      Index.Constructors[C->getParent()->getCanonicalDecl()].push_back(C);
    return within(nullptr, 0, false, false, F->getCanonicalDecl(),
                  [&] { return Base::TraverseDecl(D); });
  }

  bool TraverseLambdaExpr(LambdaExpr *L) {
    return within(nullptr, 0, false, false, L->getCallOperator(),
                  [&] { return Base::TraverseLambdaExpr(L); });
  }

  bool TraverseIfStmt(IfStmt *S) {
    Index.Branches.push_back({S, now()});
    return TraverseStmt(S->getInit()) &&
           TraverseDecl(S->getConditionVariable()) &&
           TraverseStmt(S->getCond()) && arm(S, 0, S->getThen()) &&
           arm(S, 1, S->getElse());
  }

  bool TraverseConditionalOperator(ConditionalOperator *E) {
    Index.Branches.push_back({E, now()});
    return TraverseStmt(E->getCond()) && arm(E, 0, E->getTrueExpr()) &&
           arm(E, 1, E->getFalseExpr());
  }

  bool TraverseWhileStmt(WhileStmt *S) {
    return loop(S, &Base::TraverseWhileStmt);
  }
  bool TraverseDoStmt(DoStmt *S) { return loop(S, &Base::TraverseDoStmt); }
  bool TraverseForStmt(ForStmt *S) { return loop(S, &Base::TraverseForStmt); }
  bool TraverseCXXForRangeStmt(CXXForRangeStmt *S) {
    return loop(S, &Base::TraverseCXXForRangeStmt);
  }
  bool TraverseCXXCatchStmt(CXXCatchStmt *S) {
    return within(S, 0, false, leaves(S->getHandlerBlock()), function(),
                  [&] { return Base::TraverseCXXCatchStmt(S); });
  }

  bool TraverseSwitchStmt(SwitchStmt *S) {
    Index.Branches.push_back({S, now()});
    if (!TraverseStmt(S->getInit()) || !TraverseStmt(S->getCond()))
      return false;
    auto *Body = dyn_cast_or_null<CompoundStmt>(S->getBody());
    if (!Body)
      return TraverseStmt(S->getBody());
    // Each label starts an arm; what follows belongs to it.
    const Scope *Outer = Current;
    unsigned Arm = 0;
    for (Stmt *Child : Body->body()) {
      if (isa<SwitchCase>(Child))
        Current = scope({Outer, S, Arm++, false, false, function()});
      if (!TraverseStmt(Child))
        return false;
    }
    Current = Outer;
    return true;
  }

  bool VisitVarDecl(VarDecl *V) {
    Index.Declared[V->getCanonicalDecl()] = now();
    // `const char *&Alias = Host;` lets anything be written through Alias.
    QualType T = V->getType();
    if (T->isLValueReferenceType() && !T->getPointeeType().isConstQualified() &&
        V->hasInit() && !isa<ParmVarDecl>(V))
      note(escapeOf(V->getInit()));
    // const char **Alias = &Host; members through a pointer to their object
    // are found by the member (Flow.cpp).
    if (T->isPointerType() && V->hasInit() && !isa<ParmVarDecl>(V) &&
        !T->getPointeeType().isConstQualified() &&
        !T->getPointeeType()->isRecordType())
      if (const auto *U = dyn_cast<UnaryOperator>(strip(V->getInit())))
        if (U->getOpcode() == UO_AddrOf)
          note(escapeOf(U->getSubExpr()));
    return true;
  }

  bool VisitReturnStmt(ReturnStmt *S) {
    if (S->getRetValue() && function())
      Index.Returns[function()].push_back({S->getRetValue(), now()});
    return true;
  }

  bool VisitCallExpr(CallExpr *E) {
    Point P = now();
    Index.Sites.push_back({E, P});
    if (const FunctionDecl *F = E->getDirectCallee())
      Index.Calls[F->getCanonicalDecl()].push_back({E, P});
    for (Write &W : writesOfCall(E, Matcher))
      note(std::move(W), P);
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *E) {
    Point P = now();
    Index.Sites.push_back({E, P});
    Index.Calls[E->getConstructor()->getCanonicalDecl()].push_back({E, P});
    for (Write &W : writesOfConstruction(E, Matcher))
      note(std::move(W), P);
    return true;
  }

  bool VisitInitListExpr(InitListExpr *E) {
    Index.Sites.push_back({E, now()});
    return true;
  }

  bool VisitBinaryOperator(BinaryOperator *E) {
    if (!E->isAssignmentOp())
      return true;
    Point P = now();
    Index.Sites.push_back({E, P});
    note(writeOfAssignment(E), P);
    return true;
  }

  bool VisitUnaryOperator(UnaryOperator *E) {
    if (E->isIncrementDecrementOp())
      note(escapeOf(E->getSubExpr()));
    return true;
  }

private:
  Point now() { return {++Order, Current}; }
  const Decl *function() const { return Current ? Current->Function : nullptr; }

  const Scope *scope(Scope S) {
    Index.Scopes.push_back(S);
    return &Index.Scopes.back();
  }

  template <typename Callable>
  bool within(const Stmt *Control, unsigned Arm, bool IsLoop, bool Leaves,
              const Decl *Function, Callable Body) {
    const Scope *Outer = Current;
    Current = scope({Outer, Control, Arm, IsLoop, Leaves, Function});
    bool Result = Body();
    Current = Outer;
    return Result;
  }

  bool arm(Stmt *Control, unsigned Arm, Stmt *Body) {
    return !Body || within(Control, Arm, false, leaves(Body), function(),
                           [&] { return TraverseStmt(Body); });
  }

  template <typename Loop>
  bool loop(Loop *S, bool (Base::*Body)(Loop *, DataRecursionQueue *)) {
    return within(S, 0, true, false, function(),
                  [&] { return (this->*Body)(S, nullptr); });
  }

  void note(std::optional<Write> W) {
    if (W)
      note(std::move(*W), now());
  }
  void note(std::optional<Write> W, Point P) {
    if (W)
      note(std::move(*W), P);
  }
  void note(Write W, Point P) {
    const ValueDecl *Leaf = W.To.leaf();
    if (!Leaf)
      return;
    W.At = P;
    Index.Writes[Leaf].push_back(std::move(W));
  }

  UnitIndex &Index;
  const SourceManager &Sources;
  ModelMatcher &Matcher;
  const Scope *Current = nullptr;
  unsigned Order = 0;
};

UnitIndex::UnitIndex(ASTContext &Context, ModelMatcher &Matcher) {
  IndexBuilder(*this, Context, Matcher).TraverseAST(Context);
}

template <typename Map, typename Key>
static auto find(const Map &In, const Key *K)
    -> llvm::ArrayRef<typename Map::mapped_type::value_type> {
  auto It = In.find(K->getCanonicalDecl());
  if (It == In.end())
    return {};
  return It->second;
}

llvm::ArrayRef<Write> UnitIndex::writesTo(const ValueDecl *D) const {
  return find(Writes, D);
}

llvm::ArrayRef<Site> UnitIndex::callsOf(const FunctionDecl *F) const {
  return find(Calls, F);
}

llvm::ArrayRef<Site> UnitIndex::returnsOf(const Decl *F) const {
  return find(Returns, F);
}

llvm::ArrayRef<const CXXConstructorDecl *>
UnitIndex::constructorsOf(const CXXRecordDecl *C) const {
  return find(Constructors, C);
}

Point UnitIndex::declared(const VarDecl *V) const {
  return Declared.lookup(V->getCanonicalDecl());
}

} // namespace svc
