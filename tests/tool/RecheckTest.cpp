//===- RecheckTest.cpp - Does a unit still compile? -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Texts that are only in memory, through links and where there is no file yet;
// what clang says of them, and what of that is new.
//
//===----------------------------------------------------------------------===//

#include "fix/Recheck.h"
#include "audit/ResourceDir.h"
#include "fix/TextOverlay.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class RecheckTest : public testing::Test {
protected:
  /// The unit a.cpp, compiled as \p Spelled.
  CompileUnit unit(const std::string &Spelled = "a.cpp") const {
    return {Tree.path("a.cpp"),
            Tree.path(Spelled),
            Tree.Root,
            {"clang++", "-std=c++17", "-c", Tree.path(Spelled)}};
  }
  std::vector<Complaint> diagnose(const CompileUnit &Unit,
                                  const Texts &Changed = {}) const {
    auto Resources = findResourceDir(resourceDirCandidates());
    EXPECT_TRUE(bool(Resources));
    auto Said = Recheck(*Resources).diagnose(Unit, Changed);
    EXPECT_TRUE(Said.has_value());
    return Said.value_or(std::vector<Complaint>());
  }

  TempTree Tree;
};

TEST_F(RecheckTest, TheTextInMemoryCounts) {
  std::string File = Tree.file("a.cpp", "int a() { return 0; }\n");
  EXPECT_THAT(diagnose(unit()), IsEmpty());
  auto Said = diagnose(unit(), {{File, "int a() {\n  return b; }\n"}});
  ASSERT_EQ(1U, Said.size());
  EXPECT_TRUE(Said[0].IsError);
  EXPECT_EQ(File, Said[0].At.File);
  EXPECT_EQ(2U, Said[0].At.Line);
  EXPECT_EQ("int a() { return 0; }\n", readFile(File)) << "nothing is written";
}

TEST_F(RecheckTest, WarningsThatTheCommandDoesNotAskForCount) {
  std::string File = Tree.file("a.cpp", "int a() { return 0; }\n");
  auto Said = diagnose(unit(), {{File, "int a() { int b; return 0; }\n"}});
  ASSERT_EQ(1U, Said.size());
  EXPECT_FALSE(Said[0].IsError);
  EXPECT_THAT(Said[0].Text, HasSubstr("unused variable 'b'"));
}

TEST_F(RecheckTest, AWarningThatTheCommandMakesAnErrorIsNone) {
  Tree.file("a.cpp", "int a() { int b; return 0; }\n");
  CompileUnit Unit = unit();
  Unit.Arguments.push_back("-Werror");
  auto Said = diagnose(Unit);
  ASSERT_EQ(1U, Said.size());
  EXPECT_FALSE(Said[0].IsError);
}

TEST_F(RecheckTest, AFileThroughALink) {
  std::string File = Tree.file("src/h.h", "int h();\n");
  Tree.link("src", "linked");
  Tree.file("a.cpp", "#include \"linked/h.h\"\nint a() { return h(); }\n");
  EXPECT_THAT(diagnose(unit()), IsEmpty());
  auto Said = diagnose(unit(), {{File, "int g();\n"}});
  ASSERT_EQ(1U, Said.size());
  EXPECT_THAT(Said[0].Text, HasSubstr("'h'"));
}

TEST_F(RecheckTest, TheUnitItselfThroughALink) {
  std::string File = Tree.file("a.cpp", "int a();\n");
  Tree.link("a.cpp", "b.cpp");
  EXPECT_EQ(1U, diagnose(unit("b.cpp"), {{File, "int a() { int b; "
                                                "return 0; }\n"}})
                    .size());
}

TEST_F(RecheckTest, AHeaderThatIsNotThereYet) {
  Tree.file("a.cpp", "#include \"config/env.h\"\nint a() { return env(); }\n");
  EXPECT_FALSE(diagnose(unit()).empty());
  EXPECT_THAT(diagnose(unit(), {{Tree.path("config/env.h"), "int env();\n"}}),
              IsEmpty());
}

TEST_F(RecheckTest, ASystemHeaderIsNotOurs) {
  Tree.file("a.cpp", "#include <string>\n#include <cstdlib>\n"
                     "std::string a() { return std::getenv(\"A\"); }\n");
  EXPECT_THAT(diagnose(unit()), IsEmpty());
}

TEST_F(RecheckTest, NothingWhereClangCannotBegin) {
  Tree.file("a.cpp", "");
  CompileUnit Unit = unit();
  Unit.Arguments = {"clang++"};
  Unit.Folder = Tree.path("gone");
  EXPECT_FALSE(Recheck("").diagnose(Unit, {}).has_value());
}

TEST_F(RecheckTest, TextsInQuotesAreNotRepeated) {
  std::string File = Tree.file("a.cpp", "");
  auto Said =
      diagnose(unit(), {{File, "static_assert(false, \"hunter2\");\n"}});
  ASSERT_EQ(1U, Said.size());
  EXPECT_THAT(Said[0].Text, testing::Not(HasSubstr("hunter2")));
}

TEST(Added, WhatMovesIsNotNew) {
  Complaint A{{"/a.c", 1, 1}, "x", false}, Moved{{"/a.c", 7, 2}, "x", false};
  Complaint Worse{{"/a.c", 1, 1}, "x", true}, Else{{"/b.c", 1, 1}, "x", false};
  EXPECT_THAT(added({A}, {Moved}), IsEmpty());
  EXPECT_EQ(1U, added({A}, {Moved, A}).size()) << "said twice now";
  EXPECT_EQ(1U, added({A}, {Worse}).size());
  EXPECT_EQ(1U, added({A}, {Else}).size());
  EXPECT_THAT(added({A, Worse}, {}), IsEmpty());
}

} // namespace
} // namespace svc::test
