//===- DocsExamplesTest.cpp - The examples in docs/checks -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A page of a check shows code that is incorrect and code that is correct. Both
// compile and are analysed: the first finds what its comments expect, the
// second nothing at all.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

struct Block {
  std::string Page;
  unsigned Line; // of the fence
  bool IsC, Correct;
  std::string Code;
};

void PrintTo(const Block &B, std::ostream *Out) {
  *Out << B.Page << ":" << B.Line;
}

std::vector<std::string> pages() {
  std::vector<std::string> Out;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator
           It(SVC_SOURCE_DIR "/docs/checks", Error),
       End;
       It != End && !Error; It.increment(Error))
    if (llvm::sys::path::extension(It->path()) == ".md")
      Out.push_back(It->path());
  llvm::sort(Out);
  return Out;
}

std::vector<Block> blocksOf(const std::string &Page) {
  std::vector<Block> Out;
  std::string Text = readFile(Page);
  bool Inside = false;
  unsigned Line = 0;
  for (llvm::StringRef Rest = Text; !Rest.empty();) {
    auto [This, Tail] = Rest.split('\n');
    Rest = Tail;
    ++Line;
    if (Inside && This.trim() == "```") {
      Inside = false;
    } else if (Inside) {
      Out.back().Code += (This + "\n").str();
    } else if (This.consume_front("```")) {
      auto [Language, Kind] = This.split(' ');
      Inside = (Language == "cpp" || Language == "c") &&
               (Kind == "incorrect" || Kind == "correct");
      if (Inside)
        Out.push_back({llvm::sys::path::filename(Page).str(), Line,
                       Language == "c", Kind == "correct", ""});
    }
  }
  return Out;
}

std::vector<Block> allBlocks() {
  std::vector<Block> Out;
  for (const std::string &Page : pages())
    for (Block &B : blocksOf(Page))
      Out.push_back(std::move(B));
  return Out;
}

class DocsExamples : public testing::TestWithParam<Block> {};

TEST_P(DocsExamples, FindWhatTheySay) {
  const Block &B = GetParam();
  TempTree Tree;
  std::string Path = Tree.file(B.IsC ? "example.c" : "example.cpp", B.Code);
  UnitResult Result = analyse(Path);
  ASSERT_FALSE(Result.Failure) << "line " << B.Line + Result.Failure->At.Line
                               << ": " << Result.Failure->Text;
  Expectations Expected = expected(B.Code);
  EXPECT_EQ(B.Correct, Expected.empty());
  EXPECT_EQ("", difference(Expected, found(Result.Record, Path)));
}

INSTANTIATE_TEST_SUITE_P(All, DocsExamples, testing::ValuesIn(allBlocks()),
                         [](const auto &Info) {
                           return testName(Info.param.Page + "_" +
                                           std::to_string(Info.param.Line));
                         });

TEST(DocsPages, ShowBothSides) {
  std::vector<std::string> Pages = pages();
  EXPECT_FALSE(Pages.empty());
  for (const std::string &Page : Pages) {
    bool Incorrect = false, Correct = false;
    for (const Block &B : blocksOf(Page))
      (B.Correct ? Correct : Incorrect) = true;
    EXPECT_TRUE(Incorrect && Correct) << Page;
  }
}

} // namespace

} // namespace svc::test
