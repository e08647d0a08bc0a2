//===- UnitPlanTest.cpp - Which commands are analysed -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Paths to units, duplicates, exclusion, and every way to choose nothing.
//
//===----------------------------------------------------------------------===//

#include "audit/UnitPlan.h"
#include "TempTree.h"
#include "llvm/ADT/StringExtras.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class UnitPlanTest : public testing::Test {
protected:
  void SetUp() override {
    for (llvm::StringRef File :
         {"src/a.cpp", "src/deep/b.c", "tests/t.cpp", "src/x.s", "src/a.h"})
      Tree.file(File, "");
    Tree.file("build/compile_commands.json", R"([
      {"directory": "@ROOT@/build", "file": "../src/a.cpp",
       "command": "g++ -c ../src/a.cpp -o a.o"},
      {"directory": "@ROOT@/build", "file": "../src/deep/b.c",
       "command": "gcc -c ../src/deep/b.c -o b.o"},
      {"directory": "@ROOT@/build", "file": "@ROOT@/src/a.cpp",
       "command": "g++ -c ../src/a.cpp -o other.o"},
      {"directory": "@ROOT@/build", "file": "../src/a.cpp",
       "command": "g++ -DTWO -c ../src/a.cpp -o two.o"},
      {"directory": "@ROOT@/build", "file": "../src/x.s",
       "command": "as ../src/x.s"},
      {"directory": "@ROOT@/build", "file": "../tests/t.cpp",
       "command": "g++ -c ../tests/t.cpp"},
      {"directory": "@ROOT@/build", "file": "../src/gone.cpp",
       "command": "g++ -c ../src/gone.cpp"}])");
  }

  llvm::Expected<UnitPlan> plan(std::vector<std::string> Paths,
                                std::string Database = "",
                                std::vector<std::string> Exclude = {}) {
    auto Globs = FileGlobs::create(Exclude);
    EXPECT_TRUE(bool(Globs)) << llvm::toString(Globs.takeError());
    return planUnits({std::move(Paths), std::move(Database), *Globs, ""},
                     Tree.Root);
  }

  /// The files of the units, below the root, in order.
  std::vector<std::string> files(llvm::Expected<UnitPlan> Plan) {
    std::vector<std::string> Files;
    if (!Plan)
      return {llvm::toString(Plan.takeError())};
    for (const CompileUnit &Unit : Plan->Units)
      Files.push_back(Unit.File.substr(Tree.Root.size() + 1));
    return Files;
  }

  std::string problem(llvm::Expected<UnitPlan> Plan) {
    return Plan ? "none" : llvm::toString(Plan.takeError());
  }

  TempTree Tree;
};

TEST_F(UnitPlanTest, TheWholeDatabaseEachDistinctCommandOnce) {
  EXPECT_THAT(files(plan({})),
              ElementsAre("src/a.cpp", "src/deep/b.c", "src/a.cpp",
                          "tests/t.cpp", "src/gone.cpp"));
}

TEST_F(UnitPlanTest, AssemblerIsSkippedWithAReason) {
  auto Plan = plan({});
  ASSERT_TRUE(bool(Plan)) << llvm::toString(Plan.takeError());
  ASSERT_EQ(Plan->Skipped.size(), 1U);
  EXPECT_EQ(Plan->Skipped[0].File, Tree.path("src/x.s"));
  EXPECT_EQ(Plan->Skipped[0].Reason, "not C or C++");
}

TEST_F(UnitPlanTest, PathsAreFilesOrFolders) {
  EXPECT_THAT(files(plan({"src/deep"})), ElementsAre("src/deep/b.c"));
  EXPECT_THAT(files(plan({"src/deep/b.c", Tree.path("tests/")})),
              ElementsAre("src/deep/b.c", "tests/t.cpp"));
  EXPECT_THAT(files(plan({"tests/../src/a.cpp"})),
              ElementsAre("src/a.cpp", "src/a.cpp"));
}

TEST_F(UnitPlanTest, ALinkIsTheSameFolder) {
  Tree.link("src", "linked");
  EXPECT_THAT(files(plan({"linked/deep"}, "build")),
              ElementsAre("src/deep/b.c"));
}

TEST_F(UnitPlanTest, AUnitThatIsGoneIsStillAUnit) {
  EXPECT_THAT(files(plan({"src/gone.cpp"})), ElementsAre("src/gone.cpp"));
}

TEST_F(UnitPlanTest, ExcludeLeavesOut) {
  EXPECT_THAT(files(plan({}, "", {"tests", "src/a.cpp"})),
              ElementsAre("src/deep/b.c", "src/gone.cpp"));
  EXPECT_EQ(problem(plan({"tests"}, "", {"tests"})),
            "--exclude leaves no unit to analyse");
}

TEST_F(UnitPlanTest, EachPathBringsItsDatabase) {
  Tree.file("other/x.c", "");
  Tree.file("other/compile_commands.json",
            R"([{"directory": "@ROOT@/other", "file": "x.c",
                 "command": "cc -c x.c"}])");
  EXPECT_THAT(files(plan({"other", "src/deep"})),
              ElementsAre("other/x.c", "src/deep/b.c"));
}

TEST_F(UnitPlanTest, WhatChoosesNothingIsAProblem) {
  EXPECT_EQ(problem(plan({"src/nothing.cpp"})),
            "no such file or folder: src/nothing.cpp");
  EXPECT_EQ(problem(plan({"src/a.h"})),
            "no unit of build/compile_commands.json is or lies in src/a.h");
  EXPECT_EQ(problem(plan({"src", "nowhere"}, "build")),
            "no such file or folder: nowhere");
  EXPECT_EQ(problem(plan({"src/x.s"})), "no unit is C or C++ (1 skipped)");
}

TEST_F(UnitPlanTest, NoDatabaseIsAProblem) {
  TempTree Empty;
  Empty.file("a.c", "");
  EXPECT_THAT(problem(planUnits({{"a.c"}, "", {}, ""}, Empty.Root)),
              HasSubstr("no compile database for a.c"));
  EXPECT_THAT(problem(planUnits({}, Empty.Root)),
              HasSubstr("no compile database for ."));
  EXPECT_EQ(problem(planUnits({{"gone.c"}, "", {}, ""}, Empty.Root)),
            "no such file or folder: gone.c");
}

TEST_F(UnitPlanTest, TheBaseDoesNotDependOnThePaths) {
  auto Plan =
      planUnits({{Tree.path("src/deep")}, "", {}, ""}, Tree.path("build"));
  ASSERT_TRUE(bool(Plan)) << llvm::toString(Plan.takeError());
  EXPECT_EQ(Plan->Base, Tree.Root);
}

} // namespace
} // namespace svc
