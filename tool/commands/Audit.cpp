//===- Audit.cpp - svc-tidy audit [PATH...] ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Models first, as their problems come as a list of their own; then everything
// else in the order in which it is cheap to find wrong.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Audit.h"
#include "audit/Audit.h"
#include "audit/ResourceDir.h"
#include "commands/Models.h"
#include "report/Json.h"
#include "report/Output.h"
#include "report/Paths.h"
#include "report/Text.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>

namespace svc {

namespace {

/// One line on a terminal that is written over again and again.
void showProgress(unsigned Done, unsigned Total, llvm::StringRef Name) {
  unsigned Columns = llvm::sys::Process::StandardErrColumns();
  std::string Line =
      ("[" + llvm::Twine(Done) + "/" + llvm::Twine(Total) + "] " + Name).str();
  if (Columns > 1 && Line.size() >= Columns)
    Line.resize(Columns - 1);
  llvm::errs() << "\r\x1b[K" << (Done == Total ? "" : Line);
}

/// A qualified name: what a fix can call.
bool isQualifiedName(llvm::StringRef Name) {
  Name.consume_front("::");
  while (true) {
    auto [Part, Rest] = Name.split("::");
    if (Part.empty() || llvm::isDigit(Part.front()) ||
        !llvm::all_of(Part,
                      [](char C) { return llvm::isAlnum(C) || C == '_'; }))
      return false;
    if (Rest.empty())
      return !Name.ends_with("::");
    Name = Rest;
  }
}

} // namespace

CLI::App *AuditCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "audit", "Look through the units of a compile database");
  App->add_option("PATH", Paths,
                  "Files and folders whose units are analysed; all units of "
                  "the database when there is none");
  App->add_option("-p", Database,
                  "The folder of compile_commands.json, or that file; looked "
                  "for around each PATH when it is not given")
      ->option_text("BUILD_DIR");
  App->add_option("-j", Threads,
                  "Units analysed at once; 0 for as many as the machine can")
      ->option_text("N")
      ->check(CLI::Range(0U, 1024U));
  App->add_option("--format", Format, "text (default) or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  App->add_option("--models", Models,
                  "Models of your own: a file or a folder (repeatable)")
      ->option_text("PATH")
      ->allow_extra_args(false);
  App->add_option("--checks", Checks,
                  "Comma-separated globs; '-' before one takes away")
      ->option_text("GLOBS");
  App->add_option("--exclude", Excludes,
                  "Files and folders to leave out (repeatable)")
      ->option_text("GLOB")
      ->allow_extra_args(false);
  App->add_option("--env-accessor", EnvAccessor,
                  "The function that fixes call to read a variable; "
                  "std::getenv, in C getenv, when it is not given")
      ->option_text("NAME");
  App->add_option("--environment-names", EnvironmentNames,
                  "Further names of deployment environments")
      ->option_text("a,b")
      ->delimiter(',')
      ->allow_extra_args(false);
  App->add_option("--output", Output,
                  "Write the report there; standard output when not given")
      ->option_text("FILE");
  App->footer("Exit status: 0 clean; 1 findings; 2 bad usage, configuration, "
              "model or compile database; 3 analysis incomplete.");
  return App;
}

ExitCode AuditCommand::run() {
  llvm::Expected<ExitCode> Code = audit();
  if (!Code)
    return complain(Code.takeError());
  return *Code;
}

llvm::Expected<ExitCode> AuditCommand::audit() {
  std::shared_ptr<const ModelSet> Known = loadModels(Models);
  if (!Known)
    return ExitCode::BadInput;

  AuditSettings Settings;
  Settings.Threads = Threads;
  if (!Checks.empty()) {
    llvm::Expected<CheckFilter> Filter = CheckFilter::create(Checks);
    if (!Filter)
      return Filter.takeError();
    Settings.Checks = std::move(*Filter);
  }
  AnalysisOptions Options;
  Options.EnvAccessor = EnvAccessor;
  if (!EnvAccessor.empty() && !isQualifiedName(EnvAccessor))
    return llvm::createStringError(
        "--env-accessor is not the name of a function: '" + EnvAccessor + "'");
  for (llvm::StringRef Name : EnvironmentNames)
    if (!Name.trim().empty())
      Options.EnvironmentNames.push_back(Name.trim().lower());
  if (llvm::Error Problem = checkOutput(Output))
    return Problem;
  llvm::Expected<FileGlobs> Exclude = FileGlobs::create(Excludes);
  if (!Exclude)
    return Exclude.takeError();
  Settings.Exclude = *Exclude;
  llvm::Expected<std::string> Resources =
      findResourceDir(resourceDirCandidates());
  if (!Resources)
    return Resources.takeError();
  llvm::Expected<UnitPlan> Plan =
      planUnits({Paths, Database, std::move(*Exclude)}, currentFolder());
  if (!Plan)
    return Plan.takeError();

  UnitRunner Runner(Known, Options, *Resources);
  Settings.Run = [&](const CompileUnit &Unit, const Links &Known, size_t Self) {
    return Runner.run(Unit, &Known, Self);
  };
  if (llvm::sys::Process::StandardErrIsDisplayed())
    Settings.Progress = [&](unsigned Done, unsigned Total,
                            llvm::StringRef File) {
      showProgress(Done, Total, displayPath(Plan->Base, File));
    };
  AuditRecord Record = runAudit(*Plan, Settings);
  std::string Report =
      Format == "json" ? jsonReport(Record) : textReport(Record, readFromDisk);
  if (llvm::Error Problem = writeOutput(Output, Report))
    return Problem;
  return exitCode(Record);
}

} // namespace svc
