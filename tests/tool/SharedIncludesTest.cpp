//===- SharedIncludesTest.cpp - Fixes that can stand alone ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "audit/SharedIncludes.h"
#include "tool/Fixes.h"
#include "tool/Records.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

const EditRecord Include = {"/p/a.c", 0, 0, "\n#include <stdlib.h>\n"};

FindingRecord finding(std::vector<EditRecord> Edits) {
  FindingRecord F = hostFinding();
  F.Fixes = {fixOf(std::move(Edits), {"HOST"})};
  return F;
}

TEST(SharedIncludes, EachFixOfTheFileHasThem) {
  UnitRecord Unit;
  Unit.Findings = {finding({{"/p/a.c", 10, 1, "x"}, Include}),
                   finding({{"/p/a.c", 20, 1, "y"}}),
                   finding({{"/p/b.c", 20, 1, "y"}})};
  shareIncludes(Unit);
  EXPECT_EQ(Unit.Findings[0].Fixes[0].Edits.size(), 2U);
  ASSERT_EQ(Unit.Findings[1].Fixes[0].Edits.size(), 2U);
  EXPECT_EQ(Unit.Findings[1].Fixes[0].Edits[1].Replacement,
            Include.Replacement);
  EXPECT_EQ(Unit.Findings[2].Fixes[0].Edits.size(), 1U) << "of another file";
}

TEST(SharedIncludes, NotWhereNothingIsRead) {
  UnitRecord Unit;
  Unit.Findings = {finding({{"/p/a.c", 10, 1, "x"}, Include}),
                   finding({{"/p/a.c", 20, 9, ""}})};
  Unit.Findings[1].Fixes[0].Variables.clear();
  shareIncludes(Unit);
  EXPECT_EQ(Unit.Findings[1].Fixes[0].Edits.size(), 1U);
}

} // namespace
} // namespace svc
