//===- JointTest.cpp - What several parses show of one unit ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Records only: lines 10 to 20 of /p/a.cpp and the file /p/hidden.h are what
// the unit's own command does not show.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Joint.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string When = "STAGING is defined";

Deed use(const std::string &Service) {
  Deed D;
  D.Service = D.Connector = Service;
  D.Through = "open";
  return D;
}

FindingRecord finding(unsigned UseLine, unsigned OriginLine,
                      std::string OriginFile = "/p/a.cpp") {
  FindingRecord F;
  F.Check = "svc-hardcoded-endpoint";
  F.Use = F.Sink = {"/p/a.cpp", UseLine, 3};
  F.Role = "host";
  F.Message = "hardcoded";
  F.Origin = {std::move(OriginFile), OriginLine, 5, OriginLine, 9};
  return F;
}

/// An edit of one byte at \p Offset; 100 to 200 is hidden.
FixRecord edit(unsigned Offset) {
  FixRecord Fix;
  Fix.Edits = {{"/p/a.cpp", Offset, 1, "x"}};
  return Fix;
}

BranchRecord branch(std::set<Deed> Hidden, bool Parsed) {
  BranchRecord B;
  B.At = {"/p/a.cpp", 10, 2};
  B.Form = "#if";
  B.Environment = "STAGING";
  ArmRecord Then, Else;
  Then.At = B.At;
  Then.Parsed = Parsed;
  Then.Deeds = std::move(Hidden);
  Else.At = {"/p/a.cpp", 20, 2};
  Else.Parsed = !Parsed;
  Else.Deeds = {use("redis")};
  B.Arms = {Then, Else};
  return B;
}

class JointTest : public testing::Test {
protected:
  JointTest() {
    First.Shown.Files = {"/p/a.cpp"};
    First.Shown.Removed = {{{"/p/a.cpp", 10, 2, 20, 2}, 100, 200}};
    First.Hidden = {{{"/p/a.cpp", 10, 2}, Assumption{{"STAGING", "1"}}, When}};
  }
  std::vector<unsigned> lines() const {
    std::vector<unsigned> Out;
    for (const FindingRecord &F : First.Findings)
      Out.push_back(F.Use.Line);
    return Out;
  }

  UnitRecord First, More;
};

TEST_F(JointTest, TakesWhatHasToDoWithHiddenText) {
  First.Findings = {finding(1, 1)};
  More.Findings = {finding(12, 3), finding(30, 12), finding(31, 2),
                   finding(32, 1, "/p/hidden.h")};
  Joint(First).add(More, When, true);
  ASSERT_THAT(lines(), ElementsAre(1, 12, 30, 32));
  EXPECT_EQ(First.Findings[0].Assumption, "");
  EXPECT_EQ(First.Findings[1].Assumption, When);
  EXPECT_EQ(First.Findings[1].Message,
            "hardcoded; seen when STAGING is defined");
}

TEST_F(JointTest, OfAParseThatFailsOnlyTheMasks) {
  More.Findings = {finding(12, 12)};
  More.Masks = {{{"/p/a.cpp", 12, 5, 12, 9}}};
  More.Directives = {branch({use("redis")}, true)};
  First.Directives = {branch({}, false)};
  Joint Joined(First);
  Joined.next();
  Joined.add(More, When, /*Parses=*/false);
  EXPECT_THAT(lines(), IsEmpty());
  EXPECT_THAT(First.Masks, SizeIs(1));
  EXPECT_FALSE(First.Directives[0].Arms[0].Parsed);
  EXPECT_THAT(First.Hidden, SizeIs(1)) << "unseen";
  EXPECT_FALSE(Joined.next());
}

TEST_F(JointTest, SaysOnceWhatTwoAssumptionsShow) {
  More.Findings = {finding(12, 12), finding(12, 12)}; // two parts of a literal
  Joint Joined(First);
  Joined.add(More, When, true);
  Joined.add(More, "QA is defined", true);
  EXPECT_THAT(lines(), ElementsAre(12, 12));
  EXPECT_EQ(First.Findings[1].Assumption, When);
}

TEST_F(JointTest, UsesThatAreHiddenOrHaveAFinding) {
  UseRecord Hidden, Known, Other;
  Hidden.At = {"/p/a.cpp", 12, 3};
  Known.At = {"/p/a.cpp", 30, 3};
  Other.At = {"/p/a.cpp", 31, 3};
  More.Uses = {Hidden, Known, Other};
  More.Findings = {finding(30, 12)};
  Joint(First).add(More, When, true);
  ASSERT_THAT(First.Uses, SizeIs(2));
  EXPECT_EQ(First.Uses[0].At.Line, 12U);
  EXPECT_EQ(First.Uses[1].At.Line, 30U);
}

TEST_F(JointTest, FixesStayInTheArm) {
  More.Findings = {finding(12, 12), finding(13, 13), finding(14, 12)};
  More.Findings[0].Fixes = {edit(50)};
  More.Findings[1].Fixes = {edit(150)};
  More.Findings[2].NoFixReason = "the fix of another finding covers it";
  Joint(First).add(More, When, true);
  EXPECT_THAT(First.Findings[0].Fixes, IsEmpty());
  EXPECT_EQ(First.Findings[0].NoFixReason,
            "the edit would change code that other environments see");
  EXPECT_THAT(First.Findings[1].Fixes, SizeIs(1));
  EXPECT_EQ(First.Findings[2].NoFixReason, First.Findings[0].NoFixReason);
}

TEST_F(JointTest, ABranchIsJudgedAnew) {
  // By its tokens the arm uses nothing; parsed, another service.
  First.Directives = {branch({}, false)};
  More.Directives = {branch({use("memcached")}, true)};
  Joint(First).add(More, When, true);
  ASSERT_THAT(lines(), ElementsAre(10));
  EXPECT_EQ(First.Findings[0].Difference, "client");
  EXPECT_EQ(First.Findings[0].Assumption, "") << "the branch is in plain sight";
  EXPECT_THAT(First.Hidden, IsEmpty());
}

TEST_F(JointTest, ABranchThatMakesNoDifferenceGoes) {
  First.Directives = {branch({}, false)};
  FindingRecord Old;
  Old.Check = "svc-environment-branch";
  Old.EntryPoint = "#if";
  Old.Use = {"/p/a.cpp", 10, 2};
  First.Findings = {Old};
  More.Directives = {branch({use("redis")}, true)};
  Joint(First).add(More, When, true);
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(JointTest, WhatIsSuppressedStaysSo) {
  First.Directives = {branch({}, false)};
  First.Directives[0].Suppressed = true;
  More.Directives = {branch({use("memcached")}, true)};
  Joint(First).add(More, When, true);
  EXPECT_THAT(lines(), IsEmpty());
  EXPECT_THAT(First.Hidden, IsEmpty()) << "it was seen all the same";
}

TEST_F(JointTest, OneParseMayShowSeveralArmsAndFindMore) {
  First.Directives = {branch({}, false)};
  First.Hidden.push_back(First.Hidden.front());
  First.Hidden.back().Under = Assumption{{"QA", "1"}};
  More.Directives = {branch({}, true)};
  More.Hidden = {
      {{"/p/a.cpp", 15, 2}, Assumption{{"STAGING", "1"}, {"QA", "1"}}, "both"},
      {{"/p/a.cpp", 25, 2}, Assumption{{"STAGING", std::nullopt}}, "back"}};
  Joint Joined(First);
  ASSERT_TRUE(Joined.next());
  Joined.add(More, When, true);
  std::optional<HiddenArm> Next = Joined.next();
  ASSERT_TRUE(Next) << "an arm in the arm";
  EXPECT_EQ(Next->When, "both");
  EXPECT_FALSE(Joined.next());
}

TEST_F(JointTest, NoMoreThanTheLimit) {
  First.Hidden.clear();
  for (unsigned I = 0; I < 9; ++I)
    First.Hidden.push_back({{"/p/a.cpp", 10 + I, 2},
                            Assumption{{"STAGE", std::to_string(I)}},
                            ""});
  Joint Joined(First);
  unsigned Tries = 0;
  while (Joined.next())
    ++Tries;
  EXPECT_EQ(Tries, MostAssumptions);
}

} // namespace
} // namespace svc
