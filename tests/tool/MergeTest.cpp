//===- MergeTest.cpp - Many units' records become one -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Duplicates through headers, spellings and links; order; filters.
//
//===----------------------------------------------------------------------===//

#include "audit/Merge.h"
#include "Records.h"
#include "TempTree.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::ElementsAre;

AuditRecord merge(std::vector<UnitRecord> Units, CheckFilter Checks = {},
                  FileGlobs Exclude = {}) {
  AuditRecord Record;
  Record.Base = Record.Root = "/p";
  PathCache Cache("/p");
  Merge(Cache, Checks, Exclude).into(Record, std::move(Units));
  return Record;
}

UseRecord use(std::string File, std::map<std::string, RoleRecord> Roles) {
  UseRecord Use;
  Use.At = {std::move(File), 1, 1};
  Use.Service = "postgresql";
  Use.EntryPoint = "PQconnectdb";
  Use.Roles = std::move(Roles);
  return Use;
}

UnitRecord unit(std::vector<FindingRecord> Findings) {
  UnitRecord Unit;
  Unit.Findings = std::move(Findings);
  return Unit;
}

std::vector<std::string> roles(const AuditRecord &Record) {
  std::vector<std::string> Roles;
  for (const FindingRecord &F : Record.Findings)
    Roles.push_back(F.Role);
  return Roles;
}

TEST(Merge, AHeadersFindingComesOnce) {
  AuditRecord Record = merge(
      {unit({hostFinding("/p/a.h"), passwordFinding("/p/a.h")}),
       unit({hostFinding("/p/src/../a.h"), passwordFinding("/p/./a.h")})});
  EXPECT_THAT(roles(Record), ElementsAre("host", "password"));
  EXPECT_EQ(Record.Findings[0].Use.File, "/p/a.h");
}

TEST(Merge, ALinkIsTheSameFile) {
  TempTree Tree;
  std::string File = Tree.file("a.h", "");
  Tree.link("a.h", "b.h");
  AuditRecord Record =
      merge({unit({hostFinding(File)}), unit({hostFinding(Tree.path("b.h"))})});
  ASSERT_EQ(Record.Findings.size(), 1U);
  EXPECT_EQ(Record.Findings[0].Use.File, File);
}

TEST(Merge, EverythingWithAPathIsMadeCanonical) {
  FindingRecord F = hostFinding();
  F.Origin.File = "/p/x/../k.h";
  F.Trace.push_back({{"/p/x/../t.h", 1, 1}, "note"});
  F.Fixes.emplace_back();
  F.Fixes[0].Edits.push_back({"/p/x/../k.h", 1, 2, "x"});
  UnitRecord Unit = unit({F});
  Unit.Uses.push_back(use("/p/x/../u.h", {}));
  Unit.Masks.push_back({{"/p/x/../k.h", 1, 1, 1, 2}});
  AuditRecord Record = merge({Unit});
  EXPECT_EQ(Record.Findings[0].Origin.File, "/p/k.h");
  EXPECT_EQ(Record.Findings[0].Trace[0].At.File, "/p/t.h");
  EXPECT_EQ(Record.Findings[0].Fixes[0].Edits[0].File, "/p/k.h");
  EXPECT_EQ(Record.Uses[0].At.File, "/p/u.h");
  EXPECT_EQ(Record.Masks[0].Where.File, "/p/k.h");
}

TEST(Merge, TwoLiteralsOfOneRoleAreTwoFindings) {
  FindingRecord Other = hostFinding();
  Other.Origin.Line = 1;
  AuditRecord Record =
      merge({unit({hostFinding(), Other}), unit({Other, hostFinding()})});
  ASSERT_EQ(Record.Findings.size(), 2U);
  EXPECT_EQ(Record.Findings[0].Origin.Line, 1U);
  EXPECT_NE(Record.Findings[0].Fingerprint, Record.Findings[1].Fingerprint);
}

TEST(Merge, WhatOneUnitSaysTwiceStaysTwice) {
  AuditRecord Record =
      merge({unit({hostFinding(), hostFinding()}),
             unit({hostFinding(), hostFinding()}), unit({hostFinding()})});
  ASSERT_EQ(Record.Findings.size(), 2U);
  EXPECT_NE(Record.Findings[0].Fingerprint, Record.Findings[1].Fingerprint);
}

TEST(Merge, OfSeveralAssumptionsTheSimplestStays) {
  auto Assuming = [](const std::string &Assumption) {
    FindingRecord F = hostFinding("/p/a.h");
    F.Assumption = Assumption;
    F.Message += "; seen when " + Assumption;
    return F;
  };
  UnitRecord Longer = unit({Assuming("QA is defined and LIVE is not")});
  UnitRecord Other =
      unit({Assuming("QA is defined"), passwordFinding("/p/a.h")});
  AuditRecord Record = merge({Longer, Other});
  ASSERT_THAT(roles(Record), ElementsAre("host", "password"));
  EXPECT_EQ(Record.Findings[0].Assumption, "QA is defined");
  Record = merge({Longer, Other, unit({hostFinding("/p/a.h")})});
  ASSERT_THAT(roles(Record), ElementsAre("host", "password"));
  EXPECT_EQ(Record.Findings[0].Assumption, "") << "one sees it without any";
}

TEST(Merge, CountsAnUnseenArmOnce) {
  UnitRecord One, Two;
  One.Hidden = {{{"/p/a.h", 3, 2}, std::nullopt, ""},
                {{"/p/a.h", 3, 2}, std::nullopt, ""},
                {{"/p/b.h", 3, 2}, std::nullopt, ""}};
  Two.Hidden = {{{"/p/src/../a.h", 3, 2}, std::nullopt, ""}};
  EXPECT_EQ(merge({One, Two}).Unseen, 2U);
  auto Exclude = FileGlobs::create({"b.h"});
  ASSERT_TRUE(bool(Exclude));
  EXPECT_EQ(merge({One, Two}, {}, *Exclude).Unseen, 1U);
}

TEST(Merge, AHeaderThatNeedsDifferentFixesHasNone) {
  auto With = [](std::string Call) {
    FindingRecord F = hostFinding("/p/a.h");
    F.Fixes.emplace_back();
    F.Fixes[0].Edits.push_back({"/p/a.h", 3, 4, std::move(Call)});
    return unit({F});
  };
  AuditRecord Equal = merge({With("getenv()"), With("getenv()")});
  ASSERT_EQ(Equal.Findings.size(), 1U);
  EXPECT_EQ(Equal.Findings[0].Fixes.size(), 1U);
  AuditRecord Other =
      merge({With("getenv()"), With("std::getenv()"), With("getenv()")});
  ASSERT_EQ(Other.Findings.size(), 1U);
  EXPECT_TRUE(Other.Findings[0].Fixes.empty());
  EXPECT_EQ(Other.Findings[0].NoFixReason,
            "the units that include this header need different edits");
}

TEST(Merge, FingerprintsAreOfTheProjectNotTheMachine) {
  TempTree Here, There;
  for (TempTree *Tree : {&Here, &There}) {
    Tree->folder(".git");
    Tree->file("src/a.cpp", "");
  }
  std::string One = merge({unit({hostFinding(Here.path("src/a.cpp"))})})
                        .Findings[0]
                        .Fingerprint;
  std::string Two = merge({unit({hostFinding(There.path("src/a.cpp"))})})
                        .Findings[0]
                        .Fingerprint;
  EXPECT_EQ(One, Two);
  EXPECT_FALSE(One.empty());
}

TEST(Merge, FingerprintsDoNotDependOnOtherUnits) {
  FindingRecord F = hostFinding("/p/z.h");
  std::string Alone = merge({unit({F})}).Findings[0].Fingerprint;
  AuditRecord Both = merge({unit({hostFinding("/p/a.h")}), unit({F})});
  EXPECT_EQ(Both.Findings[1].Fingerprint, Alone);
  EXPECT_NE(Both.Findings[0].Fingerprint, Alone);
}

TEST(Merge, OrderIsByPlaceWhateverTheUnits) {
  UnitRecord A =
      unit({hostFinding("/p/b.cpp", 9), hostFinding("/p/b.cpp", 10)});
  UnitRecord B = unit({passwordFinding("/p/a.cpp"), hostFinding("/p/a.cpp")});
  AuditRecord One = merge({A, B}), Two = merge({B, A});
  for (const AuditRecord *Record : {&One, &Two}) {
    EXPECT_THAT(roles(*Record),
                ElementsAre("host", "password", "host", "host"));
    EXPECT_EQ(Record->Findings[2].Use.Line, 9U);
  }
}

TEST(Merge, OnlyEnabledChecks) {
  auto Checks = CheckFilter::create("svc-hardcoded-credential");
  ASSERT_TRUE(bool(Checks)) << llvm::toString(Checks.takeError());
  EXPECT_THAT(roles(merge({unit({hostFinding(), passwordFinding()})}, *Checks)),
              ElementsAre("password"));
}

TEST(Merge, ExcludedHeadersAreLeftOutButStillMasked) {
  auto Exclude = FileGlobs::create({"vendor"});
  ASSERT_TRUE(bool(Exclude)) << llvm::toString(Exclude.takeError());
  UnitRecord Unit = unit({hostFinding("/p/vendor/a.h"), hostFinding()});
  Unit.Uses.push_back(use("/p/vendor/a.h", {}));
  Unit.Masks.push_back({{"/p/vendor/a.h", 1, 1, 1, 2}});
  AuditRecord Record = merge({Unit}, {}, *Exclude);
  ASSERT_EQ(Record.Findings.size(), 1U);
  EXPECT_EQ(Record.Findings[0].Use.File, "/p/src/a.cpp");
  EXPECT_TRUE(Record.Uses.empty());
  EXPECT_EQ(Record.Masks.size(), 1U);
}

TEST(Merge, OfTwoStatusesTheWorseStays) {
  auto With = [](RoleStatus Status) {
    UnitRecord Unit;
    Unit.Uses.push_back(use("/p/a.h", {{"host", {Status, ""}}}));
    return Unit;
  };
  for (auto [A, B, Stays] :
       {std::tuple(RoleStatus::Attached, RoleStatus::Hardcoded,
                   RoleStatus::Hardcoded),
        std::tuple(RoleStatus::Unknown, RoleStatus::Attached,
                   RoleStatus::Unknown),
        std::tuple(RoleStatus::Fallback, RoleStatus::Unknown,
                   RoleStatus::Fallback)}) {
    for (AuditRecord Record :
         {merge({With(A), With(B)}), merge({With(B), With(A)})}) {
      ASSERT_EQ(Record.Uses.size(), 1U);
      EXPECT_EQ(Record.Uses[0].Roles.at("host").Status, Stays);
    }
  }
}

TEST(Merge, RolesOfOneUseAreUnited) {
  UnitRecord A, B;
  A.Uses.push_back(use("/p/a.h", {{"host", {}}}));
  B.Uses.push_back(use("/p/a.h", {{"user", {}}}));
  B.Uses.push_back(use("/p/a.h", {{"user", {}}}));
  B.Uses.back().EntryPoint = "other";
  AuditRecord Record = merge({A, B});
  ASSERT_EQ(Record.Uses.size(), 2U);
  EXPECT_EQ(Record.Uses[0].Roles.size(), 2U);
}

} // namespace
} // namespace svc
