//===- FixReport.h - What was fixed, what was not, and why ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Guarded by tests/tool/FixCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_FIXREPORT_H
#define SVC_TIDY_TOOL_FIX_FIXREPORT_H

#include "fix/Selection.h"
#include "report/Summary.h"

namespace svc {

/// What has become of files.
struct FixOutcome {
  bool DryRun = false;
  unsigned Reparsed = 0;            // units
  std::vector<std::string> Changed; // sources
  std::vector<std::string> Written; // others: the helper, .env.example, ...
  std::vector<std::string> Kept;    // copies of what they were
  std::set<std::string> Variables;  // to set
  std::string Deployment;           // what gives them, "" where not asked for
};

/// Findings remain, units failed, or neither.
ExitCode exitCode(const AuditRecord &Record, const Selection &Fixes);

std::string fixText(const AuditRecord &Record, const Selection &Fixes,
                    const FixOutcome &Outcome);
std::string fixJson(const AuditRecord &Record, const Selection &Fixes,
                    const FixOutcome &Outcome);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_FIXREPORT_H
