//===- ModelLoaderTest.cpp - JSON text -> Connector -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a good file gives; what each mistake outside of the entry points says,
// where, and what of the file is loaded nevertheless.
//
//===----------------------------------------------------------------------===//

#include "ModelText.h"
#include "gtest/gtest.h"

using namespace svc;

static std::string problems(const std::string &Text) {
  return render(loadModel(Text, "m.json").Problems);
}

TEST(ModelLoader, ReadsTheConnector) {
  std::string Text =
      model(GoodEntry,
            R"j("$schema": "connector.schema.json", "packages": ["lib-dev"],
      "schemes": ["redis", "rediss"], "default_port": 6379,
      "variables": {"url": "REDIS_URL", "host": "REDIS_HOST"},
      "reads_environment": ["http_proxy"], "local_stand_in": true,)j");
  LoadedModel L = loadModel(Text, "dir/lib.json");
  ASSERT_TRUE(L.Model);
  EXPECT_TRUE(L.Problems.empty());
  const Connector &C = *L.Model;
  EXPECT_EQ(C.Id, "lib");
  EXPECT_EQ(C.Name, "Lib");
  EXPECT_EQ(C.Service, "redis");
  EXPECT_EQ(C.Category, "cache");
  EXPECT_EQ(C.Language, "c");
  EXPECT_EQ(C.Headers, std::vector<std::string>{"lib.h"});
  EXPECT_EQ(C.Packages, std::vector<std::string>{"lib-dev"});
  EXPECT_EQ(C.Documentation, "https://example.org/lib");
  EXPECT_EQ(C.Provenance, "lib.h 1.0");
  EXPECT_EQ(C.Schemes, (std::vector<std::string>{"redis", "rediss"}));
  EXPECT_EQ(C.DefaultPort, 6379u);
  EXPECT_EQ(C.Variables.at(Role::Url), "REDIS_URL");
  EXPECT_EQ(C.Variables.at(Role::Host), "REDIS_HOST");
  EXPECT_EQ(C.ReadsEnvironment, std::vector<std::string>{"http_proxy"});
  EXPECT_TRUE(C.LocalStandIn);
  EXPECT_EQ(C.File, "dir/lib.json");
  ASSERT_EQ(C.EntryPoints.size(), 1u);
  EXPECT_EQ(C.EntryPoints[0].Owner, &C);
  ASSERT_EQ(L.EntryPoints.size(), 1u);
  EXPECT_EQ(L.EntryPoints[0]->pointer(), "/entry_points/0");
}

TEST(ModelLoader, OverloadsAreNoDuplicates) {
  LoadedModel L = loadModel(
      model(R"j({"kind": "function", "name": "f", "signature": "void f(int a)",
      "roles": {}}, {"kind": "function", "name": "f",
      "signature": "void f(const char *a)", "roles": {}}, {"kind": "function",
      "name": "f", "signature": "void f(int a, ...)", "roles": {}})j"),
      "m.json");
  EXPECT_TRUE(L.Problems.empty());
  EXPECT_EQ(L.Model->EntryPoints.size(), 3u);
}

TEST(ModelLoader, NotAModel) {
  EXPECT_EQ(problems(""), "m.json:1:1: error: the file is empty\n");
  EXPECT_EQ(problems("[]"), "") << "a program without wrappers";
  EXPECT_EQ(problems("[7]"),
            "m.json:1:2: error: expected an object, not a whole number "
            "(at /0)\n");
  EXPECT_EQ(problems("\n 7"),
            "m.json:2:2: error: expected an object, not a whole number\n");
  EXPECT_EQ(problems(std::string("\0\1\2", 3)),
            "m.json:1:1: error: a NUL byte: this is no text file\n");
  // The JSON library takes NUL for the end of the text.
  EXPECT_EQ(problems(model(GoodEntry) + std::string("\0x", 2)),
            "m.json:7:30: error: a NUL byte: this is no text file\n");
  EXPECT_EQ(problems(std::string(100000, '[')),
            "m.json:1:65: error: nested deeper than 64 levels\n");
  for (const char *Text : {"", "[]", "7", "{", "{}"})
    EXPECT_FALSE(loadModel(Text, "m.json").Model);
}

TEST(ModelLoader, SyntaxErrorsAreLocated) {
  std::string Text = model(GoodEntry);
  Text.insert(Text.find("\"roles\""), ",");
  LoadedModel L = loadModel(Text, "m.json");
  EXPECT_FALSE(L.Model);
  ASSERT_EQ(L.Problems.size(), 1u);
  EXPECT_EQ(L.Problems[0].Line, 7u);
  EXPECT_EQ(L.Problems[0].Column, 5u);
}

TEST(ModelLoader, EveryRequiredKeyIsAskedFor) {
  std::string All = problems("{}");
  for (const char *Key :
       {"schema_version", "connector", "name", "service", "category",
        "language", "headers", "documentation", "provenance", "entry_points"})
    EXPECT_NE(All.find(std::string("m.json:1:1: error: a model needs the key "
                                   "'") +
                       Key + "'\n"),
              std::string::npos)
        << Key << "\n"
        << All;
}

TEST(ModelLoader, AnotherSchemaVersionIsTheOnlyProblem) {
  LoadedModel L =
      loadModel(R"j({"schema_version": 2, "anything": []})j", "m.json");
  EXPECT_FALSE(L.Model);
  ASSERT_EQ(L.Problems.size(), 1u);
  EXPECT_EQ(render(L.Problems[0]),
            "m.json:1:20: error: this version reads models of schema_version "
            "1, not 2 (at /schema_version)");
}

TEST(ModelLoader, TopLevelMistakesDoNotLoseEntryPoints) {
  LoadedModel L = loadModel(model(GoodEntry, R"j("default_port": 70000,
"variables": {"hots": "REDIS_HOST", "port": "redis-port", "url": 1},
"schemes": ["Redis://"], "reads_environment": ["A B"], "packages": [1, ""],
"local_stand_in": "yes", "shcemes": [],
)j"),
                            "m.json");
  std::string All = render(L.Problems);
  EXPECT_EQ(
      All,
      "m.json:5:17: error: expected a port from 1 to 65535 (at "
      "/default_port)\n"
      "m.json:6:15: error: unknown role 'hots'; did you mean 'host'? (at "
      "/variables/hots)\n"
      "m.json:6:45: error: expected a variable's name such as DATABASE_URL "
      "(capital letters, digits, _), not 'redis-port' (at /variables/port)\n"
      "m.json:6:66: error: expected a string, not a whole number (at "
      "/variables/url)\n"
      "m.json:7:13: error: expected a URL scheme in lower case, without "
      "'://', not 'Redis://' (at /schemes/0)\n"
      "m.json:7:48: error: expected a variable's name, not 'A B' (at "
      "/reads_environment/0)\n"
      "m.json:7:69: error: expected a string, not a whole number (at "
      "/packages/0)\n"
      "m.json:7:72: error: must not be empty (at /packages/1)\n"
      "m.json:8:19: error: expected true or false, not a string (at "
      "/local_stand_in)\n"
      "m.json:8:26: error: unknown key 'shcemes'; did you mean 'schemes'? (at "
      "/shcemes)\n");
  ASSERT_TRUE(L.Model);
  EXPECT_EQ(L.Model->EntryPoints.size(), 1u);
}

TEST(ModelLoader, FormsOfTopLevelValues) {
  auto With = [](const std::string &From, const std::string &To) {
    std::string Text = model(GoodEntry);
    Text.replace(Text.find(From), From.size(), To);
    return problems(Text);
  };
  EXPECT_EQ(With("\"lib\"", "\"Lib C\""),
            "m.json:1:36: error: expected an id such as 'libpq' (a-z 0-9 . + "
            "_ -), not 'Lib C' (at /connector)\n");
  EXPECT_EQ(With("\"c\"", "\"C\""),
            "m.json:2:69: error: unknown language 'C'; did you mean 'c'? (at "
            "/language)\n");
  EXPECT_EQ(With("\"c\"", "\"rust\""),
            "m.json:2:69: error: unknown language 'rust'; expected one of c, "
            "c++ (at /language)\n");
  EXPECT_EQ(With("https://example.org/lib", "see lib.h"),
            "m.json:3:40: error: expected a link (https://...), not 'see "
            "lib.h' (at /documentation)\n");
  EXPECT_EQ(With("[\"lib.h\"]", "\"lib.h\""),
            "m.json:3:12: error: expected an array, not a string (at "
            "/headers)\n");
  EXPECT_EQ(With("\"lib.h 1.0\"", "\" \""),
            "m.json:4:15: error: must not be empty (at /provenance)\n");
}

TEST(ModelLoader, AConnectorNeedsAnIdentityAndAnEntryPoint) {
  LoadedModel L = loadModel(model(""), "m.json");
  EXPECT_FALSE(L.Model);
  ASSERT_EQ(L.Problems.size(), 1u);
  EXPECT_EQ(L.Problems[0].Message, "a model needs at least one entry point");
  std::string Text = model(GoodEntry);
  Text.replace(Text.find("\"redis\""), 7, "null");
  L = loadModel(Text, "m.json");
  EXPECT_FALSE(L.Model);
  ASSERT_EQ(L.Problems.size(), 1u);
  EXPECT_EQ(L.Problems[0].Message, "expected a string, not null");
}

TEST(ModelLoader, DuplicatesInOneFile) {
  std::string Entry = R"j({"kind": "function", "name": "f",
"signature": "int f(const char *a, int b)", "roles": {}})j";
  std::string Same = R"j({"kind": "function", "name": "f",
"signature": "void f(char *x, unsigned long y = 1)", "roles": {"x": "host"}})j";
  LoadedModel L = loadModel(model(Entry + ",\n" + Same), "m.json");
  ASSERT_EQ(L.Problems.size(), 1u);
  EXPECT_EQ(render(L.Problems[0]),
            "m.json:8:1: error: duplicate entry point: the function 'f' with "
            "these parameters stands already in line 6 (at /entry_points/1)");
  ASSERT_EQ(L.Model->EntryPoints.size(), 1u);
  EXPECT_TRUE(L.Model->EntryPoints[0].Arguments.empty());
}

TEST(ModelLoader, ARepeatedOptionIsNotMerged) {
  auto Option = [](const std::string &Key) {
    return R"j({"kind": "option", "name": "set", "signature":
"void set(int k, const char *v)", "key": "k", "value": "v", "keys": {")j" +
           Key + R"j(": "host"}})j";
  };
  LoadedModel L = loadModel(model(Option("A") + ",\n" + Option("B")), "m.json");
  ASSERT_EQ(L.Problems.size(), 1u);
  EXPECT_EQ(L.Problems[0].Field, "/entry_points/1");
  EXPECT_EQ(L.Model->EntryPoints[0].Keys.count("B"), 0u);
}

TEST(ModelLoader, RepeatedFieldsAndKeys) {
  std::string Field = R"j({"kind": "field", "name": "C::f", "role": "host"})j";
  EXPECT_EQ(problems(model(Field + ",\n" + Field)),
            "m.json:7:1: error: duplicate entry point: the field 'C::f' stands "
            "already in line 6 (at /entry_points/1)\n");
  EXPECT_EQ(problems(model(R"j({"kind": "map_key", "name": "M",
"keys": {"a": "host", "a": "port"}})j")),
            "m.json:7:23: error: this key stands twice in the object (at "
            "/entry_points/0/keys/a)\n");
}

TEST(ModelLoader, RenderingIsOneLine) {
  EXPECT_EQ(render({"m.json", 3, 4, "/a", "bad"}),
            "m.json:3:4: error: bad (at /a)");
  EXPECT_EQ(render({"m.json", 0, 0, "", "cannot read"}),
            "m.json: error: cannot read");
  EXPECT_EQ(render({"m.json", 1, 1, "/a\nb", "x\x1b[31m"}),
            "m.json:1:1: error: x?[31m (at /a?b)");
}
