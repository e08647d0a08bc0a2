//===- Records.h - Records for tests ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A finding with everything filled in, to be changed where a test looks.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_RECORDS_H
#define SVC_TIDY_TESTS_TOOL_RECORDS_H

#include "report/AuditRecord.h"

namespace svc {

inline FindingRecord hostFinding(std::string File = "/p/src/a.cpp",
                                 unsigned Line = 2) {
  FindingRecord F;
  F.Check = "svc-hardcoded-endpoint";
  F.Use = {File, Line, 3};
  F.Service = "postgresql";
  F.Connector = "libpq";
  F.EntryPoint = "PQconnectdb";
  F.Role = "host";
  F.Message = "host of postgresql is hardcoded";
  F.Level = Severity::Warning;
  F.Origin = {File, Line, 15, Line, 20};
  F.Scope = "connect";
  return F;
}

inline FindingRecord passwordFinding(std::string File = "/p/src/a.cpp",
                                     unsigned Line = 2) {
  FindingRecord F = hostFinding(File, Line);
  F.Check = "svc-hardcoded-credential";
  F.Role = "password";
  F.Message = "password of postgresql is hardcoded";
  F.Level = Severity::Error;
  F.Origin.Column = 22;
  F.Origin.EndColumn = 30;
  return F;
}

} // namespace svc

#endif // SVC_TIDY_TESTS_TOOL_RECORDS_H
