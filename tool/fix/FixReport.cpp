//===- FixReport.cpp - What was fixed, what was not, and why --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/FixReport.h"
#include "report/Paths.h"
#include "report/Words.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <nlohmann/json.hpp>

namespace svc {

/// A finding that stays because the user wants it to is none to count.
static bool isKept(const Selection::Choice &C) {
  return C.Reason == InBaseline;
}

ExitCode exitCode(const AuditRecord &Record, const Selection &Fixes) {
  if (!Record.Failed.empty())
    return ExitCode::Incomplete;
  return llvm::all_of(Fixes.choices(),
                      [&](const Selection::Choice &C) {
                        return Fixes.isSettled(C) || isKept(C);
                      })
             ? ExitCode::Clean
             : ExitCode::Findings;
}

static std::string place(const AuditRecord &Record, const FindingRecord &F) {
  return displayPath(Record.Base, F.Use.File) + ":" +
         std::to_string(F.Use.Line) + ":" + std::to_string(F.Use.Column);
}

static std::string subject(const FindingRecord &F) {
  std::string Role = F.Role.empty() ? "environment branch" : F.Role;
  std::replace(Role.begin(), Role.end(), '_', ' ');
  return Role + " of " + F.Service;
}

std::string fixText(const AuditRecord &Record, const Selection &Fixes,
                    const FixOutcome &Outcome) {
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  size_t Settled = 0, Kept = 0;
  for (const Selection::Choice &C : Fixes.choices()) {
    if (!C.Fix)
      continue;
    Out << (Outcome.DryRun ? "would fix " : "fixed ") << place(Record, *C.Of)
        << ": " << subject(*C.Of);
    if (!C.Fix->Variables.empty())
      Out << " (" << llvm::join(C.Fix->Variables, ", ") << ")";
    Out << "\n";
  }
  for (const Selection::Choice &C : Fixes.choices()) {
    Settled += Fixes.isSettled(C);
    Kept += isKept(C);
    if (!Fixes.isSettled(C) && !isKept(C))
      Out << "not fixed " << place(Record, *C.Of) << ": " << subject(*C.Of)
          << ": " << Fixes.reason(C) << "\n";
  }
  for (const UnitFailure &Unit : Record.Failed)
    Out << "not analysed " << displayPath(Record.Base, Unit.File) << ": "
        << reason(Unit, Record.Base) << "\n";
  for (const std::string &File : Outcome.Kept)
    Out << "kept " << displayPath(Record.Base, File) << "\n";
  for (const std::string &File : Outcome.Written)
    Out << "wrote " << displayPath(Record.Base, File) << "\n";
  if (!Outcome.Variables.empty())
    Out << "to set: " << llvm::join(Outcome.Variables, ", ") << "\n";
  Out << plural(Fixes.choices().size(), "finding") << ": " << Settled
      << (Outcome.DryRun ? " would be fixed in " : " fixed in ")
      << plural(Outcome.Changed.size(), "file") << ", "
      << Fixes.choices().size() - Settled - Kept << " left";
  if (Kept)
    Out << ", " << Kept << " in the baseline";
  Out << "; " << plural(Outcome.Reparsed, "unit") << " parsed again\n";
  if (!Outcome.Deployment.empty())
    Out << "\n" << Outcome.Deployment;
  return Text;
}

std::string fixJson(const AuditRecord &Record, const Selection &Fixes,
                    const FixOutcome &Outcome) {
  using Json = nlohmann::ordered_json;
  Json Out;
  Out["dry_run"] = Outcome.DryRun;
  Json Findings = Json::array();
  for (const Selection::Choice &C : Fixes.choices()) {
    const FindingRecord &F = *C.Of;
    Json One;
    One["check"] = F.Check;
    One["file"] = displayPath(Record.Base, F.Use.File);
    One["line"] = F.Use.Line;
    One["column"] = F.Use.Column;
    One["service"] = F.Service;
    One["role"] = F.Role;
    One["fingerprint"] = F.Fingerprint;
    One["fixed"] = Fixes.isSettled(C);
    One["baseline"] = isKept(C);
    One["variables"] = C.Fix ? Json(C.Fix->Variables) : Json(Json::array());
    One["reason"] = Fixes.isSettled(C) ? "" : Fixes.reason(C);
    Findings.push_back(std::move(One));
  }
  Out["findings"] = std::move(Findings);
  auto Paths = [&](const std::vector<std::string> &Files) {
    Json List = Json::array();
    for (const std::string &File : Files)
      List.push_back(displayPath(Record.Base, File));
    return List;
  };
  Out["changed"] = Paths(Outcome.Changed);
  Out["written"] = Paths(Outcome.Written);
  Out["kept"] = Paths(Outcome.Kept);
  Out["variables"] = Outcome.Variables;
  if (!Outcome.Deployment.empty())
    Out["deployment"] = Outcome.Deployment;
  Out["reparsed"] = Outcome.Reparsed;
  Json Failed = Json::array();
  for (const UnitFailure &Unit : Record.Failed)
    Failed.push_back({{"file", displayPath(Record.Base, Unit.File)},
                      {"reason", reason(Unit, Record.Base)}});
  Out["failed"] = std::move(Failed);
  return Out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace svc
