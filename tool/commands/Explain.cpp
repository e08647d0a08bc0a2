//===- Explain.cpp - svc-tidy explain [CHECK] -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Everything said here stands in the catalogue.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Explain.h"
#include "CheckCatalog.h"
#include "knowledge/Suggestion.h"
#include "report/Output.h"
#include "report/TextSummary.h"
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

} // namespace

CLI::App *ExplainCommand::declare(CLI::App &Program) {
  CLI::App *App = Program.add_subcommand(
      "explain", "Say what a check looks for and why; without CHECK, list all");
  App->add_option("CHECK", Check, "The check, such as svc-hardcoded-endpoint");
  return App;
}

ExitCode ExplainCommand::run() {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  if (Check.empty()) {
    std::vector<std::vector<std::string>> Rows;
    for (const CheckInfo &Row : checkCatalog())
      Rows.push_back({Row.Id.str(), Row.Summary.str()});
    writeTable(Rows, /*NumbersRight=*/false, Out);
  } else {
    const CheckInfo *Row = findCheck(Check);
    if (!Row)
      Row = findCheck("svc-" + Check);
    if (!Row) {
      std::vector<llvm::StringRef> Known;
      for (const CheckInfo &Each : checkCatalog())
        Known.push_back(Each.Id);
      return complain(suggest("unknown check", Check, Known));
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
