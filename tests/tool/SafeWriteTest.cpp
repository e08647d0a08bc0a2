//===- SafeWriteTest.cpp - A file is old or new, never half ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a written file keeps of the old one, and what is refused. KillTest.cpp
// has what happens to it when the program is killed.
//
//===----------------------------------------------------------------------===//

#include "fix/SafeWrite.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include "llvm/ADT/ScopeExit.h"
#include <climits>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class SafeWrite : public testing::Test {
protected:
  static unsigned modeOf(const std::string &File) {
    struct stat Status = {};
    EXPECT_EQ(0, ::stat(File.c_str(), &Status)) << File;
    return Status.st_mode & 07777;
  }
  static void expectFails(llvm::Error Problem, const std::string &Why) {
    ASSERT_TRUE(bool(Problem)) << Why;
    EXPECT_THAT(llvm::toString(std::move(Problem)), HasSubstr(Why));
  }
  static void expectWorks(llvm::Error Problem) {
    EXPECT_EQ("", llvm::toString(std::move(Problem)));
  }
  /// The names in the tree, sorted: no temporary is among them.
  std::vector<std::string> names() const {
    std::vector<std::string> Out;
    std::error_code Error;
    for (llvm::sys::fs::directory_iterator It(Tree.Root, Error), End;
         It != End && !Error; It.increment(Error))
      Out.push_back(llvm::sys::path::filename(It->path()).str());
    llvm::sort(Out);
    return Out;
  }

  TempTree Tree;
};

TEST_F(SafeWrite, TheNewTextAndNothingElse) {
  std::string File = Tree.file("a.c", "old\n");
  expectWorks(replaceFile(File, "old\n", "new and longer\n"));
  EXPECT_EQ("new and longer\n", readFile(File));
  expectWorks(replaceFile(File, "new and longer\n", ""));
  EXPECT_EQ("", readFile(File));
  EXPECT_THAT(names(), ElementsAre("a.c"));
}

TEST_F(SafeWrite, BytesOfAnyKind) {
  std::string Text("a\0\r\n\xff", 5), File = Tree.file("a.c", "");
  expectWorks(replaceFile(File, "", Text));
  EXPECT_EQ(Text, readFile(File));
  expectWorks(replaceFile(File, Text, "b"));
}

TEST_F(SafeWrite, TheModeStays) {
  std::string File = Tree.file("a.sh", "old");
  for (unsigned Mode : {0755, 0600, 0664, 0444}) {
    ASSERT_EQ(0, ::chmod(File.c_str(), Mode));
    expectWorks(svc::writeFile(File, "new" + std::to_string(Mode)));
    EXPECT_EQ(Mode, modeOf(File));
  }
}

TEST_F(SafeWrite, TheModeOfANewFileIsTheUsersOrTheGiven) {
  mode_t Was = ::umask(027);
  auto Back = llvm::make_scope_exit([&] { ::umask(Was); });
  expectWorks(svc::writeFile(Tree.path("plain"), "x"));
  EXPECT_EQ(0640U, modeOf(Tree.path("plain")));
  expectWorks(svc::writeFile(Tree.path("secret"), "x", 0600));
  EXPECT_EQ(0600U, modeOf(Tree.path("secret")));
  std::string Wide = Tree.file("wide", "old");
  ASSERT_EQ(0, ::chmod(Wide.c_str(), 0644));
  expectWorks(svc::writeFile(Wide, "x", 0600));
  EXPECT_EQ(0600U, modeOf(Wide));
}

TEST_F(SafeWrite, ALinkStaysALink) {
  std::string File = Tree.file("there/a.c", "old");
  Tree.link("there/a.c", "link.c");
  expectWorks(replaceFile(Tree.path("link.c"), "old", "new"));
  EXPECT_EQ("new", readFile(File));
  EXPECT_TRUE(llvm::sys::fs::is_symlink_file(Tree.path("link.c")));
}

TEST_F(SafeWrite, WhatWasWrittenMeanwhileIsNotLost) {
  std::string File = Tree.file("a.c", "of the user");
  expectFails(replaceFile(File, "as it was read", "new"),
              "it was changed meanwhile");
  EXPECT_EQ("of the user", readFile(File));
  llvm::sys::fs::remove(File);
  expectFails(replaceFile(File, "of the user", "new"), "cannot write ");
  EXPECT_FALSE(llvm::sys::fs::exists(File));
}

TEST_F(SafeWrite, NothingButFilesIsReplaced) {
  Tree.folder("folder");
  expectFails(svc::writeFile(Tree.path("folder"), "x"),
              "it is not a regular file");
  expectFails(svc::writeFile(Tree.path("gone/a.c"), "x"), "cannot write ");
  ASSERT_EQ(0, ::mkfifo(Tree.path("pipe").c_str(), 0600));
  expectFails(svc::writeFile(Tree.path("pipe"), "x"),
              "it is not a regular file");
}

TEST_F(SafeWrite, WhereThereIsNoPlaceForATemporaryTheOldStays) {
  // The name of one would be too long, for root as well.
  std::string File = Tree.file(std::string(NAME_MAX - 4, 'a'), "old");
  expectFails(replaceFile(File, "old", "new"), "cannot write ");
  EXPECT_EQ("old", readFile(File));
}

TEST_F(SafeWrite, CopiesNeverReplaceOneAnother) {
  std::string File = Tree.file("a.c", "1");
  ASSERT_EQ(0, ::chmod(File.c_str(), 0640));
  for (llvm::StringRef Name : {"a.c.orig", "a.c.orig.1", "a.c.orig.2"}) {
    llvm::Expected<std::string> Copy = keepOriginal(File, Name);
    ASSERT_TRUE(bool(Copy)) << llvm::toString(Copy.takeError());
    EXPECT_EQ(Tree.path(Name), *Copy);
    EXPECT_EQ(0640U, modeOf(*Copy));
  }
  EXPECT_EQ("a.c.orig", readFile(Tree.path("a.c.orig")));
  EXPECT_EQ("a.c.orig.2", readFile(Tree.path("a.c.orig.2")));
}

TEST_F(SafeWrite, ACopyDoesNotFollowALinkThatLeadsNowhere) {
  std::string File = Tree.file("a.c", "1");
  Tree.link("elsewhere", "a.c.orig");
  llvm::Expected<std::string> Copy = keepOriginal(File, "1");
  ASSERT_TRUE(bool(Copy)) << llvm::toString(Copy.takeError());
  EXPECT_EQ(Tree.path("a.c.orig.1"), *Copy);
}

} // namespace
} // namespace svc::test
