//===- Numbers.cpp - Integer expressions ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// 3000 + 306, BasePort + Offset, 1 << 4, port(): what the compiler can compute
// is a number that the code spells, as a whole. What depends on the size of a
// type is not: no one wrote it. Sums of variables with one known value count,
// too.
// Guarded by tests/engine/flows/numbers.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/MathExtras.h"

using namespace clang;

namespace svc {

static bool mentionsSize(const Stmt *S) {
  if (isa<UnaryExprOrTypeTraitExpr, OffsetOfExpr>(S))
    return true;
  for (const Stmt *Child : S->children())
    if (Child && mentionsSize(Child))
      return true;
  return false;
}

static Value number(const Expr *E, int64_t N) {
  Value V;
  V.K = Value::Literal;
  V.Text = std::to_string(N);
  V.IsNumber = true;
  V.Spelled = E;
  return V;
}

static bool isCount(QualType T) {
  return T->isIntegralOrEnumerationType() && !T->isBooleanType() &&
         !isTextCharacter(T);
}

static std::optional<int64_t> knownNumber(const Expr *E, Point At, Tracer &T) {
  Value V = T.follow(E, At);
  int64_t N = 0;
  if (V.K != Value::Literal || !V.IsNumber ||
      llvm::StringRef(V.Text).getAsInteger(10, N))
    return std::nullopt;
  return N;
}

/// The result of \p B where both sides have one known value.
static Value computed(const BinaryOperator *B, Point At, Tracer &T) {
  auto Left = knownNumber(B->getLHS(), At, T);
  auto Right = Left ? knownNumber(B->getRHS(), At, T) : std::nullopt;
  int64_t N = 0;
  bool Overflows = true;
  if (Right && B->getOpcode() == BO_Add)
    Overflows = llvm::AddOverflow(*Left, *Right, N);
  else if (Right && B->getOpcode() == BO_Sub)
    Overflows = llvm::SubOverflow(*Left, *Right, N);
  else if (Right && B->getOpcode() == BO_Mul)
    Overflows = llvm::MulOverflow(*Left, *Right, N);
  return Overflows ? Value::opaque("a computed number") : number(B, N);
}

std::optional<Value> traceNumber(const Expr *E, Point At, Tracer &T) {
  const auto *B = dyn_cast<BinaryOperator>(E);
  if (B && B->isAdditiveOp() && B->getType()->isPointerType()) {
    // text + 5: the rest of the text.
    bool IsText = isTextCharacter(B->getType()->getPointeeType());
    auto Begin = IsText && B->getOpcode() == BO_Add &&
                         B->getLHS()->getType()->isPointerType()
                     ? countOf(B->getRHS(), At, T)
                     : std::nullopt;
    return Begin ? slice(T.follow(B->getLHS(), At), *Begin, std::nullopt)
                 : Value::opaque("a pointer");
  }
  if (!isCount(E->getType()))
    return std::nullopt;
  const auto *U = dyn_cast<UnaryOperator>(E);
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if ((B && !B->isAssignmentOp() && !B->isCommaOp()) ||
      (U && (U->getOpcode() == UO_Minus || U->getOpcode() == UO_Plus ||
             U->getOpcode() == UO_Not))) {
    auto N = constantOf(E, T.Context);
    if (N && !mentionsSize(E))
      return number(E, *N);
    return B ? computed(B, At, T) : Value::opaque("a computed number");
  }
  // A constexpr function that computes: what it returns is followed first.
  if (F && F->isConstexpr() && !T.Matcher.recipe(F))
    if (auto N = constantOf(E, T.Context); N && !mentionsSize(E)) {
      auto Followed = traceCall(E, At, T);
      if (Followed && Followed->K == Value::Literal)
        return Followed;
      return number(E, *N);
    }
  return std::nullopt;
}

} // namespace svc
