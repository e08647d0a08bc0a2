//===- Target.cpp - Which function a call runs ----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Target.h"
#include "engine/trace/DynamicClass.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static constexpr unsigned MostSteps = 6;
static constexpr size_t MostOverriders = 4;

namespace {

/// What a callable expression stands for.
struct Callable {
  const FunctionDecl *F = nullptr;
  const CallExpr *Bind = nullptr; // std::bind(F, ...)
};

bool isStd(const FunctionDecl *F, llvm::StringRef Name) {
  return F && F->isInStdNamespace() && F->getIdentifier() &&
         F->getName() == Name;
}

class CallableFinder {
public:
  CallableFinder(const UnitIndex &Index) : Index(Index) {}

  Callable find(const Expr *E, unsigned Depth = 0) {
    E = E ? stripCasts(E) : nullptr;
    if (!E || Depth > MostSteps)
      return {};
    if (const auto *L = dyn_cast<LambdaExpr>(E))
      return {L->getCallOperator()};
    if (const auto *U = dyn_cast<UnaryOperator>(E))
      if (U->getOpcode() == UO_AddrOf || U->getOpcode() == UO_Deref ||
          U->getOpcode() == UO_Plus)
        return find(U->getSubExpr(), Depth + 1);
    if (const auto *C = dyn_cast<CXXConstructExpr>(E))
      return C->getNumArgs() >= 1 ? find(C->getArg(0), Depth + 1) : Callable();
    if (const auto *L = dyn_cast<InitListExpr>(E))
      return L->getNumInits() == 1 ? find(L->getInit(0), Depth + 1)
                                   : Callable();
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) // lambda -> pointer
      return isa_and_nonnull<CXXConversionDecl>(M->getMethodDecl())
                 ? find(M->getImplicitObjectArgument(), Depth + 1)
                 : Callable();
    if (const auto *C = dyn_cast<CallExpr>(E)) {
      const FunctionDecl *F = C->getDirectCallee();
      if ((isStd(F, "move") || isStd(F, "forward") || isStd(F, "ref")) &&
          C->getNumArgs() == 1)
        return find(C->getArg(0), Depth + 1);
      if (isStd(F, "bind") && C->getNumArgs() >= 1) {
        Callable Of = find(C->getArg(0), Depth + 1);
        Of.Bind = Of.Bind ? nullptr : C;
        return Of;
      }
      return {};
    }
    if (const auto *R = dyn_cast<DeclRefExpr>(E))
      if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
        return {F};
    return ofStorage(Index.resolve(storageOf(E)), Depth);
  }

private:
  /// The only function that the place ever gets.
  Callable ofStorage(const Storage &S, unsigned Depth) {
    const ValueDecl *Leaf = S.leaf();
    if (!Leaf || isa<ParmVarDecl>(Leaf))
      return {};
    std::vector<const Expr *> Values;
    if (const auto *V = dyn_cast<VarDecl>(Leaf)) {
      if (!S.Within.empty())
        return {};
      if (const Expr *Init = V->getAnyInitializer())
        Values.push_back(Init);
    } else if (const auto *F = dyn_cast<FieldDecl>(Leaf)) {
      if (F->hasInClassInitializer()) {
        if (!F->getInClassInitializer()) // of a template, never instantiated
          return {};
        Values.push_back(F->getInClassInitializer());
      }
      if (const auto *R = dyn_cast<CXXRecordDecl>(F->getParent()))
        for (const CXXConstructorDecl *C : Index.constructorsOf(R))
          for (const CXXCtorInitializer *I : C->inits())
            if (I->isMemberInitializer() && I->isWritten() &&
                I->getMember()->getCanonicalDecl() == F)
              Values.push_back(I->getInit());
    }
    for (const Write &W : Index.writesTo(Leaf)) {
      if (W.K != Write::Assign)
        return {};
      Values.push_back(W.Value);
    }
    Callable Only;
    for (const Expr *E : Values) {
      if (isEmpty(E))
        continue;
      Callable Of = find(E, Depth + 1);
      if (!Of.F ||
          (Only.F && (Only.F->getCanonicalDecl() != Of.F->getCanonicalDecl() ||
                      Only.Bind || Of.Bind)))
        return {};
      Only = Of;
    }
    return Only;
  }

  static bool isEmpty(const Expr *E) {
    E = stripCasts(E);
    if (const auto *C = dyn_cast<CXXConstructExpr>(E))
      return C->getNumArgs() == 0;
    return isa<CXXNullPtrLiteralExpr, GNUNullExpr, IntegerLiteral,
               ImplicitValueInitExpr>(E);
  }

  const UnitIndex &Index;
};

/// The index of a placeholder, _1 is 0; or -1.
int placeholder(const Expr *E) {
  const auto *R = dyn_cast<DeclRefExpr>(stripCasts(E));
  if (!R || !R->getDecl()->getIdentifier())
    return -1;
  llvm::StringRef Name = R->getDecl()->getName();
  unsigned N = 0;
  return Name.consume_front("_") && !Name.getAsInteger(10, N) && N > 0
             ? int(N) - 1
             : -1;
}

/// The arguments of the function that was bound, in a call with \p Given.
void unbind(const CallExpr *Bind, llvm::ArrayRef<const Expr *> Given,
            Callee &Out) {
  unsigned First = 1;
  const auto *M = dyn_cast<CXXMethodDecl>(Out.F);
  bool IsLambda = M && M->getParent()->isLambda();
  if (M && !M->isStatic() && !IsLambda && Bind->getNumArgs() > 1) {
    Out.Object = Bind->getArg(1);
    First = 2;
  }
  for (unsigned I = First; I < Bind->getNumArgs(); ++I) {
    int P = placeholder(Bind->getArg(I));
    if (P < 0)
      Out.Arguments.push_back(Bind->getArg(I));
    else if (unsigned(P) < Given.size())
      Out.Arguments.push_back(Given[P]);
    else
      return;
  }
}

/// True when the call picks the function at run time.
bool isVirtualCall(const CallExpr *E, const CXXMethodDecl *M) {
  const auto *Member = dyn_cast<MemberExpr>(E->getCallee()->IgnoreParens());
  return M->isVirtual() && !M->hasAttr<FinalAttr>() &&
         !M->getParent()->hasAttr<FinalAttr>() &&
         !(Member && Member->hasQualifier());
}

const Expr *objectOf(const CallExpr *E) {
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
    return M->getImplicitObjectArgument();
  const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
  return O && O->getNumArgs() > 0 &&
                 isa_and_nonnull<CXXMethodDecl>(O->getDirectCallee())
             ? O->getArg(0)
             : nullptr;
}

/// Methods of the unit that override \p M, at any distance.
void collect(const CXXMethodDecl *M, const UnitIndex &Index,
             std::vector<const FunctionDecl *> &Out) {
  for (const CXXMethodDecl *O : Index.overridersOf(M)) {
    if (Out.size() > MostOverriders)
      return;
    if (Index.hasBody(O) && !llvm::is_contained(Out, O))
      Out.push_back(O);
    collect(O, Index, Out);
  }
}

} // namespace

std::vector<const FunctionDecl *> overridersOf(const CallExpr *E, Tracer &T) {
  std::vector<const FunctionDecl *> Out;
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(E->getDirectCallee());
  if (!M || !isVirtualCall(E, M))
    return Out;
  collect(M, T.Index, Out);
  if (!Out.empty() && !M->isPureVirtual())
    Out.push_back(M);
  if (Out.size() > MostOverriders)
    Out.clear();
  return Out;
}

const FunctionDecl *functionNamedBy(const Expr *E, Tracer &T) {
  return CallableFinder(T.Index).find(E).F;
}

Callee calleeOf(const CallExpr *E, Point At, Tracer &T) {
  Callee Out;
  Out.F = E->getDirectCallee();
  Out.Object = objectOf(E);
  llvm::SmallVector<const Expr *, 4> Given(E->arguments());
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(Out.F);
  if (isa<CXXOperatorCallExpr>(E) && M && !Given.empty())
    Given.erase(Given.begin()); // the object
  if (M && isVirtualCall(E, M)) {
    Out.F = nullptr;
    if (const CXXRecordDecl *Class = dynamicClass(Out.Object, T.Index))
      Out.F = const_cast<CXXMethodDecl *>(M)->getCorrespondingMethodInClass(
          Class, /*MayBeBase=*/true);
    if (!Out.F) {
      auto Overriders = overridersOf(E, T);
      if (Overriders.size() == 1)
        Out.F = Overriders.front();
    }
    Out.Arguments = Given;
    return Out;
  }
  bool OfLambda = M && M->getParent()->isLambda();
  const Expr *What = nullptr;
  if (!Out.F)
    What = E->getCallee();
  else if (isa<CXXOperatorCallExpr>(E) && M && !OfLambda &&
           M->getOverloadedOperator() == OO_Call && !T.Index.hasBody(M))
    What = Out.Object; // std::function, the result of std::bind
  else if (isStd(Out.F, "invoke") && !Given.empty()) {
    What = Given.front();
    Given.erase(Given.begin());
  }
  if (!What) {
    Out.Arguments = Given;
    return Out;
  }
  Callable Of = CallableFinder(T.Index).find(What);
  Out.F = Of.F;
  Out.Object = nullptr;
  if (!Out.F)
    return Out;
  if (Of.Bind) {
    unbind(Of.Bind, Given, Out);
    return Out;
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(Out.F);
  if (Method && !Method->isStatic() && !Method->getParent()->isLambda() &&
      !Given.empty()) {
    Out.Object = Given.front(); // invoke(&Class::method, object)
    Given.erase(Given.begin());
  }
  Out.Arguments = Given;
  return Out;
}

} // namespace svc
