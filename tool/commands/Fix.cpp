//===- Fix.cpp - svc-tidy fix [PATH...] -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of writing is that of need: the old values before the code forgets
// them, the helper before the code that includes it.
//
//===----------------------------------------------------------------------===//

#include "commands/Fix.h"
#include "fix/Deployment.h"
#include "fix/EnvFile.h"
#include "fix/SafeWrite.h"
#include "fix/UnifiedDiff.h"
#include "helper/HelperFiles.h"
#include "knowledge/LocatedJson.h"
#include "report/Output.h"
#include "report/Paths.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>

namespace svc {

CLI::App *FixCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "fix", "Rewrite what audit finds, so that variables of the environment "
             "say where services are");
  App->add_option("PATH", Paths,
                  "Files and folders whose units are analysed; all units of "
                  "the database when there is none");
  Units.declare(*App);
  Units.declareHiddenArms(*App);
  Analysis.declare(*App);
  App->add_flag("--dry-run", DryRun,
                "Write nothing; print what would change as a unified diff, "
                "with secrets masked, and the report on standard error");
  App->add_flag("--show-secrets", ShowSecrets,
                "With --dry-run: do not mask them");
  App->add_flag("--force", Force,
                "Change files that have uncommitted changes, too; what they "
                "were is kept as FILE.orig");
  App->add_option("--baseline", Baseline,
                  "A JSON report of audit: what is found there stays")
      ->option_text("FILE");
  App->add_option("--env-example", EnvExample,
                  "The file that gets the names of the variables and examples; "
                  ".env.example at the root of the project when not given")
      ->option_text("FILE");
  App->add_flag("--no-env-example", NoEnvExample, "Do not write one");
  App->add_option("--write-env", WriteEnv,
                  "Write the old values there, secrets and all, with mode "
                  "0600; refused where git would see the file")
      ->option_text("FILE");
  App->add_option("--write-names", WriteNames,
                  "Write the names of the variables there, to be committed "
                  "and given to --names")
      ->option_text("FILE");
  App->add_option("--deployment", Deployment,
                  "Print, behind the report, how a platform gives the "
                  "variables to a program")
      ->option_text("compose|kubernetes|systemd")
      ->check(CLI::IsMember({"compose", "kubernetes", "systemd"}));
  App->add_option("--format", Format, "Of the report: text (default) or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  App->footer("Exit status: 0 nothing is left to fix; 1 findings are left; 2 "
              "bad usage, configuration, model or compile database, or a file "
              "could not be written; 3 analysis incomplete.");
  return App;
}

ExitCode FixCommand::run() { return conclude(fix()); }

/// What must not fail when all the work is done.
llvm::Error
FixCommand::checkOptions(const AnalysisChoice::Chosen &Chosen) const {
  for (llvm::StringRef File : {WriteEnv, EnvExample, WriteNames})
    if (llvm::Error Problem = checkOutput(File))
      return Problem;
  if (ShowSecrets && !DryRun)
    return llvm::createStringError("--show-secrets needs --dry-run");
  const std::string &Helper = Chosen.Options.HelperDir;
  llvm::StringRef Exists = Helper;
  while (!Exists.empty() && !llvm::sys::fs::exists(Exists))
    Exists = llvm::sys::path::parent_path(Exists);
  if (!Exists.empty() && !llvm::sys::fs::is_directory(Exists))
    return llvm::createStringError("--vendor-helper: " + Analysis.helperDir() +
                                   " is no folder");
  if (WriteEnv.empty())
    return llvm::Error::success();
  std::string File = canonicalPath(WriteEnv, currentFolder());
  llvm::StringRef Folder = llvm::sys::path::parent_path(File);
  auto Root = workTreeOf(Folder);
  if (!Root && !versionedFolder(Folder).empty())
    return llvm::createStringError("--write-env: git cannot say whether it "
                                   "ignores " +
                                   WriteEnv +
                                   "; write it outside of the work tree");
  if (Root && !isIgnored(*Root, File))
    return llvm::createStringError(
        "--write-env: git does not ignore " + WriteEnv +
        ", so that its secrets could be committed; name it in .gitignore or "
        "write it outside of the work tree");
  return llvm::Error::success();
}

/// Fails where the variables that \p File names cannot be told: they would be
/// written a second time.
static llvm::Error checkEnvFile(llvm::StringRef File, llvm::StringRef Shown) {
  if (File.empty() || !llvm::sys::fs::exists(File))
    return llvm::Error::success();
  if (!llvm::sys::fs::is_regular_file(File))
    return llvm::createStringError("cannot write " + Shown +
                                   ": it is not a regular file");
  auto Text = readFromDisk(File);
  if (!Text)
    return llvm::createStringError("cannot read " + Shown);
  return envNames(*Text, Shown).takeError();
}

llvm::Error FixCommand::readBaseline(SelectionRules &Rules) const {
  if (Baseline.empty())
    return llvm::Error::success();
  auto Buffer = llvm::MemoryBuffer::getFile(Baseline);
  if (!Buffer)
    return llvm::createStringError("cannot read " + Baseline + ": " +
                                   Buffer.getError().message());
  LocatedJson Json = parseLocatedJson((*Buffer)->getBuffer());
  const JsonValue *Findings =
      Json.Root ? Json.Root->member("findings") : nullptr;
  if (!Json.Problems.empty()) {
    const JsonProblem &P = Json.Problems.front();
    return llvm::createStringError(Baseline + ":" + llvm::Twine(P.At.Line) +
                                   ":" + llvm::Twine(P.At.Column) + ": " +
                                   P.Message);
  }
  if (!Findings || Findings->T != JsonValue::Array)
    return llvm::createStringError(
        Baseline + ":1:1: this is no report of svc-tidy audit --format=json");
  for (const JsonValue *F : Findings->Children)
    if (const JsonValue *Print = F->member("fingerprint");
        Print && Print->T == JsonValue::String)
      Rules.Baseline.insert(Print->Text.str());
    else
      return llvm::createStringError(
          Baseline + ":" + llvm::Twine(F->at().Line) + ":" +
          llvm::Twine(F->at().Column) + ": a finding without a 'fingerprint'");
  return llvm::Error::success();
}

/// Files that are not to be touched.
void FixCommand::guard(const AuditRecord &Record, SelectionRules &Rules) {
  std::set<std::string> Files;
  for (const FindingRecord &F : Record.Findings)
    if (!F.Fixes.empty())
      for (const EditRecord &E : F.Fixes.front().Edits)
        Files.insert(E.File);
  States = fileStates({Files.begin(), Files.end()});
  Rules.Objection = [this](const std::string &File) -> std::string {
    auto It = States.find(File);
    if (It == States.end() || It->second != FileState::Changed || Force)
      return "";
    return "the file has changes that are not committed; commit them, or say "
           "--force";
  };
}

/// The helper's headers, by their paths.
static Texts helpersIn(const std::string &Folder) {
  Texts Out;
  if (!Folder.empty())
    for (const HelperFile &Header : helperFiles())
      Out[Folder + "/" + Header.Name.str()] = Header.Text.str();
  return Out;
}

/// Those that what \p Fixes put in includes.
static Texts included(Texts Headers, const Selection &Fixes) {
  Texts Out;
  for (auto &[File, Text] : Headers)
    for (const FixRecord *Fix : Fixes.fixes())
      for (const EditRecord &E : Fix->Edits)
        if (llvm::StringRef(E.Replacement)
                .contains((llvm::sys::path::filename(File) + "\"").str()))
          Out[File] = Text;
  return Out;
}

/// All sources or none: those that were changed before \p Why get their old
/// texts again.
static llvm::Error takeBack(const std::vector<FileChange> &Changes,
                            const FixOutcome &Outcome, llvm::Error Why) {
  std::string Text = llvm::toString(std::move(Why));
  size_t Count = Outcome.Changed.size();
  for (const FileChange &Change : llvm::ArrayRef(Changes).take_front(Count))
    if (llvm::Error Problem = replaceFile(Change.File, Change.New, Change.Old))
      Text += "; " + llvm::toString(std::move(Problem));
  return llvm::createStringError(Text + "; no source was changed");
}

llvm::Error FixCommand::writeAll(const std::vector<FileChange> &Changes,
                                 const Texts &Beside, FixOutcome &Outcome) {
  for (const auto &[File, Text] : Beside) {
    auto Now = readFromDisk(File);
    if (Now && *Now == Text)
      continue;
    llvm::StringRef Folder = llvm::sys::path::parent_path(File);
    if (std::error_code Error = llvm::sys::fs::create_directories(Folder))
      return llvm::createStringError("cannot make " + Folder + ": " +
                                     Error.message());
    if (llvm::Error Problem = writeFile(File, Text))
      return Problem;
    Outcome.Written.push_back(File);
  }
  for (const FileChange &Change : Changes) {
    if (States[Change.File] != FileState::Clean) {
      llvm::Expected<std::string> Copy = keepOriginal(Change.File, Change.Old);
      if (!Copy)
        return takeBack(Changes, Outcome, Copy.takeError());
      Outcome.Kept.push_back(std::move(*Copy));
    }
    if (llvm::Error Problem = replaceFile(Change.File, Change.Old, Change.New))
      return takeBack(Changes, Outcome, std::move(Problem));
    Outcome.Changed.push_back(Change.File);
  }
  return llvm::Error::success();
}

/// What is written beside the sources when they are.
llvm::Error FixCommand::writeBeside(const AuditRecord &Record,
                                    const Variables &All,
                                    const AnalysisChoice::Chosen &Chosen,
                                    const std::string &File,
                                    FixOutcome &Outcome) {
  if (!WriteNames.empty()) {
    std::string Folder =
        llvm::sys::path::parent_path(canonicalPath(WriteNames, currentFolder()))
            .str();
    if (llvm::Error Problem =
            writeFile(WriteNames, Chosen.Pinned.with(Record.Findings, Folder)))
      return Problem;
    Outcome.Written.push_back(canonicalPath(WriteNames, currentFolder()));
  }
  if (File.empty() || All.empty())
    return llvm::Error::success();
  std::string Old = readFromDisk(File).value_or("");
  std::string New = envExample(Old, All);
  if (New == Old)
    return llvm::Error::success();
  if (llvm::Error Problem = writeFile(File, New))
    return Problem;
  Outcome.Written.push_back(File);
  return llvm::Error::success();
}

void FixCommand::showDifference(const AuditRecord &Record,
                                const std::vector<FileChange> &Changes,
                                const Texts &Beside) const {
  SourceMask Sources(ShowSecrets ? std::vector<MaskRecord>() : Record.Masks,
                     readFromDisk);
  for (const FileChange &Change : Changes)
    llvm::outs() << unifiedDiff(Change, displayPath(Record.Base, Change.File),
                                Sources);
  for (const auto &[File, Text] : Beside)
    if (readFromDisk(File).value_or("") != Text)
      llvm::outs() << "# would write " << displayPath(Record.Base, File)
                   << "\n";
  llvm::outs().flush();
}

llvm::Expected<ExitCode> FixCommand::fix() {
  llvm::Expected<AnalysisChoice::Chosen> Chosen = Analysis.choose();
  if (!Chosen)
    return Chosen.takeError();
  if (llvm::Error Problem = checkOptions(*Chosen))
    return Problem;
  SelectionRules Rules;
  Rules.Restructure = Analysis.restructures();
  if (llvm::Error Problem = readBaseline(Rules))
    return Problem;
  Chosen->Options.KeepFiles = true;
  Chosen->Options.KeepValues = !WriteEnv.empty();
  UnitChoice::Inspection Seen;
  llvm::Expected<std::optional<AuditRecord>> Done =
      Units.audit(Paths, *Chosen, &Seen);
  if (!Done)
    return Done.takeError();
  std::optional<AuditRecord> Analysed = std::move(*Done);
  if (!Analysed)
    return ExitCode::BadInput;
  const AuditRecord &Record = *Analysed;
  std::string Example; // where the examples go; "": nowhere
  if (!NoEnvExample)
    Example = envExampleFile(EnvExample, Record.Root);
  if (llvm::Error Problem = llvm::joinErrors(
          checkEnvFile(WriteEnv, WriteEnv),
          checkEnvFile(Example, displayPath(Record.Base, Example))))
    return Problem;

  guard(Record, Rules);
  Selection Fixes(Record, Rules);
  const std::string &Helper = Chosen->Options.HelperDir;
  VerificationInput Proof{Seen.Plan,   Seen.Files,   Seen.ResourceDir,
                          Record.Base, Seen.Threads, helpersIn(Helper)};
  Verified Proved = verify(Fixes, Proof, readFromDisk);
  Texts Beside = included(Proof.Beside, Fixes);
  FixOutcome Outcome;
  Outcome.DryRun = DryRun;
  Outcome.Reparsed = Proved.Units;
  // What a library reads by itself is the program's where an example says so.
  std::set<std::string> Named =
      envNamesIn(Example.empty() ? "" : readFromDisk(Example).value_or(""));
  Variables Set = fixedVariables(Record, Fixes, *Seen.Models);
  for (const auto &[Name, V] : Set)
    Outcome.Variables.insert(Name);
  Variables All = Set; // with what the code reads already
  for (auto &[Name, V] : readVariables(Record))
    if (!V.Services.empty() && (!V.ByLibrary || Named.count(Name)))
      All.try_emplace(Name, V);
  if (DryRun) {
    showDifference(Record, Proved.Changes, Beside);
    for (const FileChange &Change : Proved.Changes)
      Outcome.Changed.push_back(Change.File);
  } else {
    std::string Values = readFromDisk(WriteEnv).value_or("");
    std::string NewValues = envValues(Values, Set);
    if (!WriteEnv.empty() && NewValues != Values) {
      if (llvm::Error Problem = writeFile(WriteEnv, NewValues, 0600))
        return Problem;
      Outcome.Written.push_back(canonicalPath(WriteEnv, currentFolder()));
    }
    if (llvm::Error Problem = writeAll(Proved.Changes, Beside, Outcome))
      return Problem;
    if (llvm::Error Problem =
            writeBeside(Record, All, *Chosen, Example, Outcome))
      return Problem;
  }
  if (!Deployment.empty())
    Outcome.Deployment =
        deployment(Deployment == "compose"      ? Platform::Compose
                   : Deployment == "kubernetes" ? Platform::Kubernetes
                                                : Platform::Systemd,
                   All, llvm::sys::path::filename(Record.Root));
  std::string Report = Format == "json" ? fixJson(Record, Fixes, Outcome)
                                        : fixText(Record, Fixes, Outcome);
  if (DryRun)
    llvm::errs() << Report;
  else if (llvm::Error Problem = writeOutput("", Report))
    return Problem;
  return exitCode(Record, Fixes);
}

} // namespace svc
