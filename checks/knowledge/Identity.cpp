//===- Identity.cpp - What tells entry points apart -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/Identity.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

unsigned EntryPointIdentity::getHashValue(const EntryPoint *E) {
  unsigned Overload = 0;
  if (E->Declaration)
    for (const Parameter &P : E->Declaration->Parameters)
      Overload = Overload * 5 + P.Shape.K + 1;
  return llvm::DenseMapInfo<llvm::StringRef>::getHashValue(E->Name) +
         Overload * 0x9E3779B1U;
}

bool EntryPointIdentity::isEqual(const EntryPoint *A, const EntryPoint *B) {
  if (A == B)
    return true;
  auto IsMark = [](const EntryPoint *E) {
    return E == getEmptyKey() || E == getTombstoneKey();
  };
  if (IsMark(A) || IsMark(B) || A->Kind != B->Kind || A->Name != B->Name ||
      A->Learned != B->Learned ||
      (A->Learned && A->Owner->Id != B->Owner->Id) ||
      A->Declaration.has_value() != B->Declaration.has_value())
    return false;
  if (!A->Declaration)
    return true;
  const Signature &S = *A->Declaration, &T = *B->Declaration;
  return S.Variadic == T.Variadic &&
         S.Parameters.size() == T.Parameters.size() &&
         llvm::all_of_zip(S.Parameters, T.Parameters,
                          [](const Parameter &P, const Parameter &Q) {
                            return P.Shape == Q.Shape;
                          });
}

} // namespace svc
