//===- LaterCall.cpp - Does an argument go on to another call? ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Some calls matter only for what follows: data that is hashed is a key when a
// key is derived from that hash, and no secret when the hash is compared. The
// model says which call must follow ("only_when"); here the same object is
// looked for in such a call, behind the use and in the same function. A handle
// that gets another value in between, or that cannot be named, gives no.
// Guarded by tests/connectors/wincrypt.c.
//
//===----------------------------------------------------------------------===//

#include "engine/match/UseFinder.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static const Expr *argument(const Expr *Site, unsigned I) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(Site))
    return I < C->getNumArgs() ? C->getArg(I) : nullptr;
  const auto *C = dyn_cast<CallExpr>(Site);
  return C && I < C->getNumArgs() ? C->getArg(I) : nullptr;
}

/// True when something is written to \p Object after \p From and before \p To.
static bool replaced(const Storage &Object, Point From, Point To,
                     const UnitIndex &Index) {
  for (const Write &W : Index.writesTo(Object.leaf()))
    if (From.Order < W.At.Order && W.At.Order < To.Order &&
        W.To.sameObject(Object) && !excludes(W.At.In, To.In))
      return true;
  return false;
}

/// True when the call at \p S is the one that \p Wanted names, with \p Object.
static bool isReached(const Site &S, const LaterCall &Wanted,
                      const Storage &Object) {
  const auto *C = dyn_cast<CallExpr>(S.E);
  const FunctionDecl *F = C ? C->getDirectCallee() : nullptr;
  if (!F || !F->getIdentifier() || F->getName() != Wanted.Callee.Name ||
      !matchesSignature(Wanted.Callee, F))
    return false;
  const Expr *Given = argument(C, Wanted.Parameter);
  return Given && storageOf(Given).sameObject(Object);
}

bool meetsCondition(const Use &U, const UnitIndex &Index) {
  const std::optional<LaterCall> &Wanted = U.Entry->OnlyWhen;
  if (!Wanted)
    return true;
  const Expr *Given = argument(U.Site, Wanted->Argument);
  Storage Object = storageOf(Given);
  if (!Object.leaf() || Object.Character || !U.At.In || !U.At.In->Function)
    return false;
  for (const Site &S : Index.sitesIn(U.At.In->Function))
    if (U.At.Order < S.At.Order && !excludes(U.At.In, S.At.In) &&
        isReached(S, *Wanted, Object) && !replaced(Object, U.At, S.At, Index))
      return true;
  return false;
}

} // namespace svc
