//===- Explanation.h - What was seen at one place ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Chosen from the record of all units: the uses that stand on the line (or,
// where none does, whose expression goes over it), findings there that are
// about no use, how many callers of a wrapper are known. Where nothing is used
// on the line, the nearest uses, and the uses that a literal of it reaches.
// Both forms say the same. Source lines are shown through SourceMask only.
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_EXPLANATION_H
#define SVC_TIDY_TOOL_REPORT_EXPLANATION_H

#include "report/AuditRecord.h"
#include "report/SourceMask.h"

namespace svc {

struct Explanation {
  const AuditRecord &Record;
  Place At; // Column is 0 where none was asked for
  /// Only the units of the file were analysed.
  bool Alone = false;
  std::vector<const UseRecord *> Uses;
  /// Findings of the line that are about no use: environment branches.
  std::vector<const FindingRecord *> Others;
  /// Where there is neither: uses of the file around the line, and findings
  /// whose literal stands on it.
  std::vector<const UseRecord *> Nearest;
  std::vector<const FindingRecord *> Reached;
  /// Known calls of wrappers, by their symbols.
  std::map<std::string, unsigned> Callers;

  bool isEmpty() const { return Uses.empty() && Others.empty(); }
};

Explanation explanationOf(const AuditRecord &Record, const Place &At,
                          bool Alone);

/// True when a unit that sees the file did not parse.
bool isIncomplete(const Explanation &E);

std::string textOf(const Explanation &E, ReadFile Read);
std::string jsonOf(const Explanation &E);

// Words that both forms share.

/// "literal", "environment", "parameter", "null", "unknown"
llvm::StringRef word(PieceRecord::Kind K);
/// "reported as svc-hardcoded-endpoint: ..." or "silent: ..."
std::string verdictOf(const RulingRecord &R, llvm::StringRef Base);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_EXPLANATION_H
