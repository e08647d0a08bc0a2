//===- EntryPointReaderTest.cpp - JSON object -> EntryPoint -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What each kind of entry point gives, and what each mistake in one says; a
// good entry point beside a bad one is loaded.
//
//===----------------------------------------------------------------------===//

#include "ModelText.h"
#include "gmock/gmock.h"

using namespace svc;

namespace {

/// The problems of a model whose only bad entry point is \p Entry, in line 6;
/// the good one beside it must load.
std::string entryProblems(const std::string &Entry) {
  LoadedModel L = loadModel(model(Entry + ",\n" + GoodEntry), "m.json");
  EXPECT_TRUE(L.Model);
  if (L.Model) {
    EXPECT_EQ(L.Model->EntryPoints.size(), 1u);
    EXPECT_EQ(L.Model->EntryPoints[0].Name, "good");
  }
  return render(L.Problems);
}

/// The only entry point of a model without problems.
EntryPoint only(const std::string &Entry) {
  LoadedModel L = loadModel(model(Entry), "m.json");
  EXPECT_EQ(L.Problems.size(), 0u)
      << (L.Problems.empty() ? "" : render(L.Problems[0]));
  if (!L.Model || L.Model->EntryPoints.empty()) {
    ADD_FAILURE() << "nothing loaded";
    return {};
  }
  return L.Model->EntryPoints[0];
}

} // namespace

TEST(EntryPointReader, ReadsRoles) {
  EntryPoint E = only(R"j({"kind": "method", "name": "ns::C::open",
    "signature": "int open(const char *dsn, int, const char *host, ...)",
    "roles": {"dsn": {"role": "dsn", "dialect": "conninfo"}, "host": "host",
              "...": "user", "...2": "password"},
    "only_when_connected": true})j");
  EXPECT_EQ(E.Kind, EntryKind::Method);
  EXPECT_EQ(E.unqualifiedName(), "open");
  EXPECT_TRUE(E.OnlyWhenConnected);
  ASSERT_EQ(E.Arguments.size(), 4u);
  EXPECT_EQ(E.Arguments.at(0).Meaning, Role::Dsn);
  EXPECT_EQ(E.Arguments.at(0).Text, Dialect::Conninfo);
  EXPECT_EQ(E.Arguments.at(2).Meaning, Role::Host);
  EXPECT_EQ(E.Arguments.at(2).Text, Dialect::Plain);
  // Variadic arguments count on behind the three named parameters.
  EXPECT_EQ(E.Arguments.at(3).Meaning, Role::User);
  EXPECT_EQ(E.Arguments.at(5).Meaning, Role::Password);
}

TEST(EntryPointReader, ReadsLengthsAndOwnVariables) {
  EntryPoint E = only(R"j({"kind": "function", "name": "f",
    "signature": "void f(const char *host, int n, const char *user)",
    "roles": {"host": {"role": "host", "length": "n"},
              "user": {"role": "user", "own_variable": "PGUSER"}}})j");
  EXPECT_EQ(E.Arguments.at(0).Length, 1u);
  EXPECT_EQ(E.Arguments.at(0).OwnVariable, "");
  EXPECT_EQ(E.Arguments.at(2).OwnVariable, "PGUSER");
  EXPECT_FALSE(E.Arguments.at(2).UnsetByAbsence);
  E = only(R"j({"kind": "field", "name": "ns::Config::region",
    "role": {"role": "region", "own_variable": "AWS_REGION"}})j");
  ASSERT_TRUE(E.FieldBinding);
  EXPECT_TRUE(E.FieldBinding->UnsetByAbsence) << "by no assignment";
}

TEST(EntryPointReader, LengthsAndOwnVariablesThatCannotBe) {
  EXPECT_EQ(entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(const char *host, int n, char *user)",
"roles": {"host": {"role": "host", "length": "m"},
"n": {"role": "port", "own_variable": "A B"},
"user": {"role": "user", "unset_by_absence": true}}})j"),
            "m.json:8:46: error: the signature has no parameter 'm'; expected "
            "one of host, n, user (at /entry_points/0/roles/host/length)\n"
            "m.json:9:39: error: expected the name of a variable (at "
            "/entry_points/0/roles/n/own_variable)\n"
            "m.json:10:26: error: needs 'own_variable' (at "
            "/entry_points/0/roles/user/unset_by_absence)\n");
}

TEST(EntryPointReader, AnEntryPointMayOnlyMark) {
  EntryPoint E = only(R"j({"kind": "constructor", "name": "ns::C::C",
    "signature": "C()", "roles": {}})j");
  EXPECT_EQ(E.Kind, EntryKind::Constructor);
  EXPECT_EQ(E.unqualifiedName(), "C");
  EXPECT_TRUE(E.Arguments.empty());
}

TEST(EntryPointReader, ReadsFields) {
  EntryPoint E = only(R"j({"kind": "field", "name": "ns::Config::endpoint",
    "role": {"role": "address", "dialect": "url"}})j");
  EXPECT_EQ(E.Kind, EntryKind::Field);
  if (!E.FieldBinding)
    FAIL() << "no role";
  EXPECT_EQ(E.FieldBinding->Meaning, Role::Address);
  EXPECT_EQ(E.FieldBinding->Text, Dialect::Url);
}

TEST(EntryPointReader, ReadsOptions) {
  EntryPoint E = only(R"j({"kind": "option", "name": "curl_easy_setopt",
    "signature": "CURLcode curl_easy_setopt(CURL *h, CURLoption option, ...)",
    "key": "option", "value": "...",
    "keys": {"CURLOPT_URL": "url", "CURLOPT_USERPWD": "user_password"}})j");
  EXPECT_EQ(E.Kind, EntryKind::Option);
  EXPECT_EQ(E.KeyParameter, 1u);
  EXPECT_EQ(E.ValueParameter, 2u);
  EXPECT_EQ(E.Keys.at("CURLOPT_URL").Meaning, Role::Url);
  EXPECT_EQ(E.Keys.at("CURLOPT_USERPWD").Text, Dialect::UserPassword);
}

TEST(EntryPointReader, ReadsMapKeys) {
  EntryPoint E = only(R"j({"kind": "map_key", "name": "sql::ConnectOptionsMap",
    "keys": {"hostName": "url", "password": "password"}})j");
  EXPECT_EQ(E.Kind, EntryKind::MapKey);
  EXPECT_EQ(E.unqualifiedName(), "ConnectOptionsMap");
  EXPECT_EQ(E.Keys.at("hostName").Meaning, Role::Url);
}

TEST(EntryPointReader, ReadsEnvironmentCalls) {
  EntryPoint E = only(R"j({"kind": "environment", "name": "app::env",
    "signature": "std::string env(int, const char *name, std::string other)",
    "variable": "name", "fallback": "other"})j");
  EXPECT_EQ(E.Kind, EntryKind::Environment);
  EXPECT_EQ(E.VariableParameter, 1u);
  EXPECT_EQ(E.FallbackParameter, 2u);
  E = only(R"j({"kind": "environment", "name": "getenv",
    "signature": "char *getenv(const char *name)", "variable": "name"})j");
  EXPECT_EQ(E.VariableParameter, 0u);
  EXPECT_EQ(E.FallbackParameter, std::nullopt);
  E = only(R"j({"kind": "environment", "name": "read",
    "signature": "int read(char **to, const char *name)", "variable": "name",
    "result": "to"})j");
  EXPECT_EQ(E.ResultParameter, 0u);
  E = only(R"j({"kind": "environment", "name": "ns::Json::operator[]"})j");
  EXPECT_EQ(E.unqualifiedName(), "operator[]");
  EXPECT_FALSE(E.Declaration);
}

TEST(EntryPointReader, UnknownKindsAndKeys) {
  EXPECT_EQ(entryProblems(R"j({"kind": "fucntion", "name": "f", "x": 1})j"),
            "m.json:6:10: error: unknown kind 'fucntion'; did you mean "
            "'function'? (at /entry_points/0/kind)\n");
  EXPECT_EQ(entryProblems(R"j({"name": "f"})j"),
            "m.json:6:1: error: an entry point needs the key 'kind' (at "
            "/entry_points/0)\n");
  EXPECT_EQ(entryProblems("3"),
            "m.json:6:1: error: expected an object, not a whole number (at "
            "/entry_points/0)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(int a)", "role": "host"})j"),
            "m.json:6:1: error: an entry point needs the key 'roles' (at "
            "/entry_points/0)\n"
            "m.json:7:31: error: unknown key 'role'; did you mean 'roles'? "
            "(at /entry_points/0/role)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "field", "name": "C::f", "role": "host",
"signature": "int f()"})j"),
            "m.json:7:1: error: unknown key 'signature'; expected one of kind, "
            "name, role, only_when_connected (at /entry_points/0/signature)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "environment", "name": "f",
"signature": "int f(int a)", "variable": "a", "only_when_connected": true})j"),
            "m.json:7:47: error: unknown key 'only_when_connected'; expected "
            "one of kind, name, signature, variable, fallback, result (at "
            "/entry_points/0/only_when_connected)\n");
}

TEST(EntryPointReader, UnknownRolesAndDialects) {
  EXPECT_EQ(entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(int a, int b, int c, int d)",
"roles": {"a": "hots", "b": {"role": "dsn", "dialect": "coninfo"},
"c": {"rol": "dsn"}, "d": 7}})j"),
            "m.json:8:16: error: unknown role 'hots'; did you mean 'host'? "
            "(at /entry_points/0/roles/a)\n"
            "m.json:8:56: error: unknown dialect 'coninfo'; did you mean "
            "'conninfo'? (at /entry_points/0/roles/b/dialect)\n"
            "m.json:9:6: error: a role needs the key 'role' (at "
            "/entry_points/0/roles/c)\n"
            "m.json:9:7: error: unknown key 'rol'; did you mean 'role'? (at "
            "/entry_points/0/roles/c/rol)\n"
            "m.json:9:27: error: expected a role's name or an object with "
            "'role' and 'dialect', not a whole number (at "
            "/entry_points/0/roles/d)\n");
}

TEST(EntryPointReader, RolesOfParametersThatAreNot) {
  EXPECT_EQ(entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(const char *host, int port)",
"roles": {"hots": "host", "...": "user"}})j"),
            "m.json:8:11: error: the signature has no parameter 'hots'; "
            "did you mean 'host'? (at /entry_points/0/roles/hots)\n"
            "m.json:8:27: error: the signature has no '...' (at "
            "/entry_points/0/roles/...)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(int a, ...)",
"roles": {"...0": "host", "...x": "user", "...64": "port", "0": "url"}})j"),
            "m.json:8:11: error: expected '...' for the first variadic "
            "argument, '...1' for the second, not '...0' (at "
            "/entry_points/0/roles/...0)\n"
            "m.json:8:27: error: expected '...' for the first variadic "
            "argument, '...1' for the second, not '...x' (at "
            "/entry_points/0/roles/...x)\n"
            "m.json:8:43: error: expected '...' for the first variadic "
            "argument, '...1' for the second, not '...64' (at "
            "/entry_points/0/roles/...64)\n"
            "m.json:8:60: error: the signature has no parameter '0'; expected "
            "one of a, ... (at /entry_points/0/roles/0)\n");
}

TEST(EntryPointReader, SignaturesThatDoNotFit) {
  EXPECT_EQ(entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(int a", "roles": {"a": "hots"}})j"),
            "m.json:7:14: error: cannot read the signature: expected ')' at "
            "the end (at /entry_points/0/signature)\n"
            "m.json:7:45: error: unknown role 'hots'; did you mean 'host'? "
            "(at /entry_points/0/roles/a)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "method", "name": "ns::C::open",
"signature": "void opne()", "roles": {}})j"),
            "m.json:7:14: error: the signature declares 'opne', but the name "
            "ends in 'open' (at /entry_points/0/signature)\n");
}

TEST(EntryPointReader, NamesThatCannotBe) {
  auto Name = [](const std::string &Kind, const std::string &Name) {
    std::string All = entryProblems(
        "{\"kind\": \"" + Kind + "\", \"name\": \"" + Name + "\", " +
        (Kind == "field"
             ? std::string("\"role\": \"host\"}")
             : "\"signature\": \"void " + Name.substr(Name.rfind(':') + 1) +
                   "()\", \"roles\": {}}"));
    return All.substr(0, All.find('\n'));
  };
  EXPECT_EQ(Name("method", "open"),
            "m.json:6:28: error: method needs its class: 'Class::open' (at "
            "/entry_points/0/name)");
  EXPECT_EQ(Name("field", "host"),
            "m.json:6:27: error: field needs its class: 'Class::host' (at "
            "/entry_points/0/name)");
  EXPECT_EQ(Name("constructor", "ns::C"),
            "m.json:6:33: error: a constructor repeats its class: 'ns::C::C' "
            "(at /entry_points/0/name)");
  EXPECT_EQ(Name("field", "sockaddr_in::sin_addr.s_addr"),
            "m.json:6:27: error: expected a qualified name such as "
            "'ns::Class::function' (at /entry_points/0/name)");
  EXPECT_EQ(Name("field", "::host"),
            "m.json:6:27: error: expected a qualified name such as "
            "'ns::Class::function' (at /entry_points/0/name)");
  EXPECT_EQ(Name("field", "C::*"),
            "m.json:6:27: error: '*' may not stand in the last component (at "
            "/entry_points/0/name)");
  EXPECT_EQ(Name("field", "*a*::b"),
            "m.json:6:27: error: '*' may stand only once in a component (at "
            "/entry_points/0/name)");
}

TEST(EntryPointReader, GoodNames) {
  only(R"j({"kind": "method", "name": "Aws::S3::Model::*Request::SetBucket",
    "signature": "void SetBucket(auto value)", "roles": {"value": "bucket"}})j");
  only(R"j({"kind": "method", "name": "C::operator()",
    "signature": "int operator()(auto value)", "roles": {}})j");
}

TEST(EntryPointReader, ArraysOfKeysAndValuesGoTogether) {
  EXPECT_EQ(entryProblems(R"j({"kind": "option", "name": "set",
"signature": "void set(char **values)", "value": "values[]",
"keys": {"a": "host"}})j"),
            "m.json:6:1: error: an entry point needs the key 'key' (at "
            "/entry_points/0)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "option", "name": "set",
"signature": "void set(char *key, char **values)", "key": "key",
"value": "values[]", "keys": {"a": "host"}})j"),
            "m.json:7:59: error: one of 'key' and 'value' names any element, "
            "'[]', the other does not (at /entry_points/0/key)\n");
}

TEST(EntryPointReader, OptionsNeedKeyValueAndKeys) {
  EXPECT_EQ(entryProblems(R"j({"kind": "option", "name": "set",
"signature": "void set(int key, int value)", "key": "ky", "value": "vlaue",
"keys": {}})j"),
            "m.json:7:53: error: the signature has no parameter 'ky'; did "
            "you mean 'key'? (at /entry_points/0/key)\n"
            "m.json:7:68: error: the signature has no parameter 'vlaue'; "
            "did you mean 'value'? (at /entry_points/0/value)\n"
            "m.json:8:9: error: must not be empty (at "
            "/entry_points/0/keys)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "option", "name": "set",
"signature": "void set(int key, int value)", "key": "key", "value": "key",
"keys": {"": "host", "B": "hots"}})j"),
            "m.json:7:69: error: names the same parameter as 'key' (at "
            "/entry_points/0/value)\n"
            "m.json:8:10: error: the key must not be empty (at "
            "/entry_points/0/keys/)\n"
            "m.json:8:27: error: unknown role 'hots'; did you mean 'host'? "
            "(at /entry_points/0/keys/B)\n");
  EXPECT_EQ(entryProblems(R"j({"kind": "option", "name": "set",
"signature": "void set(int key, int value)"})j"),
            "m.json:6:1: error: an entry point needs the key 'key' (at "
            "/entry_points/0)\n"
            "m.json:6:1: error: an entry point needs the key 'value' (at "
            "/entry_points/0)\n"
            "m.json:6:1: error: an entry point needs the key 'keys' (at "
            "/entry_points/0)\n");
}

TEST(EntryPointReader, RolesByOtherNames) {
  auto Of = [](llvm::StringRef Role) {
    return entryProblems(R"j({"kind": "function", "name": "f",
"signature": "void f(const char *p)", "roles": {"p": ")j" +
                         Role.str() + R"j("}})j");
  };
  EXPECT_THAT(Of("username"), testing::HasSubstr("did you mean 'user'?"));
  EXPECT_THAT(Of("hostname"), testing::HasSubstr("did you mean 'host'?"));
  EXPECT_THAT(Of("db"), testing::HasSubstr("did you mean 'database'?"));
  EXPECT_THAT(Of("api_key"), testing::HasSubstr("did you mean 'token'?"));
  EXPECT_THAT(Of("hots"), testing::HasSubstr("did you mean 'host'?"));
}

TEST(EntryPointReader, WhatHasNothingInside) {
  auto Text = [](llvm::StringRef Parameter, llvm::StringRef Name) {
    return R"j({"kind": "function", "name": "f", "signature": "void f()j" +
           Parameter.str() + R"j()", "roles": {")j" + Name.str() +
           R"j(": "host"}})j";
  };
  EXPECT_THAT(
      entryProblems(Text("const char *host", "host.name")),
      testing::HasSubstr("the parameter 'host' has nothing inside of it"));
  EXPECT_THAT(entryProblems(Text("int port", "port[0]")),
              testing::HasSubstr("nothing inside"));
  for (const char *Name : {"hosts[x]", "hosts[-1]", "hosts[", "hosts."})
    EXPECT_THAT(entryProblems(Text("const char **hosts", Name)),
                testing::HasSubstr("expected members and elements"));
  EXPECT_EQ(only(Text("const char **hosts", "hosts[2]")).Inner.size(), 1u);
  EXPECT_EQ(only(Text("const char *hosts[]", "hosts[]")).Inner.size(), 1u);
  EXPECT_EQ(only(Text("const settings *s", "s.hosts[].name")).Inner.size(), 1u);
}

TEST(EntryPointReader, TheLengthOfAnOption) {
  EntryPoint E = only(R"j({"kind": "option", "name": "f",
"signature": "int f(int key, const void *value, size_t size)",
"key": "key", "value": "value", "length": "size",
"keys": {"USER": "user"}})j");
  EXPECT_EQ(E.Keys.at("USER").Length, 2u);
}
