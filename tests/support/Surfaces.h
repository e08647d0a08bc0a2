//===- Surfaces.h - The audit and the plugin, run and read ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both surfaces say the same of a finding in forms of their own: a JSON record,
// and a diagnostic of clang-tidy's. Here both become one plain struct, so that
// tests can compare them and ask what is in them. The configuration of this
// project does not apply to what they are run on.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SUPPORT_SURFACES_H
#define SVC_TIDY_TESTS_SUPPORT_SURFACES_H

#include "support/Process.h"
#include <set>
#include <tuple>

namespace svc::test {

/// A finding as both surfaces show it. File is absolute.
struct Shown {
  std::string File;
  unsigned Line = 0, Column = 0;
  std::string Check, Message;
  bool operator<(const Shown &O) const {
    return std::tie(File, Line, Column, Check, Message) <
           std::tie(O.File, O.Line, O.Column, O.Check, O.Message);
  }
};
std::string render(const Shown &S);

/// What only the audit's record says besides.
struct Reported : Shown {
  std::string Role, OriginFile; // "" when there is no literal
  unsigned OriginLine = 0;
};

struct Report {
  unsigned Total = 0, Analysed = 0;
  std::vector<std::string> Failed; // "file: reason"
  std::vector<Reported> Findings;
};

/// Runs `svc-tidy audit` with \p Arguments in \p Folder.
Outcome runAudit(std::vector<std::string> Arguments, const std::string &Folder);
/// Its JSON record, made in \p Folder.
Report readReport(const std::string &Json, const std::string &Folder);

/// Runs clang-tidy-19 with the plugin and only its checks, unless \p Arguments
/// or a configuration that they name say otherwise.
Outcome runPlugin(std::vector<std::string> Arguments,
                  const std::string &Folder);
/// The diagnostics of our checks in what clang-tidy printed, without what the
/// plugin alone says (the place of a literal that it does not show).
std::set<Shown> readDiagnostics(llvm::StringRef Output);
/// The lines of \p Output that say that something went wrong.
std::vector<std::string> readProblems(llvm::StringRef Output);

/// One line for each finding that only one of them has; "" when there is none.
std::string difference(const std::set<Shown> &Audit,
                       const std::set<Shown> &Plugin);
std::set<Shown> shownOf(const Report &R);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_SUPPORT_SURFACES_H
