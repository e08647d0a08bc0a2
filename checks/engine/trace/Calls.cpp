//===- Calls.cpp - Results of functions -----------------------------------===//
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

#include "engine/trace/Construction.h"
#include "engine/trace/External.h"
#include "engine/trace/Features.h"
#include "engine/trace/Target.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static constexpr size_t MostReturns = 4;

/// What is at \p Within in what the body of \p C.F returns.
static Value resultOf(const CallExpr *Call, const Callee &C,
                      llvm::ArrayRef<PathStep> Within, Point At, Tracer &T) {
  llvm::ArrayRef<Site> Returns = T.Index.returnsOf(C.F);
  if (Returns.empty() || Returns.size() > MostReturns)
    return Value::opaque("the result of a function");
  Value V = T.during({C.F->getCanonicalDecl(), C.Object, At}, [&] {
    std::vector<Value> Of;
    for (const Site &R : Returns)
      if (!isDead(R.At.In))
        Of.push_back(Within.empty() ? T.follow(R.E, R.At)
                                    : T.project(R.E, Within, R.At));
    return Value::choice(std::move(Of));
  });
  // A constexpr function holds its literals as a constexpr variable does.
  V.settle(Spot::Expression, C.F->isConstexpr() ? C.F : nullptr);
  V.addHop(Call->getExprLoc(), "returned by '" + C.F->getNameAsString() + "'");
  return T.substitute(std::move(V), C.F, C.Arguments, At);
}

/// The text of \p V when it is a literal, without a way to it.
static bool agrees(const Value &A, const Value &B) {
  return A.K == Value::Literal && B.K == Value::Literal && A.Text == B.Text;
}

/// A virtual call whose overriders all return the same text.
static Value agreed(const CallExpr *Call, llvm::ArrayRef<PathStep> Within,
                    Point At, Tracer &T) {
  Callee C = calleeOf(Call, At, T);
  std::optional<Value> Common;
  for (const FunctionDecl *F : overridersOf(Call, T)) {
    C.F = F;
    Value V = resultOf(Call, C, Within, At, T);
    if (Common && !agrees(*Common, V))
      return Value::opaque("a virtual call");
    if (!Common)
      Common = std::move(V);
  }
  return Common ? std::move(*Common) : Value::opaque("a virtual call");
}

Value Tracer::result(const CallExpr *E, llvm::ArrayRef<PathStep> Within,
                     Point At) {
  Callee C = calleeOf(E, At, *this);
  if (!C.F)
    return E->getDirectCallee() ? agreed(E, Within, At, *this)
                                : Value::opaque("a call through a pointer");
  if (Index.hasBody(C.F))
    return resultOf(E, C, Within, At, *this);
  if (auto V = made(E, Within, At, *this))
    return std::move(*V);
  if (isInLibrary(Context.getSourceManager(), C.F->getLocation()))
    return Value::opaque("the result of a function");
  Value V = externalResult(C.F, Within, *this);
  V.addHop(E->getExprLoc(), "returned by '" + C.F->getNameAsString() + "'");
  return substitute(std::move(V), C.F, C.Arguments, At);
}

std::optional<Value> traceCall(const Expr *E, Point At, Tracer &T) {
  const auto *Call = dyn_cast<CallExpr>(E);
  if (!Call)
    return std::nullopt;
  return T.result(Call, {}, At);
}

} // namespace svc
