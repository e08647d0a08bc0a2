//===- Difference.h - What the arms of a branch choose between --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The policy of svc-environment-branch: arms that do the same to the same
// services are nobody's business, whatever else differs in them. Works on
// records, so that arms which different parses of a unit have shown can be
// judged together. Guarded by tests/engine/DifferenceTest.cpp.
//
//   literals       the arms are one text but for literals
//   configuration  one service, configured in different ways
//   client         different services or client libraries
//   stand-in       a service or something local in its place
//   presence       a service or nothing
//   code           one service, reached by different code
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_DIFFERENCE_H
#define SVC_TIDY_ENGINE_BRANCH_DIFFERENCE_H

#include "engine/finding/Record.h"

namespace svc {

enum class Difference {
  None, // no service, or the same done to it
  Literals,
  Configuration,
  Client,
  StandIn,
  Presence,
  Code
};

Difference differenceOf(const BranchRecord &B);

/// The word for \p D in the list above; "" for None.
const char *wordOf(Difference D);

/// The finding for \p B, or nothing.
std::optional<FindingRecord> judgeBranch(const BranchRecord &B);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_DIFFERENCE_H
