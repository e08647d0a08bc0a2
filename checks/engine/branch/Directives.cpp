//===- Directives.cpp - Branches of the preprocessor ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// #if, #ifdef, #elif and #else, around whatever. From the first condition on
// the environment on, all that follows are arms.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Branches.h"

using namespace clang;

namespace svc {

void BranchPlaces::directive(const ConditionalBlock &B) {
  std::optional<std::string> Environment;
  std::vector<ArmCode> Arms;
  for (const ConditionalArm &A : B.Arms) {
    if (!Environment)
      Environment = Asked.environmentOf(A.Condition);
    if (!Environment)
      continue;
    ArmCode &Arm = Arms.emplace_back();
    Arm.At = A.Directive;
    Arm.When = A.Condition.empty() ? "otherwise" : "when " + A.Condition;
    Arm.Directive = &A;
    Arm.Block = &B;
  }
  if (!Environment)
    return;
  Branch &Out = add(Arms.front().At, "#if", std::move(*Environment));
  Out.Arms = std::move(Arms);
  Out.Block = &B;
  Out.Exhaustive = B.HasElse && Out.Arms.size() == B.Arms.size();
}

} // namespace svc
