//===- SummaryTest.cpp - An audit in numbers --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Exit codes and counts.
//
//===----------------------------------------------------------------------===//

#include "report/Summary.h"
#include "Records.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

TEST(Summary, ExitCodes) {
  AuditRecord Record;
  EXPECT_EQ(exitCode(Record), ExitCode::Clean);
  Record.Skipped = {{"/p/a.s", "not C or C++"}};
  EXPECT_EQ(exitCode(Record), ExitCode::Clean);
  Record.Findings = {hostFinding()};
  EXPECT_EQ(exitCode(Record), ExitCode::Findings);
  Record.Failed = {{"/p/a.c", {}, "broken"}};
  EXPECT_EQ(exitCode(Record), ExitCode::Incomplete);
  Record.Findings.clear();
  EXPECT_EQ(exitCode(Record), ExitCode::Incomplete);
  EXPECT_EQ(static_cast<int>(ExitCode::Clean), 0);
  EXPECT_EQ(static_cast<int>(ExitCode::Findings), 1);
  EXPECT_EQ(static_cast<int>(ExitCode::BadInput), 2);
  EXPECT_EQ(static_cast<int>(ExitCode::Incomplete), 3);
}

TEST(Summary, AUseCountsOnceUnderItsWorstRole) {
  auto Use = [](std::map<std::string, RoleRecord> Roles,
                std::string Service = "mysql") {
    UseRecord Use;
    Use.Service = std::move(Service);
    Use.Connector = "c";
    Use.EntryPoint = "e";
    Use.Roles = std::move(Roles);
    return Use;
  };
  AuditRecord Record;
  Record.Uses = {
      Use({{"host", {RoleStatus::Attached, "H"}},
           {"password", {RoleStatus::Hardcoded, ""}}}),
      Use({{"host", {RoleStatus::Attached, "H"}},
           {"port", {RoleStatus::LibraryDefault, ""}}}),
      Use({{"host", {RoleStatus::Unknown, ""}},
           {"port", {RoleStatus::Attached, ""}}}),
      Use({{"host", {RoleStatus::Fallback, ""}},
           {"port", {RoleStatus::Unknown, ""}}}),
      Use({{"host", {RoleStatus::LibraryDefault, ""}}}),
      Use({}),
      Use({{"host", {RoleStatus::Hardcoded, ""}}}, "redis"),
  };
  auto Counts = usesByService(Record);
  ASSERT_EQ(Counts.size(), 2U);
  auto Of = [&](const std::string &Service, RoleStatus Status) {
    return Counts.at(Service)[static_cast<size_t>(Status)];
  };
  EXPECT_EQ(Of("mysql", RoleStatus::Hardcoded), 1U);
  EXPECT_EQ(Of("mysql", RoleStatus::Attached), 1U);
  EXPECT_EQ(Of("mysql", RoleStatus::Unknown), 1U);
  EXPECT_EQ(Of("mysql", RoleStatus::Fallback), 1U);
  EXPECT_EQ(Of("mysql", RoleStatus::LibraryDefault), 1U);
  EXPECT_EQ(Of("redis", RoleStatus::Hardcoded), 1U);
}

TEST(Summary, FindingsByCheck) {
  AuditRecord Record;
  Record.Findings = {hostFinding(), passwordFinding(), hostFinding()};
  EXPECT_THAT(
      findingsByCheck(Record),
      testing::ElementsAre(testing::Pair("svc-hardcoded-credential", 1U),
                           testing::Pair("svc-hardcoded-endpoint", 2U)));
}

} // namespace
} // namespace svc
