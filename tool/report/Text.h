//===- Text.h - The report that people read ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Findings come by use, as a host, a user and a password of one call are one
// thing to a person: place, masked line, one row for each role, where the
// literal came from, what a fix would change. A summary follows, which also
// says what was not analysed.
// Guarded by tests/tool/TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_TEXT_H
#define SVC_TIDY_TOOL_REPORT_TEXT_H

#include "report/AuditRecord.h"
#include "report/SourceMask.h"

namespace svc {

std::string textReport(const AuditRecord &Record, ReadFile Read);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_TEXT_H
