//===- UnitChoice.cpp - The options that say what to look through ---------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "commands/UnitChoice.h"
#include "audit/Alone.h"
#include "audit/ResourceDir.h"
#include "commands/Models.h"
#include "report/Paths.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>

namespace svc {

/// One line on a terminal that is written over again and again.
static void showProgress(unsigned Done, unsigned Total, llvm::StringRef Name) {
  unsigned Columns = llvm::sys::Process::StandardErrColumns();
  std::string Line =
      ("[" + llvm::Twine(Done) + "/" + llvm::Twine(Total) + "] " + Name).str();
  if (Columns > 1 && Line.size() >= Columns)
    Line.resize(Columns - 1);
  llvm::errs() << "\r\x1b[K" << (Done == Total ? "" : Line);
}

void UnitChoice::declare(CLI::App &App) {
  App.add_option("-p", Database,
                 "The folder of compile_commands.json, or that file; looked "
                 "for around each PATH when it is not given")
      ->option_text("BUILD_DIR");
  App.add_option("-j", Threads,
                 "Units analysed at once; 0 for as many as the machine can")
      ->option_text("N")
      ->check(CLI::Range(0U, 1024U));
  App.add_option("--models", Models,
                 "Models of your own: a file or a folder (repeatable)")
      ->option_text("PATH")
      ->allow_extra_args(false);
  App.add_flag("--unverified-models", UnverifiedModels,
               "Match models, too, that nobody has held against a header");
  App.add_option("--exclude", Excludes,
                 "Files and folders to leave out (repeatable)")
      ->option_text("GLOB")
      ->allow_extra_args(false);
}

void UnitChoice::declareHiddenArms(CLI::App &App) {
  App.add_flag("--no-hidden-arms", NoHiddenArms,
               "Do not parse again to see the arms of #if on the environment "
               "that were not taken; their tokens are looked at all the same");
}

std::shared_ptr<const ModelSet> UnitChoice::models() const {
  return loadModels(Models, UnverifiedModels ? Unverified::Matched
                                             : Unverified::NotMatched);
}

llvm::Expected<std::optional<AuditRecord>>
UnitChoice::audit(const std::vector<std::string> &Paths,
                  const AnalysisChoice::Chosen &What, Inspection *Seen) const {
  return run(Paths, What, {"", false, nullptr, Seen});
}

llvm::Expected<std::optional<AuditRecord>>
UnitChoice::listen(const std::vector<std::string> &Paths, Links &Told) const {
  return run(Paths, {}, {"", false, &Told, nullptr});
}

llvm::Expected<std::optional<AuditRecord>>
UnitChoice::explain(const std::vector<std::string> &Paths,
                    const AnalysisOptions &Options, const CheckFilter &Checks,
                    bool Alone) const {
  std::string Near = llvm::sys::path::parent_path(Options.ExplainFile).str();
  return run(Paths, {Options, Checks, {}},
             {std::move(Near), Alone, nullptr, nullptr});
}

llvm::Expected<std::optional<AuditRecord>>
UnitChoice::run(const std::vector<std::string> &Paths,
                const AnalysisChoice::Chosen &What, const Way &How) const {
  std::shared_ptr<const ModelSet> Known = models();
  if (!Known)
    return std::nullopt;
  llvm::Expected<FileGlobs> Exclude = FileGlobs::create(Excludes);
  if (!Exclude)
    return Exclude.takeError();
  llvm::Expected<std::string> Resources =
      findResourceDir(resourceDirCandidates());
  if (!Resources)
    return Resources.takeError();
  llvm::Expected<UnitPlan> Plan =
      planUnits({Paths, Database, *Exclude, How.Near}, currentFolder());
  if (!Plan)
    return Plan.takeError();

  UnitRunner Runner(Known, What.Options, *Resources);
  AuditSettings Settings;
  Settings.Threads = Threads;
  Settings.Checks = What.Checks;
  Settings.Pinned = What.Pinned;
  Settings.Exclude = std::move(*Exclude);
  Settings.Run = [&](const CompileUnit &Unit, const Links &Others,
                     size_t Self) {
    return Runner.run(Unit, How.Alone ? nullptr : &Others, Self);
  };
  if (!NoHiddenArms && !How.Told)
    Settings.ShowHidden = [&](const CompileUnit &Unit, UnitResult &Result,
                              const Links &Others, size_t Self) {
      Runner.showHidden(Unit, Result, How.Alone ? nullptr : &Others, Self);
    };
  if (llvm::sys::Process::StandardErrIsDisplayed())
    Settings.Progress = [&](unsigned Done, unsigned Total,
                            llvm::StringRef File) {
      showProgress(Done, Total, displayPath(Plan->Base, File));
    };
  if (How.Alone)
    return auditAlone(*Plan, Settings, What.Options.ExplainFile);
  if (!How.Seen)
    return runAudit(*Plan, Settings, How.Told);
  AuditRecord Record = runAudit(*Plan, Settings, How.Told, &How.Seen->Files);
  How.Seen->Plan = std::move(*Plan);
  How.Seen->ResourceDir = *Resources;
  How.Seen->Threads = Threads;
  How.Seen->Models = Known;
  return Record;
}

} // namespace svc
