//===- Project.h - A user's program in a folder of its own ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A copy of programs/NAME as a user has it: in a git repository where all is
// committed, with a compile database beside it. The sources spell a port that
// stands for the one of the server; the copy has the server's.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_E2E_PROJECT_H
#define SVC_TIDY_TESTS_E2E_PROJECT_H

#include "e2e/Environment.h"
#include "support/Process.h"
#include "tool/TempTree.h"
#include <ostream>

namespace svc::test {

/// A program below programs/.
struct Program {
  std::string Name;
  /// What it is compiled and linked with.
  std::vector<std::string> Flags, Libraries;
  /// The port that its sources spell, and what is secret in them.
  std::string Port;
  std::vector<std::string> Secrets;
};

/// The ways in which a fix may write what it reads.
enum class Style { Getenv, Helper, HelperUrl };
std::string nameOf(Style S);
inline void PrintTo(Style S, std::ostream *Out) { *Out << nameOf(S); }

class Project {
public:
  Project(Program P, unsigned Port);

  /// Compiles every unit by its command in the compile database, and \p Extra,
  /// and links them. Anything that the compiler says is a fatal failure of the
  /// running test.
  void build(const std::vector<std::string> &Extra = {}) const;
  /// Runs the program with \p Variables and a PATH, and nothing else.
  Outcome run(const Environment &Variables) const;

  /// Runs `svc-tidy fix` as \p How.
  Outcome fix(Style How) const;
  /// The variables that it wrote, in a file that only its owner can read.
  Environment written() const;

  void commit() const;
  /// The paths that differ from what was committed, one a line.
  std::string changed() const;
  /// "FILE:LINE: ..." for each line with \p Text in the project's files, but
  /// for the file \p Except.
  std::string linesWith(const std::string &Text,
                        llvm::StringRef Except = "") const;

private:
  Outcome git(std::vector<std::string> Arguments) const;

  TempTree Tree;
  Program Of;
  std::vector<std::string> Units; // paths below shop/
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_E2E_PROJECT_H
