//===- TextReportTest.cpp - The report that people read ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By use, masked, with what a fix would change, and the summary.
//
//===----------------------------------------------------------------------===//

#include "Records.h"
#include "report/Text.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string Source = "const char *P = \"hunter2\";\n"
                           "  connect(\"db.in\", \"hunter2\");\t// \x1b[31m\n"
                           "more(\"hunter2\", P);\n";

std::optional<std::string> read(llvm::StringRef File) {
  if (File == "/p/src/a.cpp")
    return Source;
  return std::nullopt;
}

/// Two findings of one use, the password masked.
AuditRecord record() {
  AuditRecord Record;
  Record.Base = "/p";
  Record.Total = Record.Analysed = 1;
  Record.Findings.push_back(hostFinding());
  Record.Findings.push_back(passwordFinding());
  Record.Masks.push_back({{"/p/src/a.cpp", 2, 20, 2, 29}});
  return Record;
}

std::string report(const AuditRecord &Record) {
  return textReport(Record, read);
}

TEST(TextReport, AUseIsOneBlock) {
  EXPECT_THAT(report(record()),
              HasSubstr("src/a.cpp:2:3: error: postgresql/libpq PQconnectdb\n"
                        "    connect(\"db.in\", \"***\");\t// ?[31m\n"
                        "  host      host of postgresql is hardcoded "
                        "[svc-hardcoded-endpoint]\n"
                        "  password  password of postgresql is hardcoded "
                        "[svc-hardcoded-credential]\n"
                        "\n"));
}

TEST(TextReport, NoSecretAnywhere) {
  AuditRecord Record = record();
  Record.Findings[1].Origin = {"/p/src/a.cpp", 1, 17, 1, 26};
  Record.Findings.push_back(hostFinding("/p/src/a.cpp", 3));
  Record.Findings[1].Fixes.emplace_back();
  Record.Findings[1].Fixes[0].Edits.push_back(
      {"/p/src/a.cpp", 0, 0, "// was \"hunter2\"\n"});
  EXPECT_THAT(report(Record), Not(HasSubstr("hunter2")));
}

TEST(TextReport, SaysWhereALiteralIsSpelledAndHowItCame) {
  AuditRecord Record = record();
  Record.Findings[1].Origin = {"/p/src/a.cpp", 1, 17, 1, 26};
  Record.Findings[1].Trace.push_back(
      {{"/p/src/a.cpp", 1, 13}, "variable 'P' is initialised here"});
  EXPECT_THAT(
      report(Record),
      HasSubstr("            spelled at src/a.cpp:1:17: const char *P = "
                "\"***\";\n"
                "            via src/a.cpp:1:13: variable 'P' is "
                "initialised here\n"));
  EXPECT_THAT(report(record()), Not(HasSubstr("spelled at")));
}

TEST(TextReport, ShowsTheFixesOfAUseTogether) {
  AuditRecord Record = record();
  unsigned Host = Source.find("\"db.in\"");
  unsigned Password = Source.find("\"hunter2\");\t");
  for (const auto &[Index, Edit] :
       {std::pair<size_t, EditRecord>(
            0, {"/p/src/a.cpp", Host, 7, "getenv(\"PGHOST\")"}),
        std::pair<size_t, EditRecord>(
            1, {"/p/src/a.cpp", Password, 9, "getenv(\"PGPASSWORD\")"})}) {
    FixRecord Fix;
    Fix.Edits.push_back(Edit);
    Fix.Edits.push_back({"/p/src/a.cpp", 0, 0, "#include <stdlib.h>\n"});
    Fix.Variables.push_back(Index ? "PGPASSWORD" : "PGHOST");
    Record.Findings[Index].Fixes.push_back(Fix);
  }
  EXPECT_THAT(report(Record),
              HasSubstr("  rewrite src/a.cpp:1\n"
                        "  + #include <stdlib.h>\n"
                        "  rewrite src/a.cpp:2\n"
                        "  -   connect(\"db.in\", \"***\");\t// ?[31m\n"
                        "  +   connect(getenv(\"PGHOST\"), "
                        "getenv(\"PGPASSWORD\"));\t// ?[31m\n"
                        "  to set: PGHOST, PGPASSWORD\n"));
}

TEST(TextReport, SaysWhyThereIsNoFix) {
  AuditRecord Record = record();
  Record.Findings[0].NoFixReason = "in a constexpr context";
  EXPECT_THAT(report(Record),
              HasSubstr("            no fix: in a constexpr context\n"));
}

TEST(TextReport, MarksPlaceholdersAndDoubt) {
  AuditRecord Record = record();
  Record.Findings[0].Placeholder = true;
  Record.Findings[1].Certain = false;
  EXPECT_THAT(report(Record), HasSubstr("hardcoded (placeholder) [svc-"));
  EXPECT_THAT(report(Record), HasSubstr("hardcoded (likely) [svc-"));
}

TEST(TextReport, ABranchHasNoRole) {
  AuditRecord Record;
  Record.Base = "/p";
  FindingRecord F;
  F.Check = "svc-environment-branch";
  F.Use = {"/p/src/a.cpp", 3, 1};
  F.Message = "production talks to s3, the rest to files";
  F.NoFixReason = "arms differ";
  Record.Findings.push_back(F);
  EXPECT_THAT(report(Record),
              HasSubstr("src/a.cpp:3:1: warning: svc-environment-branch\n"
                        "    more(\"hunter2\", P);\n"
                        "  production talks to s3, the rest to files "
                        "[svc-environment-branch]\n"
                        "  no fix: arms differ\n"));
}

TEST(TextReport, AnUnreadableFileStillHasItsFindings) {
  AuditRecord Record = record();
  for (FindingRecord &F : Record.Findings)
    F.Use.File = F.Origin.File = "/p/gone.cpp";
  EXPECT_THAT(report(Record),
              HasSubstr("gone.cpp:2:3: error: postgresql/libpq PQconnectdb\n"
                        "  host      host of"));
}

TEST(TextReport, LongLinesAreCut) {
  AuditRecord Record = record();
  Record.Masks.clear();
  std::string Text = textReport(Record, [](llvm::StringRef) {
    return std::optional<std::string>("\n" + std::string(1000, 'x'));
  });
  EXPECT_THAT(Text, HasSubstr(std::string(240, 'x') + "...\n"));
  EXPECT_THAT(Text, Not(HasSubstr(std::string(241, 'x'))));
}

TEST(TextReport, SummaryOfACleanProgram) {
  AuditRecord Record;
  Record.Base = "/p";
  Record.Total = Record.Analysed = 12;
  EXPECT_EQ(report(Record), "12 units: 12 analysed, 0 failed, 0 skipped\n"
                            "\n"
                            "no findings\n");
}

TEST(TextReport, SummarySaysWhatWasNotSeen) {
  AuditRecord Record;
  Record.Base = "/p";
  Record.Total = Record.Analysed = 1;
  Record.Unseen = 2;
  EXPECT_EQ(report(Record), "1 unit: 1 analysed, 0 failed, 0 skipped\n"
                            "2 hidden arms of environment branches were judged "
                            "by their tokens only\n"
                            "\n"
                            "no findings\n");
}

TEST(TextReport, SummaryCountsAndNamesWhatFailed) {
  AuditRecord Record = record();
  Record.Total = 3;
  UnitFailure Failure;
  Failure.File = "/p/src/b.c";
  Failure.At = {"/p/src/b.c", 1, 10};
  Failure.Text = "'x.h' file not found";
  Record.Failed.push_back(Failure);
  Record.Skipped.push_back({"/p/x.s", "not C or C++"});
  UseRecord Use;
  Use.Service = "postgresql";
  Use.Roles["host"] = {RoleStatus::Hardcoded, ""};
  Record.Uses.push_back(Use);
  EXPECT_THAT(
      report(Record),
      testing::EndsWith(
          "3 units: 1 analysed, 1 failed, 1 skipped\n"
          "  failed src/b.c: src/b.c:1:10: 'x.h' file not found\n"
          "  skipped x.s: not C or C++\n"
          "\n"
          "uses by service  attached  hardcoded  fallback  from caller  "
          "unknown  library default\n"
          "  postgresql            0          1         0            0        "
          "0                0\n"
          "\n"
          "findings by check\n"
          "  svc-hardcoded-credential  1\n"
          "  svc-hardcoded-endpoint    1\n"
          "\n"
          "2 findings, but the analysis is incomplete: 1 unit failed (exit "
          "status 3)\n"));
}

} // namespace
} // namespace svc
