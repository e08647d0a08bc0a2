//===- Scope.cpp - Which branch of which function a place is in -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Scope.h"

namespace svc {

bool encloses(const Scope *Outer, const Scope *Inner) {
  for (; Inner; Inner = Inner->Parent)
    if (Inner == Outer)
      return true;
  return false;
}

bool surelyRuns(Point P, const Scope *In) {
  return In->Always ||
         (In->RunsOnce && (In->FirstLeave == 0 || P.Order < In->FirstLeave));
}

bool dominates(Point P, const Scope *Inner) {
  const Scope *Outer = P.In;
  while (Outer && Outer->Control && surelyRuns(P, Outer) &&
         !encloses(Outer, Inner))
    Outer = Outer->Parent;
  return encloses(Outer, Inner);
}

bool isDead(const Scope *In) {
  for (; In; In = In->Parent)
    if (In->Never)
      return true;
  return false;
}

static bool fallsInto(const Scope *From, const Scope *To) {
  for (; To; To = To->FallsFrom)
    if (To == From)
      return true;
  return false;
}

bool excludes(const Scope *A, const Scope *B) {
  for (const Scope *I = A; I && I->Control; I = I->Parent)
    for (const Scope *J = B; J && J->Control; J = J->Parent)
      if (I->Control == J->Control)
        return I->Arm != J->Arm && !I->IsLoop && !fallsInto(I, J);
  return false;
}

bool shareLoop(const Scope *A, const Scope *B, const Scope *Declared) {
  for (; A; A = A->Parent)
    if (A->IsLoop && encloses(A, B) && !encloses(A, Declared))
      return true;
  return false;
}

} // namespace svc
