//===- BranchFixFormsTest.cpp - What is offered can be applied ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Places x arms, in C++ and C: every fix of a branch that is offered is
// applied, the result compiles, and as many branches are gone. A finding has
// either a fix or a reason why there is none.
//
//===----------------------------------------------------------------------===//

#include "engine/BranchFixForms.h"
#include "engine/FixCase.h"
#include "support/Annotated.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

size_t branchesIn(const UnitRecord &Record) {
  return llvm::count_if(Record.Findings, [](const FindingRecord &F) {
    return F.Check == "svc-environment-branch";
  });
}

class BranchFixForms : public testing::TestWithParam<FormsUnit> {};

TEST_P(BranchFixForms, FixesCompileAndTheBranchesAreGone) {
  const FormsUnit &U = GetParam();
  UnitResult Before = analyseForms(U, U.Source);
  ASSERT_FALSE(Before.Failure) << Before.Failure->Text;
  std::vector<EditRecord> Edits;
  size_t Fixed = 0;
  for (const FindingRecord &F : Before.Record.Findings) {
    if (F.Check != "svc-environment-branch")
      continue;
    EXPECT_NE(F.Fixes.empty(), F.NoFixReason.empty()) << F.Message;
    Fixed += !F.Fixes.empty();
    for (const FixRecord &Fix : F.Fixes)
      Edits.insert(Edits.end(), Fix.Edits.begin(), Fix.Edits.end());
  }
  if (Fixed == 0)
    return; // all by hand: said in the page's table
  std::string After = applied(U.Source, Edits);
  UnitResult Result = analyseForms(U, After);
  EXPECT_FALSE(Result.Failure)
      << Result.Failure->At.Line << ": " << Result.Failure->Text << "\n"
      << After;
  EXPECT_EQ(branchesIn(Before.Record) - Fixed, branchesIn(Result.Record))
      << After;
}

INSTANTIATE_TEST_SUITE_P(All, BranchFixForms, testing::ValuesIn(armUnits()),
                         [](const testing::TestParamInfo<FormsUnit> &Info) {
                           return testName(Info.param.Name);
                         });

} // namespace

} // namespace svc::test
