//===- OldValue.cpp - What a variable must hold at first ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/OldValue.h"
#include "knowledge/locator/Rewritten.h"

namespace svc {

OldValue oldValueOf(const Finding &F, bool AsWhole) {
  const std::string &Literal = F.Literal.Text;
  const Binding &Means = F.Argument->Means;
  std::string Part = Literal.substr(F.Begin, F.End - F.Begin);
  // A text with holes around it is replaced by its part.
  bool IsWhole =
      AsWhole || (F.WholeValue && F.Meaning == Means.Meaning) || isBaseUrl(F);
  Role Meaning = AsWhole ? Means.Meaning : F.Meaning;
  if (!IsWhole)
    return {Secret(Part), isCredential(F.Meaning) ? "" : Part};
  std::string Text = Literal;
  if (Means.Text == Dialect::Conninfo)
    if (std::optional<std::string> Url = conninfoAsUrl(Literal))
      Text = *Url;
  std::string Example;
  if (!isCredential(Meaning))
    Example = withoutCredentials(Text, Means.Text, Meaning);
  return {Secret(std::move(Text)), std::move(Example)};
}

} // namespace svc
