//===- UnifiedDiff.h - Changes as patch(1) reads them -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POSIX, diff -u. Where secrets are masked, the lines that hold them are not
// those of the file, and patch(1) refuses them: that is meant.
// Guarded by tests/tool/UnifiedDiffTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_UNIFIEDDIFF_H
#define SVC_TIDY_TOOL_FIX_UNIFIEDDIFF_H

#include "fix/Texts.h"

namespace svc {

/// The difference of \p Change, whose file is shown as \p Name ("a/" and "b/"
/// before it), as \p Sources masks it. "" where nothing changes.
std::string unifiedDiff(const FileChange &Change, llvm::StringRef Name,
                        SourceMask &Sources);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_UNIFIEDDIFF_H
