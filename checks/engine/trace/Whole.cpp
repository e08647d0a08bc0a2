//===- Whole.cpp - What other units ask of this one -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/trace/Flow.h"

using namespace clang;

namespace svc {

Value Tracer::result(const FunctionDecl *F, llvm::ArrayRef<PathStep> Within) {
  begin();
  std::vector<Value> Of;
  for (const Site &R : Index.returnsOf(F))
    Of.push_back(Within.empty() ? follow(R.E, R.At)
                                : project(R.E, Within, R.At));
  if (Of.empty())
    return Value::opaque("the result of a function");
  Value V = Value::choice(std::move(Of));
  V.settle(Spot::Expression);
  V.addHop(F->getLocation(), "returned by '" + F->getNameAsString() + "'");
  return V;
}

Value Tracer::output(const FunctionDecl *F, unsigned I,
                     llvm::ArrayRef<PathStep> Within) {
  begin();
  const FunctionDecl *Body = F->getDefinition();
  auto Exits = Index.exitsOf(Body);
  if (Exits.empty() || Exits.size() > MostExits)
    return Value::opaque("written through a pointer or reference");
  Storage Inner;
  Inner.Base = Body->getParamDecl(I)->getCanonicalDecl();
  Inner.Within.append(Within.begin(), Within.end());
  Value V = readAtExits(Inner, Body);
  V.settle(Spot::Expression);
  return V;
}

Value Tracer::everywhere(const ValueDecl *D, llvm::ArrayRef<PathStep> Within) {
  begin();
  Storage S;
  if (const auto *V = dyn_cast<VarDecl>(D))
    S.Base = V->getCanonicalDecl();
  else
    S.Within.push_back(PathStep::member(cast<FieldDecl>(D)));
  S.Within.append(Within.begin(), Within.end());
  AnyObject = true;
  Value V = read(S, {});
  AnyObject = false;
  return V;
}

} // namespace svc
