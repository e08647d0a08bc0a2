//===- Environment.cpp - Reading configuration ----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a model of kind "environment" names gives a value that is already
// attached: a call, a variable (optarg), a member, an operator (json["host"]).
// Which those are stands in knowledge/connectors/environment.json and
// configuration.json, not here.
// Guarded by tests/engine/flows/environment.cpp and configuration.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// reader.get("host", "fallback").asString(): what the object is, where that
/// was read, too.
static std::optional<Value> readByObject(const CallExpr *Call, Point At,
                                         Tracer &T) {
  const Expr *Object = recipeArgument(Call, Recipe::This);
  if (!Object || !isa<CallExpr>(strip(Object)))
    return std::nullopt;
  Value V = T.follow(Object, At);
  bool IsRead = false;
  V.forEachLeaf([&](Value &Leaf) { IsRead |= Leaf.K == Value::Environment; });
  if (!IsRead)
    return std::nullopt;
  return V;
}

static bool isSetting(const EntryPoint &P) {
  return P.Owner->Service != "environment";
}

static Value readBy(const EntryPoint &P, const CallExpr *Call, Point At,
                    Tracer &T) {
  std::string Variable;
  if (P.VariableParameter) {
    if (const Expr *Name = recipeArgument(Call, *P.VariableParameter)) {
      Value V = T.follow(Name, At);
      if (V.K == Value::Literal)
        Variable = V.Text;
      if (T.Leaves) // getenv(isProduction() ? "A" : "B")
        V.forEachLeaf([&](Value &Leaf) {
          if (Leaf.K == Value::Literal && Leaf.Spelled)
            T.Leaves->insert(Leaf.Spelled);
        });
    }
  } else if (!P.FallbackParameter) {
    if (auto V = readByObject(Call, At, T))
      return std::move(*V);
  }
  std::vector<Value> Of;
  Of.push_back(Value::environment(std::move(Variable), isSetting(P)));
  if (P.FallbackParameter)
    if (const Expr *Fallback = recipeArgument(Call, *P.FallbackParameter))
      if (!Fallback->isDefaultArgument()) {
        Value V = T.follow(Fallback, At);
        V.forEachLeaf([&](Value &Leaf) {
          Leaf.GivenAs = isSetting(P) ? Value::OfSetting : Value::OfVariable;
        });
        Of.push_back(std::move(V));
      }
  return Value::choice(std::move(Of));
}

std::optional<Value> traceEnvironment(const Expr *E, Point At, Tracer &T) {
  const NamedDecl *D = nullptr;
  const auto *Call = dyn_cast<CallExpr>(E);
  if (Call)
    D = Call->getDirectCallee();
  else if (const auto *R = dyn_cast<DeclRefExpr>(E))
    D = R->getDecl();
  else if (const auto *M = dyn_cast<MemberExpr>(E))
    D = M->getMemberDecl();
  if (!D)
    return std::nullopt;
  if (const auto *F = dyn_cast<FunctionDecl>(D); F && Call)
    for (const EntryPoint *P : T.Matcher.match(F))
      if (P->Kind == EntryKind::Environment)
        return readBy(*P, Call, At, T);
  if (const EntryPoint *P = T.Matcher.matchReader(D))
    return Value::environment("", isSetting(*P));
  return std::nullopt;
}

} // namespace svc
