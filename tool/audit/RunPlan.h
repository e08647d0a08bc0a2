//===- RunPlan.h - The resources of all units of a run ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each unit has named the variables of its fixes by itself; here they get names
// that hold in the whole program (engine/fix/ResourcePlan.h): one value of a
// resource has one name in all files, and no two have the same. What the
// program reads already is in use.
// Guarded by tests/tool/RunPlanTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_RUNPLAN_H
#define SVC_TIDY_TOOL_AUDIT_RUNPLAN_H

#include "audit/PinnedNames.h"
#include "engine/finding/Record.h"

namespace svc {

/// Renames the variables in \p Units, which are in an order that depends on
/// the program only.
void planRun(std::vector<UnitRecord *> Units, const PinnedNames &Pinned);

/// Renames variables in everything that \p Finding says.
void renameVariables(FindingRecord &Finding,
                     const std::map<std::string, std::string> &Names);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_RUNPLAN_H
