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
#include "report/Json.h"
#include "report/Output.h"
#include "report/Text.h"
#include "llvm/ADT/StringExtras.h"
#include <CLI/CLI.hpp>

namespace svc {

namespace {

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
  Units.declare(*App);
  Units.declareHiddenArms(*App);
  App->add_option("--format", Format, "text (default) or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  App->add_option("--checks", Checks,
                  "Comma-separated globs; '-' before one takes away")
      ->option_text("GLOBS");
  App->add_option("--env-accessor", EnvAccessor,
                  "The function that fixes call to read a variable; "
                  "std::getenv, in C getenv, when it is not given")
      ->option_text("NAME");
  App->add_option("--environment-names", EnvironmentNames,
                  "Further names of deployment environments; '-' before one "
                  "takes it away")
      ->option_text("a,b")
      ->delimiter(',')
      ->allow_extra_args(false);
  App->add_flag("--restructure", Restructure,
                "Propose fixes that change which code runs, too: a service "
                "stays, its local stand-in goes");
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
  llvm::Expected<CheckFilter> Enabled = CheckFilter::ofOption(Checks);
  if (!Enabled)
    return Enabled.takeError();
  AnalysisOptions Options;
  Options.EnvAccessor = EnvAccessor;
  if (!EnvAccessor.empty() && !isQualifiedName(EnvAccessor))
    return llvm::createStringError(
        "--env-accessor is not the name of a function: '" + EnvAccessor + "'");
  Options.Restructure = Restructure;
  for (llvm::StringRef Name : EnvironmentNames)
    if (!Name.trim().empty())
      Options.EnvironmentNames.push_back(Name.trim().lower());
  if (llvm::Error Problem = checkOutput(Output))
    return Problem;
  llvm::Expected<std::optional<AuditRecord>> Done =
      Units.audit(Paths, Options, *Enabled);
  if (!Done)
    return Done.takeError();
  std::optional<AuditRecord> Record = std::move(*Done);
  if (!Record)
    return ExitCode::BadInput;
  std::string Report = Format == "json" ? jsonReport(*Record)
                                        : textReport(*Record, readFromDisk);
  if (llvm::Error Problem = writeOutput(Output, Report))
    return Problem;
  return exitCode(*Record);
}

} // namespace svc
