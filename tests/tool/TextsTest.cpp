//===- TextsTest.cpp - Edits of many units are one text -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Equal edits once, insertions at one place side by side, the project's format
// where it has one.
//
//===----------------------------------------------------------------------===//

#include "fix/Texts.h"
#include "tool/Fixes.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string Source = "#include <a>\n"          // 0
                           "int f() {\n"             // 13
                           "  return g(\"h\", 1);\n" // 23
                           "}\n";

EditRecord literal(std::string File = "/p/a.c") {
  return {std::move(File), unsigned(Source.find("\"h\"")), 3, "getenv(\"H\")"};
}
EditRecord include(std::string Name, std::string File = "/p/a.c") {
  return {std::move(File), 13, 0, "#include <" + Name + ">\n"};
}

std::vector<FileChange> apply(const std::vector<FixRecord> &Fixes) {
  return applyFixes(pointers(Fixes), [](llvm::StringRef File) {
    return File.ends_with("gone.c") ? std::nullopt : std::optional(Source);
  });
}

TEST(Texts, AFileWithTheFixApplied) {
  auto Changes = apply({fixOf({literal(), include("stdlib.h")})});
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_EQ(Changes[0].File, "/p/a.c");
  EXPECT_EQ(Changes[0].Old, Source);
  EXPECT_EQ(Changes[0].New, "#include <a>\n"
                            "#include <stdlib.h>\n"
                            "int f() {\n"
                            "  return g(getenv(\"H\"), 1);\n"
                            "}\n");
}

TEST(Texts, EqualEditsOfTwoUnitsAreOne) {
  FixRecord Fix = fixOf({literal(), include("stdlib.h")});
  auto Once = apply({Fix}), Twice = apply({Fix, Fix, Fix});
  ASSERT_EQ(Twice.size(), 1U);
  EXPECT_EQ(Twice[0].New, Once[0].New);
}

TEST(Texts, InsertionsAtOnePlaceStandSideBySide) {
  auto Changes = apply({fixOf({include("z"), literal()}), fixOf({include("b")}),
                        fixOf({include("z")})});
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New,
              HasSubstr("#include <a>\n#include <b>\n#include <z>\nint f"));
}

TEST(Texts, AnInsertionStandsBeforeWhatReplacesTheTextBehindIt) {
  EditRecord Before = literal();
  Before.Length = 0;
  Before.Replacement = "/*was h*/";
  auto Changes = apply({fixOf({literal()}), fixOf({Before})});
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New, HasSubstr("g(/*was h*/getenv(\"H\"), 1)"));
}

TEST(Texts, AnIncludeBeforeWhatTwoUnitsReplaceIsThereOnce) {
  EditRecord Word{"/p/a.c", 13, 4, "long "};
  FixRecord Fix = fixOf({Word, include("b")});
  auto Changes = apply({Fix, Fix});
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New, HasSubstr("#include <a>\n#include <b>\nlong f"));
}

TEST(Texts, AnIncludeThatAnotherInsertionBringsIsNotRepeated) {
  EditRecord Both = include("z");
  Both.Replacement = "#include <y>\n#include <z>\n";
  auto Changes = apply({fixOf({include("z")}), fixOf({Both})});
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New,
              HasSubstr("#include <a>\n#include <y>\n#include <z>\nint f"));
}

TEST(Texts, CodeThatIsAPartOfOtherCodeIsNotLost) {
  EditRecord A = include(""), B = include("");
  A.Replacement = "int x; int y;\n";
  B.Replacement = "int y;\n"; // of another scope, by another fix
  auto Changes = apply({fixOf({A}), fixOf({B})});
  ASSERT_EQ(Changes.size(), 1U);
  EXPECT_THAT(Changes[0].New, HasSubstr("int x; int y;\nint y;\n"));
}

TEST(Texts, FilesInTheOrderOfTheirNames) {
  auto Changes = apply({fixOf({literal("/p/c.c"), literal("/p/a.c")}),
                        fixOf({literal("/p/b.c")})});
  std::vector<std::string> Names;
  for (const FileChange &C : Changes)
    Names.push_back(C.File);
  EXPECT_THAT(Names, ElementsAre("/p/a.c", "/p/b.c", "/p/c.c"));
}

TEST(Texts, NothingForFilesThatCannotBeReadOrStayAsTheyAre) {
  EditRecord Same = literal();
  Same.Replacement = "\"h\"";
  EXPECT_THAT(apply({fixOf({literal("/p/gone.c")})}), IsEmpty());
  EXPECT_THAT(apply({fixOf({Same})}), IsEmpty());
  EXPECT_THAT(apply({}), IsEmpty());
}

TEST(Texts, OverlapsAndEditsBeyondTheEndLeaveTheFileAsItIs) {
  EditRecord Other = literal();
  Other.Replacement = "other()";
  EXPECT_THAT(apply({fixOf({literal()}), fixOf({Other})}), IsEmpty());
  EXPECT_THAT(apply({fixOf({{"/p/a.c", 9999, 1, "x"}})}), IsEmpty());
}

TEST(Texts, WhatIsLeftHasAReason) {
  EditRecord Other = literal("/p/b.c"), Same = literal("/p/c.c");
  Other.Replacement = "other()";
  Same.Replacement = "\"h\"";
  std::vector<FixRecord> Fixes = {fixOf({literal("/p/gone.c")}),
                                  fixOf({literal("/p/b.c")}), fixOf({Other}),
                                  fixOf({Same})};
  std::map<std::string, std::string> Left;
  applyFixes(
      pointers(Fixes),
      [](llvm::StringRef File) {
        return File.ends_with("gone.c") ? std::nullopt : std::optional(Source);
      },
      &Left);
  EXPECT_EQ("it cannot be read", Left["/p/gone.c"]);
  EXPECT_EQ("two of its edits overlap", Left["/p/b.c"]);
  EXPECT_EQ("its text would stay the same", Left["/p/c.c"]);
}

TEST(Texts, TheEditsLeadFromOldToNew) {
  auto Changes = apply({fixOf({literal(), include("stdlib.h")})});
  ASSERT_EQ(Changes.size(), 1U);
  std::string Text = Changes[0].Old;
  unsigned Last = Text.size();
  for (auto It = Changes[0].Edits.rbegin(); It != Changes[0].Edits.rend();
       ++It) {
    EXPECT_LE(It->Offset + It->Length, Last);
    Last = It->Offset;
    Text.replace(It->Offset, It->Length, It->Replacement);
  }
  EXPECT_EQ(Text, Changes[0].New);
}

// --- The project's format ---------------------------------------------------

const std::string Long = "#include <b>\n"
                         "int  g( const char*,int );\n"
                         "int f() {\n"
                         "  return g(\"h\", 1);\n"
                         "}\n";

std::string formatted(TempTree &Tree, const std::string &Style) {
  std::string File = Tree.file("src/a.c", Long);
  if (!Style.empty())
    Tree.file(".clang-format", Style);
  FixRecord Fix =
      fixOf({{File, unsigned(Long.find("\"h\"")), 3,
              "required_env(\"A_RATHER_LONG_NAME\", \"AND_YET_ANOTHER_ONE\")"},
             {File, 13, 0, "#include <a>\n"}});
  auto Changes = applyFixes({&Fix}, readFromDisk);
  EXPECT_EQ(Changes.size(), 1U);
  return Changes.empty() ? "" : Changes[0].New;
}

TEST(TextsFormat, AsClangFormatSaysButOnlyWhereItChanges) {
  TempTree Tree;
  std::string New = formatted(Tree, "BasedOnStyle: LLVM\nColumnLimit: 50\n");
  EXPECT_THAT(New, HasSubstr("#include <a>\n#include <b>\n"));
  EXPECT_THAT(New, HasSubstr("int  g( const char*,int );\n"))
      << "not a line of the fix";
  for (llvm::StringRef Rest = New; !Rest.empty();
       Rest = Rest.split('\n').second)
    EXPECT_LE(Rest.split('\n').first.size(), 50U) << New;
}

TEST(TextsFormat, AsItIsWithoutOneOrWhenItIsOffOrUnreadable) {
  for (const char *Style :
       {"", "DisableFormat: true\n", "NoSuchKey: 7\n", "BasedOnStyle: [\n"}) {
    TempTree Tree;
    EXPECT_THAT(formatted(Tree, Style),
                HasSubstr("  return g(required_env(\"A_RATHER_LONG_NAME\", "
                          "\"AND_YET_ANOTHER_ONE\"), 1);\n"))
        << Style;
  }
}

} // namespace
} // namespace svc
