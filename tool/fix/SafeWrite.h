//===- SafeWrite.h - A file is old or new, never half -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The new text goes to a temporary file beside the old one, gets its mode and
// owner, reaches the disk, and takes its place in one step (rename(2)). Killed
// at whatever moment, the file is the old one or the new one; a temporary may
// stay behind then.
// Guarded by tests/tool/SafeWriteTest.cpp and KillTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_SAFEWRITE_H
#define SVC_TIDY_TOOL_FIX_SAFEWRITE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>

namespace svc {

/// Gives \p File the text \p New, if it still has the text \p Old: nothing that
/// was written meanwhile is lost.
llvm::Error replaceFile(llvm::StringRef File, llvm::StringRef Old,
                        llvm::StringRef New);

/// Writes a new file, or over an old one. \p Mode is of the new one, as in
/// chmod(2); nothing: that of the old one, or what the user's umask gives.
llvm::Error writeFile(llvm::StringRef File, llvm::StringRef Text,
                      std::optional<unsigned> Mode = std::nullopt);

/// Keeps \p Text as "FILE.orig", or "FILE.orig.1" and so on: what is there is
/// not touched. Gives the name.
llvm::Expected<std::string> keepOriginal(llvm::StringRef File,
                                         llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_SAFEWRITE_H
