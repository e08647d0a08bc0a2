//===- UnitInvocation.h - Clang set up for one unit -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From a compile command to what clang parses by: whatever writes files, prints
// or stops early is taken away, and what only other compilers understand is
// forgotten.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_UNITINVOCATION_H
#define SVC_TIDY_TOOL_AUDIT_UNITINVOCATION_H

#include "audit/UnitPlan.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <variant>

namespace svc {

/// How to parse \p Unit, seen through \p Files, whose working folder becomes
/// that of the command; or why it cannot be. No warnings are asked for.
std::variant<std::shared_ptr<clang::CompilerInvocation>, UnitFailure>
invocationOf(const CompileUnit &Unit, const std::string &ResourceDir,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files);

/// What clang's own threads get; recursive templates need it. In bytes.
inline constexpr unsigned ParseStackSize = 8U << 20U;

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_UNITINVOCATION_H
