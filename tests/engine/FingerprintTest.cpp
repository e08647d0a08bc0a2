//===- FingerprintTest.cpp - The identity of a finding --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The fingerprint survives edits around a finding, tells equal ones in one
// scope apart, and depends neither on the value nor on the line.
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Fingerprint.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

std::vector<std::string> fingerprintsOf(const std::string &Source) {
  TempTree Tree;
  std::string Path = Tree.file("source.cpp", Source);
  UnitResult Result = analyse(Path);
  EXPECT_FALSE(Result.Failure);
  std::vector<std::string> Out;
  for (const FindingRecord &F : Result.Record.Findings)
    Out.push_back(fingerprint(F, "src/source.cpp"));
  return Out;
}

FindingRecord finding() {
  FindingRecord F;
  F.Check = "svc-hardcoded-endpoint";
  F.Scope = "connect";
  F.Connector = "hiredis";
  F.EntryPoint = "redisConnect";
  F.Role = "host";
  return F;
}

} // namespace

TEST(Fingerprint, IsSixteenDigits) {
  std::string Print = fingerprint(finding(), "src/a.cpp");
  EXPECT_EQ(16U, Print.size());
  EXPECT_EQ(std::string::npos, Print.find_first_not_of("0123456789abcdef"));
}

TEST(Fingerprint, EveryPartCounts) {
  std::set<std::string> Prints{fingerprint(finding(), "src/a.cpp"),
                               fingerprint(finding(), "src/b.cpp")};
  for (auto Part :
       {&FindingRecord::Check, &FindingRecord::Scope, &FindingRecord::Connector,
        &FindingRecord::EntryPoint, &FindingRecord::Role}) {
    FindingRecord F = finding();
    F.*Part += "x";
    Prints.insert(fingerprint(F, "src/a.cpp"));
  }
  FindingRecord Second = finding();
  Second.Ordinal = 1;
  Prints.insert(fingerprint(Second, "src/a.cpp"));
  EXPECT_EQ(8U, Prints.size());
}

TEST(Fingerprint, PlaceAndWordsDoNotCount) {
  FindingRecord F = finding();
  F.Use = {"/home/one/src/a.cpp", 7, 3};
  F.Origin.Line = 9;
  F.Message = "anything";
  F.Level = Severity::Error;
  EXPECT_EQ(fingerprint(finding(), "src/a.cpp"), fingerprint(F, "src/a.cpp"));
}

TEST(Fingerprint, NumbersEqualOnesPerFile) {
  std::vector<FindingRecord> List(3, finding());
  List[1].Use.File = "/other.cpp";
  numberEqualFindings(List);
  EXPECT_EQ(0U, List[0].Ordinal);
  EXPECT_EQ(0U, List[1].Ordinal);
  EXPECT_EQ(1U, List[2].Ordinal);
}

TEST(Fingerprint, WhatIsAssumedComesLast) {
  std::vector<FindingRecord> List(3, finding());
  List[0].Assumption = "STAGING is defined";
  numberEqualFindings(List);
  EXPECT_EQ(2U, List[0].Ordinal);
  EXPECT_EQ(0U, List[1].Ordinal);
  EXPECT_EQ(1U, List[2].Ordinal);
}

TEST(Fingerprint, SurvivesAnotherValueAndOtherLines) {
  const std::string Head = "#include <hiredis/hiredis.h>\n";
  auto Before = fingerprintsOf(
      Head + "void f() { redisConnect(\"one.internal\", 6380); }\n");
  auto After =
      fingerprintsOf(Head + "\n\nvoid other();\nvoid f() {\n  other();\n"
                            "  redisConnect(\"two.internal\", 6390);\n}\n");
  EXPECT_EQ(2U, Before.size());
  EXPECT_EQ(Before, After);
}

TEST(Fingerprint, TellsScopesAndRepetitionsApart) {
  auto Prints = fingerprintsOf("#include <hiredis/hiredis.h>\n"
                               "void f() {\n"
                               "  redisConnectUnix(\"/run/a\");\n"
                               "  redisConnectUnix(\"/run/a\");\n"
                               "}\n"
                               "void g() { redisConnectUnix(\"/run/a\"); }\n");
  EXPECT_EQ(3U, std::set<std::string>(Prints.begin(), Prints.end()).size());
}

} // namespace svc::test
