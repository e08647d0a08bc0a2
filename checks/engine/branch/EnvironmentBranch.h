//===- EnvironmentBranch.h - Which arm runs in production? ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds conditions on the deployment environment whose arms differ in how a
// service is reached: if/else, ?:, switch and #if. The condition alone is no
// finding; an arm must use a connector, or hold a value that reaches one, or
// stand in for one (the file system instead of the object store).
// Guarded by tests/engine/cases/branches.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_ENVIRONMENTBRANCH_H
#define SVC_TIDY_ENGINE_BRANCH_ENVIRONMENTBRANCH_H

#include "engine/Analysis.h"
#include "engine/finding/Finding.h"
#include "engine/trace/Tracer.h"
#include "engine/unit/PreprocessorRecord.h"

namespace svc {

/// What the search looks at. All references must outlive the call only.
struct BranchInput {
  clang::ASTContext &Context;
  const UnitIndex &Index;
  const PreprocessorRecord &Record;
  llvm::ArrayRef<Use> Uses;
  llvm::ArrayRef<Finding> Findings;
  Tracer &T;
  const AnalysisOptions &Options;
};

std::vector<FindingRecord> findEnvironmentBranches(const BranchInput &In);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_ENVIRONMENTBRANCH_H
