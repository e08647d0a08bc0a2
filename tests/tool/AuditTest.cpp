//===- AuditTest.cpp - All units of a plan ----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Any number of threads gives the same; failures and progress are told.
//
//===----------------------------------------------------------------------===//

#include "audit/Audit.h"
#include "Records.h"
#include "report/Json.h"
#include "gtest/gtest.h"
#include <atomic>
#include <chrono>
#include <thread>

namespace svc {
namespace {

UnitPlan manyUnits() {
  UnitPlan Plan;
  Plan.Base = Plan.Root = "/p";
  for (unsigned I = 0; I < 40; ++I)
    Plan.Units.push_back({"/p/u" + std::to_string(I) + ".cpp", "", "/p", {}});
  Plan.Skipped = {{"/p/z.s", "not C or C++"}, {"/p/b.s", "not C or C++"}};
  return Plan;
}

/// Every fourth unit fails, and all of them see one header.
UnitResult analyse(const CompileUnit &Unit, const Links &, size_t) {
  unsigned Number = std::stoi(Unit.File.substr(4));
  std::this_thread::sleep_for(std::chrono::milliseconds((40 - Number) % 7));
  UnitResult Result;
  Result.Record.Findings = {hostFinding(Unit.File, Number + 1),
                            passwordFinding("/p/common.h")};
  if (Number % 4 == 3)
    Result.Failure = UnitFailure{Unit.File, {Unit.File, 1, 2}, "broken"};
  return Result;
}

TEST(Audit, AnyNumberOfThreadsGivesTheSameBytes) {
  AuditSettings Settings;
  Settings.Run = analyse;
  Settings.Threads = 1;
  std::string One = jsonReport(runAudit(manyUnits(), Settings));
  for (unsigned Threads : {0U, 2U, 8U}) {
    Settings.Threads = Threads;
    EXPECT_EQ(jsonReport(runAudit(manyUnits(), Settings)), One) << Threads;
  }
}

TEST(Audit, CountsAndKeepsWhatFailedUnitsFound) {
  AuditSettings Settings;
  Settings.Run = analyse;
  AuditRecord Record = runAudit(manyUnits(), Settings);
  EXPECT_EQ(Record.Total, 42U);
  EXPECT_EQ(Record.Analysed, 30U);
  ASSERT_EQ(Record.Failed.size(), 10U);
  EXPECT_EQ(Record.Failed[0].File, "/p/u11.cpp") << "sorted by file";
  ASSERT_EQ(Record.Skipped.size(), 2U);
  EXPECT_EQ(Record.Skipped[0].File, "/p/b.s");
  EXPECT_EQ(Record.Findings.size(), 41U);
}

TEST(Audit, LooksIntoHiddenArmsOnceBehindTheLastRound) {
  AuditSettings Settings;
  Settings.Run = [](const CompileUnit &Unit, const Links &Known, size_t Self) {
    UnitResult Result = analyse(Unit, Known, Self);
    if (Self % 10 == 0)
      Result.Record.Hidden.resize(1);
    // The first teaches the second: there is another round.
    LinkedEntry Entry;
    Entry.Function.Id = "c:@F@open";
    Entry.Inner.resize(1);
    Entry.Then.resize(1);
    if (Self == 0)
      Result.Said.Learned.push_back(Entry);
    if (Self == 10)
      Result.Said.Calls = {hashOf(Entry.Function.Id)};
    return Result;
  };
  std::atomic<unsigned> Looked = 0;
  Settings.ShowHidden = [&](const CompileUnit &Unit, UnitResult &Result,
                            const Links &Known, size_t) {
    ++Looked;
    EXPECT_EQ(Known.Learned.size(), 1U) << "all has been said";
    Result.Record.Hidden.clear();
    Result.Record.Findings.push_back(hostFinding(Unit.File, 99));
  };
  AuditRecord Record = runAudit(manyUnits(), Settings);
  EXPECT_EQ(Looked, 4U);
  EXPECT_EQ(Record.Unseen, 0U);
  EXPECT_EQ(Record.Findings.size(), 45U);
}

TEST(Audit, TellsOfEachUnitOnce) {
  AuditSettings Settings;
  Settings.Run = analyse;
  Settings.Threads = 4;
  std::vector<unsigned> Told;
  Settings.Progress = [&](unsigned Done, unsigned Total, llvm::StringRef File) {
    EXPECT_EQ(Total, 40U);
    EXPECT_TRUE(File.starts_with("/p/u"));
    Told.push_back(Done);
  };
  runAudit(manyUnits(), Settings);
  ASSERT_EQ(Told.size(), 40U);
  for (unsigned I = 0; I < 40; ++I)
    EXPECT_EQ(Told[I], I + 1);
}

} // namespace
} // namespace svc
