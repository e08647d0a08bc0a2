//===- CallMap.cpp - Who calls a function, and with what ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/match/CallMap.h"
#include "engine/trace/Target.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

namespace {

/// A function that calls the one it is given: index of that, and of the first
/// argument that it passes to it.
struct Caller {
  bool Is = false;
  unsigned Callee = 0, First = 1;
};

Caller callerNamed(llvm::StringRef Name) {
  return llvm::StringSwitch<Caller>(Name)
      .Cases("pthread_create", "uv_thread_create", {true, 2, 3})
      .Cases("thrd_create", "uv_queue_work", {true, 1, 2})
      .Cases("thread", "jthread", "bind", "bind_front", {true, 0, 1})
      .Cases("invoke", "call_once", "g_thread_create", {true, 0, 1})
      .Case("g_thread_new", {true, 1, 2})
      .Default({});
}

/// std::async may be told how to run before it is told what.
Caller asynchronous(const CallExpr *E) {
  bool HasPolicy =
      E->getNumArgs() > 0 && strip(E->getArg(0))->getType()->isEnumeralType();
  return {true, HasPolicy ? 1u : 0u, HasPolicy ? 2u : 1u};
}

/// Methods called through a pointer to them take the object first.
bool takesObject(const FunctionDecl *F) {
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  return M && M->isInstance() && !isa<CXXConstructorDecl>(M) &&
         !(M->getParent()->isLambda());
}

bool isPlaceholder(const Expr *E) {
  const auto *R = dyn_cast<DeclRefExpr>(strip(E));
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  const auto *Class = V ? V->getType()->getAsCXXRecordDecl() : nullptr;
  return Class && Class->getIdentifier() &&
         (Class->getName() == "_Placeholder" || Class->getName() == "arg");
}

SourceLocation placeOf(const CallExpr *E) {
  if (const auto *R = dyn_cast<DeclRefExpr>(strip(E->getCallee())))
    return R->getLocation();
  return E->getExprLoc();
}

} // namespace

CallMap::CallMap(const UnitIndex &Index, Tracer &T) {
  for (const Site &S : Index.sites()) {
    if (const auto *E = dyn_cast<CallExpr>(S.E))
      addCall(E, S, T);
    else if (const auto *E = dyn_cast<CXXConstructExpr>(S.E))
      addConstruction(E, S, T);
  }
}

void CallMap::add(const FunctionDecl *F, CallSite Site) {
  auto &Sites = Calls[F->getCanonicalDecl()];
  if (Sites.empty())
    Functions.push_back(F->getCanonicalDecl());
  Sites.push_back(std::move(Site));
}

void CallMap::addHandedOver(llvm::ArrayRef<const Expr *> Arguments,
                            unsigned Callee, unsigned First, const Expr *E,
                            const Site &S, Tracer &T) {
  if (Callee >= Arguments.size())
    return;
  const FunctionDecl *F = functionNamedBy(Arguments[Callee], T);
  if (!F)
    return;
  CallSite Site{E, S.At, E->getExprLoc(), {}};
  unsigned Skip = First + (takesObject(F) ? 1 : 0);
  for (const Expr *Argument :
       Arguments.drop_front(std::min<size_t>(Skip, Arguments.size())))
    Site.Arguments.push_back(isPlaceholder(Argument) ? nullptr : Argument);
  add(F, std::move(Site));
}

void CallMap::addCall(const CallExpr *E, const Site &S, Tracer &T) {
  llvm::SmallVector<const Expr *, 4> Arguments(E->arguments());
  const FunctionDecl *Direct = E->getDirectCallee();
  if (Callee C = calleeOf(E, S.At, T); C.F) {
    // What was bound is reported where it is bound.
    for (const Expr *&Argument : C.Arguments)
      if (!llvm::is_contained(Arguments, Argument))
        Argument = nullptr;
    add(C.F, {E, S.At, placeOf(E), std::move(C.Arguments)});
  }
  if (!Direct || !Direct->getIdentifier())
    return;
  unsigned First = 0;
  for (const CXXConstructorDecl *C : forwardedTo(E, First, T.Matcher)) {
    CallSite Site{E, S.At, E->getExprLoc(), Arguments};
    Site.Arguments.erase(Site.Arguments.begin(),
                         Site.Arguments.begin() + First);
    add(C, std::move(Site));
  }
  Caller How = Direct->getName() == "async" ? asynchronous(E)
                                            : callerNamed(Direct->getName());
  // Threads.emplace_back(F, ...): what is made calls F.
  if (const CXXRecordDecl *Made = forwardedClass(E, First);
      Made && Made->getIdentifier() && !How.Is) {
    How = callerNamed(Made->getName());
    How.Callee += First;
    How.First += First;
  }
  if (How.Is)
    addHandedOver(Arguments, How.Callee, How.First, E, S, T);
}

void CallMap::addConstruction(const CXXConstructExpr *E, const Site &S,
                              Tracer &T) {
  const CXXConstructorDecl *C = E->getConstructor();
  if (C->isCopyOrMoveConstructor())
    return;
  llvm::SmallVector<const Expr *, 4> Arguments(E->arguments());
  if (C->getParent()->getIdentifier()) {
    Caller How = callerNamed(C->getParent()->getName());
    if (How.Is)
      addHandedOver(Arguments, How.Callee, How.First, E, S, T);
  }
  if (InheritedConstructor Base = C->getInheritedConstructor())
    C = Base.getConstructor();
  add(C, {E, S.At, E->getExprLoc(), Arguments});
}

llvm::ArrayRef<CallSite> CallMap::callsOf(const FunctionDecl *F) const {
  auto It = Calls.find(F->getCanonicalDecl());
  if (It == Calls.end())
    return {};
  return It->second;
}

} // namespace svc
