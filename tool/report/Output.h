//===- Output.h - Where a report goes ---------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A report is made whole in memory and given out at once: to a file through a
// temporary that is renamed, so that nobody reads half a report and a failed
// write leaves the old one; or to standard output, where a full disk is an
// error and not a short report.
// Guarded by tests/tool/OutputTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_OUTPUT_H
#define SVC_TIDY_TOOL_REPORT_OUTPUT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace svc {

/// Fails where \p File could not be written later: its folder is missing, or
/// it is a folder. "" (standard output) never fails.
llvm::Error checkOutput(llvm::StringRef File);

/// Writes \p Text to \p File, or to standard output when that is "".
llvm::Error writeOutput(llvm::StringRef File, llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_OUTPUT_H
