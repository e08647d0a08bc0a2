//===- TempTree.h - A folder of files for one test --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Made when the test begins, gone when it ends. Paths are canonical.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_TEMPTREE_H
#define SVC_TIDY_TESTS_TOOL_TEMPTREE_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <string>

namespace svc {

class TempTree {
public:
  TempTree() {
    llvm::SmallString<128> Folder;
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("svc-tidy-test", Folder));
    llvm::SmallString<128> Real;
    EXPECT_FALSE(llvm::sys::fs::real_path(Folder, Real));
    Root = Real.str().str();
  }
  ~TempTree() { llvm::sys::fs::remove_directories(Root); }
  TempTree(const TempTree &) = delete;
  TempTree &operator=(const TempTree &) = delete;

  /// The path of \p Name in the tree.
  std::string path(llvm::StringRef Name) const {
    return (Root + "/" + Name).str();
  }

  /// Writes a file, making its folders; "@ROOT@" in \p Text is the tree.
  std::string file(llvm::StringRef Name, llvm::StringRef Text) const {
    std::string Path = path(Name);
    EXPECT_FALSE(
        llvm::sys::fs::create_directories(llvm::sys::path::parent_path(Path)));
    std::error_code Error;
    llvm::raw_fd_ostream Out(Path, Error);
    EXPECT_FALSE(Error) << Path;
    while (!Text.empty()) {
      auto [Before, After] = Text.split("@ROOT@");
      Out << Before;
      if (Before.size() != Text.size())
        Out << Root;
      Text = After;
    }
    return Path;
  }

  std::string folder(llvm::StringRef Name) const {
    std::string Path = path(Name);
    EXPECT_FALSE(llvm::sys::fs::create_directories(Path));
    return Path;
  }

  void link(llvm::StringRef To, llvm::StringRef Name) const {
    EXPECT_FALSE(llvm::sys::fs::create_link(path(To), path(Name)));
  }

  std::string Root;
};

} // namespace svc

#endif // SVC_TIDY_TESTS_TOOL_TEMPTREE_H
