//===- LaterCallReader.cpp - JSON object -> LaterCall -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/LaterCallReader.h"
#include "knowledge/Suggestion.h"

namespace svc {

/// The index of the parameter of \p S that \p Name gives.
static std::optional<unsigned> parameterOf(const std::optional<Signature> &S,
                                           const JsonValue *Name,
                                           ProblemList &Problems) {
  if (!S || !Name)
    return std::nullopt;
  std::optional<unsigned> Index = S->parameter(Name->Text);
  if (Index)
    return Index;
  llvm::SmallVector<llvm::StringRef, 8> Named;
  for (const Parameter &P : S->Parameters)
    if (!P.Name.empty())
      Named.push_back(P.Name);
  Problems.add(
      *Name, suggest("'" + S->Name + "' has no parameter", Name->Text, Named));
  return std::nullopt;
}

static std::optional<Signature> calleeOf(const JsonValue *Text,
                                         ProblemList &Problems) {
  if (!Text)
    return std::nullopt;
  llvm::Expected<Signature> S = parseSignature(Text->Text);
  if (S)
    return std::move(*S);
  Problems.add(*Text,
               "cannot read the signature: " + llvm::toString(S.takeError()));
  return std::nullopt;
}

std::optional<LaterCall>
readLaterCall(const JsonValue &Value,
              const std::optional<Signature> &Declaration,
              ProblemList &Problems) {
  ObjectReader Object(Value, "a condition", Problems);
  const JsonValue *Argument = Object.text("argument", Need::Required);
  std::optional<Signature> Callee =
      calleeOf(Object.text("reaches", Need::Required), Problems);
  const JsonValue *As = Object.text("as", Need::Required);
  Object.rejectOthers();
  std::optional<unsigned> From = parameterOf(Declaration, Argument, Problems);
  std::optional<unsigned> To = parameterOf(Callee, As, Problems);
  if (!From || !To || !Callee)
    return std::nullopt;
  return LaterCall{*From, std::move(*Callee), *To};
}

} // namespace svc
