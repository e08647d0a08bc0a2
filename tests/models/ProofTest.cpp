//===- ProofTest.cpp - Models against the headers that are installed ------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// tool/dev prove looks at all packages; here are the connectors that it has
// proven and all of whose packages are installed, as the other tests need them.
// There must be many of these: a machine without packages proves nothing.
//
//===----------------------------------------------------------------------===//

#include "models/Proof.h"
#include "support/Annotated.h"
#include "llvm/ADT/StringExtras.h"
#include <gtest/gtest.h>

namespace svc::test {

static const std::shared_ptr<const ModelSet> &models() {
  static const auto Models =
      std::make_shared<const ModelSet>(ModelSet::builtIn());
  return Models;
}

/// The connectors that proof.tsv calls proven and whose packages are here.
static std::vector<std::string> slice() {
  static const Packages Here = Packages::installed();
  std::vector<std::string> Out;
  const std::string Table =
      readFile(SVC_SOURCE_DIR "/checks/knowledge/proof.tsv");
  llvm::SmallVector<llvm::StringRef, 0> Lines;
  llvm::StringRef(Table).split(Lines, '\n');
  for (llvm::StringRef Line : Lines) {
    auto [Id, Rest] = Line.split('\t');
    const Connector *C = models()->connector(Id);
    if (C && Rest.starts_with("proven") && Here.haveAll(*C))
      Out.push_back(Id.str());
  }
  return Out;
}

TEST(ProofSlice, IsLarge) {
  size_t Count = slice().size();
  printf("%zu models are proven here against installed headers\n", Count);
  EXPECT_GE(Count, 60U);
}

class Proven : public testing::TestWithParam<std::string> {};

TEST_P(Proven, ByInstalledHeaders) {
  static const Packages Here = Packages::installed();
  const Connector &C = *models()->connector(GetParam());
  Proof P = prove(C, Here, models());
  EXPECT_TRUE(P.Proven) << C.Id << ": " << P.Reason;
  for (const std::string &Each : P.Failures)
    ADD_FAILURE() << C.Id << ": " << Each;
}

INSTANTIATE_TEST_SUITE_P(All, Proven, testing::ValuesIn(slice()),
                         [](const testing::TestParamInfo<std::string> &Info) {
                           return testName(Info.param);
                         });

} // namespace svc::test
