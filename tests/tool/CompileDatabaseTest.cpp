//===- CompileDatabaseTest.cpp - Finding and reading it ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is read, where problems are said to be, and where it is looked for.
//
//===----------------------------------------------------------------------===//

#include "audit/CompileDatabase.h"
#include "TempTree.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;

std::string problem(llvm::StringRef Text) {
  auto Entries = parseCompileDatabase(Text, "/p/compile_commands.json");
  return Entries ? "none" : llvm::toString(Entries.takeError());
}

TEST(CompileDatabase, ReadsCommandAndArguments) {
  auto Entries = parseCompileDatabase(R"([
    {"directory": "/p/build", "command": "cc -DX=\"a b\" -D'Y Z' -c ../a.c",
     "file": "../a.c", "output": "a.o", "key of another tool": [1]},
    {"directory": "sub", "arguments": ["c++", "-c", "b.cpp"], "file": "b.cpp"}
  ])",
                                      "/p/compile_commands.json");
  ASSERT_TRUE(bool(Entries)) << llvm::toString(Entries.takeError());
  ASSERT_EQ(Entries->size(), 2U);
  EXPECT_EQ((*Entries)[0].Folder, "/p/build");
  EXPECT_EQ((*Entries)[0].File, "../a.c");
  EXPECT_THAT((*Entries)[0].Arguments,
              ElementsAre("cc", "-DX=a b", "-DY Z", "-c", "../a.c"));
  EXPECT_EQ((*Entries)[1].Folder, "/p/sub");
  EXPECT_THAT((*Entries)[1].Arguments, ElementsAre("c++", "-c", "b.cpp"));
}

TEST(CompileDatabase, QuotesWithinACommandReachTheMacro) {
  auto Entries = parseCompileDatabase(
      R"([{"directory": "/", "command": "cc -DH=\\\"db\\\" a.c", "file": "a.c"}])",
      "/p/c.json");
  ASSERT_TRUE(bool(Entries)) << llvm::toString(Entries.takeError());
  EXPECT_THAT((*Entries)[0].Arguments, ElementsAre("cc", "-DH=\"db\"", "a.c"));
}

TEST(CompileDatabase, SaysWhereItIsBroken) {
  EXPECT_THAT(problem("[\n  {\"directory\": \"/p\",\n   oops\n"),
              testing::StartsWith("/p/compile_commands.json:3:4: "));
  EXPECT_EQ(problem("{}"), "/p/compile_commands.json:1:1: a compile database "
                           "is an array of objects");
  EXPECT_EQ(problem("[\n 7]"),
            "/p/compile_commands.json:2:2: an entry must be an object");
  EXPECT_EQ(problem("[\n\n  {\"directory\": \"/\", \"command\": \"cc\"}]"),
            "/p/compile_commands.json:3:3: an entry without \"file\"");
  EXPECT_EQ(problem("[{\"directory\": \"/\", \"file\": \"a.c\"}]"),
            "/p/compile_commands.json:1:2: an entry without \"command\" and "
            "without \"arguments\"");
  EXPECT_EQ(problem("[{\"directory\": 3, \"file\": \"a.c\"}]"),
            "/p/compile_commands.json:1:16: \"directory\" must be a text");
  EXPECT_EQ(problem("[{\"directory\": \"/\", \"file\": \"a.c\",\n"
                    "  \"arguments\": [\"cc\", 5]}]"),
            "/p/compile_commands.json:2:23: an argument must be a text");
  EXPECT_EQ(problem("[{\"directory\": \"/\", \"file\": \"a.c\",\n"
                    "  \"arguments\": []}]"),
            "/p/compile_commands.json:2:16: \"arguments\" is empty");
}

TEST(CompileDatabase, EmptyIsAProblem) {
  EXPECT_EQ(problem("[]"),
            "compile database /p/compile_commands.json holds no entries");
  EXPECT_THAT(problem(""), testing::HasSubstr("/p/compile_commands.json"));
}

TEST(CompileDatabase, NeverShowsACommand) {
  EXPECT_THAT(problem("[{\"directory\": \"/\", \"command\": \"cc "
                      "-DPW=hunter2\", \"file\": 3}]"),
              testing::Not(testing::HasSubstr("hunter2")));
}

TEST(CompileDatabase, UnreadableFile) {
  TempTree Tree;
  auto Entries = readCompileDatabase(Tree.path("gone.json"));
  ASSERT_FALSE(bool(Entries));
  EXPECT_EQ(llvm::toString(Entries.takeError()),
            "compile database " + Tree.path("gone.json") +
                ": No such file or directory");
}

TEST(CompileDatabase, NamedByFolderOrFile) {
  TempTree Tree;
  std::string File = Tree.file("build/compile_commands.json", "[]");
  auto ByFolder = namedDatabase("build", Tree.Root);
  ASSERT_TRUE(bool(ByFolder)) << llvm::toString(ByFolder.takeError());
  EXPECT_EQ(*ByFolder, File);
  auto ByFile = namedDatabase(File, "/");
  ASSERT_TRUE(bool(ByFile)) << llvm::toString(ByFile.takeError());
  EXPECT_EQ(*ByFile, File);
  auto None = namedDatabase(Tree.Root, "/");
  ASSERT_FALSE(bool(None));
  EXPECT_EQ(llvm::toString(None.takeError()),
            "no compile_commands.json in " + Tree.Root);
  auto Gone = namedDatabase("gone", Tree.Root);
  ASSERT_FALSE(bool(Gone));
  EXPECT_EQ(llvm::toString(Gone.takeError()), "no such file or folder: gone");
}

TEST(CompileDatabase, IsFoundInTheUsualPlaces) {
  for (llvm::StringRef Place : {"", "build/", "out/", "builddir/",
                                "cmake-build-debug/", "build/release/"}) {
    TempTree Tree;
    std::string File = Tree.file((Place + "compile_commands.json").str(), "[]");
    std::string Deep = Tree.folder("src/deep");
    EXPECT_EQ(findDatabase(Tree.Root), File);
    EXPECT_EQ(findDatabase(Deep), File) << Place.str();
  }
}

TEST(CompileDatabase, TheNearestWins) {
  TempTree Tree;
  Tree.file("compile_commands.json", "[]");
  std::string Near = Tree.file("sub/build/compile_commands.json", "[]");
  EXPECT_EQ(findDatabase(Tree.path("sub")), Near);
  std::string Own = Tree.file("sub/compile_commands.json", "[]");
  EXPECT_EQ(findDatabase(Tree.path("sub")), Own);
}

TEST(CompileDatabase, AmongSeveralTheFirstByName) {
  TempTree Tree;
  Tree.file("build/release/compile_commands.json", "[]");
  std::string First = Tree.file("build/debug/compile_commands.json", "[]");
  EXPECT_EQ(findDatabase(Tree.Root), First);
}

} // namespace
} // namespace svc
