//===- Variables.cpp - Names of variables, parameters and constants
//--------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a variable, member or element holds is a question of flow (Flow.h); this
// file only knows which expressions name one. An enumerator is a number.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

/// What the storage that \p E names holds.
static Value tracePlace(const Expr *E, Point At, Tracer &T) {
  Storage S = storageOf(E);
  if (S.hasBase() && (S.leaf() || S.OfThis))
    return T.read(S, At);
  if (S.Root && !S.Within.empty())
    return T.project(S.Root, S.Within, At);
  return Value::opaque("not a place that holds a value");
}

std::optional<Value> traceVariable(const Expr *E, Point At, Tracer &T) {
  const auto *R = dyn_cast<DeclRefExpr>(E);
  if (!R)
    return std::nullopt;
  if (const auto *C = dyn_cast<EnumConstantDecl>(R->getDecl())) {
    Value V;
    V.K = Value::Literal;
    V.Text = llvm::toString(C->getInitVal(), 10);
    V.IsNumber = true;
    V.Spelled = R;
    return V;
  }
  if (!isa<VarDecl, BindingDecl>(R->getDecl()))
    return Value::opaque("not a variable");
  return tracePlace(R, At, T);
}

std::optional<Value> traceMember(const Expr *E, Point At, Tracer &T) {
  if (!isa<MemberExpr, ArraySubscriptExpr>(E))
    return std::nullopt;
  return tracePlace(E, At, T);
}

/// Hosts.at(2), Hosts[0], Hosts.front(), It->second, std::get<1>(Pair).
std::optional<Value> traceElement(const Expr *E, Point At, Tracer &T) {
  if (!isa<CallExpr>(E))
    return std::nullopt;
  Storage S = storageOf(E);
  if (S.Root == E || !(S.hasBase() || S.Root))
    return std::nullopt;
  return tracePlace(E, At, T);
}

} // namespace svc
