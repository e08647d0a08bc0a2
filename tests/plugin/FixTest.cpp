//===- FixTest.cpp - The plugin's fixes, applied ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy applies what the plugin proposes, to a copy of the example. The
// program must still compile, as free of warnings as it was, and what has been
// fixed must not be found again.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Example.h"
#include "support/Surfaces.h"
#include "clang/Tooling/DiagnosticsYaml.h"
#include <gmock/gmock.h>

namespace svc::test {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

std::vector<std::string> onUnits(const Example &Of,
                                 std::vector<std::string> Arguments) {
  Arguments.insert(Arguments.end(), {"-p", "."});
  Arguments.insert(Arguments.end(), Of.Units.begin(), Of.Units.end());
  return Arguments;
}

/// What the compilers say of the example's units.
std::string compile(const Example &Of) {
  std::string Out;
  for (const std::string &Unit : Of.Units) {
    Outcome O = runProcess(
        {"clang++-19", "-std=c++17", "-fsyntax-only", "-Wall", "-Wextra", Unit},
        Of.Tree.Root);
    EXPECT_EQ(0, O.Status) << O.Err;
    Out += O.Err;
  }
  return Out;
}

} // namespace

TEST(Fix, TheExampleCompilesAndStaysFixed) {
  Example Orders;
  std::string Before = compile(Orders);
  Outcome O = runPlugin(onUnits(Orders, {"-fix"}), Orders.Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(readProblems(O.Out), IsEmpty());
  EXPECT_EQ(Before, compile(Orders));

  std::string Sources;
  for (const std::string &File : Orders.Sources)
    Sources += readFile(File);
  for (const char *Gone :
       {"orders-s3cret-7f3a", "orders_rw", "orders-db.corp.internal",
        "AKIA7F3AORDERSWRITE2", "b9Qz-orders-s3-w7Kd", "orders-invoices",
        "\"eu-central-1\"", "s3.eu-central-1.amazonaws.com"})
    EXPECT_THAT(Sources, Not(HasSubstr(Gone)));
  for (const std::string &File : Orders.Sources) {
    unsigned Includes = 0;
    std::string Text = readFile(File);
    for (llvm::StringRef Line : linesOf(Text))
      Includes += Line == "#include <cstdlib>";
    EXPECT_LE(Includes, 1U) << File;
  }

  // What has no fix of its own, a decision, is all that is left.
  Outcome Again = runPlugin(onUnits(Orders, {}), Orders.Tree.Root);
  std::set<Shown> Left = readDiagnostics(Again.Out);
  EXPECT_EQ(1U, Left.size());
  for (const Shown &S : Left)
    EXPECT_EQ("svc-environment-branch", S.Check) << render(S);
  Outcome Audit = runAudit({"--format=json"}, Orders.Tree.Root);
  EXPECT_EQ("",
            difference(shownOf(readReport(Audit.Out, Orders.Tree.Root)), Left));
}

TEST(Fix, OnRequestTheServiceStaysAndItsStandInGoes) {
  Example Orders;
  Outcome O = runPlugin(
      onUnits(Orders, {"-fix", "-config={Checks: '-*,svc-*', CheckOptions: "
                               "{Restructure: true}}"}),
      Orders.Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_EQ("", compile(Orders));
  std::string Sources;
  for (const std::string &File : Orders.Sources)
    Sources += readFile(File);
  EXPECT_THAT(Sources, HasSubstr("S3_put_object"));
  EXPECT_THAT(Sources, Not(HasSubstr("copy_file")));
  Outcome Again = runPlugin(onUnits(Orders, {}), Orders.Tree.Root);
  EXPECT_THAT(readDiagnostics(Again.Out), IsEmpty()) << Again.Out;
}

TEST(Fix, EachFileAloneCompilesToo) {
  for (size_t I = 0; I < Example().Units.size(); ++I) {
    Example Orders;
    Outcome O =
        runPlugin({"-fix", "-p", ".", Orders.Units[I]}, Orders.Tree.Root);
    EXPECT_EQ(0, O.Status) << O.Err;
    EXPECT_EQ("", compile(Orders)) << Orders.Units[I];
  }
}

TEST(Fix, ExportsReplacements) {
  Example Orders;
  std::string Path = Orders.Tree.path("fixes.yaml");
  Outcome O =
      runPlugin(onUnits(Orders, {"--export-fixes=" + Path}), Orders.Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  std::string Yaml = readFile(Path);
  llvm::yaml::Input In(Yaml);
  clang::tooling::TranslationUnitDiagnostics Fixes;
  In >> Fixes;
  ASSERT_FALSE(In.error()) << Yaml;
  std::set<std::string> Files;
  unsigned Credentials = 0;
  for (const clang::tooling::Diagnostic &D : Fixes.Diagnostics) {
    EXPECT_TRUE(llvm::StringRef(D.DiagnosticName).starts_with("svc-"));
    for (const auto &[File, Edits] : D.Message.Fix)
      for (const clang::tooling::Replacement &Edit : Edits) {
        Files.insert(llvm::sys::path::filename(Edit.getFilePath()).str());
        llvm::StringRef Text = Edit.getReplacementText();
        EXPECT_TRUE(Text.contains("getenv(\"") ||
                    Text.contains("#include <cstdlib>"))
            << Text.str();
        Credentials += D.DiagnosticName == "svc-hardcoded-credential";
      }
  }
  EXPECT_THAT(Files, testing::IsSupersetOf(
                         {"database.cpp", "storage.cpp", "settings.h"}));
  EXPECT_GE(Credentials, 4U);
}

} // namespace svc::test
