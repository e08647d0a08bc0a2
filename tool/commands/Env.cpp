//===- Env.cpp - svc-tidy env [PATH...] -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "commands/Env.h"
#include "fix/EnvFile.h"
#include "report/Output.h"
#include "report/Paths.h"
#include "report/SourceMask.h"
#include "report/TextSummary.h"
#include "report/Words.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace svc {

CLI::App *EnvCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "env", "List the variables of the environment that a program reads");
  App->add_option("PATH", Paths,
                  "Files and folders whose units are analysed; all units of "
                  "the database when there is none");
  Units.declare(*App);
  App->add_flag("--check", Check,
                "Compare them with .env.example instead; exit status 1 where "
                "that is stale");
  App->add_option("--env-example", EnvExample,
                  "That file; .env.example at the root of the project when "
                  "not given")
      ->option_text("FILE");
  App->add_option("--env-accessor", EnvAccessor,
                  "A function of yours that reads the variable that its first "
                  "argument names, as given to fix")
      ->option_text("NAME");
  App->add_option("--format", Format, "text (default) or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  App->footer("Exit status: 0 fine; 1 the example is stale; 2 bad usage, "
              "configuration, model or compile database; 3 analysis "
              "incomplete.");
  return App;
}

ExitCode EnvCommand::run() { return conclude(env()); }

static std::string table(const Variables &Of) {
  std::vector<std::vector<std::string>> Rows = {
      {"variable", "service", "role", "", "read in"}};
  auto Join = [](const std::set<std::string> &Words) {
    return Words.empty() ? "-" : llvm::join(Words, ", ");
  };
  for (const auto &[Name, V] : Of)
    Rows.push_back({Name, Join(V.Services), Join(V.Roles),
                    V.Required    ? "required"
                    : V.ByLibrary ? "read by the library"
                                  : "has a default",
                    Join(V.Files)});
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  writeTable(Rows, /*NumbersRight=*/false, Out);
  return Of.empty() ? "no variables are read\n" : Text;
}

static std::string json(const Variables &Of) {
  nlohmann::ordered_json All = nlohmann::ordered_json::array();
  for (const auto &[Name, V] : Of)
    All.push_back({{"name", Name},
                   {"services", V.Services},
                   {"roles", V.Roles},
                   {"required", V.Required},
                   {"by_library", V.ByLibrary},
                   {"secret", V.IsSecret},
                   {"files", V.Files}});
  return nlohmann::ordered_json{{"variables", All}}.dump(
             1, ' ', false, nlohmann::json::error_handler_t::replace) +
         "\n";
}

/// What the libraries that the program uses read by themselves.
static std::set<std::string> readByLibraries(const AuditRecord &Record,
                                             const ModelSet &Models) {
  std::set<std::string> Out;
  for (const UseRecord &U : Record.Uses)
    if (const Connector *C = Models.connector(U.Connector))
      Out.insert(C->ReadsEnvironment.begin(), C->ReadsEnvironment.end());
  return Out;
}

llvm::Expected<ExitCode>
EnvCommand::check(const AuditRecord &Record, const Variables &Read,
                  const std::set<std::string> &ByLibraries) const {
  std::string File = envExampleFile(EnvExample, Record.Root);
  std::string Shown = displayPath(Record.Base, File);
  auto Text = readFromDisk(File);
  if (!Text)
    return llvm::createStringError("cannot read " + Shown +
                                   "; svc-tidy fix writes one");
  auto Named = envNames(*Text, Shown);
  if (!Named)
    return Named.takeError();
  std::string Out;
  for (const auto &[Name, V] : Read)
    if (!V.Services.empty() && !V.ByLibrary && !Named->count(Name))
      Out += Shown + ": " + Name + " is missing: " + describe(V) + "\n";
  for (const auto &[Name, Line] : *Named)
    if (!Read.count(Name) && !ByLibraries.count(Name))
      Out += Shown + ":" + std::to_string(Line) + ": " + Name +
             " is not read by the code that was analysed\n";
  bool IsStale = !Out.empty();
  if (!IsStale)
    Out = Shown + " names what the code reads\n";
  if (llvm::Error Problem = writeOutput("", Out))
    return Problem;
  return IsStale ? ExitCode::Findings : ExitCode::Clean;
}

llvm::Expected<ExitCode> EnvCommand::env() {
  AnalysisChoice::Chosen What;
  What.Options.EnvAccessor = EnvAccessor;
  UnitChoice::Inspection Seen;
  llvm::Expected<std::optional<AuditRecord>> Done =
      Units.audit(Paths, What, &Seen);
  if (!Done)
    return Done.takeError();
  std::optional<AuditRecord> Analysed = std::move(*Done);
  if (!Analysed)
    return ExitCode::BadInput;
  const AuditRecord &Record = *Analysed;
  Variables Read = readVariables(Record);
  for (const UnitFailure &Unit : Record.Failed)
    llvm::errs() << "svc-tidy: not analysed: "
                 << displayPath(Record.Base, Unit.File) << ": "
                 << reason(Unit, Record.Base) << "\n";
  ExitCode Code = ExitCode::Clean;
  if (Check) {
    llvm::Expected<ExitCode> Checked =
        check(Record, Read, readByLibraries(Record, *Seen.Models));
    if (!Checked)
      return Checked.takeError();
    Code = *Checked;
  } else if (llvm::Error Problem =
                 writeOutput("", Format == "json" ? json(Read) : table(Read))) {
    return Problem;
  }
  return Record.Failed.empty() ? Code : ExitCode::Incomplete;
}

} // namespace svc
