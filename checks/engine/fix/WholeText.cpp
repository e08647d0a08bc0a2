//===- WholeText.cpp - Whose fix replaces the whole text ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/WholeText.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

/// True when the text of \p F goes as a whole, with its other parts.
static bool isInWhole(const Finding &F) {
  Dialect D = F.Argument->Means.Text;
  return F.WholeValue && (F.Begin != 0 || F.End != F.Literal.Text.size()) &&
         // Of these only the secret goes.
         D != Dialect::Header && D != Dialect::Command;
}

const Finding *wholeOf(const Finding &F, llvm::ArrayRef<Finding> All) {
  Role Whole = F.Argument->Means.Meaning;
  if (F.Meaning == Whole)
    return nullptr;
  auto IsBeside = [&](const Finding &Other) {
    return Other.Argument == F.Argument &&
           sameSpelling(Other.Literal, F.Literal);
  };
  const auto *Own = llvm::find_if(All, [&](const Finding &Other) {
    return IsBeside(Other) && Other.Meaning == Whole &&
           (Other.WholeValue || isBaseUrl(Other));
  });
  if (Own != All.end())
    return Own;
  if (!isInWhole(F))
    return nullptr;
  const auto *First = llvm::find_if(All, [&](const Finding &Other) {
    return IsBeside(Other) && isInWhole(Other);
  });
  return First == All.end() ? nullptr : First;
}

} // namespace svc
