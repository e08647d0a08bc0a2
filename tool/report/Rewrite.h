//===- Rewrite.h - What fixes would change, to look at ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The fixes of one use are shown as one small difference of whole lines, as
// people read them together. Fixes that would change the same bytes in
// different ways cannot be shown as one and come apart. All text goes through
// SourceMask. Nothing is written to any file here.
// Guarded by tests/tool/RewriteTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_REWRITE_H
#define SVC_TIDY_TOOL_REPORT_REWRITE_H

#include "report/SourceMask.h"

namespace svc {

/// Lines of one file that change together.
struct LineChange {
  std::string File;
  unsigned Line; // of the first of Old, or of what New stands before
  std::vector<std::string> Old, New;
};

/// True when the two edits change the same bytes in different ways.
bool conflict(const EditRecord &A, const EditRecord &B);

/// Fixes grouped so that within a group no two edits are in conflict; equal
/// edits are kept once. Groups are in the order of the fixes.
std::vector<std::vector<EditRecord>>
compatibleEdits(llvm::ArrayRef<const FixRecord *> Fixes);

/// What \p Edits, free of conflicts, change.
std::vector<LineChange> lineChanges(std::vector<EditRecord> Edits,
                                    SourceMask &Sources);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_REWRITE_H
