//===- HeaderFlags.h - How a program's units see headers --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_SCAFFOLD_HEADERFLAGS_H
#define SVC_TIDY_TOOL_SCAFFOLD_HEADERFLAGS_H

#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace svc {

/// The folders of headers and the macros of all units of \p Database, and the
/// language standard of the first.
llvm::Expected<std::vector<std::string>>
headerFlags(const std::string &Database, llvm::StringRef Current);

} // namespace svc

#endif // SVC_TIDY_TOOL_SCAFFOLD_HEADERFLAGS_H
