//===- AuditRecord.h - What an audit gives ----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The records of all units, merged, and what became of each unit. Everything a
// report needs, as plain data: reports see this and never clang.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_AUDITRECORD_H
#define SVC_TIDY_TOOL_REPORT_AUDITRECORD_H

#include "engine/finding/Record.h"
#include <string>
#include <vector>

namespace svc {

/// A unit that could not be analysed as a whole. What was found in it is among
/// the findings all the same.
struct UnitFailure {
  std::string File;
  Place At; // of the first error; no file where the error has no place
  std::string Text;
};

/// A unit that is not ours to analyse.
struct UnitSkip {
  std::string File, Reason;
};

struct AuditRecord {
  /// The folder that shown paths are relative to.
  std::string Base;
  /// The folder that fingerprints start at where no version control is seen.
  std::string Root;
  /// Units: Total is the sum of the analysed, failed and skipped ones.
  unsigned Total = 0, Analysed = 0;
  std::vector<UnitFailure> Failed;
  std::vector<UnitSkip> Skipped;
  /// Sorted by place, free of duplicates; all paths canonical.
  std::vector<FindingRecord> Findings;
  std::vector<UseRecord> Uses;
  std::vector<MaskRecord> Masks;
  /// Sorted by variable and place.
  std::vector<ReadRecord> Reads;
  /// Hidden arms of environment branches of which only the tokens are known.
  unsigned Unseen = 0;
  /// The units that see the file of which an explanation was asked for.
  std::vector<std::string> Seeing;
  /// Entry points that the line which is explained names, and that do not match
  /// what stands there; each once.
  std::vector<std::string> Misfits;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_AUDITRECORD_H
