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
#include <CLI/CLI.hpp>

namespace svc {

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
  Analysis.declare(*App);
  App->add_option("--output", Output,
                  "Write the report there; standard output when not given")
      ->option_text("FILE");
  App->footer("Exit status: 0 clean; 1 findings; 2 bad usage, configuration, "
              "model or compile database; 3 analysis incomplete.");
  return App;
}

ExitCode AuditCommand::run() { return conclude(audit()); }

llvm::Expected<ExitCode> AuditCommand::audit() {
  llvm::Expected<AnalysisChoice::Chosen> Chosen = Analysis.choose();
  if (!Chosen)
    return Chosen.takeError();
  if (llvm::Error Problem = checkOutput(Output))
    return Problem;
  llvm::Expected<std::optional<AuditRecord>> Done = Units.audit(Paths, *Chosen);
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
