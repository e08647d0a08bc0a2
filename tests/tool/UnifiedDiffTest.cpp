//===- UnifiedDiffTest.cpp - Changes as patch(1) reads them ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The form, by hand; the truth, by patch(1): for many random texts and edits
// the difference makes the new text of the old one. And the masks.
//
//===----------------------------------------------------------------------===//

#include "fix/UnifiedDiff.h"
#include "support/Annotated.h"
#include "support/Process.h"
#include "tool/Fixes.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>
#include <random>

namespace svc::test {
namespace {

using testing::HasSubstr;
using testing::Not;

FileChange changeOf(const std::string &File, const std::string &Old,
                    std::vector<EditRecord> Edits) {
  FixRecord Fix = fixOf(std::move(Edits));
  auto Changes =
      applyFixes({&Fix}, [&](llvm::StringRef) { return std::optional(Old); });
  if (Changes.empty())
    return {File, Old, Old, {}};
  return Changes.front();
}

std::string diff(const FileChange &C, std::vector<MaskRecord> Masks = {}) {
  SourceMask Sources(Masks,
                     [&](llvm::StringRef) { return std::optional(C.Old); });
  return unifiedDiff(C, "a.c", Sources);
}

std::string diff(const std::string &Old, std::vector<EditRecord> Edits) {
  for (EditRecord &E : Edits)
    E.File = "/p/a.c";
  return diff(changeOf("/p/a.c", Old, std::move(Edits)));
}

TEST(UnifiedDiff, ALineWithThreeAroundIt) {
  EXPECT_EQ("--- a/a.c\n+++ b/a.c\n"
            "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
            diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", {{"", 8, 1, "five"}}));
}

TEST(UnifiedDiff, AnInsertionAtTheBegin) {
  EXPECT_EQ("--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,3 @@\n+0\n 1\n 2\n",
            diff("1\n2\n", {{"", 0, 0, "0\n"}}));
}

TEST(UnifiedDiff, ALineThatGoes) {
  EXPECT_EQ("--- a/a.c\n+++ b/a.c\n@@ -1,3 +1,2 @@\n 1\n-2\n 3\n",
            diff("1\n2\n3\n", {{"", 2, 2, ""}}));
}

TEST(UnifiedDiff, FarChangesAreTwoHunks) {
  std::string Out = diff("1\n2\n3\n4\n5\n6\n7\n8\n9\na\nb\nc\n",
                         {{"", 0, 1, "I\nIb"}, {"", 22, 1, "C"}});
  EXPECT_THAT(Out, HasSubstr("@@ -1,4 +1,5 @@\n-1\n+I\n+Ib\n 2\n"));
  EXPECT_THAT(Out, HasSubstr("@@ -9,4 +10,4 @@\n 9\n a\n b\n-c\n+C\n"));
}

TEST(UnifiedDiff, ALastLineWithoutLineFeed) {
  EXPECT_EQ("--- a/a.c\n+++ b/a.c\n@@ -1,2 +1,2 @@\n 1\n-2\n"
            "\\ No newline at end of file\n+II\n"
            "\\ No newline at end of file\n",
            diff("1\n2", {{"", 2, 1, "II"}}));
}

TEST(UnifiedDiff, NothingForNoChange) { EXPECT_EQ("", diff("1\n", {})); }

TEST(UnifiedDiff, SecretsAreMasked) {
  const std::string Old = "f(\"host\",\n  \"s3cret\"); // s3cret\n";
  FileChange C =
      changeOf("/p/a.c", Old, {{"/p/a.c", 2, 6, "getenv(\"HOST\")"}});
  EXPECT_THAT(diff(C), HasSubstr(" \"s3cret\"); // s3cret\n"));
  std::string Masked = diff(C, {{{"/p/a.c", 2, 3, 2, 11}, false}});
  EXPECT_THAT(Masked, Not(HasSubstr("s3cret")));
  EXPECT_THAT(Masked, HasSubstr("   \"***\"); // ***\n"));
  EXPECT_THAT(Masked, HasSubstr("+f(getenv(\"HOST\"),\n"));
}

// --- patch(1) is the judge --------------------------------------------------

/// A random text of short lines, often alike, and disjoint edits of it.
class RandomChange {
public:
  explicit RandomChange(unsigned Seed) : Random(Seed) {
    End = pick(4) ? "\n" : "\r\n";
    for (unsigned I = pick(30); I; --I)
      Old += word() + End;
    if (pick(3) == 0)
      Old += word();
  }

  FileChange make(const std::string &File) {
    std::vector<EditRecord> Edits;
    unsigned At = 0;
    for (unsigned I = 1 + pick(4); I; --I) {
      At += pick(1 + Old.size() / 2);
      unsigned Length = pick(3) ? pick(12) : 0;
      if (At + Length > Old.size())
        break;
      Edits.push_back({File, At, Length, text()});
      At += Length + 1;
    }
    return changeOf(File, Old, std::move(Edits));
  }

private:
  unsigned pick(unsigned Below) { return Below ? Random() % Below : 0; }
  std::string word() {
    static const char *const Words[] = {"", "{", "}", "int a;", "b();", "-c"};
    return Words[pick(std::size(Words))];
  }
  std::string text() {
    std::string Out;
    for (unsigned I = pick(4); I; --I)
      Out += word() + (pick(2) ? End : "");
    return Out;
  }

  std::mt19937 Random;
  std::string Old, End;
};

TEST(UnifiedDiff, PatchMakesTheNewText) {
  // One run of patch(1) takes many files.
  TempTree Tree;
  std::string All;
  std::vector<FileChange> Changes;
  for (unsigned Seed = 0; Seed < 600; ++Seed) {
    std::string Name = "f" + std::to_string(Seed) + ".c";
    FileChange C = RandomChange(Seed).make(Tree.path(Name));
    if (C.Old == C.New)
      continue;
    Tree.file(Name, C.Old);
    SourceMask Sources({}, readFromDisk);
    All += unifiedDiff(C, Name, Sources);
    Changes.push_back(std::move(C));
  }
  EXPECT_LT(400U, Changes.size());
  Tree.file("all.diff", All);
  Outcome O = runProcess({"patch", "-p1", "--binary", "--fuzz=0", "--force",
                          "--no-backup-if-mismatch", "-i", "all.diff"},
                         Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Out.substr(0, 2000) << O.Err;
  EXPECT_THAT(O.Out, Not(HasSubstr("offset")));
  unsigned Wrong = 0;
  for (const FileChange &C : Changes) {
    std::string Now;
    if (llvm::sys::fs::exists(C.File)) // patch removes what has become empty
      Now = readFile(C.File);
    if (Now != C.New && ++Wrong < 4)
      ADD_FAILURE() << C.File << "\nold:\n"
                    << C.Old << "\nnew:\n"
                    << C.New << "\nnow:\n"
                    << Now << "\n"
                    << diff(C);
  }
  EXPECT_EQ(0U, Wrong);
}

} // namespace
} // namespace svc::test
