//===- WorkTree.h - What git says of files ----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Asks the git program, as only it knows what is ignored, sparse or a
// submodule. Without git everything is outside of version control. Guarded by
// tests/tool/WorkTreeTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_WORKTREE_H
#define SVC_TIDY_TOOL_FIX_WORKTREE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace svc {

enum class FileState {
  Clean,        // committed as it is
  Changed,      // not committed as it is, or not at all
  Uncontrolled, // outside of any work tree
};

/// The state of each of \p Files (canonical paths).
std::map<std::string, FileState>
fileStates(const std::vector<std::string> &Files);

/// The work tree around \p Folder, if there is one.
std::optional<std::string> workTreeOf(llvm::StringRef Folder);

/// True when git is told to ignore \p File, a path in the work tree \p Root.
bool isIgnored(llvm::StringRef Root, llvm::StringRef File);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_WORKTREE_H
