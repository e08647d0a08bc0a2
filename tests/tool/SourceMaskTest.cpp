//===- SourceMaskTest.cpp - Source text that may be shown -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is hidden, what stays readable, and that no way around it is left.
//
//===----------------------------------------------------------------------===//

#include "report/SourceMask.h"
#include "gmock/gmock.h"
#include <map>

namespace svc {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Files in memory, with masks put on texts in them.
class Program {
public:
  Program &file(std::string Name, std::string Text) {
    Files[std::move(Name)] = std::move(Text);
    return *this;
  }
  /// Marks the first place where \p Spelling stands in \p File.
  Program &mark(const std::string &File, const std::string &Spelling) {
    size_t Begin = Files.at(File).find(Spelling);
    EXPECT_NE(Begin, std::string::npos) << Spelling;
    Span Where;
    Where.File = File;
    std::tie(Where.Line, Where.Column) = place(Files.at(File), Begin);
    std::tie(Where.EndLine, Where.EndColumn) =
        place(Files.at(File), Begin + Spelling.size());
    Masks.push_back({Where});
    return *this;
  }
  SourceMask mask() const {
    return SourceMask(Masks, [Files = Files](llvm::StringRef File) {
      auto At = Files.find(File.str());
      return At == Files.end() ? std::nullopt
                               : std::optional<std::string>(At->second);
    });
  }

private:
  static std::pair<unsigned, unsigned> place(llvm::StringRef Text,
                                             size_t Offset) {
    llvm::StringRef Before = Text.take_front(Offset);
    return {Before.count('\n') + 1, Offset - (Before.rfind('\n') + 1) + 1};
  }

  std::map<std::string, std::string> Files;
  std::vector<MaskRecord> Masks;
};

std::string firstLine(const std::string &Text, const std::string &Spelling) {
  return *Program().file("a", Text).mark("a", Spelling).mask().line("a", 1);
}

TEST(SourceMask, HidesALiteralAndKeepsItsQuotes) {
  EXPECT_EQ(firstLine("f(\"db\", \"hunter2\");", "\"hunter2\""),
            "f(\"db\", \"***\");");
  EXPECT_EQ(firstLine("f(L\"hunter2\");", "L\"hunter2\""), "f(L\"***\");");
  EXPECT_EQ(firstLine("f(u8R\"x(hunter2)x\");", "u8R\"x(hunter2)x\""),
            "f(u8R\"***\");");
  EXPECT_EQ(firstLine("f(\"hunter2\"s);", "\"hunter2\""), "f(\"***\"s);");
}

TEST(SourceMask, HidesAPartOfALiteral) {
  EXPECT_EQ(firstLine("f(\"pg://u:hunter2@db/x\");", "hunter2"),
            "f(\"pg://u:***@db/x\");");
}

TEST(SourceMask, HidesWhatHasNoQuotes) {
  EXPECT_EQ(firstLine("int Pin = 4711, X = 47110;", "4711"),
            "int Pin = ***, X = 47110;");
  EXPECT_EQ(firstLine("f(STR(hunter2), hunter2);", "hunter2"),
            "f(STR(***), ***);");
}

TEST(SourceMask, HidesAdjacentPieces) {
  EXPECT_EQ(firstLine("f(\"hun\" \"ter2\"); g(\"ter2\");", "\"hun\" \"ter2\""),
            "f(\"***\"); g(\"***\");");
}

TEST(SourceMask, HidesEveryLineOfALongLiteral) {
  SourceMask Mask = Program()
                        .file("a", "f(\"hun\"\n  \"ter2\");\n")
                        .mark("a", "\"hun\"\n  \"ter2\"")
                        .mask();
  EXPECT_EQ(*Mask.line("a", 1), "f(\"***");
  EXPECT_EQ(*Mask.line("a", 2), "***\");");
}

TEST(SourceMask, HidesTheSameTextElsewhere) {
  SourceMask Mask = Program()
                        .file("a", "f(\"hunter2\"); // hunter2!\n"
                                   "g(\"x hunter2\"); /* old: hunter2 */\n"
                                   "/*\n hunter2\n*/\n")
                        .file("b", "h(\"hunter2\");")
                        .mark("a", "\"hunter2\"")
                        .mask();
  EXPECT_EQ(*Mask.line("a", 1), "f(\"***\"); // ***!");
  EXPECT_EQ(*Mask.line("a", 2), "g(\"x ***\"); /* old: *** */");
  EXPECT_EQ(*Mask.line("a", 4), " ***");
  EXPECT_EQ(*Mask.line("b", 1), "h(\"***\");");
}

TEST(SourceMask, ANameOutsideQuotesStays) {
  EXPECT_EQ(firstLine("f(password, \"password\"); // password", "\"password\""),
            "f(password, \"***\"); // ***");
  EXPECT_EQ(firstLine("f(hunter2, \"u:hunter2@h\");", "hunter2@").substr(0, 9),
            "f(hunter2")
      << "spelled in quotes where it was marked";
}

TEST(SourceMask, ShortTextsOnlyWhereTheyStandAlone) {
  EXPECT_EQ(firstLine("f(\"sa\", \"salsa\", \"x sa\", 'a'); // sa", "\"sa\""),
            "f(\"***\", \"salsa\", \"x ***\", 'a'); // ***");
}

TEST(SourceMask, EmptyAndBlankHideNothing) {
  EXPECT_EQ(firstLine("f(\"\", \" \", \"x\");", "\"\""),
            "f(\"\", \" \", \"x\");");
}

TEST(SourceMask, QuotesAreFoundAsALexerWould) {
  // An escaped quote, a character, a digit separator and a comment mark in a
  // literal must not turn the rest of the line inside out.
  for (std::string Before :
       {R"(g("a\"b"); )", R"(g('"'); )", "g(1'000'000); ", R"(g("//"); )",
        R"(g("/*"); )", R"(g(R"y(")y"); )", R"(g(u8'x'); )"})
    EXPECT_EQ(firstLine(Before + "f(\"hunter2\", hunter2);", "\"hunter2\""),
              Before + "f(\"***\", hunter2);");
}

TEST(SourceMask, AnUnfinishedLiteralEndsWithItsLine) {
  SourceMask Mask = Program()
                        .file("a", "#error don't\nf(\"hunter2\", hunter2);")
                        .mark("a", "\"hunter2\"")
                        .mask();
  EXPECT_EQ(*Mask.line("a", 2), "f(\"***\", hunter2);");
}

TEST(SourceMask, CodeOfAFixIsMaskedToo) {
  SourceMask Mask =
      Program().file("a", "f(\"hunter2\");").mark("a", "\"hunter2\"").mask();
  EXPECT_EQ(Mask.code("g(\"hunter2\", getenv(\"X\"))"),
            "g(\"***\", getenv(\"X\"))");
}

TEST(SourceMask, ASliceNeverShowsPartOfASecret) {
  std::string Text = "f(\"hunter2\");";
  SourceMask Mask = Program().file("a", Text).mark("a", "\"hunter2\"").mask();
  for (size_t Begin = 0; Begin <= Text.size(); ++Begin)
    for (size_t End = Begin; End <= Text.size(); ++End) {
      std::string Shown = Mask.slice("a", Begin, End);
      for (llvm::StringRef Part : {"h", "u", "n", "t", "e", "r", "2"})
        EXPECT_THAT(Shown, Not(HasSubstr(Part.str())));
    }
}

TEST(SourceMask, LinesThatAreNotThere) {
  SourceMask Mask = Program().file("a", "one\r\ntwo").mask();
  EXPECT_EQ(*Mask.line("a", 1), "one");
  EXPECT_EQ(*Mask.line("a", 2), "two");
  EXPECT_FALSE(Mask.line("a", 3));
  EXPECT_FALSE(Mask.line("a", 0));
  EXPECT_FALSE(Mask.line("gone", 1));
  EXPECT_FALSE(Mask.readable("gone"));
}

TEST(SourceMask, MarksBeyondTheFileAreHarmless) {
  Program P;
  P.file("a", "f();\n");
  SourceMask Mask(
      {{{"a", 7, 1, 9, 3}}, {{"a", 1, 90, 1, 99}}, {{"gone", 1, 1, 1, 5}}},
      [](llvm::StringRef File) {
        return File == "a" ? std::optional<std::string>("f();\n")
                           : std::nullopt;
      });
  EXPECT_EQ(*Mask.line("a", 1), "f();");
}

TEST(MaskQuoted, HidesWhatStandsInDoubleQuotes) {
  EXPECT_EQ(maskQuoted("\"hunter2\" is no number"), "\"***\" is no number");
  EXPECT_EQ(maskQuoted("no match for 'f(\"a\\\"b\")'"), "no match for "
                                                        "'f(\"***\")'");
  EXPECT_EQ(maskQuoted("\"a\" and \"b\""), "\"***\"");
  EXPECT_EQ(maskQuoted("missing terminating \" of hunter2"),
            "missing terminating \"***\"");
}

TEST(MaskQuoted, KeepsTheRest) {
  EXPECT_EQ(maskQuoted("unknown type name 'foo'"), "unknown type name 'foo'");
  EXPECT_EQ(maskQuoted("empty \"\" here"), "empty \"\" here");
  EXPECT_EQ(maskQuoted("'a.h' file not found with <angled> include; use "
                       "\"quotes\" instead"),
            "'a.h' file not found with <angled> include; use \"quotes\" "
            "instead");
}

TEST(SourceMask, ThePasswordOfAUrlWhereverItStands) {
  const std::string Text =
      "f(\"postgres://me:hunter2@db/x\"); // hunter2\n"
      "g(\"password=tiger99 host=db\"); // tiger99 db me\n";
  SourceMask Mask(
      {{{"/a.c", 1, 3, 1, 31}, false}, {{"/a.c", 2, 3, 2, 29}, false}},
      [&](llvm::StringRef) { return std::optional(Text); });
  EXPECT_EQ(Mask.line("/a.c", 1), "f(\"***\"); // ***");
  EXPECT_EQ(Mask.line("/a.c", 2), "g(\"***\"); // *** db me");
}

} // namespace
} // namespace svc
