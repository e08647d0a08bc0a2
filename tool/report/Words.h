//===- Words.h - How records are spelled in reports -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one spelling of severities, statuses and reasons, for every format.
// Guarded by tests/tool/JsonReportTest.cpp and TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_WORDS_H
#define SVC_TIDY_TOOL_REPORT_WORDS_H

#include "report/AuditRecord.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

llvm::StringRef word(Severity Level);
llvm::StringRef word(RoleStatus Status); // "library-default"

/// "src/a.cpp:3:10: 'x.h' file not found"; without a place, the text alone.
std::string reason(const UnitFailure &Unit, llvm::StringRef Base);

/// "1 unit", "2 units".
std::string plural(size_t Count, llvm::StringRef Noun);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_WORDS_H
