//===- FixCase.cpp - A source, and what it becomes ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include "support/Annotated.h"
#include "support/Process.h"
#include "tool/TempTree.h"
#include <algorithm>
#include <gtest/gtest.h>

namespace svc::test {

std::string applied(std::string Source, std::vector<EditRecord> Edits) {
  // From the last to the first; of insertions at one place, the later one is
  // made first.
  std::stable_sort(Edits.begin(), Edits.end(),
                   [](const EditRecord &A, const EditRecord &B) {
                     return A.Offset > B.Offset;
                   });
  size_t End = Source.size();
  for (const EditRecord &E : Edits) {
    EXPECT_LE(E.Offset + E.Length, End) << "edits overlap";
    Source.replace(E.Offset, E.Length, E.Replacement);
    End = E.Offset;
  }
  return Source;
}

static bool adds(const FixRecord &Fix) {
  return llvm::any_of(
      Fix.Edits, [](const EditRecord &E) { return !E.Replacement.empty(); });
}

static std::vector<EditRecord> editsOf(const UnitRecord &Record) {
  std::vector<EditRecord> Out;
  for (const FindingRecord &F : Record.Findings) {
    EXPECT_NE(F.Fixes.empty(), F.NoFixReason.empty())
        << "line " << F.Use.Line << ", " << F.Role
        << ": a finding has either a fix or a reason why there is none, not '"
        << F.NoFixReason << "'";
    for (const FixRecord &Fix : F.Fixes) {
      EXPECT_FALSE(Fix.Edits.empty());
      EXPECT_EQ(Fix.Variables.empty(), Fix.Restructure && !adds(Fix));
      Out.insert(Out.end(), Fix.Edits.begin(), Fix.Edits.end());
    }
  }
  return Out;
}

static unsigned includesOf(const std::string &Source) {
  unsigned Count = 0;
  for (llvm::StringRef Line : linesOf(Source))
    Count += Line.trim() == "#include <cstdlib>" ||
             Line.trim() == "#include <stdlib.h>";
  return Count;
}

static void checkCompiles(const std::string &Path,
                          const std::vector<std::string> &Flags, bool IsC) {
  std::vector<std::string> Command = {IsC ? "clang-19" : "clang++-19",
                                      "-fsyntax-only",
                                      "-Wall",
                                      "-Wextra",
                                      "-Werror=implicit-function-declaration",
                                      "-Werror=incompatible-pointer-types"};
  Command.insert(Command.end(), Flags.begin(), Flags.end());
  Command.push_back(Path);
  Outcome Compiled = runProcess(Command);
  EXPECT_EQ(0, Compiled.Status) << Compiled.Err;
}

void checkFix(const FixCase &C, const std::string &Ending) {
  TempTree Tree;
  bool IsC = Ending == ".c";
  std::string Path = Tree.file("source" + Ending, C.Source);
  AnalysisOptions Options;
  Options.EnvAccessor = C.Accessor;
  Options.Restructure = C.Restructure;
  if (C.Helper) {
    Options.HelperDir = Tree.path("env");
    for (const char *Name : {"svc_env.h", "svc_env.hpp"})
      Tree.file(std::string("env/") + Name,
                readFile(std::string(SVC_SOURCE_DIR "/tool/helper/") + Name));
  }
  std::vector<std::string> Flags = flagsOf(C.Source, IsC);

  UnitResult Before = analyse(Path, Flags, Options);
  ASSERT_FALSE(Before.Failure) << Before.Failure->Text;
  ASSERT_FALSE(Before.Record.Findings.empty());
  std::vector<EditRecord> Edits = editsOf(Before.Record);
  for (const EditRecord &E : Edits)
    ASSERT_EQ(Path, E.File);
  std::string Fixed = applied(C.Source, Edits);
  SCOPED_TRACE(Fixed);

  std::vector<llvm::StringRef> Lines = linesOf(Fixed);
  for (const std::string &Line : C.Fixed)
    EXPECT_TRUE(
        llvm::StringRef(Line).contains('\n')
            ? llvm::StringRef(Fixed).contains(Line)
            : llvm::any_of(Lines,
                           [&](llvm::StringRef L) { return L.trim() == Line; }))
        << "no line: " << Line;
  EXPECT_EQ(C.Fixed.empty(), Edits.empty());
  if (!Edits.empty() && C.Accessor.empty()) {
    EXPECT_GE(1U, includesOf(Fixed));
  }

  writeFile(Path, Fixed);
  checkCompiles(Path, Flags, IsC);
  UnitResult After = analyse(Path, Flags, Options);
  EXPECT_FALSE(After.Failure) << After.Failure->Text;
  std::vector<std::string> Left;
  for (const FindingRecord &F : After.Record.Findings)
    Left.push_back(F.Role.empty() ? "branch" : F.Role);
  llvm::sort(Left);
  EXPECT_EQ(C.Left, Left);
}

} // namespace svc::test
