//===- UnitPlan.h - Which compile commands to analyse -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the command line's paths to a list of units. Each path brings the
// database that lies nearest (or all use the one that is named); a unit is
// chosen when its file is one of the paths or lies below one. Each distinct
// command of a file is one unit. A path that chooses nothing is an error: a
// misspelled path must not pass for a clean program.
// Guarded by tests/tool/UnitPlanTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_UNITPLAN_H
#define SVC_TIDY_TOOL_AUDIT_UNITPLAN_H

#include "audit/Globs.h"
#include "report/AuditRecord.h"

namespace svc {

/// One file with one command.
struct CompileUnit {
  std::string File;                   // canonical: who it is
  std::string Spelled;                // in the database: what clang opens
  std::string Folder;                 // where the command runs; absolute
  std::vector<std::string> Arguments; // clean, see CompileCommand.h
};

struct PlanRequest {
  std::vector<std::string> Paths; // none: the whole database
  std::string Database;           // of -p; "" to look for one
  FileGlobs Exclude;
  /// With neither: the folder around which a database is looked for; "" for
  /// the current one.
  std::string Near;
};

struct UnitPlan {
  std::string Base, Root; // see AuditRecord
  std::vector<CompileUnit> Units;
  /// Units of the same databases that were not asked for, or left out.
  std::vector<CompileUnit> Others;
  std::vector<UnitSkip> Skipped;
};

/// Relative paths start at \p Current, a canonical folder.
llvm::Expected<UnitPlan> planUnits(const PlanRequest &Request,
                                   llvm::StringRef Current);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_UNITPLAN_H
