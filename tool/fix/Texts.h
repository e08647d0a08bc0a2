//===- Texts.h - Sources with fixes applied, in memory ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits of many units become one text for each file: equal edits are one, and
// the lines that change are formatted as the project's .clang-format says,
// where there is one. Nothing is written to any file here.
// Guarded by tests/tool/TextsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_TEXTS_H
#define SVC_TIDY_TOOL_FIX_TEXTS_H

#include "engine/finding/Record.h"
#include "report/SourceMask.h"
#include "llvm/ADT/ArrayRef.h"

namespace svc {

/// File -> its text.
using Texts = std::map<std::string, std::string>;

/// What a file is, and what it becomes.
struct FileChange {
  std::string File, Old, New;
  /// From Old to New: sorted, disjoint.
  std::vector<EditRecord> Edits;
};

/// Applies \p Fixes, which are free of conflicts (report/Rewrite.h), to the
/// files that \p Read gives. In the order of their names. Those that do not
/// change are left out, and named in \p Left, each with the reason.
std::vector<FileChange>
applyFixes(llvm::ArrayRef<const FixRecord *> Fixes, const ReadFile &Read,
           std::map<std::string, std::string> *Left = nullptr);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_TEXTS_H
