//===- VariableName.cpp - Which variable will carry a role ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/VariableName.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

namespace svc {

static std::string conventional(const Finding &F) {
  const Connector &C = *F.At->Entry->Owner;
  // "https://" + host + path: what is replaced is the host alone.
  Role Meaning = F.Meaning;
  if (!F.WholeValue && info(Meaning).Class == RoleClass::Endpoint &&
      Meaning != Role::Port)
    Meaning = Role::Host;
  if (F.Service == C.Service) {
    auto It = C.Variables.find(Meaning);
    if (It != C.Variables.end())
      return It->second;
  }
  std::string Name;
  for (char Ch : F.Service)
    Name += llvm::isAlnum(Ch) ? llvm::toUpper(Ch) : '_';
  return Name + "_" + info(Meaning).VariableSuffix.str();
}

/// The endpoint in whose text \p F is a part, or null: a URL goes as a whole.
static const Finding *wholeOf(const Finding &F,
                              llvm::ArrayRef<Finding> Findings) {
  if (F.Meaning == F.Argument->Means.Meaning)
    return nullptr;
  for (const Finding &Other : Findings)
    if (Other.Argument == F.Argument &&
        Other.Meaning == F.Argument->Means.Meaning &&
        sameSpelling(Other.Literal, F.Literal))
      return &Other;
  return nullptr;
}

void nameVariables(llvm::MutableArrayRef<Finding> Findings) {
  // Name -> the values that were given it, in the order of the source.
  std::map<std::string, std::vector<std::string>> Given;
  for (Finding &F : Findings) {
    if (wholeOf(F, Findings))
      continue;
    std::string Name = conventional(F);
    std::string Value = F.Literal.Text.substr(F.Begin, F.End - F.Begin);
    if (info(F.Meaning).Class == RoleClass::Endpoint)
      Value = F.Literal.Text;
    std::vector<std::string> &Values = Given[Name];
    auto It = llvm::find(Values, Value);
    size_t Number = It - Values.begin();
    if (It == Values.end())
      Values.push_back(std::move(Value));
    F.Variable = Number == 0 ? Name : Name + "_" + std::to_string(Number + 1);
  }
  for (Finding &F : Findings)
    if (const Finding *Whole = wholeOf(F, Findings))
      F.Variable = Whole->Variable;
}

} // namespace svc
