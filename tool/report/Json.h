//===- Json.h - The report that other tools read ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One JSON object. Names and meanings of its keys are a promise: keys may be
// added, none may change or go. No source text is in it, so there is nothing
// to mask; bytes that are not UTF-8 are replaced.
// Guarded by tests/tool/JsonReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_JSON_H
#define SVC_TIDY_TOOL_REPORT_JSON_H

#include "report/AuditRecord.h"

namespace svc {

std::string jsonReport(const AuditRecord &Record);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_JSON_H
