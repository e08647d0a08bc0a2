//===- Environment.cpp - Variables and their values -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Environment.h"
#include "support/Process.h"
#include <gtest/gtest.h>

namespace svc::test {

static std::string unquoted(llvm::StringRef Text) {
  if (Text.size() < 2 || Text.front() != Text.back())
    return Text.str();
  if (Text.front() == '\'')
    return Text.drop_front().drop_back().str();
  if (Text.front() != '"')
    return Text.str();
  std::string Out;
  Text = Text.drop_front().drop_back();
  for (size_t I = 0; I < Text.size(); ++I) {
    if (Text[I] == '\\' && I + 1 < Text.size())
      ++I;
    Out += Text[I];
  }
  return Out;
}

Environment readEnvironment(llvm::StringRef Text) {
  Environment Out;
  for (llvm::StringRef Line : linesOf(Text)) {
    Line = Line.trim();
    if (Line.empty() || Line.starts_with("#"))
      continue;
    auto [Name, Value] = Line.split('=');
    EXPECT_TRUE(Name.size() < Line.size() && !Name.empty() &&
                Name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_") == Name.npos)
        << "not NAME=VALUE: " << Line.str();
    EXPECT_TRUE(Out.emplace(Name.str(), unquoted(Value)).second)
        << "twice: " << Name.str();
  }
  return Out;
}

std::vector<std::string> namesWith(const Environment &In,
                                   llvm::StringRef Text) {
  std::vector<std::string> Out;
  for (const auto &[Name, Value] : In)
    if (llvm::StringRef(Value).contains(Text))
      Out.push_back(Name);
  return Out;
}

} // namespace svc::test
