//===- Audit.h - All units of a plan ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Runs the units of a plan on several threads. A unit is a pure step: it
// touches nothing but its own result, which has a place of its own; so the
// merged record is the same however many threads there are.
// Guarded by tests/tool/AuditTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_AUDIT_H
#define SVC_TIDY_TOOL_AUDIT_AUDIT_H

#include "audit/PinnedNames.h"
#include "audit/UnitPlan.h"
#include "audit/UnitRunner.h"
#include <functional>

namespace svc {

struct AuditSettings {
  unsigned Threads = 0; // 0: as many as the machine runs at once
  CheckFilter Checks;
  FileGlobs Exclude;
  PinnedNames Pinned;
  /// Analyses one unit, which has the number Self among all, by what the others
  /// have said; called from several threads.
  std::function<UnitResult(const CompileUnit &, const Links &Known,
                           size_t Self)>
      Run;
  /// Adds to what Run gave what it did not see of hidden arms; called once for
  /// each unit that has some, when all has been said. Empty: not done.
  std::function<void(const CompileUnit &, UnitResult &, const Links &Known,
                     size_t Self)>
      ShowHidden;
  /// Told of each finished unit, from one thread at a time. May be empty. Where
  /// units are looked at again, it begins anew with their number.
  std::function<void(unsigned Done, unsigned Total, llvm::StringRef File)>
      Progress;
};

/// The files of units where AnalysisOptions::KeepFiles asked for them, by the
/// number of the unit in the plan; and whether the unit parsed.
struct UnitFiles {
  std::vector<std::string> Files;
  bool Parsed = false;
};

/// \p Told, when given, receives what the units have said to each other.
AuditRecord runAudit(const UnitPlan &Plan, const AuditSettings &Settings,
                     Links *Told = nullptr,
                     std::vector<UnitFiles> *Files = nullptr);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_AUDIT_H
