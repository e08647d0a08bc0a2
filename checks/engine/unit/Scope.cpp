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

bool excludes(const Scope *A, const Scope *B) {
  for (const Scope *I = A; I && I->Control; I = I->Parent)
    for (const Scope *J = B; J && J->Control; J = J->Parent)
      if (I->Control == J->Control)
        return I->Arm != J->Arm && !I->IsLoop;
  return false;
}

bool shareLoop(const Scope *A, const Scope *B) {
  for (; A; A = A->Parent)
    if (A->IsLoop && encloses(A, B))
      return true;
  return false;
}

} // namespace svc
