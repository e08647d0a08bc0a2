//===- Judge.h - Uses + values + locators -> findings -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The whole policy of what is a finding stands here, in Ruling.cpp (parts
// beside each other) and in Policy.cpp (parts alone): which
// values at which roles are hardcoded, which are attached, which are silent,
// and for which reason (Reason.h). The numbers in the code (PT2, PW3, IP1, ...)
// are rows of docs/behaviours.md. Guarded by tests/engine/JudgeTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_JUDGE_H
#define SVC_TIDY_ENGINE_FINDING_JUDGE_H

#include "Finding.h"
#include "Ruling.h"
#include "engine/trace/Tracer.h"
#include "knowledge/locator/Locator.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace svc {

/// One of the texts that may stand at a role, for the account of it.
struct Alternative {
  std::vector<Value> Pieces;
  std::vector<Ruling> Rulings; // at least one
};

/// What led to the state of one role.
struct Account {
  const RoleArgument *Argument;
  RoleRecord State;
  std::vector<Alternative> Alternatives;
};

/// What the judge says of one use.
struct Verdict {
  const Use *Of;
  std::map<std::string, RoleRecord> Roles;
  /// Why no role of it is judged.
  std::optional<Because> Aside;
  std::vector<Account> Accounts; // only where they are asked for
};

struct Judgement {
  std::vector<Finding> Findings;
  std::vector<Verdict> Verdicts;
  /// Literals that are credentials, or pieces of one, reported or not.
  std::vector<Value> Secrets;
};

/// Judges all uses of a unit. \p Uses must outlive the result. Accounts are
/// given of the uses for which \p Explained is true; null: of none.
Judgement judge(llvm::ArrayRef<Use> Uses, Tracer &T,
                llvm::function_ref<bool(const Use &)> Explained = nullptr);

/// Applies the rows of behaviours.md that look at one part alone.
Because judgePart(const Part &P, const Text &T);
/// True when that means that the part is not known.
bool isOpen(Because Why);
/// The service that a location's scheme names, where the connector serves
/// several (libcurl: smtp://), else the connector's.
std::string serviceOf(const Connector &C, llvm::StringRef Scheme);
/// True when \p Port is what the service listens on by convention (PT2).
bool isWellKnownPort(llvm::StringRef Port, const Connector &C);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_JUDGE_H
