//===- TextSummary.h - The end of the text report ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What was looked at, what was not and why, what was seen of each service, and
// what the exit status means. A unit that failed is always named.
// Guarded by tests/tool/TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_TEXTSUMMARY_H
#define SVC_TIDY_TOOL_REPORT_TEXTSUMMARY_H

#include "report/AuditRecord.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

void writeSummary(const AuditRecord &Record, llvm::raw_ostream &Out);

/// Rows of cells with columns aligned, two spaces apart; numbers, which is
/// every column but the first, to the right when \p NumbersRight.
void writeTable(const std::vector<std::vector<std::string>> &Rows,
                bool NumbersRight, llvm::raw_ostream &Out);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_TEXTSUMMARY_H
