//===- ScorerTest.cpp - The measure itself ----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "real/Scorer.h"
#include <gmock/gmock.h>

namespace svc::test {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

static const std::string Endpoint = "svc-hardcoded-endpoint";
static const std::string Credential = "svc-hardcoded-credential";

static Label label(unsigned Line, unsigned UseLine, const std::string &Check,
                   const std::string &Role, bool Must = true,
                   const std::string &Flow = "direct") {
  return {"p/a.c", UseLine, "p/a.c", Line, Check, Role, Flow, Must};
}

static Seen seen(unsigned Line, unsigned UseLine, const std::string &Check,
                 const std::string &Role) {
  return {"p/a.c", UseLine, "p/a.c", Line, Check, Role};
}

static LabelSet labels(std::vector<Label> All) {
  LabelSet Out;
  Out.Labels = std::move(All);
  Out.Files = {"p/a.c"};
  return Out;
}

TEST(Scorer, MeetsByLiteralOrByUse) {
  LabelSet L = labels({label(3, 9, Endpoint, "host")});
  for (const Seen &F :
       {seen(3, 20, Endpoint, "host"), seen(4, 9, Endpoint, "host"),
        seen(4, 10, Endpoint, "host")}) {
    Score S = score(L, {F});
    EXPECT_THAT(S.Misses, IsEmpty());
    EXPECT_THAT(S.FalseAlarms, IsEmpty());
    EXPECT_EQ(1U, S.True);
  }
}

TEST(Scorer, AnotherPlaceCheckOrRoleIsAMissAndAFalseAlarm) {
  LabelSet L = labels({label(3, 9, Endpoint, "host", true, "macro")});
  for (const Seen &F :
       {seen(4, 11, Endpoint, "host"), seen(3, 9, Credential, "host"),
        seen(3, 9, Endpoint, "port"),
        Seen{"p/b.c", 9, "p/b.c", 3, Endpoint, "host"}}) {
    Score S = score(L, {F});
    EXPECT_THAT(S.Misses, ElementsAre("p/a.c:3 " + Endpoint + " host macro"));
    ASSERT_EQ(1U, S.FalseAlarms.size());
    EXPECT_EQ(F.File + ":" + std::to_string(F.Line) + " " + F.Check + " " +
                  F.Role,
              S.FalseAlarms.front());
    EXPECT_EQ(0U, S.recall({"macro"}).Met);
    EXPECT_EQ(0, S.precision().share());
  }
}

TEST(Scorer, AUseMeetsNothingWhereTwoLiteralsAreUsed) {
  LabelSet L =
      labels({label(3, 9, Endpoint, "host"), label(4, 9, Endpoint, "host")});
  EXPECT_EQ(1U, score(L, {seen(3, 9, Endpoint, "host")}).recall().Met);
  EXPECT_EQ(0U, score(L, {seen(7, 9, Endpoint, "host")}).recall().Met);
}

TEST(Scorer, TheNeighbourOfAUseIsNotMetBesideTheUse) {
  LabelSet L =
      labels({label(3, 9, Endpoint, "host"), label(4, 10, Endpoint, "host")});
  EXPECT_EQ(1U, score(L, {seen(4, 10, Endpoint, "host")}).recall().Met);
  EXPECT_EQ(1U, score(L, {seen(7, 10, Endpoint, "host")}).recall().Met);
}

TEST(Scorer, UsesOfOneLiteralAreMetTogether) {
  LabelSet L =
      labels({label(3, 9, Endpoint, "host"), label(3, 19, Endpoint, "host")});
  Score S = score(L, {seen(3, 9, Endpoint, "host")});
  EXPECT_EQ(2U, S.recall().Met);
  EXPECT_EQ(1U, S.True);
  EXPECT_EQ(1U, score(L, {}).Misses.size()) << "one literal, one line";
}

TEST(Scorer, UserPasswordMeetsBoth) {
  LabelSet L = labels(
      {label(3, 9, Credential, "user"), label(3, 9, Credential, "password")});
  EXPECT_EQ(2U,
            score(L, {seen(3, 9, Credential, "user_password")}).recall().Met);
  EXPECT_EQ(1U, score(L, {seen(3, 9, Credential, "user")}).recall().Met);
}

TEST(Scorer, MayCountsNeitherWay) {
  LabelSet L = labels({label(3, 9, Endpoint, "host", false)});
  Score S = score(L, {seen(3, 9, Endpoint, "host")});
  EXPECT_EQ(0U, S.recall().Total);
  EXPECT_EQ(0U, S.precision().Total);
  EXPECT_EQ(1U, S.Neutral);
  EXPECT_THAT(score(L, {}).Misses, IsEmpty());
}

TEST(Scorer, ASilentLineIsAFalseAlarmInAnyCase) {
  LabelSet L = labels({label(3, 9, Endpoint, "host")});
  L.Silent["p/a.c"] = {9};
  EXPECT_EQ(1U, score(L, {seen(3, 9, Endpoint, "host")}).FalseAlarms.size());
  L.Silent["p/a.c"] = {3};
  EXPECT_EQ(1U, score(L, {seen(3, 9, Endpoint, "host")}).FalseAlarms.size());
}

TEST(Scorer, TableSaysTheFigures) {
  LabelSet L = labels({label(3, 9, Endpoint, "host"),
                       label(5, 15, Endpoint, "host", true, "wrapper")});
  std::string Table =
      score(L, {seen(3, 9, Endpoint, "host"), seen(30, 90, Endpoint, "url")})
          .table();
  EXPECT_THAT(Table, HasSubstr("| direct | 1 | 1 | 0 | 100.0 % |"));
  EXPECT_THAT(Table, HasSubstr("| wrapper | 1 | 0 | 1 | 0.0 % |"));
  EXPECT_THAT(Table, HasSubstr("| **all** | 2 | 1 | 1 | 50.0 % |"));
  EXPECT_THAT(Table, HasSubstr("| 2 | 1 | 0 | 1 | 50.0 % |"));
}

} // namespace svc::test
