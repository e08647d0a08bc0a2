//===- RunPlanTest.cpp - The resources of all units of a run --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Units by hand, as their analysis gives them; and whole runs of two units.
//
//===----------------------------------------------------------------------===//

#include "audit/RunPlan.h"
#include "tool/Fixes.h"
#include "tool/Records.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// What a finding says of its variable, everywhere.
std::string said(const FindingRecord &F) {
  return F.Message + "|" + F.Fixes.front().Edits.front().Replacement + "|" +
         F.Fixes.front().Variables.front() + "|" + F.Slot->Variable;
}
std::string saying(const std::string &Name) {
  return "read it (" + Name + ")|std::getenv(\"" + Name + "\")|" + Name + "|" +
         Name;
}

class RunPlan : public testing::Test {
protected:
  struct Wanted {
    std::string File;
    unsigned Offset;
    std::string Value, Name;
    std::vector<std::string> Called;
  };

  /// A finding of a URL in \p Of, as its unit has named it.
  void add(UnitRecord &Of, const Wanted &W) {
    FindingRecord F = hostFinding(W.File, W.Offset);
    F.Role = "url";
    F.Message = "read it (" + W.Name + ")";
    F.Slot.emplace();
    F.Slot->Service = F.Service;
    F.Slot->Role = "url";
    F.Slot->Convention = "DATABASE_URL";
    F.Slot->Variable = W.Name;
    F.Slot->Value = std::hash<std::string>()(W.Value);
    F.Slot->Client = std::to_string(W.Offset);
    F.Slot->Called = W.Called;
    F.Fixes = {fixOf({{W.File, W.Offset, 4, "std::getenv(\"" + W.Name + "\")"}},
                     {W.Name})};
    Of.Findings.push_back(std::move(F));
  }
  void plan(const PinnedNames &Pins = {}) { planRun({&A, &B}, Pins); }

  UnitRecord A, B;
};

TEST_F(RunPlan, OneValueHasOneNameInAllUnits) {
  add(A, {"/p/a.c", 1, "x", "DATABASE_URL", {}});
  add(B, {"/p/b.c", 1, "x", "DATABASE_URL", {}});
  plan();
  EXPECT_EQ(said(A.Findings[0]), saying("DATABASE_URL"));
  EXPECT_EQ(said(B.Findings[0]), saying("DATABASE_URL"));
}

TEST_F(RunPlan, TwoDatabasesOfTwoUnitsHaveTwoNames) {
  add(A, {"/p/a.c", 1, "x", "DATABASE_URL", {"kOrdersDbUrl"}});
  add(B, {"/p/b.c", 1, "y", "DATABASE_URL", {"kUsersDbUrl"}});
  plan();
  EXPECT_EQ(said(A.Findings[0]), saying("ORDERS_DATABASE_URL"));
  EXPECT_EQ(said(B.Findings[0]), saying("USERS_DATABASE_URL"));
}

TEST_F(RunPlan, NamesMayBeSwapped) {
  FindingRecord F;
  F.Message = "(A_URL) and (B_URL) and (A_URLS) and (";
  F.Fixes = {fixOf({{"/p/a.c", 0, 1, "f(\"A_URL\", \"B_URL\", \"A_URLS\")"}},
                   {"A_URL", "B_URL"})};
  F.Fixes[0].PerEnvironment = {{"A_URL", "otherwise", {}}};
  F.Slot.emplace();
  F.Slot->Variable = "B_URL";
  F.Slot->UrlVariable = "A_URL";
  renameVariables(F, {{"A_URL", "B_URL"}, {"B_URL", "A_URL"}});
  EXPECT_EQ(F.Message, "(B_URL) and (A_URL) and (A_URLS) and (");
  EXPECT_EQ(F.Fixes[0].Edits[0].Replacement,
            "f(\"B_URL\", \"A_URL\", \"A_URLS\")");
  EXPECT_THAT(F.Fixes[0].Variables, ElementsAre("B_URL", "A_URL"));
  EXPECT_EQ(F.Fixes[0].PerEnvironment[0].Variable, "B_URL");
  EXPECT_EQ(F.Slot->Variable, "A_URL");
  EXPECT_EQ(F.Slot->UrlVariable, "B_URL");
}

TEST_F(RunPlan, AValueIsLeftToTheLibraryOnlyUnderItsName) {
  FindingRecord F;
  F.Fixes = {fixOf({{"/p/a.c", 5, 4, "NULL"}}, {"PGHOST"})};
  F.Fixes[0].OwnVariable = "PGHOST";
  F.Fixes[0].OtherEdits = {{"/p/a.c", 5, 4, "getenv(\"PGHOST\")"},
                           {"/p/a.c", 0, 0, "#include <stdlib.h>\n"}};
  FindingRecord Same = F;
  renameVariables(Same, {{"PGHOST", "PGHOST"}, {"PGUSER", "STOCK_PGUSER"}});
  EXPECT_EQ(Same.Fixes[0].Edits[0].Replacement, "NULL");
  renameVariables(F, {{"PGHOST", "STOCK_PGHOST"}});
  ASSERT_EQ(F.Fixes[0].Edits.size(), 2u);
  EXPECT_EQ(F.Fixes[0].Edits[0].Replacement, "getenv(\"STOCK_PGHOST\")");
  EXPECT_THAT(F.Fixes[0].Variables, ElementsAre("STOCK_PGHOST"));
}

TEST_F(RunPlan, WhatALibraryWouldReadElsewhereIsTaken) {
  add(A, {"/p/a.c", 1, "x", "PGPORT", {}});
  A.Findings[0].Slot->Convention = "PGPORT";
  A.Findings[0].Slot->IsLibrarys = true;
  B.Uses.emplace_back().LeftToLibrary = {"PGHOST"};
  plan();
  EXPECT_EQ(A.Findings[0].Slot->Variable, "PGPORT");
  B.Uses.emplace_back().LeftToLibrary = {"PGPORT"};
  plan();
  EXPECT_NE(A.Findings[0].Slot->Variable, "PGPORT");
  EXPECT_THAT(A.Findings[0].Slot->Variable, HasSubstr("PGPORT"));
}

TEST_F(RunPlan, ALiteralOfAHeaderHasOneName) {
  // Each unit took another name for it, as it saw other values beside.
  add(A, {"/p/h.h", 7, "x", "DATABASE_URL", {"Url"}});
  add(B, {"/p/h.h", 7, "x", "DATABASE_URL_2", {"Url"}});
  add(B, {"/p/b.c", 1, "y", "DATABASE_URL", {"kUsersDbUrl"}});
  plan();
  EXPECT_EQ(A.Findings[0].Slot->Variable, B.Findings[0].Slot->Variable);
  EXPECT_EQ(said(A.Findings[0]), said(B.Findings[0]));
  EXPECT_NE(B.Findings[0].Slot->Variable, B.Findings[1].Slot->Variable);
}

TEST_F(RunPlan, WhatTheProgramReadsIsTaken) {
  add(A, {"/p/a.c", 1, "x", "DATABASE_URL", {}});
  B.Reads = {{"DATABASE_URL", {"/p/b.c", 1, 1}, false}};
  plan();
  EXPECT_NE(A.Findings[0].Slot->Variable, "DATABASE_URL");
  EXPECT_THAT(A.Findings[0].Slot->Variable, HasSubstr("DATABASE_URL"));
}

TEST_F(RunPlan, PinnedNamesCount) {
  auto Pins = PinnedNames::parse(
      R"({"schema_version": 1, "names": [
        {"name": "MAIN_DB", "file": "b.c"}]})",
      "/p/names.json");
  ASSERT_TRUE(bool(Pins)) << llvm::toString(Pins.takeError());
  add(A, {"/p/a.c", 1, "x", "DATABASE_URL", {"kOrdersDbUrl"}});
  add(B, {"/p/b.c", 1, "y", "DATABASE_URL", {"kUsersDbUrl"}});
  plan(*Pins);
  EXPECT_EQ(said(B.Findings[0]), saying("MAIN_DB"));
  EXPECT_NE(A.Findings[0].Slot->Variable, "MAIN_DB");
}

TEST_F(RunPlan, FindingsWithoutASlotStay) {
  A.Findings = {hostFinding()};
  plan();
  EXPECT_EQ(A.Findings[0].Message, hostFinding().Message);
}

} // namespace
} // namespace svc
