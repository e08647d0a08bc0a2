//===- Leaks.cpp - Secrets in what a program said ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "support/Leaks.h"
#include "llvm/Support/Regex.h"
#include <gmock/gmock.h>

namespace svc::test {

std::vector<std::string> leaks(const std::string &Name, llvm::StringRef Output,
                               const std::vector<std::string> &Secrets) {
  std::vector<std::string> Out;
  for (llvm::StringRef Line : linesOf(Output))
    for (const std::string &Secret : Secrets)
      if (Line.contains(Secret))
        Out.push_back(Name + " has " + Secret + ": " + Line.str());
  return Out;
}

std::string withoutEcho(llvm::StringRef Output) {
  llvm::Regex Echo("^ *[0-9]* \\| ");
  std::string Out;
  for (llvm::StringRef Line : linesOf(Output))
    if (!Echo.match(Line))
      Out += Line.str() + "\n";
  return Out;
}

void expectNoLeaks(const Outcome &O, const std::string &Name,
                   const std::vector<std::string> &Secrets) {
  EXPECT_THAT(leaks(Name, O.Out, Secrets), testing::IsEmpty());
  EXPECT_THAT(leaks(Name + "'s errors", O.Err, Secrets), testing::IsEmpty());
}

} // namespace svc::test
