//===- OutputTest.cpp - Where a report goes ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whole or not at all; devices and links stay what they are.
//
//===----------------------------------------------------------------------===//

#include "report/Output.h"
#include "TempTree.h"
#include "llvm/Support/MemoryBuffer.h"

namespace svc {
namespace {

std::string text(const std::string &File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  return Buffer ? (*Buffer)->getBuffer().str() : "unreadable";
}

std::string problem(llvm::Error Problem) {
  return Problem ? llvm::toString(std::move(Problem)) : "none";
}

size_t filesIn(const std::string &Folder) {
  size_t Count = 0;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator It(Folder, Error), End;
       !Error && It != End; It.increment(Error))
    ++Count;
  return Count;
}

TEST(Output, ReplacesAFileAndLeavesNothingElse) {
  TempTree Tree;
  std::string File = Tree.file("r.json", "old and longer");
  EXPECT_EQ(problem(writeOutput(File, "new")), "none");
  EXPECT_EQ(text(File), "new");
  EXPECT_EQ(filesIn(Tree.Root), 1U);
}

TEST(Output, ALinkStaysALink) {
  TempTree Tree;
  Tree.file("r.json", "old");
  Tree.link("r.json", "link.json");
  EXPECT_EQ(problem(writeOutput(Tree.path("link.json"), "new")), "none");
  EXPECT_EQ(text(Tree.path("r.json")), "new");
  EXPECT_TRUE(llvm::sys::fs::is_symlink_file(Tree.path("link.json")));
}

TEST(Output, AFullDiskIsAnError) {
  ASSERT_TRUE(llvm::sys::fs::exists("/dev/full")) << "every Linux has one";
  EXPECT_EQ(problem(writeOutput("/dev/full", "text")),
            "cannot write /dev/full: No space left on device");
  EXPECT_TRUE(llvm::sys::fs::exists("/dev/full"));
}

TEST(Output, ADeviceStaysADevice) {
  EXPECT_EQ(problem(writeOutput("/dev/null", "text")), "none");
  EXPECT_FALSE(llvm::sys::fs::is_regular_file("/dev/null"));
}

TEST(Output, WhatCannotBeWrittenIsKnownBefore) {
  TempTree Tree;
  EXPECT_EQ(problem(checkOutput(Tree.path("gone/r.json"))),
            "cannot write " + Tree.path("gone/r.json") +
                ": there is no such folder");
  EXPECT_EQ(problem(checkOutput(Tree.Root)),
            "cannot write " + Tree.Root + ": it is a folder");
  EXPECT_EQ(problem(checkOutput(Tree.path("r.json"))), "none");
  EXPECT_EQ(problem(checkOutput("")), "none");
  EXPECT_EQ(problem(checkOutput("r.json")), "none");
}

TEST(Output, AMissingFolderIsAnErrorLaterToo) {
  TempTree Tree;
  EXPECT_NE(problem(writeOutput(Tree.path("gone/r.json"), "x")), "none");
}

} // namespace
} // namespace svc
