//===- Reading.h - Parts of a location as one line of text ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tests of the locators write a hole as "<>" and expect lines such as
// "user=app password=p%40ss(p@ss) host=db": the role, the characters at the
// part's range, and the decoded value where it differs. So every expectation
// also checks the range.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_KNOWLEDGE_LOCATOR_READING_H
#define SVC_TIDY_TESTS_KNOWLEDGE_LOCATOR_READING_H

#include "knowledge/locator/Locator.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

/// \p S with a hole at every "<>".
inline Text textOf(llvm::StringRef S) {
  Text T;
  while (!S.empty()) {
    auto [Literal, Rest] = S.split("<>");
    if (!Literal.empty())
      T.appendLiteral(Literal);
    if (Literal.size() != S.size())
      T.appendHole();
    S = Rest;
  }
  return T;
}

inline std::string withHoles(llvm::StringRef S) {
  std::string Out;
  for (char C : S)
    if (C == Text::Hole)
      Out += "<>";
    else
      Out += C;
  return Out;
}

/// The parts in one line; "!" at the end of a text that is not well formed.
inline std::string read(llvm::StringRef S, Dialect D, Role Whole) {
  Text T = textOf(S);
  Location L = parseLocation(T, D, Whole);
  std::string Out;
  for (const Part &P : L.Parts) {
    llvm::StringRef Spelled = T.chars().substr(P.Begin, P.End - P.Begin);
    Out += (info(P.Meaning).Name + "=" + withHoles(Spelled)).str();
    if (P.Value != Spelled)
      Out += "(" + withHoles(P.Value) + ")";
    Out += ' ';
  }
  if (!L.WellFormed)
    Out += "!";
  return llvm::StringRef(Out).rtrim().str();
}

} // namespace svc

#endif // SVC_TIDY_TESTS_KNOWLEDGE_LOCATOR_READING_H
