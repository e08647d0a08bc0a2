//===- ExplanationJson.cpp - An explanation for tools -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Documented in docs/explain.md. No source text is in it.
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Explanation.h"
#include "report/Paths.h"
#include "report/Words.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

using Json = nlohmann::ordered_json;

class Writer {
public:
  explicit Writer(const Explanation &E) : E(E) {}

  Json explanation() const {
    Json Out;
    Out["version"] = SVC_VERSION;
    Out["tool"] = "svc-tidy";
    Out["file"] = shown(E.At.File);
    Out["line"] = E.At.Line;
    Out["column"] = E.At.Column ? Json(E.At.Column) : Json();
    Out["linked"] = !E.Alone;
    Out["units"] = units();
    Out["uses"] = list(E.Uses, [&](const UseRecord *U) { return use(*U); });
    Out["findings"] =
        list(E.Others, [&](const FindingRecord *F) { return finding(*F); });
    Out["misfits"] =
        E.isEmpty() ? E.Record.Misfits : std::vector<std::string>();
    Out["nearest"] =
        list(E.Nearest, [&](const UseRecord *U) { return head(*U); });
    Out["reached"] =
        list(E.Reached, [&](const FindingRecord *F) { return finding(*F); });
    return Out;
  }

private:
  template <typename T, typename Callable>
  static Json list(const std::vector<T> &Of, Callable Make) {
    Json Out = Json::array();
    for (const T &Each : Of)
      Out.push_back(Make(Each));
    return Out;
  }

  std::string shown(llvm::StringRef File) const {
    return displayPath(E.Record.Base, File);
  }

  static Json text(const std::string &Text) {
    return Text.empty() ? Json() : Json(Text);
  }

  Json place(const Place &P) const {
    Json Out;
    Out["file"] = shown(P.File);
    Out["line"] = P.Line;
    Out["column"] = P.Column;
    return Out;
  }

  Json units() const {
    Json Out;
    Out["total"] = E.Record.Total;
    Out["analysed"] = E.Record.Analysed;
    Out["with_file"] = E.Record.Seeing.size();
    Out["failed"] = list(E.Record.Failed, [&](const UnitFailure &F) {
      return Json{{"file", shown(F.File)},
                  {"reason", reason(F, E.Record.Base)}};
    });
    return Out;
  }

  Json head(const UseRecord &U) const {
    Json Out = place(U.At);
    Out["service"] = U.Service;
    Out["connector"] = U.Connector;
    Out["entry_point"] = U.EntryPoint;
    return Out;
  }

  Json use(const UseRecord &U) const {
    Json Out = head(U);
    Out["learned"] = !U.Wrapper.empty();
    Out["silent"] = text(U.Aside);
    Out["behaviour"] = text(U.AsideRow);
    Out["roles"] =
        list(U.Accounts, [&](const AccountRecord &A) { return account(A); });
    return Out;
  }

  Json account(const AccountRecord &A) const {
    Json Out;
    Out["role"] = A.Role;
    Out["name"] = A.Name;
    Out["status"] = word(A.State.Status);
    Out["variable"] = text(A.State.Variable);
    Out["sink"] = nullptr;
    if (!A.SinkEntryPoint.empty()) {
      Out["sink"] = place(A.Sink);
      Out["sink"]["entry_point"] = A.SinkEntryPoint;
    }
    Out["onward"] = steps(A.Onward);
    Out["values"] = list(A.Alternatives, [&](const AlternativeRecord &Each) {
      return alternative(Each);
    });
    return Out;
  }

  Json alternative(const AlternativeRecord &A) const {
    Json Out;
    Out["pieces"] =
        list(A.Pieces, [&](const PieceRecord &P) { return piece(P); });
    Out["verdicts"] =
        list(A.Rulings, [&](const RulingRecord &R) { return ruling(R); });
    return Out;
  }

  Json piece(const PieceRecord &P) const {
    Json Out;
    Out["kind"] = word(P.K);
    switch (P.K) {
    case PieceRecord::Literal:
      Out["origin"] = origin(P.Origin);
      break;
    case PieceRecord::Environment:
      Out["variable"] = text(P.Name);
      break;
    case PieceRecord::Parameter: {
      auto Known = E.Callers.find(P.Symbol);
      Out["parameter"] = P.Name;
      Out["function"] = P.Function;
      Out["calls"] = Known == E.Callers.end() ? 0 : Known->second;
      break;
    }
    case PieceRecord::Null:
      break;
    case PieceRecord::Unknown:
      Out["reason"] = P.Name;
      break;
    }
    Out["path"] = steps(P.Path);
    return Out;
  }

  Json ruling(const RulingRecord &R) const {
    Json Out;
    Out["role"] = R.Role;
    Out["reported"] = R.Reported;
    Out["check"] = R.Check;
    Out["reason"] = R.Reason;
    Out["behaviour"] = text(R.Row);
    Out["suppressed"] = nullptr;
    if (!R.Suppressed.File.empty())
      Out["suppressed"] = {{"file", shown(R.Suppressed.File)},
                           {"line", R.Suppressed.Line}};
    return Out;
  }

  Json steps(const std::vector<TraceStep> &Steps) const {
    return list(Steps, [&](const TraceStep &Step) {
      Json Out = place(Step.At);
      Out["note"] = Step.Note;
      return Out;
    });
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

  Json finding(const FindingRecord &F) const {
    Json Out = place(F.Use);
    Out["check"] = F.Check;
    Out["role"] = F.Role;
    Out["entry_point"] = F.EntryPoint;
    Out["message"] = F.Message;
    Out["path"] = steps(F.Trace);
    return Out;
  }

  const Explanation &E;
};

} // namespace

std::string jsonOf(const Explanation &E) {
  return Writer(E).explanation().dump(2, ' ', /*ensure_ascii=*/false,
                                      Json::error_handler_t::replace) +
         "\n";
}

} // namespace svc
