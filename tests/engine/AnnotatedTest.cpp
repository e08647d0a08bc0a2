//===- AnnotatedTest.cpp - Every annotated source of a folder -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// tests/connectors: one file a connector, against its real header.
// tests/engine/cases: one file a feature of matching, tracing, judging and
// branches, each with silent twins. tests/engine/flows: one file a family of
// ways from a literal to its use. tests/aws: the AWS SDK form of the example.
// A source that does not compile fails: a missing package is never a skipped
// test.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>

namespace svc::test {

static std::vector<std::string> allSources() {
  std::vector<std::string> Out = sourcesIn(SVC_SOURCE_DIR "/tests/connectors");
  for (const char *More :
       {"/tests/engine/cases", "/tests/engine/flows", "/tests/aws"})
    for (std::string &Path : sourcesIn(SVC_SOURCE_DIR + std::string(More)))
      Out.push_back(std::move(Path));
  return Out;
}

class Annotated : public testing::TestWithParam<std::string> {};

TEST_P(Annotated, FindsWhatItExpectsAndNothingElse) {
  UnitResult Result = analyse(GetParam());
  if (Result.Failure)
    FAIL() << GetParam() << ":" << Result.Failure->At.Line << ": "
           << Result.Failure->Text;
  EXPECT_EQ("", difference(expected(readFile(GetParam())),
                           found(Result.Record, GetParam())));
}

INSTANTIATE_TEST_SUITE_P(
    All, Annotated, testing::ValuesIn(allSources()),
    [](const testing::TestParamInfo<std::string> &Info) {
      llvm::StringRef Folder =
          llvm::sys::path::filename(llvm::sys::path::parent_path(Info.param));
      return testName(
          (Folder + "_" + llvm::sys::path::filename(Info.param)).str());
    });

} // namespace svc::test
