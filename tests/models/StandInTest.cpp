//===- StandInTest.cpp - Every connector, without its headers -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For every connector: its stand-in header and a use of each entry point
// compile, a literal at each role is found there, and a value from the
// environment is silent. What a stand-in cannot express is listed below with
// the reason; a line there that is not needed any more fails.
//
//===----------------------------------------------------------------------===//

#include "knowledge/standin/StandIn.h"
#include "models/Findings.h"
#include "models/Parse.h"
#include "support/Annotated.h"
#include <cstdlib>
#include <gtest/gtest.h>

namespace svc::test {

static const std::shared_ptr<const ModelSet> &models() {
  static const auto Models =
      std::make_shared<const ModelSet>(ModelSet::builtIn());
  return Models;
}

class Standing : public testing::TestWithParam<std::string> {};

TEST_P(Standing, InForItsHeaders) {
  const Connector &C = *models()->connector(GetParam());
  StandIn S = standIn(C, *models());
  UseProgram Uses = useProgram(C, S.Forms, "#include <stand-in.h>\n");
  ParsedProgram Parsed =
      analyse({Uses.Text, {"-std=c++17"}, S.Header}, models());
  for (const ParseProblem &P : Parsed.Problems) {
    const GeneratedUse *U = Uses.at(P.Line);
    ADD_FAILURE() << C.Id << ": " << (U ? name(*U) + ": " : "") << P.Text;
  }
  auto Found = rolesFound(Uses, Parsed.Record);
  for (size_t I = 0; I < Found.size(); ++I)
    if (std::string Wrong = wrongWith(Uses.Uses[I], Found[I]); !Wrong.empty())
      ADD_FAILURE() << C.Id << ": " << Wrong;
  if (HasFailure() && std::getenv("SVC_SHOW_PROGRAM"))
    printf("%s\n----\n%s\n", S.Header.c_str(), Uses.Text.c_str());
}

/// Connectors with entry points that no stand-in can have, and how many.
static const std::map<std::string, unsigned> LeftOut = {
    // Operators of which the models say nothing.
    {"configuration", 6},
    // Names of std, which come from the standard library's own headers; the
    // proof (ProofTest.cpp) uses these.
    {"cpp-library", 103},
    // Its keys are types; tests/engine/cases/options.cpp uses it.
    {"google-cloud-cpp", 1},
    {"local-filesystem", 26},
};

TEST(StandIns, LeaveOutWhatIsListedAndNothingElse) {
  std::map<std::string, unsigned> Found;
  unsigned All = 0, Uses = 0;
  for (const auto &C : models()->connectors()) {
    StandIn S = standIn(*C, *models());
    Uses += useProgram(*C, S.Forms, "").Uses.size();
    All += S.Forms.size();
    for (const UseForm &F : S.Forms)
      if (F.How == UseForm::None)
        ++Found[C->Id];
  }
  printf("%u entry points, %u uses\n", All, Uses);
  EXPECT_EQ(LeftOut, Found);
}

static std::vector<std::string> allConnectors() {
  std::vector<std::string> Out;
  for (const auto &C : models()->connectors())
    Out.push_back(C->Id);
  return Out;
}

INSTANTIATE_TEST_SUITE_P(All, Standing, testing::ValuesIn(allConnectors()),
                         [](const testing::TestParamInfo<std::string> &Info) {
                           return testName(Info.param);
                         });

} // namespace svc::test
