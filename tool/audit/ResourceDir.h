//===- ResourceDir.h - Where clang's own headers are ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Without stddef.h and its like, hardly a file parses. clang looks for them
// beside its own binary, which is not where svc-tidy lies; so they are looked
// for beside the clang library that is loaded, then where LLVM is installed.
// No program is run to ask.
// Guarded by tests/tool/ResourceDirTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_RESOURCEDIR_H
#define SVC_TIDY_TOOL_AUDIT_RESOURCEDIR_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace svc {

/// Folders that may be the resource folder of the loaded clang, best first.
std::vector<std::string> resourceDirCandidates();

/// The first of \p Candidates that holds include/stddef.h; the error names all
/// of them.
llvm::Expected<std::string>
findResourceDir(llvm::ArrayRef<std::string> Candidates);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_RESOURCEDIR_H
