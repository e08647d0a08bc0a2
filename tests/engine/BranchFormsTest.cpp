//===- BranchFormsTest.cpp - Each form of an environment branch -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each unit is analysed once. A cell that expects a finding has exactly one, on
// its line and with its difference; a silent cell has none.
//
//===----------------------------------------------------------------------===//

#include "engine/BranchForms.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

std::vector<const FindingRecord *>
findingsIn(const Cell &C, const UnitRecord &Record, const std::string &Path) {
  std::vector<const FindingRecord *> Out;
  for (const FindingRecord &F : Record.Findings)
    if (F.Check == "svc-environment-branch" && F.Use.File == Path &&
        F.Use.Line >= C.First && F.Use.Line <= C.Last)
      Out.push_back(&F);
  return Out;
}

std::string shown(const FormsUnit &U, const Cell &C) {
  std::string Out;
  unsigned Line = 0;
  for (llvm::StringRef Rest = U.Source; !Rest.empty();) {
    auto [Text, Tail] = Rest.split('\n');
    Rest = Tail;
    ++Line;
    if (Line >= C.First && Line <= C.Last)
      Out += std::to_string(Line) + "  " + Text.str() + "\n";
  }
  return Out;
}

void check(const FormsUnit &U, const Cell &C, const UnitRecord &Record,
           const std::string &Path) {
  auto Found = findingsIn(C, Record, Path);
  std::string Expected, Actual;
  if (!C.Difference.empty())
    Expected = std::to_string(C.Line) + " " + C.Difference + "\n";
  for (const FindingRecord *F : Found)
    Actual += std::to_string(F->Use.Line) + " " + F->Difference + "\n";
  if ((U.Removed ? C.VagueWhenRemoved : C.VagueWhenTaken)) {
    EXPECT_LE(Found.size(), 1U) << U.Name << ": " << C.Name;
    return;
  }
  EXPECT_EQ(Expected, Actual) << U.Name << ": " << C.Name << "\n"
                              << shown(U, C);
}

class BranchForms : public testing::TestWithParam<FormsUnit> {};

TEST_P(BranchForms, FindsEachCellOnceAndNothingElse) {
  const FormsUnit &U = GetParam();
  TempTree Tree;
  for (const auto &[Name, Text] : U.Files)
    Tree.file(Name, Text);
  std::string Path = Tree.file(U.IsC ? "forms.c" : "forms.cpp", U.Source);
  std::string Flags;
  for (const std::string &Flag : U.Flags)
    Flags += " " + Flag;
  UnitResult Result = analyse(Path, flagsOf("// flags:" + Flags, U.IsC));
  ASSERT_FALSE(Result.Failure) << Result.Failure->Text << "\n"
                               << shown(U, {"", Result.Failure->At.Line,
                                            Result.Failure->At.Line, 0, ""});
  for (const Cell &C : U.Cells)
    check(U, C, Result.Record, Path);
}

std::string nameOf(const testing::TestParamInfo<FormsUnit> &Info) {
  return testName(Info.param.Name);
}

INSTANTIATE_TEST_SUITE_P(Conditions, BranchForms,
                         testing::ValuesIn(conditionUnits()), nameOf);
INSTANTIATE_TEST_SUITE_P(Arms, BranchForms, testing::ValuesIn(armUnits()),
                         nameOf);

} // namespace

} // namespace svc::test
