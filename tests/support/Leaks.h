//===- Leaks.h - Secrets in what a program said -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the lines of an output that hold one of some secrets. The source lines
// that clang-tidy shows under its diagnostics are not ours and can be left out.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SUPPORT_LEAKS_H
#define SVC_TIDY_TESTS_SUPPORT_LEAKS_H

#include "support/Process.h"

namespace svc::test {

/// "NAME has SECRET: LINE" for each of \p Secrets that \p Output holds.
std::vector<std::string> leaks(const std::string &Name, llvm::StringRef Output,
                               const std::vector<std::string> &Secrets);

/// \p Output without the source lines that clang-tidy shows.
std::string withoutEcho(llvm::StringRef Output);

/// Fails the running test when either stream of \p O holds one.
void expectNoLeaks(const Outcome &O, const std::string &Name,
                   const std::vector<std::string> &Secrets);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_SUPPORT_LEAKS_H
