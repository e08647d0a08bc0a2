//===- SyntheticModels.cpp - Libraries that do not exist --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntheticModels.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace svc::bench {

namespace {

using Json = nlohmann::ordered_json;

/// In how many connectors each last component stands.
std::map<std::string, unsigned> popularity(const ModelSet &Models) {
  std::map<std::string, unsigned> Out;
  for (const auto &C : Models.connectors()) {
    std::set<std::string> Names;
    for (const EntryPoint &E : C->EntryPoints)
      Names.insert(E.unqualifiedName().str());
    for (const std::string &Name : Names)
      ++Out[Name];
  }
  return Out;
}

bool isWord(llvm::StringRef Name) {
  return !Name.empty() && llvm::all_of(Name, [](char C) {
    return llvm::isAlnum(C) || C == '_';
  });
}

/// A function like \p E called \p Name in \p Space, or nothing.
Json function(const EntryPoint &E, const std::string &Space,
              const std::string &Name) {
  const std::string &Old = E.Declaration->Name, &Text = E.Declaration->Text;
  size_t At = Text.find(Old + "(");
  if (!isWord(Old) || At == std::string::npos)
    return nullptr;
  std::string Scope = E.Name.substr(0, E.Name.size() - Old.size());
  Json Roles = Json::object();
  for (const auto &[Index, B] : E.Arguments)
    if (Index < E.Declaration->Parameters.size())
      Roles[E.Declaration->Parameters[Index].Name] = info(B.Meaning).Name.str();
  Roles.erase("");
  return {{"kind", E.Kind == EntryKind::Method ? "method" : "function"},
          {"name", Space + "::" + Scope + Name},
          {"signature", (E.Kind == EntryKind::Constructor ? "int " : "") +
                            Text.substr(0, At) + Name +
                            Text.substr(At + Old.size())},
          {"roles", Roles}};
}

} // namespace

std::string addSynthetic(ModelSet &Models, unsigned Times) {
  ModelSet BuiltIn = ModelSet::builtIn();
  std::map<std::string, unsigned> Popular = popularity(BuiltIn);
  for (unsigned Copy = 1; Copy <= Times; ++Copy)
    for (const auto &C : BuiltIn.connectors()) {
      std::string Tag = "synthetic" + std::to_string(Copy);
      Json Entries = Json::array();
      for (const EntryPoint &E : C->EntryPoints) {
        if (!E.Declaration || E.Kind >= EntryKind::Environment)
          continue;
        std::string Name = E.unqualifiedName().str();
        bool Shared = Popular[Name] > 2;
        std::string Space = Tag + "_" + C->Id;
        for (char &Char : Space)
          Char = llvm::isAlnum(Char) ? Char : '_';
        Json F = function(E, Space, Shared ? Name : Name + "_" + Tag);
        if (!F.is_null())
          Entries.push_back(std::move(F));
      }
      if (Entries.empty())
        continue;
      Json Model = {{"schema_version", 1},
                    {"connector", C->Id + "-" + Tag},
                    {"name", C->Name},
                    {"service", C->Service},
                    {"category", C->Category},
                    {"language", C->Language},
                    {"headers", C->Headers},
                    {"documentation", C->Documentation},
                    {"provenance", "a benchmark"},
                    {"entry_points", Entries}};
      // An option and a function of one name are one function here; the second
      // one is left out, and that is no matter.
      Models.addText(Model.dump(), C->Id + "-" + Tag);
    }
  if (Models.connectors().size() < Times * BuiltIn.connectors().size())
    return "too few synthetic models";
  return "";
}

} // namespace svc::bench
