//===- Process.h - Run a command and keep what it says ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The surfaces are tested as users run them: as processes. Standard input is
// empty; standard output and standard error are kept apart. A command that
// cannot be started, is killed or takes too long fails the running test.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SUPPORT_PROCESS_H
#define SVC_TIDY_TESTS_SUPPORT_PROCESS_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace svc::test {

struct Outcome {
  int Status = -1;
  std::string Out, Err;
};

/// Runs \p Command, whose first word is a path or is looked up in PATH, in
/// \p Folder (the current one when it is empty). Safe to call from several
/// threads.
Outcome runProcess(std::vector<std::string> Command,
                   const std::string &Folder = "", unsigned Seconds = 900);

/// \p Text without the line end of each line.
std::vector<llvm::StringRef> linesOf(llvm::StringRef Text);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_SUPPORT_PROCESS_H
