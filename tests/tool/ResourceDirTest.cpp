//===- ResourceDirTest.cpp - Where clang's own headers are ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The first candidate that holds stddef.h; else all are named.
//
//===----------------------------------------------------------------------===//

#include "audit/ResourceDir.h"
#include "TempTree.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

TEST(ResourceDir, TheLoadedClangHasOne) {
  auto Found = findResourceDir(resourceDirCandidates());
  ASSERT_TRUE(bool(Found)) << llvm::toString(Found.takeError());
  EXPECT_TRUE(llvm::sys::fs::exists(*Found + "/include/stddef.h"));
  EXPECT_THAT(*Found, testing::EndsWith("clang/19"));
}

TEST(ResourceDir, TheFirstThatHoldsTheHeader) {
  TempTree Tree;
  Tree.folder("empty/include");
  Tree.file("good/include/stddef.h", "");
  Tree.file("later/include/stddef.h", "");
  auto Found = findResourceDir(
      {Tree.path("empty"), Tree.path("good"), Tree.path("later")});
  ASSERT_TRUE(bool(Found)) << llvm::toString(Found.takeError());
  EXPECT_EQ(*Found, Tree.path("good"));
}

TEST(ResourceDir, ElseAllAreNamed) {
  auto Found = findResourceDir({"/none/a", "/none/b"});
  ASSERT_FALSE(bool(Found));
  std::string Text = llvm::toString(Found.takeError());
  EXPECT_THAT(Text, testing::HasSubstr("include/stddef.h"));
  EXPECT_THAT(Text, testing::HasSubstr("/none/a"));
  EXPECT_THAT(Text, testing::HasSubstr("/none/b"));
}

} // namespace
} // namespace svc
