//===- Surfaces.cpp - The audit and the plugin, run and read ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "support/Surfaces.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Regex.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace svc::test {

using Json = nlohmann::json;

/// \p File as one surface spells it, in a form that is the same for both.
static std::string absolute(llvm::StringRef File, llvm::StringRef Folder) {
  llvm::SmallString<256> Path(File), Real;
  llvm::sys::fs::make_absolute(Folder, Path);
  if (!llvm::sys::fs::real_path(Path, Real))
    return Real.str().str();
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

std::string render(const Shown &S) {
  return S.File + ":" + std::to_string(S.Line) + ":" +
         std::to_string(S.Column) + ": " + S.Message + " [" + S.Check + "]";
}

Outcome runAudit(std::vector<std::string> Arguments,
                 const std::string &Folder) {
  Arguments.insert(Arguments.begin(), {SVC_TIDY_BINARY, "audit"});
  return runProcess(std::move(Arguments), Folder);
}

Report readReport(const std::string &Text, const std::string &Folder) {
  Report Out;
  Json All = Json::parse(Text, nullptr, /*allow_exceptions=*/false);
  if (!All.is_object()) {
    ADD_FAILURE() << "not a JSON record: " << Text.substr(0, 200);
    return Out;
  }
  Out.Total = All["units"]["total"];
  Out.Analysed = All["units"]["analysed"];
  for (const Json &One : All["units"]["failed"])
    Out.Failed.push_back(One["file"].get<std::string>() + ": " +
                         One["reason"].get<std::string>());
  for (const Json &One : All["findings"]) {
    Reported R;
    R.File = absolute(One["file"].get<std::string>(), Folder);
    R.Line = One["line"];
    R.Column = One["column"];
    R.Check = One["check"];
    R.Message = One["message"];
    R.Role = One["role"];
    if (!One["origin"].is_null()) {
      R.OriginFile = absolute(One["origin"]["file"].get<std::string>(), Folder);
      R.OriginLine = One["origin"]["line"];
    }
    Out.Findings.push_back(std::move(R));
  }
  return Out;
}

Outcome runPlugin(std::vector<std::string> Arguments,
                  const std::string &Folder) {
  auto Says = [&](llvm::StringRef Option) {
    for (llvm::StringRef A : Arguments) {
      A.consume_front("-");
      A.consume_front("-");
      if (A.starts_with(Option))
        return true;
    }
    return false;
  };
  std::vector<std::string> Command = {"clang-tidy-19", "-load", SVC_TIDY_PLUGIN,
                                      "-header-filter=.*"};
  if (!Says("config"))
    Command.push_back("-config=");
  if (!Says("checks") && !Says("config"))
    Command.push_back("-checks=-*,svc-*");
  Command.insert(Command.end(), Arguments.begin(), Arguments.end());
  return runProcess(std::move(Command), Folder);
}

std::set<Shown> readDiagnostics(llvm::StringRef Output) {
  llvm::Regex Diagnostic("^(.+):([0-9]+):([0-9]+): (warning|error): (.*) "
                         "\\[(svc-[a-z-]+)(,-warnings-as-errors)?\\]$");
  std::set<Shown> Out;
  llvm::SmallVector<llvm::StringRef, 8> Part;
  for (llvm::StringRef Line : linesOf(Output)) {
    if (!Diagnostic.match(Line, &Part))
      continue;
    Shown S;
    S.File = absolute(Part[1], "/");
    Part[2].getAsInteger(10, S.Line);
    Part[3].getAsInteger(10, S.Column);
    S.Message = Part[5].split("; the literal is spelled at ").first.str();
    S.Check = Part[6].str();
    Out.insert(std::move(S));
  }
  return Out;
}

std::vector<std::string> readProblems(llvm::StringRef Output) {
  llvm::Regex Ours("\\[svc-[a-z-]+,-warnings-as-errors\\]$");
  std::vector<std::string> Out;
  for (llvm::StringRef Line : linesOf(Output))
    if ((Line.starts_with("Error ") || Line.starts_with("error: ") ||
         Line.contains(": error: ")) &&
        !Ours.match(Line))
      Out.push_back(Line.str());
  return Out;
}

std::string difference(const std::set<Shown> &Audit,
                       const std::set<Shown> &Plugin) {
  std::string Out;
  for (const Shown &S : Audit)
    if (!Plugin.count(S))
      Out += "only the audit: " + render(S) + "\n";
  for (const Shown &S : Plugin)
    if (!Audit.count(S))
      Out += "only the plugin: " + render(S) + "\n";
  return Out;
}

std::set<Shown> shownOf(const Report &R) {
  return {R.Findings.begin(), R.Findings.end()};
}

} // namespace svc::test
