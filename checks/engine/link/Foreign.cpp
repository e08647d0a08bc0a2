//===- Foreign.cpp - Values that come from other units --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/link/Foreign.h"
#include "engine/finding/Account.h"
#include "engine/link/Symbols.h"

using namespace clang;

namespace svc {

std::vector<std::string> namesOf(llvm::ArrayRef<PathStep> Within) {
  std::vector<std::string> Out;
  for (const PathStep &Step : Within)
    Out.push_back(Step.isElement() ? "[" + Step.Key + "]"
                                   : Step.Field->getNameAsString());
  return Out;
}

Value ForeignValues::ask(const Question &Q, const NamedDecl *D,
                         std::string Why) {
  Asked.insert(Q);
  auto It = Known.Answers.find(Q);
  if (It == Known.Answers.end())
    return Value::opaque(std::move(Why));
  std::vector<Value> Of;
  for (const auto &[Unit, Answer] : It->second)
    if (Unit != Self)
      Of.push_back(imported(Answer, dyn_cast<FunctionDecl>(D)));
  if (Of.empty())
    return Value::opaque(std::move(Why));
  return Value::choice(std::move(Of));
}

static LinkedValue::Kind kindOf(Value::Kind K) {
  switch (K) {
  case Value::Literal:
    return LinkedValue::Literal;
  case Value::Environment:
    return LinkedValue::Environment;
  case Value::Parameter:
    return LinkedValue::Parameter;
  case Value::Null:
    return LinkedValue::Null;
  case Value::Concat:
    return LinkedValue::Concat;
  case Value::Choice:
    return LinkedValue::Choice;
  case Value::Opaque:
    break;
  }
  return LinkedValue::Opaque;
}

LinkedValue exported(const Value &V, const Places &Where) {
  LinkedValue Out;
  Out.K = kindOf(V.K);
  Out.Text = V.Text;
  Out.IsNumber = V.IsNumber;
  Out.IsMeasured = V.IsMeasured;
  Out.IsSetting = V.IsSetting;
  Out.Origin = originOf(V, Where);
  if (V.K == Value::Literal || V.K == Value::Parameter)
    Out.Steps = pathOf(V, Where);
  if (V.From) { // from a third unit
    Out.Owner = V.From->Owner;
    Out.Index = V.From->Index;
    Out.Within = V.From->Within;
  }
  if (V.Param) {
    const auto *F = dyn_cast<FunctionDecl>(V.Param->getDeclContext());
    if (!F || !isShared(F))
      Out.K = LinkedValue::Opaque;
    else
      Out.Owner = nameOf(F);
    Out.Index = V.Param->getFunctionScopeIndex();
    Out.Within = namesOf(V.Within);
  }
  for (const Value &P : V.Parts)
    Out.Parts.push_back(exported(P, Where));
  return Out;
}

Value imported(const LinkedValue &V, const FunctionDecl *F) {
  auto Parts = [&] {
    std::vector<Value> Of;
    Of.reserve(V.Parts.size());
    for (const LinkedValue &P : V.Parts)
      Of.push_back(imported(P, F));
    return Of;
  };
  Value Out;
  switch (V.K) {
  case LinkedValue::Opaque:
    return Value::opaque(V.Text);
  case LinkedValue::Environment:
    return Value::environment(V.Text, V.IsSetting);
  case LinkedValue::Null:
    return Value::null();
  case LinkedValue::Concat:
    return Value::concat(Parts());
  case LinkedValue::Choice:
    return Value::choice(Parts());
  case LinkedValue::Literal:
    Out.K = Value::Literal;
    break;
  case LinkedValue::Parameter:
    Out.K = Value::Parameter;
    if (F && V.Index < F->getNumParams() && symbolOf(F) == V.Owner.Id) {
      const ParmVarDecl *P = F->getParamDecl(V.Index);
      if (std::optional<Path> Within = resolve(P->getType(), V.Within)) {
        Out.Param = P;
        Out.Within = std::move(*Within);
        return Out;
      }
    }
    break;
  }
  Out.Text = V.Text;
  Out.IsNumber = V.IsNumber;
  Out.IsMeasured = V.IsMeasured;
  Out.At = Spot::Expression;
  Out.From = std::make_shared<const Foreign>(
      Foreign{V.Origin, V.Steps, V.Owner, V.Index, V.Within});
  return Out;
}

} // namespace svc
