//===- AddingAConnectorTest.cpp - docs/adding-a-connector.md ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Walks through the page: a block "```c NAME" is a file that is written, a
// block
// "```console" holds commands behind "$ " and what they print. What is printed
// must be the same; with SVC_UPDATE_DOCS the page takes it over.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Process.h"
#include "tool/TempTree.h"
#include "llvm/Support/Path.h"
#include "gmock/gmock.h"
#include <cstdlib>

namespace svc::test {
namespace {

/// Runs \p Command as the page's reader does: both outputs in their order.
std::string runShell(const std::string &Command, const std::string &Folder) {
  std::string Programs = llvm::sys::path::parent_path(SVC_TIDY_BINARY).str();
  return runProcess(
             {"sh", "-c", "PATH=" + Programs + ":$PATH; exec 2>&1; " + Command},
             Folder, 120)
      .Out;
}

/// The block of commands \p Block with what they print now.
std::string replay(llvm::StringRef Block, const std::string &Folder,
                   unsigned &Commands) {
  std::string Out;
  for (llvm::StringRef Line : linesOf(Block)) {
    llvm::StringRef Command = Line;
    if (!Command.consume_front("$ "))
      continue;
    ++Commands;
    Out += Line.str() + "\n" + runShell(Command.str(), Folder);
  }
  return Out;
}

TEST(AddingAConnector, ThePageIsTrue) {
  const std::string Path = SVC_SOURCE_DIR "/docs/adding-a-connector.md";
  std::string Now = readFile(Path), Then;
  TempTree Tree;
  unsigned Files = 0, Commands = 0;
  llvm::StringRef Rest = Now;
  while (true) {
    size_t Begin = Rest.find("```");
    if (Begin == llvm::StringRef::npos)
      break;
    size_t Text = Rest.find('\n', Begin) + 1;
    size_t End = Rest.find("\n```\n", Text - 1);
    ASSERT_NE(End, llvm::StringRef::npos) << "a block without an end";
    auto [Language, Name] = Rest.slice(Begin + 3, Text - 1).split(' ');
    llvm::StringRef Block = Rest.slice(Text, End + 1);
    Then += Rest.take_front(Text).str();
    if (Language == "console") {
      Then += replay(Block, Tree.Root, Commands);
    } else {
      ASSERT_FALSE(Name.empty()) << "a block that is nothing: " << Block.str();
      Tree.file(Name, Block);
      ++Files;
      Then += Block.str();
    }
    Then += "```\n";
    Rest = Rest.drop_front(End + 5);
  }
  Then += Rest.str();
  EXPECT_GE(Files, 4u);
  EXPECT_GE(Commands, 7u);
  // Nothing of this machine gets into the page.
  EXPECT_EQ(Then.find(Tree.Root), std::string::npos);
  if (std::getenv("SVC_UPDATE_DOCS"))
    writeFile(Path, Then);
  else
    EXPECT_EQ(Now, Then) << "run tool/dev docs";
}

} // namespace
} // namespace svc::test
