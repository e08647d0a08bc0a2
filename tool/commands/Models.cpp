//===- Models.cpp - svc-tidy models [ID] ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Connectors are sorted by id; entry points stay in the order of their model.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Models.h"
#include "knowledge/Suggestion.h"
#include "report/LearnedModels.h"
#include "report/Output.h"
#include "report/Paths.h"
#include "report/TextSummary.h"
#include "report/Words.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>

namespace svc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

void list(const std::vector<const Connector *> &Connectors,
          llvm::raw_ostream &Out) {
  Rows Table = {{"connector", "service", "entry points", "packages"}};
  Table.reserve(Connectors.size() + 1);
  size_t EntryPoints = 0;
  for (const Connector *C : Connectors) {
    EntryPoints += C->EntryPoints.size();
    Table.push_back({C->Id, C->Service, std::to_string(C->EntryPoints.size()),
                     llvm::join(C->Packages, ", ")});
  }
  writeTable(Table, /*NumbersRight=*/false, Out);
  Out << "\n"
      << Connectors.size() << " connectors, " << EntryPoints
      << " entry points\n";
}

/// The roles that \p E binds: "host: host, passwd: password".
std::string bindings(const EntryPoint &E) {
  std::vector<std::string> Parts;
  auto Add = [&](llvm::StringRef What, const Binding &B) {
    std::string Part = (What + (What.empty() ? "" : ": ")).str();
    Part += info(B.Meaning).Name;
    if (B.Text != info(B.Meaning).DefaultDialect)
      Part += (" (" + name(B.Text) + ")").str();
    Parts.push_back(std::move(Part));
  };
  for (const auto &[Index, B] : E.Arguments) {
    bool Named = E.Declaration && Index < E.Declaration->Parameters.size() &&
                 !E.Declaration->Parameters[Index].Name.empty();
    Add(Named ? E.Declaration->Parameters[Index].Name
              : "argument " + std::to_string(Index + 1),
        B);
  }
  if (E.FieldBinding)
    Add("", *E.FieldBinding);
  for (const auto &[Key, B] : E.Keys)
    Add(Key, B);
  return llvm::join(Parts, ", ");
}

void show(const Connector &C, llvm::raw_ostream &Out) {
  Out << C.Id << ": " << C.Name << "\n\n";
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
    std::string Roles = bindings(E);
    if (!Roles.empty())
      Out << "    " << Roles << "\n";
  }
}

} // namespace

std::shared_ptr<const ModelSet>
loadModels(const std::vector<std::string> &Paths) {
  auto Models = std::make_shared<ModelSet>(ModelSet::builtIn());
  bool Bad = false;
  for (const std::string &Path : Paths)
    for (const ModelProblem &Problem : Models->addPath(Path)) {
      llvm::errs() << render(Problem) << "\n";
      Bad = true;
    }
  return Bad ? nullptr : Models;
}

CLI::App *ModelsCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "models", "List the client libraries that are known, or show one");
  App->add_option("ID", Id, "The connector to show, such as libpq");
  App->add_option("--service", Service, "Only connectors of this service");
  App->add_flag("--learned", Learned,
                "Print what is learned of the program's own functions, as "
                "models; takes -p, -j and --exclude as audit does");
  App->add_option("--output", Output,
                  "Write that there; standard output when not given")
      ->option_text("FILE");
  Units.declare(*App);
  App->footer("Exit status: 0 done; 2 bad usage, configuration, model or "
              "compile database; 3 with --learned: analysis incomplete.");
  return App;
}

ExitCode ModelsCommand::learned() {
  if (llvm::Error Problem = checkOutput(Output))
    return complain(std::move(Problem));
  Links Told;
  llvm::Expected<std::optional<AuditRecord>> Done = Units.listen({}, Told);
  if (!Done)
    return complain(Done.takeError());
  std::optional<AuditRecord> Record = std::move(*Done);
  if (!Record)
    return ExitCode::BadInput;
  LearnedModels Models = learnedModels(Told, *Units.models());
  for (const std::string &Why : Models.LeftOut)
    llvm::errs() << "svc-tidy: left out, as no model can say it: " << Why
                 << "\n";
  for (const UnitFailure &Unit : Record->Failed)
    llvm::errs() << "svc-tidy: incomplete: "
                 << displayPath(Record->Base, Unit.File) << ": "
                 << reason(Unit, Record->Base) << "\n";
  if (llvm::Error Problem = writeOutput(Output, Models.Text))
    return complain(std::move(Problem));
  return Record->Failed.empty() ? ExitCode::Clean : ExitCode::Incomplete;
}

ExitCode ModelsCommand::run() {
  if (Learned)
    return learned();
  std::shared_ptr<const ModelSet> Models = Units.models();
  if (!Models)
    return ExitCode::BadInput;
  std::vector<const Connector *> Chosen;
  std::vector<llvm::StringRef> Ids, Services;
  for (const auto &C : Models->connectors()) {
    Ids.push_back(C->Id);
    Services.push_back(C->Service);
    if (Service.empty() || C->Service == Service)
      Chosen.push_back(C.get());
  }
  llvm::sort(Services);
  Services.erase(std::unique(Services.begin(), Services.end()), Services.end());
  if (!Service.empty() && Chosen.empty())
    return complain(suggest("unknown service", Service, Services));
  llvm::sort(Chosen, [](const Connector *A, const Connector *B) {
    return A->Id < B->Id;
  });

  std::string Text;
  llvm::raw_string_ostream Out(Text);
  if (Id.empty()) {
    list(Chosen, Out);
  } else {
    const Connector *C = Models->connector(Id);
    if (!C)
      return complain(suggest("unknown connector", Id, Ids));
    show(*C, Out);
  }
  if (llvm::Error Problem = writeOutput("", Text))
    return complain(std::move(Problem));
  return ExitCode::Clean;
}

} // namespace svc
