//===- RealInputTest.cpp - What is found in programs not ours ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The audit against the labels of tests/real. Besides the floors of recall and
// precision, every single miss and false alarm is written down in this folder,
// each with its reason: a change in either direction must be committed. The
// figures stand in README.md, and in real-input-report.md of the build folder.
//
//===----------------------------------------------------------------------===//

#include "real/RealRun.h"
#include "real/Scorer.h"
#include "support/Annotated.h"
#include "llvm/Support/FileSystem.h"
#include <gmock/gmock.h>

namespace svc::test {

/// \p Path as the labels spell it.
static std::string relative(llvm::StringRef Path) {
  Path.consume_front(realFolder() + "/");
  return Path.str();
}

static const Score &realScore() {
  static const Score Of = [] {
    std::vector<Seen> Findings;
    for (const Reported &R : readReport(realAudit().Out, realFolder()).Findings)
      Findings.push_back({relative(R.File), R.Line, relative(R.OriginFile),
                          R.OriginLine, R.Check, R.Role});
    return score(realLabels(), Findings);
  }();
  return Of;
}

static std::string list(const std::vector<std::string> &Lines) {
  std::string Out;
  for (const std::string &Line : Lines)
    Out += "    " + Line + "\n";
  return Out;
}

/// The committed list \p Name: "WHAT  # REASON" a line, sorted.
static std::vector<std::string> committed(const char *Name) {
  std::vector<std::string> Out;
  std::string Text =
      readFile(std::string(SVC_SOURCE_DIR "/tests/real/") + Name);
  for (llvm::StringRef Line : linesOf(Text)) {
    if (Line.starts_with("#"))
      continue;
    auto [What, Reason] = Line.split('#');
    EXPECT_FALSE(Reason.trim().empty())
        << Name << ": without a reason: " << Line.str();
    Out.push_back(What.trim().str());
  }
  return Out;
}

TEST(RealInput, EveryUnitIsAnalysed) {
  Report R = readReport(realAudit().Out, realFolder());
  EXPECT_THAT(R.Failed, testing::IsEmpty());
  EXPECT_EQ(realUnits().size(), R.Total);
  EXPECT_EQ(R.Total, R.Analysed);
  EXPECT_EQ(1, realAudit().Status) << realAudit().Err;
  EXPECT_EQ("", realAudit().Err);
}

TEST(RealInput, EveryUnitHasBeenRead) {
  for (const std::string &Unit : realUnits())
    EXPECT_TRUE(realLabels().Files.count(relative(Unit))) << Unit;
  for (const std::string &File : realLabels().Files)
    EXPECT_TRUE(llvm::sys::fs::exists(realFolder() + "/" + File)) << File;
}

TEST(RealInput, RecallAndPrecision) {
  const Score &S = realScore();
  writeFile(SVC_BINARY_DIR "/real-input-report.md",
            "# Real input\n\n" + S.table() + "\nMisses:\n\n" + list(S.Misses) +
                "\nFalse alarms:\n\n" + list(S.FalseAlarms));
  EXPECT_GE(S.recall({"direct", "macro", "constant", "local"}).share(), 0.95)
      << S.table();
  EXPECT_GE(S.precision().share(), 0.95) << S.table();
}

TEST(RealInput, MissesAreTheKnownOnes) {
  EXPECT_THAT(realScore().Misses,
              testing::ElementsAreArray(committed("known-misses.txt")));
}

TEST(RealInput, FalseAlarmsAreTheKnownOnes) {
  EXPECT_THAT(realScore().FalseAlarms,
              testing::ElementsAreArray(committed("known-false-alarms.txt")));
}

TEST(RealInput, ReadmeHasTheFigures) {
  std::string Readme = readFile(SVC_SOURCE_DIR "/tests/real/README.md");
  EXPECT_NE(std::string::npos, Readme.find(realScore().table()))
      << "README.md does not have these tables:\n"
      << realScore().table();
}

/// The plugin names variables unit by unit, the audit for all programs at once.
static std::set<Shown> withoutNames(const std::set<Shown> &Of) {
  std::set<Shown> Out;
  for (Shown S : Of) {
    size_t Begin = S.Message.rfind(" (");
    if (Begin != std::string::npos && S.Message.back() == ')')
      S.Message.resize(Begin);
    Out.insert(std::move(S));
  }
  return Out;
}

TEST(RealInput, PluginFindsTheSame) {
  std::set<Shown> Plugin;
  for (const Outcome &Run : realPlugin()) {
    EXPECT_EQ(0, Run.Status) << Run.Err;
    EXPECT_THAT(readProblems(Run.Out), testing::IsEmpty());
    EXPECT_THAT(readProblems(Run.Err), testing::IsEmpty());
    std::set<Shown> Some = readDiagnostics(Run.Out);
    EXPECT_FALSE(Some.empty());
    Plugin.insert(Some.begin(), Some.end());
  }
  std::set<Shown> Audit = shownOf(readReport(realAudit().Out, realFolder()));
  EXPECT_EQ("", difference(withoutNames(Audit), withoutNames(Plugin)));
}

} // namespace svc::test
