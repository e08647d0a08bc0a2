//===- FixConnectorsTest.cpp - Fixes against the real headers -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// tests/connectors uses every entry point of every connector with the library's
// own header. All fixes that are offered there are applied, by getenv and by
// the helper: what comes out compiles.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include "support/Annotated.h"
#include "support/Process.h"
#include "tool/TempTree.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

class FixConnectors : public testing::TestWithParam<std::string> {};

} // namespace

TEST_P(FixConnectors, WhatIsOfferedCompiles) {
  std::string From = GetParam();
  // Half of the connectors in one way, half in the other: each is parsed twice.
  bool ByHelper = From.size() % 2 == 0;
  std::string Source = readFile(From);
  bool IsC = llvm::StringRef(From).ends_with(".c");
  TempTree Tree;
  std::string Path = Tree.file(IsC ? "source.c" : "source.cpp", Source);
  AnalysisOptions Options;
  if (ByHelper) {
    Options.HelperDir = Tree.path("env");
    Options.Style = AnalysisOptions::FixStyle::Url;
    for (const char *Name : {"svc_env.h", "svc_env.hpp"})
      Tree.file(std::string("env/") + Name,
                readFile(std::string(SVC_SOURCE_DIR "/tool/helper/") + Name));
  }
  std::vector<std::string> Flags = flagsOf(Source, IsC);
  UnitResult Before = analyse(Path, Flags, Options);
  ASSERT_FALSE(Before.Failure) << Before.Failure->Text;
  std::vector<EditRecord> Edits;
  for (const FindingRecord &F : Before.Record.Findings)
    for (const FixRecord &Fix : F.Fixes)
      for (const EditRecord &E : Fix.Edits)
        if (E.File == Path)
          Edits.push_back(E);
  std::string Fixed = applied(Source, Edits);
  writeFile(Path, Fixed);
  UnitResult After = analyse(Path, Flags, Options);
  EXPECT_FALSE(After.Failure)
      << After.Failure->At.Line << ": " << After.Failure->Text << "\n"
      << linesOf(Fixed)[After.Failure->At.Line - 1].str();
}

static std::string nameOf(const testing::TestParamInfo<std::string> &Info) {
  std::string Name;
  for (char C : llvm::sys::path::filename(Info.param))
    Name += llvm::isAlnum(C) ? C : '_';
  return Name;
}

INSTANTIATE_TEST_SUITE_P(All, FixConnectors,
                         testing::ValuesIn(sourcesIn(SVC_SOURCE_DIR
                                                     "/tests/connectors")),
                         nameOf);

} // namespace svc::test
