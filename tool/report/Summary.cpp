//===- Summary.cpp - An audit in numbers ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Worst means: says most that the service is welded in.
// Guarded by tests/tool/SummaryTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Summary.h"
#include "engine/finding/Joined.h"

namespace svc {

ExitCode exitCode(const AuditRecord &Record) {
  if (!Record.Failed.empty())
    return ExitCode::Incomplete;
  return Record.Findings.empty() ? ExitCode::Clean : ExitCode::Findings;
}

std::map<std::string, StatusCounts> usesByService(const AuditRecord &Record) {
  std::map<std::string, StatusCounts> Counts;
  for (const UseRecord &Use : Record.Uses) {
    if (Use.Roles.empty())
      continue;
    RoleStatus Worst = RoleStatus::LibraryDefault;
    for (const auto &[Name, Role] : Use.Roles)
      if (weight(Role.Status) > weight(Worst))
        Worst = Role.Status;
    ++Counts[Use.Service][static_cast<size_t>(Worst)];
  }
  return Counts;
}

std::map<std::string, unsigned> findingsByCheck(const AuditRecord &Record) {
  std::map<std::string, unsigned> Counts;
  for (const FindingRecord &Finding : Record.Findings)
    ++Counts[Finding.Check];
  return Counts;
}

} // namespace svc
