//===- RewriteTest.cpp - What fixes would change, to look at ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits become lines; conflicts come apart; nothing secret is shown.
//
//===----------------------------------------------------------------------===//

#include "report/Rewrite.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;

const std::string Source = "#include <a>\n"          // 0
                           "int f() {\n"             // 13
                           "  return g(\"h\", 1);\n" // 23
                           "}\n";                    // 44

SourceMask sources(std::vector<MaskRecord> Masks = {}) {
  return SourceMask(Masks, [](llvm::StringRef File) {
    return File == "/p/a.c" ? std::optional<std::string>(Source) : std::nullopt;
  });
}

EditRecord edit(unsigned Offset, unsigned Length, std::string Text) {
  return {"/p/a.c", Offset, Length, std::move(Text)};
}

EditRecord literal() { return edit(Source.find("\"h\""), 3, "getenv(\"H\")"); }
EditRecord number() { return edit(Source.find("1"), 1, "port()"); }

TEST(Rewrite, OneLine) {
  SourceMask Mask = sources();
  auto Changes = lineChanges({literal()}, Mask);
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_EQ(Changes[0].Line, 3U);
  EXPECT_THAT(Changes[0].Old, ElementsAre("  return g(\"h\", 1);"));
  EXPECT_THAT(Changes[0].New, ElementsAre("  return g(getenv(\"H\"), 1);"));
}

TEST(Rewrite, EditsOfOneLineAreOneChange) {
  SourceMask Mask = sources();
  auto Changes = lineChanges({number(), literal()}, Mask);
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New,
              ElementsAre("  return g(getenv(\"H\"), port());"));
}

TEST(Rewrite, AnInsertedLineShowsItselfOnly) {
  SourceMask Mask = sources();
  auto Before = lineChanges({edit(0, 0, "#include <b>\n")}, Mask);
  ASSERT_EQ(Before.size(), 1U);
  EXPECT_TRUE(Before[0].Old.empty());
  EXPECT_THAT(Before[0].New, ElementsAre("#include <b>"));
  auto After = lineChanges({edit(12, 0, "\n#include <b>")}, Mask);
  ASSERT_EQ(After.size(), 1U);
  EXPECT_EQ(After[0].Line, 2U);
  EXPECT_TRUE(After[0].Old.empty());
  EXPECT_THAT(After[0].New, ElementsAre("#include <b>"));
}

TEST(Rewrite, DistantLinesAreTwoChanges) {
  SourceMask Mask = sources();
  auto Changes = lineChanges({literal(), edit(0, 0, "#include <b>\n")}, Mask);
  ASSERT_EQ(Changes.size(), 2U);
  EXPECT_EQ(Changes[0].Line, 1U);
  EXPECT_EQ(Changes[1].Line, 3U);
}

TEST(Rewrite, SeveralLinesMayGo) {
  SourceMask Mask = sources();
  size_t Begin = Source.find("int f"), End = Source.find("}");
  auto Changes = lineChanges({edit(Begin, End - Begin, "int f() { ")}, Mask);
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].Old,
              ElementsAre("int f() {", "  return g(\"h\", 1);", "}"));
  EXPECT_THAT(Changes[0].New, ElementsAre("int f() { }"));
}

TEST(Rewrite, OldLinesAreMasked) {
  SourceMask Mask = sources({{{"/p/a.c", 3, 12, 3, 15}}});
  auto Changes = lineChanges({literal()}, Mask);
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].Old, ElementsAre("  return g(\"***\", 1);"));
}

TEST(Rewrite, UnreadableFilesAndEditsBeyondTheEnd) {
  SourceMask Mask = sources();
  EXPECT_TRUE(lineChanges({{"/p/gone.c", 0, 1, "x"}}, Mask).empty());
  auto Changes = lineChanges({edit(9999, 5, "tail")}, Mask);
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New, ElementsAre("tail"));
}

FixRecord fix(std::vector<EditRecord> Edits) {
  FixRecord Fix;
  Fix.Edits = std::move(Edits);
  return Fix;
}

TEST(Rewrite, CompatibleFixesAreOneGroupEqualEditsOnce) {
  EditRecord Include = edit(0, 0, "#include <b>\n");
  FixRecord A = fix({literal(), Include}), B = fix({Include, number()});
  auto Groups = compatibleEdits({&A, &B});
  ASSERT_EQ(Groups.size(), 1U);
  EXPECT_EQ(Groups[0].size(), 3U);
}

TEST(Rewrite, FixesInConflictComeApart) {
  FixRecord A = fix({literal()});
  FixRecord B = fix({edit(Source.find("\"h\""), 3, "other()")});
  FixRecord C = fix({edit(Source.find("h\""), 0, "inside")});
  FixRecord D = fix({number()});
  auto Groups = compatibleEdits({&A, &B, &C, &D});
  ASSERT_EQ(Groups.size(), 3U);
  EXPECT_EQ(Groups[0].size(), 2U) << "the last fits with the first";
}

TEST(Rewrite, NeighboursAreNotInConflict) {
  size_t At = Source.find("\"h\"");
  FixRecord A = fix({edit(At, 3, "x")}), B = fix({edit(At + 3, 1, ";")}),
            C = fix({edit(At, 0, "(")});
  EXPECT_EQ(compatibleEdits({&A, &B, &C}).size(), 1U);
}

} // namespace
} // namespace svc
