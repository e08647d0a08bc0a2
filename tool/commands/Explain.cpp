//===- Explain.cpp - svc-tidy explain [CHECK | FILE:LINE] -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is said of a check stands in the catalogue. A place is looked up before
// anything is analysed: the file is there and has that line.
// Guarded by tests/tool/ProgramTest.cpp and ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Explain.h"
#include "CheckCatalog.h"
#include "knowledge/Suggestion.h"
#include "report/Explanation.h"
#include "report/Output.h"
#include "report/Paths.h"
#include "report/TextSummary.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <CLI/CLI.hpp>

namespace svc {

namespace {

/// \p Text in lines of at most 80 columns.
void wrap(llvm::StringRef Text, llvm::raw_ostream &Out) {
  size_t Column = 0;
  while (!Text.empty()) {
    auto [Word, Rest] = Text.split(' ');
    if (Column && Column + 1 + Word.size() > 80) {
      Out << "\n";
      Column = 0;
    }
    Out << (Column ? " " : "") << Word;
    Column += (Column ? 1 : 0) + Word.size();
    Text = Rest;
  }
  Out << "\n";
}

/// FILE:LINE or FILE:LINE:COLUMN; a name without numbers is none.
std::optional<Place> placeFrom(llvm::StringRef Text) {
  auto [Rest, Last] = Text.rsplit(':');
  unsigned Number = 0, Before = 0;
  if (Rest.empty() || Last.getAsInteger(10, Number))
    return std::nullopt;
  auto [File, Line] = Rest.rsplit(':');
  if (!File.empty() && !Line.getAsInteger(10, Before))
    return Place{File.str(), Before, Number};
  return Place{Rest.str(), Number, 0};
}

llvm::Error problem(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

std::string count(unsigned N, llvm::StringRef Noun) {
  return (llvm::Twine(N) + " " + Noun + (N == 1 ? "" : "s")).str();
}

/// Fails where \p Where, as written, is no line of a file.
llvm::Error checkPlace(const Place &Where) {
  std::optional<std::string> Text = readFromDisk(Where.File);
  if (!Text || llvm::sys::fs::is_directory(Where.File))
    return problem("no such file: " + Where.File);
  unsigned Lines = llvm::count(*Text, '\n');
  if (!Text->empty() && Text->back() != '\n')
    ++Lines;
  if (Where.Line == 0 || Where.Line > Lines)
    return problem(Where.File + " has no line " + llvm::Twine(Where.Line) +
                   ": it has " + count(Lines, "line"));
  return llvm::Error::success();
}

} // namespace

CLI::App *ExplainCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "explain", "Say what a check looks for and why, or what was seen at a "
                 "place and why it is reported or silent");
  App->add_option("ABOUT", About,
                  "A check, such as svc-hardcoded-endpoint, or FILE:LINE or "
                  "FILE:LINE:COLUMN; without it, all checks are listed");
  App->add_option("PATH", Paths,
                  "With a place: files and folders whose units are analysed; "
                  "all units of the database when there is none");
  Units.declare(*App);
  Units.declareHiddenArms(*App);
  App->add_flag("--alone", Alone,
                "Analyse only the units of FILE; what other files say is then "
                "not known");
  App->add_option("--format", Format, "text (default) or json")
      ->option_text("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  App->add_option("--checks", Checks,
                  "Comma-separated globs; '-' before one takes away")
      ->option_text("GLOBS");
  App->footer("Exit status: 0 explained; 2 bad usage, configuration, model or "
              "compile database, or no unit has the file; 3 a unit that has "
              "the file did not parse.");
  return App;
}

ExitCode ExplainCommand::run() {
  std::optional<Place> Where = placeFrom(About);
  if (!Where && !About.empty() && llvm::sys::fs::exists(About))
    return complain("which line of it? Write " + About + ":LINE");
  if (!Where)
    return explainCheck();
  return conclude(explainPlace(std::move(*Where)));
}

llvm::Expected<ExitCode> ExplainCommand::explainPlace(Place Where) const {
  llvm::Expected<CheckFilter> Enabled = CheckFilter::ofOption(Checks);
  if (!Enabled)
    return Enabled.takeError();
  if (llvm::Error Problem = checkPlace(Where))
    return Problem;
  std::string Spelled = std::move(Where.File);
  Where.File = canonicalPath(Spelled, currentFolder());
  AnalysisOptions Options;
  Options.ExplainFile = Where.File;
  Options.ExplainLine = Where.Line;
  llvm::Expected<std::optional<AuditRecord>> Done =
      Units.explain(Paths, Options, *Enabled, Alone);
  if (!Done)
    return Done.takeError();
  std::optional<AuditRecord> Record = std::move(*Done);
  if (!Record)
    return ExitCode::BadInput;
  const AuditRecord &All = *Record;
  Explanation E = explanationOf(All, Where, Alone);
  if (All.Seeing.empty() && !isIncomplete(E)) {
    std::string Message = "no unit has " + Spelled + ": " +
                          count(All.Total, "unit") + " looked at";
    if (!All.Failed.empty())
      Message +=
          ", of which " + std::to_string(All.Failed.size()) + " did not parse";
    return problem(Message);
  }
  if (llvm::Error Problem = writeOutput(
          "", Format == "json" ? jsonOf(E) : textOf(E, readFromDisk)))
    return Problem;
  return isIncomplete(E) ? ExitCode::Incomplete : ExitCode::Clean;
}

ExitCode ExplainCommand::explainCheck() const {
  if (!Paths.empty())
    return complain("a PATH goes with FILE:LINE alone: '" + Paths.front() +
                    "'");
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  if (About.empty()) {
    std::vector<std::vector<std::string>> Rows;
    for (const CheckInfo &Row : checkCatalog())
      Rows.push_back({Row.Id.str(), Row.Summary.str()});
    writeTable(Rows, /*NumbersRight=*/false, Out);
  } else {
    const CheckInfo *Row = findCheck(About);
    if (!Row)
      Row = findCheck("svc-" + About);
    if (!Row) {
      std::vector<llvm::StringRef> Known;
      for (const CheckInfo &Each : checkCatalog())
        Known.push_back(Each.Id);
      return complain(suggest("unknown check", About, Known));
    }
    Out << Row->Id << " (since " << Row->Since << ")\n\n";
    wrap(("Fires when " + Row->Summary + ".").str(), Out);
    Out << "\n";
    wrap(Row->Why, Out);
    Out << "\nDocumentation: " << Row->Page << "\n";
  }
  if (llvm::Error Problem = writeOutput("", Text))
    return complain(std::move(Problem));
  return ExitCode::Clean;
}

} // namespace svc
