//===- ModelList.cpp - The models, listed and shown -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "report/ModelList.h"
#include "report/TextSummary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

using Rows = std::vector<std::vector<std::string>>;

void listModels(llvm::ArrayRef<const Connector *> Connectors,
                const Proofs &Proven, llvm::raw_ostream &Out) {
  Rows Table = {{"connector", "service", "entry points", "header", "packages"}};
  Table.reserve(Connectors.size() + 1);
  size_t EntryPoints = 0;
  for (const Connector *C : Connectors) {
    EntryPoints += C->EntryPoints.size();
    Table.push_back({C->Id, C->Service, std::to_string(C->EntryPoints.size()),
                     name(Proven.of(*C).A).str(),
                     llvm::join(C->Packages, ", ")});
  }
  writeTable(Table, /*NumbersRight=*/false, Out);
  Out << "\n"
      << Connectors.size() << " connectors, " << EntryPoints
      << " entry points\n";
}

std::vector<std::pair<std::string, std::string>>
bindingsOf(const EntryPoint &E) {
  std::vector<std::pair<std::string, std::string>> Out;
  auto Add = [&](std::string What, const Binding &B) {
    std::string Role = info(B.Meaning).Name.str();
    if (B.Text != info(B.Meaning).DefaultDialect)
      Role += (" (" + name(B.Text) + ")").str();
    Out.emplace_back(std::move(What), std::move(Role));
  };
  auto NameOf = [&](unsigned Index) {
    bool Named = E.Declaration && Index < E.Declaration->Parameters.size() &&
                 !E.Declaration->Parameters[Index].Name.empty();
    return Named ? E.Declaration->Parameters[Index].Name
                 : "argument " + std::to_string(Index + 1);
  };
  for (const auto &[Index, B] : E.Arguments)
    Add(NameOf(Index), B);
  for (const InnerBinding &B : E.Inner)
    Add(nameWithin(NameOf(B.Parameter), B.Within), B.Means);
  if (E.FieldBinding)
    Add("", *E.FieldBinding);
  for (const auto &[Key, B] : E.Keys)
    Add(Key, B);
  return Out;
}

void showModel(const Connector &C, const ModelSet &Models, const Proofs &Proven,
               llvm::raw_ostream &Out) {
  Out << C.Id << ": " << C.Name << "\n\n";
  Proof P = Proven.of(C);
  std::string Word = name(P.A).str();
  if (P.A == Proof::Unverified)
    Word +=
        Models.isMatched(C) ? "; matched" : "; not matched unless asked for";
  else if (!P.Detail.empty())
    Word += ": " + P.Detail;
  Rows Facts = {
      {"service", C.Service},
      {"category", C.Category},
      {"language", C.Language},
      {"headers", llvm::join(C.Headers, ", ")},
      {"packages", llvm::join(C.Packages, ", ")},
      {"schemes", llvm::join(C.Schemes, ", ")},
      {"default port", C.DefaultPort ? std::to_string(*C.DefaultPort) : ""},
      {"reads by itself", llvm::join(C.ReadsEnvironment, ", ")},
      {"documentation", C.Documentation},
      {"provenance", C.Provenance},
      {"header", Word},
      {"model", C.File}};
  std::vector<std::string> Variables;
  Variables.reserve(C.Variables.size());
  for (const auto &[R, Variable] : C.Variables)
    Variables.push_back((info(R).Name + "=" + Variable).str());
  Facts.push_back({"variables", llvm::join(Variables, ", ")});
  llvm::erase_if(Facts, [](const auto &Row) { return Row[1].empty(); });
  writeTable(Facts, /*NumbersRight=*/false, Out);
  Out << "\nentry points\n";
  for (const EntryPoint &E : C.EntryPoints) {
    Out << "  " << E.Name << "\n";
    if (E.Declaration)
      Out << "    " << E.Declaration->Text << "\n";
    std::vector<std::string> Roles;
    for (const auto &[What, Role] : bindingsOf(E))
      Roles.push_back(What.empty() ? Role : What + ": " + Role);
    if (!Roles.empty())
      Out << "    " << llvm::join(Roles, ", ") << "\n";
  }
}

} // namespace svc
