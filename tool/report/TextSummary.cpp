//===- TextSummary.cpp - The end of the text report -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tables are left out when they are empty.
// Guarded by tests/tool/TextReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/TextSummary.h"
#include "report/Paths.h"
#include "report/Summary.h"
#include "report/Words.h"
#include <algorithm>

namespace svc {

namespace {

using Rows = std::vector<std::vector<std::string>>;

void writeUnits(const AuditRecord &Record, llvm::raw_ostream &Out) {
  Out << plural(Record.Total, "unit") << ": " << Record.Analysed
      << " analysed, " << Record.Failed.size() << " failed, "
      << Record.Skipped.size() << " skipped\n";
  for (const UnitFailure &Unit : Record.Failed)
    Out << "  failed " << displayPath(Record.Base, Unit.File) << ": "
        << reason(Unit, Record.Base) << "\n";
  for (const UnitSkip &Unit : Record.Skipped)
    Out << "  skipped " << displayPath(Record.Base, Unit.File) << ": "
        << Unit.Reason << "\n";
  if (Record.Unseen)
    Out << plural(Record.Unseen, "hidden arm") << " of environment branches "
        << (Record.Unseen == 1 ? "was" : "were") << " judged by "
        << (Record.Unseen == 1 ? "its" : "their") << " tokens only\n";
}

void writeUses(const AuditRecord &Record, llvm::raw_ostream &Out) {
  auto Services = usesByService(Record);
  if (Services.empty())
    return;
  const RoleStatus Columns[] = {
      RoleStatus::Attached,  RoleStatus::Hardcoded, RoleStatus::Fallback,
      RoleStatus::Forwarded, RoleStatus::Unknown,   RoleStatus::LibraryDefault};
  Rows Table = {{"uses by service"}};
  for (RoleStatus Status : Columns) {
    std::string Title = word(Status).str();
    std::replace(Title.begin(), Title.end(), '-', ' ');
    Table.front().push_back(std::move(Title));
  }
  for (const auto &[Service, Counts] : Services) {
    Table.push_back({"  " + Service});
    for (RoleStatus Status : Columns)
      Table.back().push_back(
          std::to_string(Counts[static_cast<size_t>(Status)]));
  }
  Out << "\n";
  writeTable(Table, /*NumbersRight=*/true, Out);
}

void writeFindings(const AuditRecord &Record, llvm::raw_ostream &Out) {
  auto Checks = findingsByCheck(Record);
  if (Checks.empty())
    return;
  Rows Table = {{"findings by check"}};
  for (const auto &[Check, Count] : Checks)
    Table.push_back({"  " + Check, std::to_string(Count)});
  Out << "\n";
  writeTable(Table, /*NumbersRight=*/true, Out);
}

void writeVerdict(const AuditRecord &Record, llvm::raw_ostream &Out) {
  std::string Found = Record.Findings.empty()
                          ? "no findings"
                          : plural(Record.Findings.size(), "finding");
  Out << "\n";
  switch (exitCode(Record)) {
  case ExitCode::Incomplete:
    Out << Found << ", but the analysis is incomplete: "
        << plural(Record.Failed.size(), "unit") << " failed (exit status 3)\n";
    break;
  case ExitCode::Findings:
    Out << Found
        << " (exit status 1); 'svc-tidy explain CHECK' says why a check "
           "exists\n";
    break;
  default:
    Out << Found << "\n";
  }
}

} // namespace

void writeTable(const Rows &Table, bool NumbersRight, llvm::raw_ostream &Out) {
  std::vector<size_t> Widths;
  for (const auto &Row : Table)
    for (size_t I = 0; I < Row.size(); ++I) {
      Widths.resize(std::max(Widths.size(), I + 1));
      Widths[I] = std::max(Widths[I], Row[I].size());
    }
  for (const auto &Row : Table) {
    std::string Line;
    for (size_t I = 0; I < Row.size(); ++I) {
      std::string Fill(Widths[I] - Row[I].size(), ' ');
      Line += I == 0         ? Row[I] + Fill
              : NumbersRight ? "  " + Fill + Row[I]
                             : "  " + Row[I] + Fill;
    }
    Out << llvm::StringRef(Line).rtrim() << "\n";
  }
}

void writeSummary(const AuditRecord &Record, llvm::raw_ostream &Out) {
  writeUnits(Record, Out);
  writeUses(Record, Out);
  writeFindings(Record, Out);
  writeVerdict(Record, Out);
}

} // namespace svc
