//===- Judge.h - Uses + values + locators -> findings -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The whole policy of what is a finding stands here and in Policy.cpp: which
// values at which roles are hardcoded, which are attached, which are silent.
// The numbers in the code (PT2, PW3, IP1, ...) are rows of docs/behaviours.md.
// Guarded by tests/engine/JudgeTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_JUDGE_H
#define SVC_TIDY_ENGINE_FINDING_JUDGE_H

#include "Finding.h"
#include "engine/trace/Tracer.h"
#include "knowledge/locator/Locator.h"

namespace svc {

/// What the judge says of one use.
struct Verdict {
  const Use *Of;
  std::map<std::string, RoleRecord> Roles;
};

struct Judgement {
  std::vector<Finding> Findings;
  std::vector<Verdict> Verdicts;
};

/// Judges all uses of a unit. \p Uses must outlive the result.
Judgement judge(llvm::ArrayRef<Use> Uses, Tracer &T);

/// What a part of a text is to the policy.
enum class PartVerdict { Hardcoded, Placeholder, Silent, LibraryDefault };
/// Applies the rows of behaviours.md that look at one part alone.
PartVerdict judgePart(const Part &P, const Text &T, Dialect D, Role Bound,
                      const EntryPoint &Entry);
/// The service that a location's scheme names, where the connector serves
/// several (libcurl: smtp://), else the connector's.
std::string serviceOf(const Connector &C, llvm::StringRef Scheme);
/// True when \p Port is what the service listens on by convention (PT2).
bool isWellKnownPort(llvm::StringRef Port, const Connector &C);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_JUDGE_H
