//===- VariablesTest.cpp - The variables of a program ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What fixes make variables of, and what reads say of them: examples without
// secrets, old values only behind their door, URLs put together again.
//
//===----------------------------------------------------------------------===//

#include "fix/Variables.h"
#include "tool/Fixes.h"
#include "tool/Records.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class VariablesOf : public testing::Test {
protected:
  VariablesOf() { Record.Base = "/p"; }

  /// A fixed finding whose value is \p Old; with \p Url in that URL's variable.
  FindingRecord &add(const std::string &Role, const std::string &Old,
                     const std::string &Variable, const std::string &Url = "") {
    unsigned Offset = 100 * (Record.Findings.size() + 1);
    FindingRecord F = hostFinding("/p/src/a.cpp", Offset);
    F.Role = Role;
    F.Origin.Line = Offset;
    F.Slot.emplace();
    F.Slot->Role = Role;
    F.Slot->Service = F.Service;
    F.Slot->Variable = Variable;
    F.Slot->UrlVariable = Url;
    F.Slot->Old = Secret(Old);
    if (Role != "password" && Role != "user")
      F.Slot->Example = Old;
    F.Fixes = {fixOf({{"/p/src/a.cpp", Offset, 4, "x"}},
                     {Url.empty() ? Variable : Url})};
    return Record.Findings.emplace_back(std::move(F));
  }
  Variables fixed() {
    return fixedVariables(Record, Selection(Record, {}), Models);
  }
  std::string oldOf(const Variables &Of, const std::string &Name) {
    if (!Of.count(Name) || Of.at(Name).Old.size() != 1)
      return "(not one)";
    return Of.at(Name).Old.front().second.reveal();
  }

  AuditRecord Record;
  ModelSet Models = ModelSet::builtIn();
};

TEST_F(VariablesOf, AFixReadsOne) {
  add("host", "db.internal", "DATABASE_HOST");
  add("password", "hunter2", "DATABASE_PASSWORD");
  Variables All = fixed();
  ASSERT_EQ(All.size(), 2U);
  const Variable &Host = All["DATABASE_HOST"], &Word = All["DATABASE_PASSWORD"];
  EXPECT_EQ(Host.Example, "db.internal");
  EXPECT_FALSE(Host.IsSecret);
  EXPECT_TRUE(Host.Required);
  EXPECT_THAT(Host.Services, ElementsAre("postgresql"));
  EXPECT_THAT(Host.Roles, ElementsAre("host"));
  EXPECT_THAT(Host.Files, ElementsAre("src/a.cpp"));
  EXPECT_EQ(Word.Example, "");
  EXPECT_TRUE(Word.IsSecret);
  EXPECT_EQ(oldOf(All, "DATABASE_PASSWORD"), "hunter2");
}

TEST_F(VariablesOf, WhatIsNotFixedHasNone) {
  add("host", "db.internal", "DATABASE_HOST").Fixes.clear();
  EXPECT_THAT(fixed(), IsEmpty());
}

TEST_F(VariablesOf, EqualValuesAreOne) {
  add("host", "db", "DATABASE_HOST");
  add("host", "db", "DATABASE_HOST");
  EXPECT_EQ(oldOf(fixed(), "DATABASE_HOST"), "db");
}

TEST_F(VariablesOf, ArmsSayWhichValueHeldWhere) {
  FindingRecord &A = add("host", "db.prod", "DATABASE_HOST");
  A.Fixes[0].PerEnvironment = {{"DATABASE_HOST", "production", A.Origin}};
  FindingRecord &B = add("host", "db.dev", "DATABASE_HOST");
  B.Fixes[0].PerEnvironment = {{"DATABASE_HOST", "otherwise", B.Origin}};
  Variables All = fixed();
  ASSERT_EQ(All["DATABASE_HOST"].Old.size(), 2U);
  EXPECT_EQ(All["DATABASE_HOST"].Old[0].first, "production");
  EXPECT_EQ(All["DATABASE_HOST"].Old[1].first, "otherwise");
}

TEST_F(VariablesOf, AUrlIsPutTogetherWithItsPartsEncoded) {
  add("host", "db.internal", "DATABASE_HOST", "DATABASE_URL");
  add("port", "5432", "DATABASE_PORT", "DATABASE_URL");
  add("user", "o'b rien", "DATABASE_USER", "DATABASE_URL");
  add("password", "p@ss/w:rd%", "DATABASE_PASSWORD", "DATABASE_URL");
  add("database", "orders/x", "DATABASE_NAME", "DATABASE_URL");
  Variables All = fixed();
  ASSERT_EQ(All.size(), 1U);
  EXPECT_EQ(oldOf(All, "DATABASE_URL"),
            "postgresql://o%27b%20rien:p%40ss%2Fw%3Ard%25@db.internal:5432/"
            "orders%2Fx");
  const Variable &Url = All["DATABASE_URL"];
  EXPECT_TRUE(Url.IsSecret);
  EXPECT_THAT(Url.Example, HasSubstr("@db.internal:5432/orders%2Fx"));
  EXPECT_THAT(Url.Example, Not(HasSubstr("p%40ss")));
  EXPECT_THAT(Url.Example, Not(HasSubstr("rien")));
}

TEST_F(VariablesOf, AUrlOfAnAddressAndOfAHostOnly) {
  add("host", "::1", "A_HOST", "A_URL");
  add("port", "1", "A_PORT", "A_URL");
  add("host", "db", "B_HOST", "B_URL");
  Variables All = fixed();
  EXPECT_EQ(oldOf(All, "A_URL"), "postgresql://[::1]:1");
  EXPECT_EQ(oldOf(All, "B_URL"), "postgresql://db");
  EXPECT_EQ(All["A_URL"].Example, "postgresql://[::1]:1");
}

TEST_F(VariablesOf, AUrlHasItsConnectorsScheme) {
  FindingRecord &F = add("host", "cache", "C_HOST", "C_URL");
  F.Service = "redis";
  F.Connector = "hiredis";
  EXPECT_THAT(oldOf(fixed(), "C_URL"), HasSubstr("redis://cache"));
}

// --- What the code reads already --------------------------------------------

TEST_F(VariablesOf, ReadsThatReachARole) {
  Record.Reads = {{"DB_HOST", {"/p/b.c", 1, 1}, false},
                  {"DB_HOST", {"/p/a.c", 1, 1}, true},
                  {"DB_PORT", {"/p/a.c", 2, 1}, true},
                  {"HOME", {"/p/a.c", 3, 1}, false}};
  UseRecord U;
  U.At = {"/p/a.c", 9, 1};
  U.Service = "mysql";
  U.Roles["host"] = {RoleStatus::Attached, "DB_HOST"};
  U.Roles["user"] = {RoleStatus::Fallback, "DB_USER"};
  U.Roles["password"] = {RoleStatus::Unknown, ""};
  Record.Uses = {U};
  Variables All = readVariables(Record);
  ASSERT_EQ(All.size(), 4U);
  EXPECT_TRUE(All["DB_HOST"].Required) << "one of its reads has no default";
  EXPECT_THAT(All["DB_HOST"].Files, ElementsAre("a.c", "b.c"));
  EXPECT_THAT(All["DB_HOST"].Services, ElementsAre("mysql"));
  EXPECT_FALSE(All["DB_PORT"].Required);
  EXPECT_FALSE(All["DB_USER"].Required);
  EXPECT_THAT(All["DB_USER"].Files, ElementsAre("a.c"));
  EXPECT_TRUE(All["DB_USER"].IsSecret);
  EXPECT_THAT(All["HOME"].Services, IsEmpty());
}

} // namespace
} // namespace svc
