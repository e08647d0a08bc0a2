//===- Calls.cpp - Small functions ----------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call of a function whose body is in this unit has the values that the
// body returns, with the arguments put in for the parameters. A function that
// returns in many places, or that is not here, is opaque.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static constexpr size_t MostReturns = 4;

std::optional<Value> traceCall(const Expr *E, Point At, Tracer &T) {
  const auto *Call = dyn_cast<CallExpr>(E);
  if (!Call)
    return std::nullopt;
  const Decl *Body = Call->getDirectCallee();
  if (!Body)
    return Value::opaque("a call through a pointer");
  if (const auto *M = dyn_cast<CXXMethodDecl>(Body))
    if (M->isVirtual() && !M->hasAttr<FinalAttr>())
      return Value::opaque("a virtual call");
  llvm::ArrayRef<Site> Returns = T.Index.returnsOf(Body);
  if (Returns.empty() || Returns.size() > MostReturns)
    return Value::opaque("the result of a function");
  std::vector<Value> Of;
  for (const Site &R : Returns)
    Of.push_back(T.follow(R.E, R.At));
  Value V = Value::choice(std::move(Of));
  const auto *F = cast<FunctionDecl>(Body);
  // A constexpr function holds its literals as a constexpr variable does.
  V.settle(Spot::Expression, F->isConstexpr() ? F : nullptr);
  llvm::SmallVector<const Expr *, 4> Arguments(Call->arguments());
  if (isa<CXXOperatorCallExpr>(Call) && isa<CXXMethodDecl>(F) &&
      !Arguments.empty())
    Arguments.erase(Arguments.begin()); // the object, for a lambda's call
  V.addHop(Call->getExprLoc(), "returned by '" + F->getNameAsString() + "'");
  return T.substitute(std::move(V), F, Arguments, At);
}

} // namespace svc
