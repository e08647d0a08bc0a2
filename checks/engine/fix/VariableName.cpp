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

std::string conventionalName(const Connector &C, llvm::StringRef Service,
                             Role Meaning) {
  if (Service == C.Service) {
    auto It = C.Variables.find(Meaning);
    if (It != C.Variables.end())
      return It->second;
  }
  std::string Name;
  for (char Ch : Service)
    Name += llvm::isAlnum(Ch) ? llvm::toUpper(Ch) : '_';
  return Name + "_" + info(Meaning).VariableSuffix.str();
}

static std::string conventional(const Finding &F) {
  // "https://" + host + path: what is replaced is the host alone.
  Role Meaning = F.Meaning;
  if (!F.WholeValue && info(Meaning).Class == RoleClass::Endpoint &&
      Meaning != Role::Port)
    Meaning = Role::Host;
  return conventionalName(*F.At->Entry->Owner, F.Service, Meaning);
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

static std::string valueOf(const Finding &F) {
  if (info(F.Meaning).Class == RoleClass::Endpoint)
    return F.Literal.Text;
  return F.Literal.Text.substr(F.Begin, F.End - F.Begin);
}

void nameVariables(llvm::MutableArrayRef<Finding> Findings,
                   llvm::ArrayRef<Alternatives> Groups) {
  std::map<const Finding *, const Alternatives *> GroupOf;
  for (const Alternatives &G : Groups)
    for (size_t I : G.Findings)
      GroupOf.emplace(&Findings[I], &G);
  // Name -> the values that were given it, in the order of the source.
  std::map<std::string, std::vector<std::string>> Given;
  for (Finding &F : Findings) {
    if (!F.Variable.empty() || wholeOf(F, Findings))
      continue;
    std::string Name = conventional(F);
    std::string Value = valueOf(F);
    auto Group = GroupOf.find(&F);
    if (Group != GroupOf.end()) {
      Value.clear();
      for (size_t I : Group->second->Findings)
        Value += valueOf(Findings[I]) + '\0';
      Value += Group->second->MayBeUnset ? "or nothing" : "in each arm";
    }
    std::vector<std::string> &Values = Given[Name];
    auto It = llvm::find(Values, Value);
    size_t Number = It - Values.begin();
    if (It == Values.end())
      Values.push_back(std::move(Value));
    F.Variable = Number == 0 ? Name : Name + "_" + std::to_string(Number + 1);
    if (Group != GroupOf.end())
      for (size_t I : Group->second->Findings)
        Findings[I].Variable = F.Variable;
  }
  for (Finding &F : Findings)
    if (const Finding *Whole = wholeOf(F, Findings))
      F.Variable = Whole->Variable;
}

} // namespace svc
