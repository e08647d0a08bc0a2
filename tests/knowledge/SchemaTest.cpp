//===- SchemaTest.cpp - The JSON Schema agrees with the loader --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Editors read the schema, the program reads the tables: they must say the
// same. The schema's lists are compared with the tables, every built-in model
// is validated against it, and for broken models schema and loader both
// complain. The validator knows just the keywords that the schema uses, and
// fails on any other.
//
//===----------------------------------------------------------------------===//

#include "knowledge/EmbeddedModels.h"
#include "knowledge/ModelLoader.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"
#include <nlohmann/json.hpp>
#include <regex>

using namespace svc;
using Json = nlohmann::json;

namespace {

class Schema {
public:
  Schema() {
    auto Buffer = llvm::MemoryBuffer::getFile(
        SVC_SOURCE_DIR "/checks/knowledge/connectors/connector.schema.json");
    if (Buffer)
      Root = Json::parse((*Buffer)->getBuffer().str(), nullptr, false);
    EXPECT_TRUE(Root.is_object()) << "the schema is not readable";
  }

  bool accepts(const Json &Value) const { return accepts(Root, Value); }
  std::vector<std::string> list(const std::string &Definition) const {
    return Root["$defs"][Definition]["enum"];
  }
  const Json &root() const { return Root; }

private:
  bool accepts(const Json &S, const Json &V) const {
    for (auto &[Keyword, Rule] : S.items())
      if (!accepts(S, Keyword, Rule, V))
        return false;
    return true;
  }

  static bool isOfType(const std::string &Type, const Json &V) {
    return Type == "object"    ? V.is_object()
           : Type == "array"   ? V.is_array()
           : Type == "string"  ? V.is_string()
           : Type == "integer" ? V.is_number_integer()
           : Type == "boolean" ? V.is_boolean()
                               : false;
  }

  bool accepts(const Json &S, const std::string &Keyword, const Json &Rule,
               const Json &V) const {
    auto All = [&](const Json &Values, const Json &Each) {
      return std::all_of(Values.begin(), Values.end(),
                         [&](const Json &X) { return accepts(Each, X); });
    };
    auto Some = [&](const Json &Schemas, int Least, int Most) {
      auto N = std::count_if(Schemas.begin(), Schemas.end(),
                             [&](const Json &X) { return accepts(X, V); });
      return N >= Least && N <= Most;
    };
    if (Keyword == "type")
      return isOfType(Rule, V);
    if (Keyword == "const")
      return V == Rule;
    if (Keyword == "enum")
      return std::find(Rule.begin(), Rule.end(), V) != Rule.end();
    if (Keyword == "$ref")
      return accepts(
          Root.at(Json::json_pointer(Rule.get<std::string>().substr(1))), V);
    if (Keyword == "allOf")
      return Some(Rule, int(Rule.size()), int(Rule.size()));
    if (Keyword == "anyOf")
      return Some(Rule, 1, int(Rule.size()));
    if (Keyword == "if")
      return !accepts(Rule, V) || accepts(S["then"], V);
    if (Keyword == "pattern")
      return !V.is_string() ||
             std::regex_search(V.get<std::string>(), pattern(Rule));
    if (Keyword == "minLength")
      return !V.is_string() || V.get<std::string>().size() >= Rule;
    if (Keyword == "minimum")
      return !V.is_number() || V >= Rule;
    if (Keyword == "maximum")
      return !V.is_number() || V <= Rule;
    if (Keyword == "minItems")
      return !V.is_array() || V.size() >= Rule;
    if (Keyword == "minProperties")
      return !V.is_object() || V.size() >= Rule;
    if (Keyword == "items")
      return !V.is_array() || All(V, Rule);
    if (Keyword == "required")
      return !V.is_object() ||
             std::all_of(Rule.begin(), Rule.end(), [&](const Json &Key) {
               return V.contains(Key.get<std::string>());
             });
    if (Keyword == "propertyNames") {
      bool Good = true;
      if (V.is_object())
        for (auto &[Key, Ignored] : V.items())
          Good = Good && accepts(Rule, Json(Key));
      return Good;
    }
    if (Keyword == "properties" || Keyword == "additionalProperties") {
      bool Good = true;
      bool Named = Keyword == "properties";
      Json Properties = S.value("properties", Json::object());
      if (V.is_object())
        for (auto &[Key, Member] : V.items())
          if (Properties.contains(Key) == Named)
            Good = Good && (Named              ? accepts(Rule[Key], Member)
                            : Rule.is_object() ? accepts(Rule, Member)
                                               : Rule.get<bool>());
      return Good;
    }
    bool Silent = Keyword == "then" || Keyword == "$defs" ||
                  Keyword == "$schema" || Keyword == "$id" ||
                  Keyword == "title" || Keyword == "description";
    EXPECT_TRUE(Silent) << "this validator does not know " << Keyword;
    return Silent;
  }

  const std::regex &pattern(const std::string &Text) const {
    return Patterns.try_emplace(Text, Text).first->second;
  }

  Json Root;
  mutable std::map<std::string, std::regex> Patterns; // slow to compile
};

std::vector<std::string> strings(llvm::ArrayRef<llvm::StringRef> Names) {
  return {Names.begin(), Names.end()};
}

Json goodModel() {
  return Json::parse(R"j({
    "$schema": "connector.schema.json", "schema_version": 1,
    "connector": "lib", "name": "Lib", "service": "redis",
    "category": "cache", "language": "c", "headers": ["lib.h"],
    "packages": ["lib-dev"], "documentation": "https://example.org/lib",
    "provenance": "lib.h 1.0", "schemes": ["redis"], "default_port": 6379,
    "variables": {"url": "REDIS_URL"}, "reads_environment": ["http_proxy"],
    "local_stand_in": false,
    "entry_points": [
      {"kind": "function", "name": "f", "signature": "void f(int a, ...)",
       "roles": {"a": "port", "...1": {"role": "dsn", "dialect": "jdbc"}},
       "only_when_connected": true},
      {"kind": "method", "name": "*C::g", "signature": "void g(int a)",
       "roles": {},
       "only_when": {"argument": "a", "reaches": "int h(int b)", "as": "b"}},
      {"kind": "constructor", "name": "n::C::C", "signature": "C(int a)",
       "roles": {"a": "port"}},
      {"kind": "field", "name": "C::f", "role": "host"},
      {"kind": "option", "name": "o", "signature": "void o(int k, ...)",
       "key": "k", "value": "...", "length": "k", "keys": {"K": "host"}},
      {"kind": "map_key", "name": "M", "keys": {"k": "host"}},
      {"kind": "environment", "name": "e", "signature": "int e(int a, int b)",
       "variable": "a", "fallback": "b"},
      {"kind": "value", "name": "C::v", "signature": "int v(int x, int y, ...)",
       "of": ["this", "x", "..."], "format": "x", "style": "braces",
       "into": "y", "only_writes": true, "at": "x", "from": "x", "length": "x",
       "limit": "x", "size": "x", "until": "x", "times": "x",
       "length_of": "x"},
      {"kind": "text_class", "name": "n::T", "operators": {"<<": "appends"},
       "style": "percent"}
    ]})j",
                     nullptr, false);
}

bool loads(const Json &Model) {
  return loadModel(Model.dump(), "m.json").Problems.empty();
}

} // namespace

TEST(Schema, ListsEqualTheTables) {
  Schema S;
  std::vector<std::string> Roles;
  for (const RoleInfo &R : roles())
    Roles.push_back(R.Name.str());
  EXPECT_EQ(S.list("role"), Roles);
  EXPECT_EQ(S.list("dialect"), strings(dialectNames()));
  EXPECT_EQ(S.list("kind"), strings(entryKindNames()));
  EXPECT_EQ(S.list("style"), strings(textStyleNames()));
  EXPECT_EQ(S.list("operator"), strings(textOperatorNames()));
}

TEST(Schema, EveryPropertyIsDescribed) {
  Schema S;
  std::vector<std::pair<std::string, const Json *>> Open = {{"", &S.root()}};
  size_t Described = 0;
  while (!Open.empty()) {
    auto [Path, Node] = Open.back();
    Open.pop_back();
    if (!Node->is_structured())
      continue;
    for (auto &[Key, Child] : Node->items())
      Open.push_back({(llvm::Twine(Path) + "/" + Key).str(), &Child});
    if (llvm::StringRef(Path).ends_with("/if") || !Node->contains("properties"))
      continue;
    for (auto &[Key, Property] : (*Node)["properties"].items()) {
      EXPECT_TRUE(Property.contains("description")) << Path << "/" << Key;
      ++Described;
    }
  }
  EXPECT_GT(Described, 30u);
}

TEST(Schema, AcceptsEveryBuiltInModel) {
  Schema S;
  for (const EmbeddedModel &M : embeddedModels()) {
    Json Model = Json::parse(M.Text.str(), nullptr, false);
    EXPECT_TRUE(S.accepts(Model)) << M.File.str();
    EXPECT_EQ(Model.value("$schema", ""), "connector.schema.json")
        << M.File.str();
  }
}

TEST(Schema, SchemaAndLoaderAcceptTheSame) {
  EXPECT_TRUE(Schema().accepts(goodModel()));
  EXPECT_TRUE(loads(goodModel()));
}

TEST(Schema, RequiredKeysAreTheSame) {
  Schema S;
  Json Good = goodModel();
  auto Compare = [&](const Json::json_pointer &Object) {
    for (auto &[Key, Value] : Good[Object].items()) {
      Json Without = Good;
      Without[Object].erase(Key);
      EXPECT_EQ(S.accepts(Without), loads(Without))
          << Object.to_string() << " without " << Key;
    }
  };
  Compare(Json::json_pointer(""));
  for (size_t I = 0; I != Good["entry_points"].size(); ++I)
    Compare(Json::json_pointer("/entry_points/" + std::to_string(I)));
}

TEST(Schema, KeysOfEachKindAreTheSame) {
  Schema S;
  Json Good = goodModel();
  std::map<std::string, Json> Keys;
  for (const Json &E : Good["entry_points"])
    for (auto &[Key, Value] : E.items())
      Keys[Key] = Value;
  Keys["unknown"] = 1;
  for (size_t I = 0; I != Good["entry_points"].size(); ++I)
    for (auto &[Key, Value] : Keys) {
      if (Good["entry_points"][I].contains(Key))
        continue;
      Json With = Good;
      With["entry_points"][I][Key] = Value;
      if (Key == "only_when_connected" || Key == "only_when" ||
          Key == "fallback")
        EXPECT_EQ(S.accepts(With), loads(With)) << I << " with " << Key;
      else
        EXPECT_FALSE(S.accepts(With) || loads(With)) << I << " with " << Key;
    }
}

TEST(Schema, BothRefuseBadValues) {
  Schema S;
  const std::pair<const char *, const char *> Bad[] = {
      {"/schema_version", "2"},
      {"/schema_version", "\"1\""},
      {"/connector", "\"Lib C\""},
      {"/name", "\" \""},
      {"/service", "\"\""},
      {"/category", "7"},
      {"/language", "\"rust\""},
      {"/headers", "\"lib.h\""},
      {"/headers/0", "\"\""},
      {"/packages", "[1]"},
      {"/documentation", "\"lib.h\""},
      {"/documentation", "\"https://\""},
      {"/provenance", "null"},
      {"/schemes/0", "\"Redis\""},
      {"/schemes/0", "\"redis://\""},
      {"/default_port", "0"},
      {"/default_port", "65536"},
      {"/default_port", "80.5"},
      {"/default_port", "\"80\""},
      {"/variables/url", "\"redis_url\""},
      {"/variables/hots", "\"REDIS_URL\""},
      {"/reads_environment/0", "\"A B\""},
      {"/local_stand_in", "\"yes\""},
      {"/entry_points", "[]"},
      {"/entry_points", "{}"},
      {"/entry_points/0", "1"},
      {"/entry_points/0/kind", "\"func\""},
      {"/entry_points/0/name", "\"a b\""},
      {"/entry_points/0/name", "\"a::\""},
      {"/entry_points/0/name", "\"a*\""},
      {"/entry_points/0/signature", "\"\""},
      {"/entry_points/0/roles", "[]"},
      {"/entry_points/0/roles/a", "\"hots\""},
      {"/entry_points/0/roles/a", "{\"role\": \"dsn\", \"dialect\": \"sql\"}"},
      {"/entry_points/0/roles/a", "{\"dialect\": \"jdbc\"}"},
      {"/entry_points/0/roles/a", "{\"role\": \"dsn\", \"x\": 1}"},
      {"/entry_points/0/roles/...0", "\"host\""},
      {"/entry_points/0/only_when_connected", "1"},
      {"/entry_points/1/only_when", "true"},
      {"/entry_points/1/only_when/argument", "\"...\""},
      {"/entry_points/1/only_when/reaches", "\"\""},
      {"/entry_points/1/only_when/as", "7"},
      {"/entry_points/1/only_when/x", "\"y\""},
      {"/entry_points/3/role", "\"hots\""},
      {"/entry_points/4/keys", "{}"},
      {"/entry_points/4/keys", "{\"\": \"host\"}"},
      {"/entry_points/4/key", "\"\""},
      {"/entry_points/6/variable", "1"},
      {"/entry_points/7/of", "\"x\""},
      {"/entry_points/7/of/0", "1"},
      {"/entry_points/7/style", "\"brace\""},
      {"/entry_points/7/into", "\"\""},
      {"/entry_points/7/only_writes", "1"},
      {"/entry_points/8/operators", "[]"},
      {"/entry_points/8/operators/+", "\"adds\""},
  };
  for (auto [Where, What] : Bad) {
    Json Model = goodModel();
    Model[Json::json_pointer(Where)] = Json::parse(What, nullptr, false);
    EXPECT_FALSE(S.accepts(Model)) << "schema: " << Where << " = " << What;
    EXPECT_FALSE(loads(Model)) << "loader: " << Where << " = " << What;
  }
}
