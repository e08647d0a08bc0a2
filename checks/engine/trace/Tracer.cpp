//===- Tracer.cpp - Expression -> value -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "llvm/ADT/ScopeExit.h"

using namespace clang;

namespace svc {

/// Far beyond what real code needs (tens of steps); small enough that the
/// worst unit costs less than parsing it.
static constexpr unsigned Budget = 4000;

static const Feature Table[] = {
    traceLiteral, traceEnvironment, traceRecipe,      traceVariable,
    traceMember,  traceElement,     traceConditional, traceNumber,
    traceString,  traceConversion,  traceCall,
};

llvm::ArrayRef<Feature> features() { return Table; }

void Tracer::begin() {
  StepsLeft = Budget;
  Depth = 0;
  Reading.clear();
}

Value Tracer::trace(const Expr *E, Point At) {
  begin();
  return follow(E, At);
}

Value Tracer::trace(const Expr *E, llvm::ArrayRef<PathStep> Within, Point At) {
  if (Within.empty())
    return trace(E, At);
  begin();
  llvm::SmallVector<const FieldDecl *, 2> Fields;
  for (const PathStep &Step : Within) {
    if (Step.isElement())
      return Value::opaque("an element that is not known");
    Fields.push_back(Step.Field);
  }
  return project(E, Fields, At);
}

Value Tracer::follow(const Expr *E, Point At) {
  if (!E || StepsLeft == 0 || Depth >= MostDepth)
    return Value::opaque("beyond the budget");
  --StepsLeft;
  ++Depth;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  if (E->isTypeDependent() || E->isValueDependent() || E->containsErrors()) {
    // Parts of a template may still be plain literals.
    if (!isa<StringLiteral>(E->IgnoreParenImpCasts()))
      return Value::opaque("depends on a template or does not compile");
  }
  // A plain 0 that becomes a pointer is a null pointer, not a number.
  if (const auto *Cast = dyn_cast<ImplicitCastExpr>(E->IgnoreParens()))
    if (Cast->getCastKind() == CK_NullToPointer)
      return Value::null();
  const Expr *Stripped = strip(E);
  for (Feature F : features())
    if (std::optional<Value> V = F(Stripped, At, *this))
      return std::move(*V);
  return Value::opaque("not followed");
}

Value Tracer::substitute(Value V, const FunctionDecl *F,
                         llvm::ArrayRef<const Expr *> Arguments, Point At) {
  if (V.K == Value::Parameter && V.Param) {
    const auto *Owner = dyn_cast<FunctionDecl>(V.Param->getDeclContext());
    unsigned I = V.Param->getFunctionScopeIndex();
    if (Owner && Owner->getCanonicalDecl() == F->getCanonicalDecl() &&
        I < Arguments.size())
      return follow(Arguments[I], At);
    return V;
  }
  for (Value &P : V.Parts)
    P = substitute(std::move(P), F, Arguments, At);
  return V;
}

} // namespace svc
