//===- JsonReportTest.cpp - The report that other tools read ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every key is there, under its name, with its meaning.
//
//===----------------------------------------------------------------------===//

#include "Records.h"
#include "report/Json.h"
#include "report/Words.h"
#include "gtest/gtest.h"
#include <nlohmann/json.hpp>

namespace svc {
namespace {

using Json = nlohmann::ordered_json;

AuditRecord fullRecord() {
  AuditRecord Record;
  Record.Base = "/p";
  Record.Total = 4;
  Record.Analysed = 2;
  UnitFailure Failure;
  Failure.File = "/p/src/b.c";
  Failure.At = {"/p/inc/b.h", 3, 10};
  Failure.Text = "'x.h' file not found";
  Record.Failed.push_back(Failure);
  Record.Skipped.push_back({"/p/x.s", "not C or C++"});
  Record.Unseen = 3;
  UseRecord Use;
  Use.At = {"/p/src/a.cpp", 2, 3};
  Use.Service = "postgresql";
  Use.Connector = "libpq";
  Use.EntryPoint = "PQconnectdb";
  Use.Roles["host"] = {RoleStatus::Fallback, "PGHOST"};
  Use.Roles["port"] = {RoleStatus::LibraryDefault, ""};
  Record.Uses.push_back(Use);
  FindingRecord F = passwordFinding();
  F.Certain = false;
  F.Placeholder = true;
  F.Sink = {"/p/src/c.cpp", 7, 1};
  F.SinkEntryPoint = "PQconnectdb";
  F.Fingerprint = "0123456789abcdef";
  F.Trace.push_back({{"/p/src/a.cpp", 1, 7}, "initialised here"});
  F.Fixes.emplace_back();
  F.Fixes[0].Edits.push_back({"/p/src/a.cpp", 40, 9, "getenv(\"P\")"});
  F.Fixes[0].Variables.push_back("P");
  Record.Findings.push_back(F);
  return Record;
}

TEST(JsonReport, IsExactlyThis) {
  Json Expected = Json::parse(R"json({
    "version": ")json" SVC_VERSION R"json(",
    "tool": "svc-tidy",
    "units": {
      "total": 4,
      "analysed": 2,
      "failed": [{"file": "src/b.c",
                  "reason": "inc/b.h:3:10: 'x.h' file not found"}],
      "skipped": [{"file": "x.s", "reason": "not C or C++"}],
      "unseen_arms": 3
    },
    "uses": [{
      "file": "src/a.cpp", "line": 2, "column": 3,
      "service": "postgresql", "connector": "libpq",
      "entry_point": "PQconnectdb",
      "roles": {"host": {"status": "fallback", "variable": "PGHOST"},
                "port": {"status": "library-default", "variable": null}}
    }],
    "findings": [{
      "check": "svc-hardcoded-credential",
      "file": "src/a.cpp", "line": 2, "column": 3,
      "service": "postgresql", "connector": "libpq",
      "entry_point": "PQconnectdb", "role": "password",
      "message": "password of postgresql is hardcoded",
      "severity": "error", "certainty": "likely", "placeholder": true,
      "sink": {"file": "src/c.cpp", "line": 7, "column": 1,
               "entry_point": "PQconnectdb"},
      "origin": {"file": "src/a.cpp", "line": 2, "column": 22,
                 "end_line": 2, "end_column": 30},
      "trace": [{"file": "src/a.cpp", "line": 1, "column": 7,
                 "note": "initialised here"}],
      "fingerprint": "0123456789abcdef",
      "fixes": [{"kind": "attach",
                 "edits": [{"file": "src/a.cpp", "offset": 40, "length": 9,
                            "replacement": "getenv(\"P\")"}],
                 "variables": ["P"]
}]
}]
  })json");
  std::string Text = jsonReport(fullRecord());
  EXPECT_EQ(Json::parse(Text).dump(1), Expected.dump(1));
  EXPECT_EQ(Text.back(), '\n');
}

TEST(JsonReport, WithoutAFixTheReasonIsGiven) {
  AuditRecord Record = fullRecord();
  Record.Findings[0].Fixes.clear();
  Record.Findings[0].NoFixReason = "in a constexpr context";
  Json Finding = Json::parse(jsonReport(Record))["findings"][0];
  EXPECT_EQ(Finding["fixes"], Json::array());
  EXPECT_EQ(Finding["no_fix_reason"], "in a constexpr context");
}

TEST(JsonReport, ABranchHasNoOrigin) {
  AuditRecord Record = fullRecord();
  Record.Findings[0].Origin = {};
  Record.Findings[0].Role = "";
  Record.Findings[0].Fixes[0].Restructure = true;
  Json Finding = Json::parse(jsonReport(Record))["findings"][0];
  EXPECT_TRUE(Finding["origin"].is_null());
  EXPECT_EQ(Finding["role"], "");
  EXPECT_EQ(Finding["fixes"][0]["kind"], "restructure");
}

TEST(JsonReport, WhatOnlySomeFindingsHave) {
  AuditRecord Record = fullRecord();
  Json Finding = Json::parse(jsonReport(Record))["findings"][0];
  EXPECT_FALSE(Finding.contains("difference"));
  EXPECT_FALSE(Finding.contains("assumption"));
  Record.Findings[0].Difference = "stand-in";
  Record.Findings[0].Assumption = "STAGING is defined";
  Finding = Json::parse(jsonReport(Record))["findings"][0];
  EXPECT_EQ(Finding["difference"], "stand-in");
  EXPECT_EQ(Finding["assumption"], "STAGING is defined");
}

TEST(JsonReport, AnEmptyAuditHasAllKeys) {
  Json Report = Json::parse(jsonReport({}));
  EXPECT_EQ(Report["uses"], Json::array());
  EXPECT_EQ(Report["findings"], Json::array());
  EXPECT_EQ(Report["units"]["failed"], Json::array());
  EXPECT_EQ(Report["units"]["total"], 0);
}

TEST(JsonReport, BytesThatAreNotUtf8DoNotBreakIt) {
  AuditRecord Record = fullRecord();
  Record.Findings[0].Use.File = "/p/caf\xe9.cpp";
  EXPECT_TRUE(Json::accept(jsonReport(Record)));
}

TEST(JsonReport, AFileOutsideTheBaseIsAbsolute) {
  AuditRecord Record = fullRecord();
  Record.Findings[0].Use.File = "/usr/include/x.h";
  EXPECT_EQ(Json::parse(jsonReport(Record))["findings"][0]["file"],
            "/usr/include/x.h");
}

TEST(Words, AreThoseOfTheFormat) {
  EXPECT_EQ(word(Severity::Error), "error");
  EXPECT_EQ(word(Severity::Warning), "warning");
  EXPECT_EQ(word(Severity::Info), "info");
  EXPECT_EQ(word(RoleStatus::Attached), "attached");
  EXPECT_EQ(word(RoleStatus::Hardcoded), "hardcoded");
  EXPECT_EQ(word(RoleStatus::Fallback), "fallback");
  EXPECT_EQ(word(RoleStatus::Unknown), "unknown");
  EXPECT_EQ(word(RoleStatus::LibraryDefault), "library-default");
}

} // namespace
} // namespace svc
