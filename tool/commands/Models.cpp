//===- Models.cpp - svc-tidy models [ID] ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Guarded by tests/catalogue/ModelsCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Models.h"
#include "knowledge/Suggestion.h"
#include "report/LearnedModels.h"
#include "report/ModelList.h"
#include "report/ModelStatistics.h"
#include "report/Output.h"
#include "report/Paths.h"
#include "report/Words.h"
#include "scaffold/HeaderFlags.h"
#include "scaffold/Scaffold.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>
#include <set>

namespace svc {

/// False when one has problems, all of which are printed.
static bool addModels(ModelSet &Models, const std::vector<std::string> &Paths) {
  bool Good = true;
  for (const std::string &Path : Paths)
    for (const ModelProblem &Problem : Models.addPath(Path)) {
      llvm::errs() << render(Problem) << "\n";
      Good &= Problem.IsNote;
    }
  return Good;
}

std::shared_ptr<const ModelSet>
loadModels(const std::vector<std::string> &Paths, Unverified U) {
  auto Models = std::make_shared<ModelSet>(ModelSet::builtIn(U));
  return addModels(*Models, Paths) ? Models : nullptr;
}

CLI::App *ModelsCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "models", "List the client libraries that are known, or show one");
  App->add_option("ID", Id, "The connector to show, such as libpq");
  App->add_option("--service", Service, "Only connectors of this service");
  App->add_flag("--statistics", Statistics,
                "Count the built-in models, and the shapes of API they cover");
  App->add_option("--check", Checked,
                  "Say what is wrong with a model of your own (repeatable)")
      ->option_text("FILE")
      ->allow_extra_args(false);
  App->add_option("--new", New,
                  "Begin a model of FUNCTION, or of the constructors of that "
                  "class, from a header; takes -p, -I and flags of the "
                  "compiler behind --")
      ->option_text("HEADER FUNCTION")
      ->expected(2);
  App->add_option("-I", IncludeFolders,
                  "With --new: a folder of headers (repeatable)")
      ->option_text("DIR")
      ->allow_extra_args(false);
  App->add_flag("--learned", Learned,
                "Print what is learned of the program's own functions, as "
                "models; takes -p, -j and --exclude as audit does");
  App->add_option("--output", Output,
                  "Write that there; standard output when not given")
      ->option_text("FILE");
  Units.declare(*App);
  App->footer("Exit status: 0 done; 2 bad usage, configuration, model, header "
              "or compile database; 3 with --learned: analysis incomplete.");
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

llvm::Expected<ExitCode> ModelsCommand::statistics() const {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  write(statisticsOf(embeddedModels(), Proofs::builtIn()), Out);
  if (llvm::Error Problem = writeOutput(Output, Text))
    return Problem;
  return ExitCode::Clean;
}

llvm::Expected<ExitCode> ModelsCommand::check() const {
  // A file of the project itself is checked instead of its copy in here.
  std::vector<EmbeddedModel> Others;
  for (const EmbeddedModel &M : embeddedModels())
    if (llvm::none_of(Checked, [&](llvm::StringRef File) {
          return llvm::sys::path::filename(File) == M.File;
        }))
      Others.push_back(M);
  ModelSet Models = ModelSet::of(Others, Unverified::NotMatched);
  if (!addModels(Models, Units.modelPaths()) || !addModels(Models, Checked))
    return ExitCode::BadInput;
  std::string Text;
  for (const std::string &File : Checked)
    Text += File + ": no problems\n";
  if (llvm::Error Problem = writeOutput(Output, Text))
    return Problem;
  return ExitCode::Clean;
}

/// Says of what is built in already that it is.
static void noteKnown(const HeaderAnswer &Declared) {
  ModelSet Models = ModelSet::builtIn();
  std::set<std::string> Said;
  for (const DeclaredFunction &F : Declared.Functions)
    for (const EntryPoint *E :
         Models.lookup(F.Name.substr(F.Name.rfind(':') + 1)))
      if (E->Name == F.Name && E->Kind == F.Kind && Said.insert(F.Name).second)
        llvm::errs() << "svc-tidy: note: " << F.Name
                     << " is known already, from " << E->File
                     << "; your model replaces that one\n";
}

llvm::Expected<ExitCode> ModelsCommand::begin() const {
  HeaderRequest Request;
  Request.Header = New[0];
  Request.Function = New[1];
  Request.Folder = currentFolder();
  for (const std::string &Folder : IncludeFolders)
    Request.Flags.push_back("-I" + Folder);
  Request.Flags.insert(Request.Flags.end(), Flags.begin(), Flags.end());
  if (!Units.database().empty()) {
    llvm::Expected<std::vector<std::string>> More =
        headerFlags(Units.database(), Request.Folder);
    if (!More)
      return More.takeError();
    Request.Flags.insert(Request.Flags.end(), More->begin(), More->end());
  }
  llvm::Expected<HeaderAnswer> Declared = readHeader(Request);
  if (!Declared) { // a line with its place
    llvm::errs() << llvm::toString(Declared.takeError()) << "\n";
    return ExitCode::BadInput;
  }
  Scaffold Model = scaffold(*Declared, Request.Header);
  for (const std::string &Why : Model.LeftOut)
    llvm::errs() << "svc-tidy: left out: " << Why << "\n";
  if (Model.Text.empty())
    return complain("no model can say what '" + Request.Function + "' is");
  noteKnown(*Declared);
  if (llvm::Error Problem = writeOutput(Output, Model.Text))
    return Problem;
  return ExitCode::Clean;
}

/// Ids that hold the word come before those that are spelled nearly so.
static std::string unknownConnector(llvm::StringRef Id,
                                    llvm::ArrayRef<llvm::StringRef> Ids,
                                    llvm::ArrayRef<llvm::StringRef> Services) {
  std::string Message = "unknown connector " + inQuotes(Id);
  std::vector<llvm::StringRef> Holding;
  for (llvm::StringRef Each : Ids)
    if (Id.size() > 1 && Each.contains_insensitive(Id))
      Holding.push_back(Each);
  llvm::sort(Holding);
  llvm::StringRef Near = nearest(Id, Ids);
  if (!Holding.empty())
    Message += "; did you mean " + llvm::join(Holding, ", ") + "?";
  else if (!Near.empty())
    Message += "; did you mean '" + Near.str() + "'?";
  else if (!llvm::is_contained(Services, Id))
    Message += "; 'svc-tidy models' lists all";
  if (llvm::is_contained(Services, Id))
    Message += "; '--service " + Id.str() + "' lists those of that service";
  return Message;
}

llvm::Expected<ExitCode> ModelsCommand::list() const {
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

  Proofs Proven = Proofs::builtIn();
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  if (Id.empty()) {
    listModels(Chosen, Proven, Out);
  } else {
    const Connector *C = Models->connector(Id);
    if (!C)
      return complain(unknownConnector(Id, Ids, Services));
    showModel(*C, *Models, Proven, Out);
  }
  if (llvm::Error Problem = writeOutput(Output, Text))
    return Problem;
  return ExitCode::Clean;
}

/// Each of these is a question of its own.
llvm::Error ModelsCommand::checkUsage() const {
  int Asked = Statistics + Learned + !Checked.empty() + !New.empty();
  if (Asked > 1)
    return llvm::createStringError(
        "--statistics, --check, --new and --learned exclude each other");
  if (New.empty() && !(Flags.empty() && IncludeFolders.empty()))
    return llvm::createStringError(
        "-I and flags behind -- belong to --new; see 'svc-tidy models --help'");
  if (Asked && !Id.empty())
    return llvm::createStringError("what should '" + Id +
                                   "' be? An ID is shown alone");
  if (Asked && !Service.empty())
    return llvm::createStringError("--service belongs to the list of models");
  if (!Id.empty() && !Service.empty())
    return llvm::createStringError("an ID is shown alone, without --service");
  return checkOutput(Output);
}

ExitCode ModelsCommand::run() {
  if (llvm::Error Problem = checkUsage())
    return complain(std::move(Problem));
  if (Learned)
    return learned();
  return conclude(Statistics         ? statistics()
                  : !Checked.empty() ? check()
                  : !New.empty()     ? begin()
                                     : list());
}

} // namespace svc
