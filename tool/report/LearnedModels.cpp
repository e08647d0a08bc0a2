//===- LearnedModels.cpp - Learned entry points as a model file -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each entry is read back by the loader before it is kept, so what is printed
// loads.
//
//===----------------------------------------------------------------------===//

#include "report/LearnedModels.h"
#include "llvm/ADT/STLExtras.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

using Json = nlohmann::ordered_json;

/// Everything of a model but its entry points.
Json head(const Connector &C) {
  Json Out;
  Out["schema_version"] = 1;
  Out["connector"] = C.Id;
  Out["name"] = C.Name;
  Out["service"] = C.Service;
  Out["category"] = C.Category;
  Out["language"] = C.Language;
  Out["learned"] = true;
  Out["headers"] = Json::array();
  Out["documentation"] = C.Documentation;
  Out["provenance"] =
      "learned by svc-tidy " SVC_VERSION " from the program's own functions";
  Out["entry_points"] = Json::array();
  return Out;
}

/// "settings.brokers[0].host"
std::string roleKey(const FunctionName &F, const InnerBinding &B) {
  return nameWithin(
      B.Parameter < F.Parameters.size() ? F.Parameters[B.Parameter] : "",
      B.Within);
}

Json roleOf(const Binding &Means) {
  const RoleInfo &Info = info(Means.Meaning);
  Json Out = {{"role", Info.Name.str()}};
  if (Means.Text != Info.DefaultDialect)
    Out["dialect"] = name(Means.Text).str();
  // The plugin is to give a value the name that the audit gives it.
  if (!Means.OwnVariable.empty())
    Out["own_variable"] = Means.OwnVariable;
  return Out.size() == 1 ? Json(Info.Name.str()) : Out;
}

Json entry(const LinkedEntry &E) {
  Json Out;
  Out["kind"] = name(E.Function.Kind).str();
  Out["name"] = E.Function.Name;
  Out["signature"] = E.Function.Signature;
  Out["roles"] = Json::object();
  for (const InnerBinding &B : E.Inner) {
    std::string Key = roleKey(E.Function, B);
    if (!Out["roles"].contains(Key)) // a parameter has one role in a model
      Out["roles"][Key] = roleOf(B.Means);
  }
  return Out;
}

} // namespace

LearnedModels learnedModels(const Links &Told, const ModelSet &Models) {
  std::map<std::string, Json> ByConnector;
  LearnedModels Out;
  for (const auto &[Id, Entries] : Told.Learned)
    for (const LinkedEntry &E : Entries) {
      const Connector *C = Models.connector(E.Connector);
      if (!C)
        continue;
      Json One = head(*C);
      One["entry_points"].push_back(entry(E));
      LoadedModel Read = loadModel(One.dump(), "");
      if (!Read.Problems.empty()) {
        Out.LeftOut.push_back(E.Function.Signature + ": " +
                              Read.Problems.front().Message);
        continue;
      }
      auto [It, New] = ByConnector.try_emplace(C->Id, head(*C));
      Json &List = It->second["entry_points"];
      // Two symbols may have one name and one shape: overloads on const.
      bool Same = llvm::any_of(List, [&](const Json &Other) {
        Json Both = head(*C);
        Both["entry_points"] = {Other, One["entry_points"][0]};
        return !loadModel(Both.dump(), "").Problems.empty();
      });
      if (!Same)
        List.push_back(One["entry_points"][0]);
    }
  Json All = Json::array();
  for (auto &[Id, Model] : ByConnector)
    All.push_back(std::move(Model));
  Out.Text = All.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  return Out;
}

} // namespace svc
