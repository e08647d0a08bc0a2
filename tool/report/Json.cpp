//===- Json.cpp - The report that other tools read --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function for each kind of record, keys in the order of the documentation.
// A finding without a literal has a null origin, a role whose variable is not
// known a null variable.
// Guarded by tests/tool/JsonReportTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Json.h"
#include "report/Paths.h"
#include "report/Words.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

using Json = nlohmann::ordered_json;

class Writer {
public:
  explicit Writer(const AuditRecord &Record) : Record(Record) {}

  Json report() const {
    Json Out;
    Out["version"] = SVC_VERSION;
    Out["tool"] = "svc-tidy";
    Out["units"] = units();
    Out["uses"] = Json::array();
    for (const UseRecord &Use : Record.Uses)
      Out["uses"].push_back(use(Use));
    Out["findings"] = Json::array();
    for (const FindingRecord &Finding : Record.Findings)
      Out["findings"].push_back(finding(Finding));
    return Out;
  }

private:
  std::string shown(llvm::StringRef File) const {
    return displayPath(Record.Base, File);
  }

  Json units() const {
    Json Out;
    Out["total"] = Record.Total;
    Out["analysed"] = Record.Analysed;
    Out["failed"] = Json::array();
    for (const UnitFailure &Unit : Record.Failed)
      Out["failed"].push_back(
          {{"file", shown(Unit.File)}, {"reason", reason(Unit, Record.Base)}});
    Out["skipped"] = Json::array();
    for (const UnitSkip &Unit : Record.Skipped)
      Out["skipped"].push_back(
          {{"file", shown(Unit.File)}, {"reason", Unit.Reason}});
    Out["unseen_arms"] = Record.Unseen;
    return Out;
  }

  Json use(const UseRecord &Use) const {
    Json Out;
    Out["file"] = shown(Use.At.File);
    Out["line"] = Use.At.Line;
    Out["column"] = Use.At.Column;
    Out["service"] = Use.Service;
    Out["connector"] = Use.Connector;
    Out["entry_point"] = Use.EntryPoint;
    Out["roles"] = Json::object();
    for (const auto &[Name, Role] : Use.Roles) {
      Json &To = Out["roles"][Name];
      To["status"] = word(Role.Status);
      To["variable"] = Role.Variable.empty() ? Json() : Json(Role.Variable);
    }
    return Out;
  }

  Json finding(const FindingRecord &F) const {
    Json Out;
    Out["check"] = F.Check;
    Out["file"] = shown(F.Use.File);
    Out["line"] = F.Use.Line;
    Out["column"] = F.Use.Column;
    Out["service"] = F.Service;
    Out["connector"] = F.Connector;
    Out["entry_point"] = F.EntryPoint;
    Out["role"] = F.Role;
    Out["message"] = F.Message;
    Out["severity"] = word(F.Level);
    Out["certainty"] = F.Certain ? "certain" : "likely";
    Out["placeholder"] = F.Placeholder;
    if (!F.Difference.empty())
      Out["difference"] = F.Difference;
    if (!F.Assumption.empty())
      Out["assumption"] = F.Assumption;
    Out["sink"] = sink(F);
    Out["origin"] = origin(F.Origin);
    Out["trace"] = Json::array();
    for (const TraceStep &Step : F.Trace)
      Out["trace"].push_back({{"file", shown(Step.At.File)},
                              {"line", Step.At.Line},
                              {"column", Step.At.Column},
                              {"note", Step.Note}});
    Out["fingerprint"] = F.Fingerprint;
    Out["fixes"] = Json::array();
    for (const FixRecord &Fix : F.Fixes)
      Out["fixes"].push_back(fix(Fix));
    if (F.Fixes.empty() && !F.NoFixReason.empty())
      Out["no_fix_reason"] = F.NoFixReason;
    return Out;
  }

  Json sink(const FindingRecord &F) const {
    if (F.Sink.File.empty())
      return nullptr;
    return {{"file", shown(F.Sink.File)},
            {"line", F.Sink.Line},
            {"column", F.Sink.Column},
            {"entry_point", F.SinkEntryPoint}};
  }

  Json origin(const Span &Where) const {
    if (Where.File.empty())
      return nullptr;
    return {{"file", shown(Where.File)},
            {"line", Where.Line},
            {"column", Where.Column},
            {"end_line", Where.EndLine},
            {"end_column", Where.EndColumn}};
  }

  Json fix(const FixRecord &Fix) const {
    Json Out;
    Out["kind"] = Fix.Restructure ? "restructure" : "attach";
    Out["edits"] = Json::array();
    for (const EditRecord &Edit : Fix.Edits)
      Out["edits"].push_back({{"file", shown(Edit.File)},
                              {"offset", Edit.Offset},
                              {"length", Edit.Length},
                              {"replacement", Edit.Replacement}});
    Out["variables"] = Fix.Variables;
    if (!Fix.PerEnvironment.empty()) {
      Json &Values = Out["per_environment"] = Json::array();
      for (const ArmValue &Value : Fix.PerEnvironment)
        Values.push_back({{"variable", Value.Variable},
                          {"when", Value.When},
                          {"origin", origin(Value.Origin)}});
    }
    return Out;
  }

  const AuditRecord &Record;
};

} // namespace

std::string jsonReport(const AuditRecord &Record) {
  return Writer(Record).report().dump(2, ' ', /*ensure_ascii=*/false,
                                      Json::error_handler_t::replace) +
         "\n";
}

} // namespace svc
