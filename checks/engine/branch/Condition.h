//===- Condition.h - Does a condition ask for the environment? --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Looks through operators, comparisons of texts and enumerators, calls, and
// flags that were set from such a comparison earlier, in any number of steps.
// NDEBUG, platform and feature macros are not environments.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_CONDITION_H
#define SVC_TIDY_ENGINE_BRANCH_CONDITION_H

#include "Vocabulary.h"
#include "engine/trace/Tracer.h"
#include <optional>

namespace svc {

class Conditions {
public:
  Conditions(const Vocabulary &Words, Tracer &T) : Words(Words), T(T) {}

  /// The name that makes \p E a condition on the environment ("IS_PRODUCTION",
  /// "production"), or nothing.
  std::optional<std::string> environmentOf(const clang::Expr *E,
                                           unsigned Depth = 0) const;
  /// The same for the text of an #if.
  std::optional<std::string> environmentOf(llvm::StringRef Directive) const;
  /// The same for the labels of a switch.
  std::optional<std::string> environmentOf(const clang::SwitchStmt *S) const;

private:
  std::optional<std::string> ofComparison(const clang::Expr *A,
                                          const clang::Expr *B,
                                          unsigned Depth) const;
  std::optional<std::string> ofCall(const clang::CallExpr *E,
                                    unsigned Depth) const;
  std::optional<std::string> ofName(const clang::ValueDecl *D,
                                    unsigned Depth) const;
  bool isSelector(const clang::Expr *E, unsigned Depth = 0) const;

  const Vocabulary &Words;
  Tracer &T;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_CONDITION_H
