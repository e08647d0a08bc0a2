//===- WorkTreeTest.cpp - What git says of files --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Real repositories, made by git in a folder of the test.
//
//===----------------------------------------------------------------------===//

#include "fix/WorkTree.h"
#include "tool/GitTree.h"
#include <cstdlib>
#include <gmock/gmock.h>

namespace svc::test {
namespace {

class WorkTree : public testing::Test {
protected:
  FileState stateOf(const std::string &Name) const {
    auto States = fileStates({Tree.path(Name)});
    EXPECT_EQ(1U, States.size());
    return States[Tree.path(Name)];
  }

  GitTree Tree;
};

TEST_F(WorkTree, CleanChangedAndNeverAdded) {
  for (const char *Name : {"clean.c", "src/changed.c", "staged.c"})
    Tree.file(Name, "int a;\n");
  Tree.init();
  Tree.commit();
  Tree.file("src/changed.c", "int b;\n");
  Tree.file("staged.c", "int b;\n");
  Tree.git({"add", "staged.c"});
  Tree.file("new.c", "int c;\n");
  Tree.file("more/new.c", "int c;\n");
  EXPECT_EQ(FileState::Clean, stateOf("clean.c"));
  EXPECT_EQ(FileState::Changed, stateOf("src/changed.c"));
  EXPECT_EQ(FileState::Changed, stateOf("staged.c"));
  EXPECT_EQ(FileState::Changed, stateOf("new.c"));
  EXPECT_EQ(FileState::Changed, stateOf("more/new.c"));
}

TEST_F(WorkTree, AllAtOnce) {
  Tree.file("a.c", "");
  Tree.file("b.c", "");
  Tree.init();
  Tree.commit();
  Tree.file("b.c", "int b;\n");
  auto States = fileStates({Tree.path("a.c"), Tree.path("b.c")});
  EXPECT_EQ(FileState::Clean, States[Tree.path("a.c")]);
  EXPECT_EQ(FileState::Changed, States[Tree.path("b.c")]);
  EXPECT_TRUE(fileStates({}).empty());
}

TEST_F(WorkTree, IgnoredFilesCannotBeGotBack) {
  Tree.file(".gitignore", "gen/\n*.tmp\n!kept.tmp\n");
  for (const char *Name : {"gen/deep/a.c", "a.tmp", "kept.tmp", "a.c"})
    Tree.file(Name, "");
  Tree.init();
  Tree.commit();
  EXPECT_EQ(FileState::Changed, stateOf("gen/deep/a.c"));
  EXPECT_EQ(FileState::Changed, stateOf("a.tmp"));
  EXPECT_EQ(FileState::Clean, stateOf("kept.tmp"));
  EXPECT_TRUE(isIgnored(Tree.Root, Tree.path("gen/x.env")));
  EXPECT_TRUE(isIgnored(Tree.Root, Tree.path("b.tmp")));
  EXPECT_FALSE(isIgnored(Tree.Root, Tree.path("kept.tmp")));
  EXPECT_FALSE(isIgnored(Tree.Root, Tree.path("a.c")));
}

TEST_F(WorkTree, WhatIsCommittedIsNotIgnored) {
  Tree.file("old.env", "");
  Tree.init();
  Tree.commit();
  Tree.file(".gitignore", "*.env\n");
  EXPECT_FALSE(isIgnored(Tree.Root, Tree.path("old.env")));
  EXPECT_TRUE(isIgnored(Tree.Root, Tree.path("new.env")));
}

TEST_F(WorkTree, OutsideOfAnyWorkTree) {
  Tree.file("a.c", "");
  EXPECT_EQ(FileState::Uncontrolled, stateOf("a.c"));
  EXPECT_EQ(std::nullopt, workTreeOf(Tree.Root));
}

TEST_F(WorkTree, ARepositoryInARepository) {
  Tree.file("a.c", "");
  Tree.file("sub/b.c", "");
  Tree.file("sub/c.c", "");
  Tree.init("sub");
  Tree.commit("sub");
  Tree.init();
  Tree.commit();
  Tree.file("sub/c.c", "int c;\n");
  EXPECT_EQ(Tree.path("sub"), workTreeOf(Tree.path("sub")));
  EXPECT_EQ(Tree.Root, workTreeOf(Tree.Root));
  auto States = fileStates(
      {Tree.path("a.c"), Tree.path("sub/b.c"), Tree.path("sub/c.c")});
  EXPECT_EQ(FileState::Clean, States[Tree.path("a.c")]);
  EXPECT_EQ(FileState::Clean, States[Tree.path("sub/b.c")]);
  EXPECT_EQ(FileState::Changed, States[Tree.path("sub/c.c")]);
}

TEST_F(WorkTree, AFolderThatIsYetToBeMade) {
  Tree.init();
  EXPECT_EQ(Tree.Root, workTreeOf(Tree.path("gone/deeper")));
}

TEST_F(WorkTree, ARepositoryWithoutACommit) {
  Tree.file("a.c", "");
  Tree.init();
  EXPECT_EQ(FileState::Changed, stateOf("a.c"));
}

TEST_F(WorkTree, NamesThatMeanSomethingToGit) {
  const std::vector<std::string> Names = {"[ab].c",           "*.c",    "a b.c",
                                          "p\xc3\xa4.c",      ":(top)", "-x.c",
                                          "tab\tand\"quote.c"};
  for (const std::string &Name : Names)
    Tree.file(Name, "");
  Tree.file("a.c", "");
  Tree.init();
  Tree.commit();
  for (const std::string &Name : Names)
    EXPECT_EQ(FileState::Clean, stateOf(Name)) << Name;
  Tree.file("a.c", "int a;\n");
  EXPECT_EQ(FileState::Clean, stateOf("[ab].c"));
  EXPECT_EQ(FileState::Clean, stateOf("*.c"));
  for (const std::string &Name : Names) {
    Tree.file(Name, "int n;\n");
    EXPECT_EQ(FileState::Changed, stateOf(Name)) << Name;
  }
}

TEST_F(WorkTree, AHookOfAnotherRepositoryDoesNotMatter) {
  Tree.file("here/a.c", "");
  Tree.init("here");
  Tree.commit("here");
  Tree.folder("other");
  Tree.init("other");
  ::setenv("GIT_DIR", Tree.path("other/.git").c_str(), 1);
  ::setenv("GIT_INDEX_FILE", Tree.path("other/.git/index").c_str(), 1);
  FileState State = stateOf("here/a.c");
  auto Root = workTreeOf(Tree.path("here"));
  ::unsetenv("GIT_DIR");
  ::unsetenv("GIT_INDEX_FILE");
  EXPECT_EQ(FileState::Clean, State);
  EXPECT_EQ(Tree.path("here"), Root);
}

} // namespace
} // namespace svc::test
