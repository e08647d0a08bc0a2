//===- GitTree.h - A folder of files under git ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As a user has it, whatever the configuration of whoever runs the tests.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_GITTREE_H
#define SVC_TIDY_TESTS_TOOL_GITTREE_H

#include "support/Process.h"
#include "tool/TempTree.h"

namespace svc::test {

class GitTree : public TempTree {
public:
  /// What git prints when it runs in \p Folder of the tree.
  std::string git(std::vector<std::string> Arguments,
                  llvm::StringRef Folder = ".") const {
    Arguments.insert(Arguments.begin(),
                     {"git", "-c", "user.name=Test", "-c",
                      "user.email=test@example.com", "-c",
                      "commit.gpgsign=false", "-c", "core.autocrlf=false"});
    Outcome O = runProcess(std::move(Arguments), path(Folder));
    EXPECT_EQ(0, O.Status) << O.Out << O.Err;
    return O.Out;
  }
  void init(llvm::StringRef Folder = ".") const { git({"init", "-q"}, Folder); }
  void commit(llvm::StringRef Folder = ".") const {
    git({"add", "-A"}, Folder);
    git({"commit", "-q", "--allow-empty", "-m", "x"}, Folder);
  }
  /// The paths that differ from what is committed, one a line, sorted.
  std::string changed() const {
    return git({"status", "--porcelain", "--untracked-files=all"});
  }
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_TOOL_GITTREE_H
