//===- Globs.h - Which files and which checks -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// --exclude and --checks, as matchers that are built once and cannot fail
// later. '*' matches any text, "/" too. A glob that names no existing check is
// an error: a misspelled check must not pass for a clean program.
// Guarded by tests/tool/GlobsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_GLOBS_H
#define SVC_TIDY_TOOL_AUDIT_GLOBS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"
#include <memory>
#include <string>
#include <vector>

namespace svc {

/// Files by glob. One without "/" matches a file or folder name anywhere
/// ("tests", "*_test.cpp"); one with "/" the path below the base or a folder
/// of it ("src/gen", "src/*.pb.cc"); one that begins with "/" the whole path.
class FileGlobs {
public:
  static llvm::Expected<FileGlobs> create(llvm::ArrayRef<std::string> Globs);

  /// \p File is canonical.
  bool match(llvm::StringRef File, llvm::StringRef Base) const;
  bool empty() const { return Patterns.empty(); }

private:
  struct Pattern {
    enum { Name, Relative, Absolute } Kind;
    std::shared_ptr<const std::string> Text; // Glob points into it
    llvm::GlobPattern Glob;
  };
  static bool matchesPathOrFolder(const llvm::GlobPattern &Glob,
                                  llvm::StringRef Path);
  std::vector<Pattern> Patterns;
};

/// Checks by comma-separated globs; "-" before a glob takes away. A list that
/// begins by taking away begins with all checks, any other with none.
class CheckFilter {
public:
  /// Every check of the catalogue.
  CheckFilter();
  static llvm::Expected<CheckFilter> create(llvm::StringRef Globs);
  /// What --checks says, or every check where it was not given.
  static llvm::Expected<CheckFilter> ofOption(llvm::StringRef Globs) {
    return Globs.empty() ? CheckFilter() : create(Globs);
  }

  bool enabled(llvm::StringRef Check) const { return Enabled.contains(Check); }

private:
  llvm::StringSet<> Enabled;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_GLOBS_H
