//===- EnvironmentBranch.h - Which arm runs in production? ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The way of a branch: a condition asks for the environment (Condition.h), a
// place in the code makes it a choice between arms (Branches.h), the arms do
// something to services (Arms.h), and their difference is a finding or nobody's
// business (Difference.h). Guarded by tests/engine/cases/branches.cpp and
// tests/engine/BranchFormsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_ENVIRONMENTBRANCH_H
#define SVC_TIDY_ENGINE_BRANCH_ENVIRONMENTBRANCH_H

#include "Branches.h"

namespace svc {

/// A branch, and what is known of it.
struct JudgedBranch {
  Branch Code;
  BranchRecord Record;
};

/// Every condition on the environment that chooses between arms; most of them
/// are no findings. In the order of the source, one for each place.
std::vector<JudgedBranch> findEnvironmentBranches(const BranchInput &In,
                                                  Conditions &Asked,
                                                  const Reach &Reaching);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_ENVIRONMENTBRANCH_H
