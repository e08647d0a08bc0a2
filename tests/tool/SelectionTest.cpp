//===- SelectionTest.cpp - Which fixes are to be applied ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Who is fixed, who is not and why; what a dropped fix gives back.
//
//===----------------------------------------------------------------------===//

#include "fix/Selection.h"
#include "tool/Fixes.h"
#include "tool/Records.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string File = "/p/src/a.cpp";

/// A finding whose fix replaces \p Length bytes at \p Offset.
FindingRecord fixable(unsigned Offset, unsigned Length = 4,
                      std::string Text = "x()") {
  FindingRecord F = hostFinding(File, Offset);
  F.Fingerprint = "print" + std::to_string(Offset) + Text;
  F.Fixes = {fixOf({{File, Offset, Length, std::move(Text)}})};
  return F;
}

std::vector<std::string> reasons(const Selection &S) {
  std::vector<std::string> Out;
  for (const Selection::Choice &C : S.choices())
    Out.push_back(C.Fix ? "" : C.Reason);
  return Out;
}

TEST(Selection, EveryFindingWithAFixHasIt) {
  AuditRecord R;
  R.Findings = {fixable(10), fixable(20), hostFinding()};
  R.Findings[2].NoFixReason = "it is in a library";
  Selection S(R, {});
  EXPECT_THAT(S.fixes(),
              ElementsAre(&R.Findings[0].Fixes[0], &R.Findings[1].Fixes[0]));
  EXPECT_THAT(reasons(S), ElementsAre("", "", "it is in a library"));
  EXPECT_TRUE(S.isSettled(S.choices()[0]));
  EXPECT_FALSE(S.isSettled(S.choices()[2]));
}

TEST(Selection, WhatNoCommandShowsStays) {
  AuditRecord R;
  R.Findings = {fixable(10)};
  R.Findings[0].Assumption = "STAGING is defined";
  Selection S(R, {});
  EXPECT_THAT(S.fixes(), SizeIs(0));
  EXPECT_THAT(reasons(S)[0], HasSubstr("nothing could prove the fix"));
}

TEST(Selection, NoReasonIsNeverEmpty) {
  AuditRecord R;
  R.Findings = {hostFinding()};
  EXPECT_THAT(reasons(Selection(R, {})), ElementsAre("there is no fix for it"));
}

TEST(Selection, WhatIsInTheBaselineStays) {
  AuditRecord R;
  R.Findings = {fixable(10), fixable(20)};
  SelectionRules Rules;
  Rules.Baseline = {R.Findings[0].Fingerprint};
  Selection S(R, Rules);
  EXPECT_THAT(reasons(S), ElementsAre(InBaseline.str(), ""));
}

TEST(Selection, ALiteralThatTheBaselineKeepsIsKeptByAll) {
  // The fix of the URL would take the password with it.
  AuditRecord R;
  R.Findings = {fixable(10), passwordFinding()};
  R.Findings[1].Origin = R.Findings[0].Origin;
  R.Findings[1].Use = R.Findings[0].Use;
  R.Findings[1].Covered = true;
  R.Findings[1].Fingerprint = "password";
  SelectionRules Rules;
  Rules.Baseline = {"password"};
  Selection S(R, Rules);
  EXPECT_THAT(S.fixes(), IsEmpty());
  EXPECT_THAT(reasons(S), ElementsAre(HasSubstr("baseline"), InBaseline.str()));
  EXPECT_FALSE(S.isSettled(S.choices()[1]));
}

TEST(Selection, RestructureOnlyOnRequest) {
  AuditRecord R;
  R.Findings = {fixable(10)};
  R.Findings[0].Fixes[0].Restructure = true;
  EXPECT_THAT(reasons(Selection(R, {})),
              ElementsAre(HasSubstr("--restructure")));
  SelectionRules Rules;
  Rules.Restructure = true;
  EXPECT_THAT(Selection(R, Rules).fixes(), SizeIs(1));
}

TEST(Selection, AFileThatMayNotBeEditedKeepsTheWholeFix) {
  AuditRecord R;
  R.Findings = {fixable(10), fixable(20)};
  R.Findings[0].Fixes[0].Edits.push_back({"/p/src/busy.h", 0, 0, "int i;"});
  SelectionRules Rules;
  Rules.Objection = [](const std::string &F) {
    return F == "/p/src/busy.h" ? "busy" : "";
  };
  EXPECT_THAT(reasons(Selection(R, Rules)), ElementsAre("busy", ""));
}

TEST(Selection, TheFirstOfTwoInConflictIsTaken) {
  AuditRecord R;
  R.Findings = {fixable(10, 4, "x()"), fixable(12, 4, "y()"),
                fixable(14, 4, "z()")};
  Selection S(R, {});
  EXPECT_THAT(reasons(S), ElementsAre("", HasSubstr("another finding"), ""));
}

TEST(Selection, EqualEditsAreNoConflictButOneFix) {
  AuditRecord R;
  R.Findings = {fixable(10), fixable(10)};
  EXPECT_THAT(Selection(R, {}).fixes(), SizeIs(2));
}

TEST(Selection, ADroppedFixMakesRoomForWhatItKeptOut) {
  AuditRecord R;
  R.Findings = {fixable(10, 4, "x()"), fixable(12, 4, "y()"),
                fixable(30, 4, "z()")};
  Selection S(R, {});
  const FixRecord *First = &R.Findings[0].Fixes[0];
  auto IsFirst = [&](const Selection::Choice &C) { return C.Fix == First; };
  EXPECT_TRUE(S.drop(IsFirst, "rolled back"));
  EXPECT_FALSE(S.drop(IsFirst, "again")) << "nothing is left to drop";
  S.retry();
  EXPECT_THAT(reasons(S), ElementsAre("rolled back", "", ""));
  S.retry();
  EXPECT_THAT(reasons(S), ElementsAre("rolled back", "", ""))
      << "what was dropped stays dropped";
}

// --- Findings that are gone by the fixes of others --------------------------

TEST(Selection, AHeaderThatIsFixedForAnotherLanguageIsFixed) {
  AuditRecord R;
  R.Findings = {fixable(10, 4, "std::getenv(\"H\")"),
                fixable(10, 4, "getenv(\"H\")")};
  Selection S(R, {});
  EXPECT_THAT(S.fixes(), SizeIs(1));
  EXPECT_TRUE(S.isSettled(S.choices()[1]));
  S.drop([](const Selection::Choice &) { return true; }, "no");
  EXPECT_FALSE(S.isSettled(S.choices()[1]));
}

TEST(Selection, ThePasswordOfAUrlGoesWithTheUrl) {
  AuditRecord R;
  R.Findings = {fixable(10), passwordFinding(File, 10)};
  R.Findings[1].Origin = R.Findings[0].Origin;
  R.Findings[1].Use = R.Findings[0].Use;
  Selection S(R, {});
  EXPECT_TRUE(S.isSettled(S.choices()[1]));
  S.drop([](const Selection::Choice &) { return true; }, "no");
  EXPECT_FALSE(S.isSettled(S.choices()[1]));
  EXPECT_EQ("no", S.reason(S.choices()[1]));
}

TEST(Selection, ALiteralElsewhereIsNotGone) {
  AuditRecord R;
  R.Findings = {fixable(10), passwordFinding(File, 10)};
  R.Findings[1].Use = R.Findings[0].Use; // but its literal is another one
  R.Findings[1].Covered = true;
  Selection S(R, {});
  EXPECT_FALSE(S.isSettled(S.choices()[1]));
}

TEST(Selection, AnotherUseOfTheLiteralIsGoneWhereTheEngineSaysSo) {
  AuditRecord R;
  R.Findings = {fixable(10), hostFinding(File, 50)};
  R.Findings[1].Origin = R.Findings[0].Origin;
  EXPECT_FALSE(Selection(R, {}).isSettled(Selection(R, {}).choices()[1]));
  R.Findings[1].Covered = true;
  Selection S(R, {});
  EXPECT_TRUE(S.isSettled(S.choices()[1]));
}

} // namespace
} // namespace svc
