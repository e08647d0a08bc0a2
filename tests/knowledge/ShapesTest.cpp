//===- ShapesTest.cpp - The shapes of API that models describe --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/Shapes.h"
#include "ModelText.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

/// The shapes of the first of \p Entries, joined with ", ".
std::string shapesOfFirst(const std::string &Entries) {
  std::string Text = model(Entries);
  LoadedModel L = loadModel(Text, "m.json");
  EXPECT_EQ(render(L.Problems), "");
  std::string Out;
  if (!L.Model)
    return Out;
  std::vector<std::vector<unsigned>> All = shapesOf(L);
  for (unsigned I : All.front())
    Out += (Out.empty() ? "" : ", ") + shapes()[I].Name.str();
  return Out;
}

std::string function(const std::string &Signature, const std::string &Roles) {
  return R"j({"kind": "function", "name": "f", "signature": ")j" + Signature +
         R"j(", "roles": {)j" + Roles + "}}";
}

std::string method(const std::string &Signature, const std::string &Name,
                   const std::string &Roles) {
  return R"j({"kind": "method", "name": ")j" + Name + R"j(", "signature": ")j" +
         Signature + R"j(", "roles": {)j" + Roles + "}}";
}

std::string option(const std::string &Signature, const std::string &Key) {
  return R"j({"kind": "option", "name": "f", "signature": ")j" + Signature +
         R"j(", "key": "k", "value": "v", "keys": {")j" + Key +
         R"j(": "host"}})j";
}

} // namespace

TEST(Shapes, OfFunctions) {
  EXPECT_EQ(shapesOfFirst(function("int f(const char *h)", R"("h": "host")")),
            "positional arguments");
  EXPECT_EQ(shapesOfFirst(function("int f(const char *h)", "")), "markers");
  EXPECT_EQ(shapesOfFirst(function("int f(const char *h)", R"("h": "host")") +
                          "," + function("int f(int p)", R"("p": "port")")),
            "positional arguments, overloads");
  EXPECT_EQ(shapesOfFirst(function("int f(const char *h, int n)",
                                   R"("h": {"role": "host", "length": "n"})")),
            "positional arguments, pointer and length");
  EXPECT_EQ(shapesOfFirst(function("int f(struct s *o)", R"("o.h": "host")")),
            "option aggregates");
  EXPECT_EQ(
      shapesOfFirst(function("int f(const char *h)",
                             R"("h": {"role": "dsn", "dialect": "conninfo"})")),
      "positional arguments, connection strings");
  EXPECT_EQ(shapesOfFirst(function("int f(const char *h)", R"("h": "url")")),
            "positional arguments, URLs");
  EXPECT_EQ(
      shapesOfFirst(function("int f(const char *h)", R"("h": "broker_list")")),
      "positional arguments, lists and pairs");
  EXPECT_EQ(shapesOfFirst(function("int f(const char *h)", R"("h": "header")")),
            "positional arguments, credentials inside of literals");
}

TEST(Shapes, OfClasses) {
  EXPECT_EQ(shapesOfFirst(method("ns::C &host(const char *h)", "ns::C::host",
                                 R"("h": "host")")),
            "positional arguments, builders");
  EXPECT_EQ(shapesOfFirst(method("D &host(const char *h)", "ns::C::host",
                                 R"("h": "host")")),
            "positional arguments");
  EXPECT_EQ(shapesOfFirst(method("void setHost(const char *h)", "C::setHost",
                                 R"("h": "host")")),
            "positional arguments, setters");
  EXPECT_EQ(shapesOfFirst(method("void f(const char *h)", "*Request::f",
                                 R"("h": "host")")),
            "positional arguments, wildcards");
  EXPECT_EQ(shapesOfFirst(R"j({"kind": "constructor", "name": "C::C",
      "signature": "C(const char *h)", "roles": {"h": "host"}})j"),
            "positional arguments, wrapper types");
  std::string Field = R"j({"kind": "field", "name": "C::a", "role": "host"})j";
  EXPECT_EQ(shapesOfFirst(Field), "fields");
  EXPECT_EQ(
      shapesOfFirst(Field +
                    R"j(, {"kind": "field", "name": "C::b", "role": "port"})j"),
      "fields, aggregates");
}

TEST(Shapes, OfKeys) {
  EXPECT_EQ(shapesOfFirst(option("int f(enum e k, const char *v)", "HOST")),
            "options by constant");
  EXPECT_EQ(shapesOfFirst(option("int f(int k, const char *v)", "HOST")),
            "options by constant, options by macro");
  EXPECT_EQ(shapesOfFirst(option("int f(enum e k, const void *v)", "HOST")),
            "options by constant, values by address");
  EXPECT_EQ(
      shapesOfFirst(option("int f(const std::string &k, auto v)", "host")),
      "options by text");
  EXPECT_EQ(shapesOfFirst(R"j({"kind": "map_key", "name": "M",
      "keys": {"host": "host"}})j"),
            "maps and their initialisers");
}

TEST(Shapes, RecipesHaveNone) {
  EXPECT_EQ(shapesOfFirst(R"j({"kind": "value", "name": "f",
      "signature": "char *f(const char *a)", "of": ["a"]})j"),
            "");
}
