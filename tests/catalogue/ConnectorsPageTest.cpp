//===- ConnectorsPageTest.cpp - docs/connectors.md --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The page is made of the models and of proof.tsv, so it cannot be out of date:
// `tool/dev docs` writes it, and this compares it.
//
//===----------------------------------------------------------------------===//

#include "knowledge/ModelSet.h"
#include "knowledge/Shapes.h"
#include "report/ModelStatistics.h"
#include "support/DocsPage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"
#include <map>
#include <set>

namespace svc::test {
namespace {

/// A cell of a table.
std::string cell(llvm::StringRef Text) {
  std::string Out;
  for (char C : Text)
    Out += C == '|'   ? "\\|"
           : C == '*' ? "\\*"
           : C == '_' ? "\\_"
                      : std::string(1, C);
  return Out.empty() ? "-" : Out;
}

std::string code(llvm::StringRef Text) { return "`" + Text.str() + "`"; }

/// Up to five names, and how many more.
std::string namesOf(const Connector &C) {
  constexpr size_t Shown = 5;
  std::vector<std::string> Names;
  for (const EntryPoint &E : C.EntryPoints)
    if (isOfService(E) && !llvm::is_contained(Names, code(E.Name)))
      Names.push_back(code(E.Name));
  size_t More = Names.size() > Shown ? Names.size() - Shown : 0;
  Names.resize(Names.size() - More);
  return llvm::join(Names, ", ") +
         (More ? " and " + std::to_string(More) + " more" : "");
}

std::string rolesOf(const Connector &C) {
  std::set<Role> Roles;
  for (const EntryPoint &E : C.EntryPoints) {
    if (!isOfService(E))
      continue;
    for (const auto &[Index, B] : E.Arguments)
      Roles.insert(B.Meaning);
    for (const InnerBinding &B : E.Inner)
      Roles.insert(B.Means.Meaning);
    for (const auto &[Key, B] : E.Keys)
      Roles.insert(B.Meaning);
    if (E.FieldBinding)
      Roles.insert(E.FieldBinding->Meaning);
  }
  std::vector<llvm::StringRef> Names;
  for (Role R : Roles)
    Names.push_back(info(R).Name);
  return cell(llvm::join(Names, ", "));
}

std::string variablesOf(const Connector &C) {
  std::set<std::string> Names;
  for (const auto &[R, Variable] : C.Variables)
    Names.insert(code(Variable));
  std::set<std::string> Own;
  for (const std::string &Variable : C.ReadsEnvironment)
    Own.insert(code(Variable));
  std::string Out = llvm::join(Names, ", ");
  if (!Own.empty())
    Out += (Out.empty() ? "" : "; ") + std::string("reads by itself ") +
           llvm::join(Own, ", ");
  return Out.empty() ? "-" : Out;
}

class Page {
public:
  Page() {
    for (const auto &C : Models.connectors())
      if (isClient(*C))
        ByService[C->Service][C->Id] = C.get();
  }

  std::string connectors() const {
    std::string Out;
    for (const auto &[Service, ById] : ByService) {
      Out += "\n### " + Service +
             "\n\n| library | entry points | roles | variables | header "
             "|\n|---|---|---|---|---|\n";
      for (const auto &[Id, C] : ById)
        Out += "| [" + cell(C->Name) + "](" + C->Documentation +
               "): " + code(Id) + " | " + namesOf(*C) + " | " + rolesOf(*C) +
               " | " + variablesOf(*C) + " | " + name(Proven.of(*C).A).str() +
               " |\n";
    }
    return Out + "\n";
  }

  std::string notProven() const {
    std::string Out = "\n| library | service | why |\n|---|---|---|\n";
    for (const auto &[Service, ById] : ByService)
      for (const auto &[Id, C] : ById)
        if (Proof P = Proven.of(*C); P.A != Proof::Proven)
          Out += "| " + code(Id) + " | " + Service + " | " + cell(P.Detail) +
                 " |\n";
    return Out + "\n";
  }

  std::string statistics() const {
    std::string Text;
    llvm::raw_string_ostream Out(Text);
    write(statisticsOf(embeddedModels(), Proven), Out);
    return "\n```text\n" + Text + "```\n\n";
  }

  std::string shapes() const {
    ModelStatistics S = statisticsOf(embeddedModels(), Proven);
    std::string Out =
        "\n| shape | example | libraries | entry points |\n|---|---|---|---|\n";
    for (const auto &[Shape, C] : llvm::zip_equal(svc::shapes(), S.Shapes))
      Out += "| " + Shape.Name.str() + " | " + code(Shape.Example) + " | " +
             std::to_string(C.Libraries) + " | " +
             std::to_string(C.EntryPoints) + " |\n";
    return Out + "\n";
  }

private:
  ModelSet Models = ModelSet::builtIn();
  Proofs Proven = Proofs::builtIn();
  std::map<std::string, std::map<std::string, const Connector *>> ByService;
};

} // namespace

TEST(ConnectorsPage, Statistics) {
  expectGenerated("connectors.md", "statistics", Page().statistics());
}
TEST(ConnectorsPage, Shapes) {
  expectGenerated("connectors.md", "shapes", Page().shapes());
}
TEST(ConnectorsPage, Connectors) {
  expectGenerated("connectors.md", "connectors", Page().connectors());
}
TEST(ConnectorsPage, NotProven) {
  expectGenerated("connectors.md", "not proven", Page().notProven());
}

} // namespace svc::test
