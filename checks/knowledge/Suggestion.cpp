//===- Suggestion.cpp - "did you mean ...?" ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Near means: at most a third of the letters, and at most three, are added,
// lost or changed; letter case does not count.
// Guarded by tests/knowledge/SuggestionTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/Suggestion.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

namespace svc {

llvm::StringRef nearest(llvm::StringRef Given,
                        llvm::ArrayRef<llvm::StringRef> Known) {
  unsigned Allowed = std::min<size_t>((Given.size() + 2) / 3, 3);
  std::string Lower = Given.take_front(64).lower();
  llvm::StringRef Best;
  for (llvm::StringRef Name : Known) {
    if (Allowed == 0 || Name.empty())
      continue;
    unsigned Distance = llvm::StringRef(Lower).edit_distance(
        Name.lower(), /*AllowReplacements=*/true, Allowed);
    if (Distance > Allowed || Distance >= Name.size())
      continue;
    Best = Name;
    if (Distance == 0)
      break;
    Allowed = Distance - 1; // only a nearer one may still win
  }
  return Best;
}

std::string suggest(llvm::StringRef Problem, llvm::StringRef Given,
                    llvm::ArrayRef<llvm::StringRef> Known) {
  std::string Message = Problem.str() + " " + inQuotes(Given);
  llvm::StringRef Near = nearest(Given, Known);
  if (!Near.empty())
    return Message + "; did you mean '" + Near.str() + "'?";
  if (Known.empty())
    return Message;
  return Message + "; expected one of " + llvm::join(Known, ", ");
}

std::string inQuotes(llvm::StringRef Text) {
  constexpr size_t Longest = 80;
  if (Text.size() <= Longest)
    return "'" + Text.str() + "'";
  return "'" + Text.take_front(Longest).str() + "...'";
}

} // namespace svc
