//===- FixMatrixTest.cpp - What is offered keeps the behaviour ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Places x types in C++ and C, read by getenv, by the helper and by the parts
// of a URL: all that is offered is applied, the program compiles without a
// warning, prints what it printed before once the variables hold the old
// values, and nothing is found any more where something was fixed.
//
//===----------------------------------------------------------------------===//

#include "engine/FixMatrix.h"
#include "engine/FixCase.h"
#include "support/Process.h"
#include "tool/TempTree.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

struct Way {
  bool IsC;
  ReadBy By;
};

/// What the program prints, built by \p Compiler.
std::string printed(const FixProgram &P, const std::string &Path,
                    const std::string &Root, bool ByGcc) {
  std::string C = ByGcc ? "gcc" : "clang-19",
              Cpp = ByGcc ? "g++" : "clang++-19";
  std::string Object = Root + "/matrix.o", Program = Root + "/matrix";
  std::vector<std::string> Command = {P.IsC ? C : Cpp, "-c", "-Wall", "-Wextra",
                                      "-Werror",       "-o", Object};
  for (const std::string &Flag : flagsOf(P))
    Command.push_back(Flag);
  Command.push_back(Path);
  Outcome Built = runProcess(Command);
  EXPECT_EQ(0, Built.Status) << Built.Err;
  Outcome Linked = runProcess(
      {Cpp, "-std=gnu++20", "-o", Program, Object, Root + "/probe.cpp"});
  EXPECT_EQ(0, Linked.Status) << Linked.Err;
  Outcome Ran =
      runProcess({"env", "PROBE_HOST=cache.internal", "PROBE_PORT=6380",
                  "PROBE_URL=probe://cache.internal:6380", Program});
  EXPECT_EQ(0, Ran.Status) << Ran.Err;
  return Ran.Out;
}

class FixMatrix : public testing::TestWithParam<Way> {};

} // namespace

TEST_P(FixMatrix, CompilesAndPrintsTheSame) {
  FixProgram P = fixProgram(GetParam().IsC, GetParam().By);
  TempTree Tree;
  std::string Path = write(P, P.Source, Tree.Root);
  UnitResult Before = analyse(P, Path, Tree.Root);
  ASSERT_FALSE(Before.Failure) << Before.Failure->Text;
  std::string Old = printed(P, Path, Tree.Root, false);

  std::vector<EditRecord> Edits;
  for (const FindingRecord &F : Before.Record.Findings)
    for (const FixRecord &Fix : F.Fixes)
      Edits.insert(Edits.end(), Fix.Edits.begin(), Fix.Edits.end());
  std::string Fixed = applied(P.Source, Edits);
  writeFile(Path, Fixed);
  EXPECT_EQ(Old, printed(P, Path, Tree.Root, false)) << Fixed;
  EXPECT_EQ(Old, printed(P, Path, Tree.Root, true));

  // As many are found as had no fix.
  UnitResult After = analyse(P, Path, Tree.Root);
  ASSERT_FALSE(After.Failure) << After.Failure->Text;
  std::string Shown;
  for (const FindingRecord &F : After.Record.Findings)
    Shown += std::to_string(F.Use.Line) + ": " + F.Message + "\n";
  size_t Unfixed =
      llvm::count_if(Before.Record.Findings, [](const FindingRecord &F) {
        return F.Fixes.empty() &&
               F.NoFixReason.find("covers it") == std::string::npos;
      });
  EXPECT_EQ(Unfixed, After.Record.Findings.size()) << Shown << Fixed;
  for (const FixCell &C : P.Cells)
    EXPECT_NE("not found", answerAt(C, P, Before.Record))
        << C.Place << ", " << C.Type;
}

static std::string nameOf(const testing::TestParamInfo<Way> &Info) {
  const char *By[] = {"Getenv", "HelperParts", "HelperUrl"};
  return std::string(Info.param.IsC ? "C" : "Cpp") +
         By[static_cast<size_t>(Info.param.By)];
}

INSTANTIATE_TEST_SUITE_P(All, FixMatrix,
                         testing::Values(Way{false, ReadBy::Getenv},
                                         Way{false, ReadBy::HelperParts},
                                         Way{false, ReadBy::HelperUrl},
                                         Way{true, ReadBy::Getenv},
                                         Way{true, ReadBy::HelperParts},
                                         Way{true, ReadBy::HelperUrl}),
                         nameOf);

} // namespace svc::test
