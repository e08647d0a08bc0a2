//===- Environment.cpp - Reading configuration
//-------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call that a model of kind "environment" names gives a value that is
// already attached. Which functions those are stands in
// knowledge/connectors/environment.json, not here.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"

using namespace clang;

namespace svc {

std::optional<Value> traceEnvironment(const Expr *E, Point At, Tracer &T) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (!F)
    return std::nullopt;
  for (const EntryPoint *P : T.Matcher.match(F)) {
    if (!P->VariableParameter || *P->VariableParameter >= Call->getNumArgs())
      continue;
    Value Name = T.follow(Call->getArg(*P->VariableParameter), At);
    std::vector<Value> Of;
    Of.push_back(Value::environment(Name.K == Value::Literal ? Name.Text : ""));
    if (P->FallbackParameter && *P->FallbackParameter < Call->getNumArgs()) {
      const Expr *Fallback = Call->getArg(*P->FallbackParameter);
      if (!Fallback->isDefaultArgument())
        Of.push_back(T.follow(Fallback, At));
    }
    return Value::choice(std::move(Of));
  }
  return std::nullopt;
}

} // namespace svc
