//===- LinkerTest.cpp - Rounds of units that tell each other --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The units here are made of nothing but what they say. Whole programs are in
// LinkTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/Linker.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LinkedEntry wrapper(const std::string &Id, unsigned Parameter) {
  LinkedEntry E;
  E.Function.Id = Id;
  E.Connector = "hiredis";
  E.Inner.push_back({Parameter, {}, {Role::Host, Dialect::Plain}});
  E.Then.emplace_back();
  return E;
}

UnitLinks calling(const std::string &Id) {
  UnitLinks L;
  L.Calls = {hashOf(Id)};
  return L;
}

Question result(const std::string &Id) { return {Question::Result, Id, 0, {}}; }

LinkedValue literal(const std::string &Text) {
  LinkedValue V;
  V.K = LinkedValue::Literal;
  V.Text = Text;
  return V;
}

TEST(Linker, NothingSaidIsTheEnd) {
  Linker L(2);
  L.take(0, {});
  L.take(1, {});
  EXPECT_THAT(L.endRound({0, 1}), IsEmpty());
}

TEST(Linker, CallersOfAWrapperLookAgain) {
  Linker L(3);
  UnitLinks Teacher = calling("open"); // knows already
  Teacher.Learned = {wrapper("open", 0)};
  L.take(0, Teacher);
  L.take(1, calling("open"));
  L.take(2, calling("other"));
  EXPECT_THAT(L.endRound({0, 1, 2}), ElementsAre(1));
  EXPECT_EQ(1U, L.known().Learned.at("open").size());
  // What is said again is not new.
  L.take(1, Teacher);
  EXPECT_THAT(L.endRound({1}), IsEmpty());
}

TEST(Linker, ASecondRoleOfAWrapperIsNew) {
  Linker L(2);
  UnitLinks Teacher;
  Teacher.Learned = {wrapper("open", 0)};
  L.take(0, Teacher);
  L.take(1, calling("open"));
  L.endRound({0, 1});
  Teacher.Learned = {wrapper("open", 1)};
  L.take(0, Teacher);
  EXPECT_THAT(L.endRound({0}), ElementsAre(1));
  EXPECT_EQ(2U, L.known().Learned.at("open").front().Inner.size());
}

TEST(Linker, WhoKnowsIsAskedAndWhoAskedIsTold) {
  Linker L(3);
  UnitLinks Asker, Knower;
  Asker.Asks = {result("host")};
  Knower.Knows = {hashOf("host")};
  L.take(0, Asker);
  L.take(1, Knower);
  L.take(2, {});
  EXPECT_THAT(L.endRound({0, 1, 2}), ElementsAre(1));
  Knower.Answers[result("host")] = literal("db.internal");
  L.take(1, Knower);
  EXPECT_THAT(L.endRound({1}), ElementsAre(0));
  L.take(0, Asker);
  EXPECT_THAT(L.endRound({0}), IsEmpty());
  // The same answer is nothing new, another one is.
  L.take(1, Knower);
  EXPECT_THAT(L.endRound({1}), IsEmpty());
  Knower.Answers[result("host")] = literal("other.internal");
  L.take(1, Knower);
  EXPECT_THAT(L.endRound({1}), ElementsAre(0));
}

TEST(Linker, OrderOfTheUnitsOfARoundIsNothing) {
  auto Learned = [](std::vector<size_t> Order) {
    Linker L(2);
    UnitLinks A, B;
    A.Learned = {wrapper("f", 0), wrapper("g", 1)};
    B.Learned = {wrapper("g", 0)};
    for (size_t I : Order)
      L.take(I, I == 0 ? A : B);
    L.endRound({0, 1});
    std::vector<std::pair<std::string, unsigned>> Out;
    for (const auto &[Id, Entries] : L.known().Learned)
      for (const LinkedEntry &E : Entries)
        for (const InnerBinding &B : E.Inner)
          Out.push_back({Id, B.Parameter});
    return Out;
  };
  EXPECT_EQ(Learned({0, 1}), Learned({1, 0}));
}

} // namespace
} // namespace svc
