//===- ArgumentName.cpp - "host", "...1" -> index of an argument ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/ArgumentName.h"
#include "knowledge/Suggestion.h"

namespace svc {

/// No call passes more arguments through "...".
static constexpr unsigned MaxVariadicIndex = 63;

std::optional<unsigned> argumentIndex(const Signature &S, llvm::StringRef Name,
                                      std::string &Problem) {
  llvm::StringRef Rest = Name;
  if (Rest.consume_front("...")) {
    unsigned Index = 0;
    if (!S.Variadic)
      Problem = "the signature has no '...'";
    else if (!Rest.empty() && (Rest[0] == '0' || Rest.getAsInteger(10, Index) ||
                               Index > MaxVariadicIndex))
      Problem = "expected '...' for the first variadic argument, '...1' for "
                "the second, not " +
                inQuotes(Name);
    else
      return static_cast<unsigned>(S.Parameters.size()) + Index;
    return std::nullopt;
  }
  if (std::optional<unsigned> Index = S.parameter(Name))
    return Index;
  llvm::SmallVector<llvm::StringRef, 8> Named;
  for (const Parameter &P : S.Parameters)
    if (!P.Name.empty())
      Named.push_back(P.Name);
  if (S.Variadic)
    Named.push_back("...");
  Problem = suggest("the signature has no parameter", Name, Named);
  return std::nullopt;
}

} // namespace svc
