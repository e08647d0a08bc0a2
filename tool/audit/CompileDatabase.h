//===- CompileDatabase.h - compile_commands.json ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds and reads the compile database (format: Clang's "JSON Compilation
// Database" page). clang's own reader neither says where a database is broken
// nor accepts keys it does not know; this one points at line and column and
// leaves unknown keys alone.
// It does not judge the commands: CompileCommand does.
// Guarded by tests/tool/CompileDatabaseTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_COMPILEDATABASE_H
#define SVC_TIDY_TOOL_AUDIT_COMPILEDATABASE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace svc {

struct CompileEntry {
  std::string Folder;                 // where the command runs; absolute
  std::string File;                   // as spelled, relative to Folder
  std::vector<std::string> Arguments; // [0] is the compiler, or a wrapper
};

/// The entries of \p Text. Errors are "File:line:column: what is wrong"; a
/// database without entries is one. Relative folders start at the folder that
/// holds \p File.
llvm::Expected<std::vector<CompileEntry>>
parseCompileDatabase(llvm::StringRef Text, llvm::StringRef File);

llvm::Expected<std::vector<CompileEntry>>
readCompileDatabase(llvm::StringRef File);

/// The database that -p names: the file itself, or the folder that holds it.
/// A relative name starts at \p Current.
llvm::Expected<std::string> namedDatabase(llvm::StringRef BuildDir,
                                          llvm::StringRef Current);

/// The database for \p Folder: in it, in its build folders (build, out,
/// builddir, cmake-build-*, build/*), then the same in its parents. Among
/// several, the first in that order, names sorted. "" where there is none.
std::string findDatabase(llvm::StringRef Folder);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_COMPILEDATABASE_H
