//===- Conditionals.cpp - ?: and its relatives
//--------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both arms are possible unless the condition is decided at compile time.
// `getenv("X") ? getenv("X") : "y"` needs no special case: a choice between
// the environment and a literal is a fallback, whatever its form.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// optional.value_or(other): what the optional holds, or the other.
static std::optional<Value> traceValueOr(const CXXMemberCallExpr *E, Point At,
                                         Tracer &T) {
  const CXXMethodDecl *M = E->getMethodDecl();
  if (!M || !M->getIdentifier() || E->getNumArgs() != 1 ||
      (M->getName() != "value_or" && M->getName() != "get_value_or"))
    return std::nullopt;
  std::vector<Value> Of;
  Of.push_back(T.follow(E->getImplicitObjectArgument(), At));
  Of.push_back(T.follow(E->getArg(0), At));
  return Value::choice(std::move(Of));
}

std::optional<Value> traceConditional(const Expr *E, Point At, Tracer &T) {
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
    return traceValueOr(M, At, T);
  const auto *C = dyn_cast<AbstractConditionalOperator>(E);
  if (!C)
    return std::nullopt;
  bool Decided = false;
  if (!C->getCond()->isValueDependent() &&
      C->getCond()->EvaluateAsBooleanCondition(Decided, T.Context))
    return T.follow(Decided ? C->getTrueExpr() : C->getFalseExpr(), At);
  const Expr *True = C->getTrueExpr();
  if (const auto *Binary = dyn_cast<BinaryConditionalOperator>(C))
    True = Binary->getCommon();
  std::vector<Value> Of;
  Of.push_back(T.follow(True, At));
  Of.push_back(T.follow(C->getFalseExpr(), At));
  return Value::choice(std::move(Of));
}

} // namespace svc
