//===- Summary.h - An audit in numbers --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Counts for the reports, and what an audit means to the caller. A use counts
// once, under the worst of its roles. A failed unit outweighs findings: the
// list may not be whole.
// Guarded by tests/tool/SummaryTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_SUMMARY_H
#define SVC_TIDY_TOOL_REPORT_SUMMARY_H

#include "report/AuditRecord.h"
#include <array>
#include <map>

namespace svc {

/// What the program's exit status says.
enum class ExitCode {
  Clean = 0,
  Findings = 1,
  BadInput = 2,   // usage, configuration, model, compile database
  Incomplete = 3, // a unit failed
};

ExitCode exitCode(const AuditRecord &Record);

/// Uses of one service by the worst status of their roles, indexed by
/// RoleStatus.
using StatusCounts = std::array<unsigned, 6>;

/// Uses that bind no role are left out.
std::map<std::string, StatusCounts> usesByService(const AuditRecord &Record);

std::map<std::string, unsigned> findingsByCheck(const AuditRecord &Record);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_SUMMARY_H
