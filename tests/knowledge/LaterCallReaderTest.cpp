//===- LaterCallReaderTest.cpp - JSON object -> LaterCall -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a condition gives, and what each mistake in one says: an entry point
// whose condition has a problem would count where it must not, so it is left
// out.
//
//===----------------------------------------------------------------------===//

#include "ModelText.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

/// The model of a function `hash(int a, int b)` under \p Condition, in line 8.
LoadedModel load(const std::string &Condition) {
  return loadModel(model(R"j({"kind": "function", "name": "hash",
"signature": "void hash(int a, int b)", "roles": {"b": "secret_key"},
"only_when": )j" + Condition +
                         "},\n" + GoodEntry),
                   "m.json");
}

std::string problems(const std::string &Condition) {
  LoadedModel L = load(Condition);
  if (!L.Model)
    return "nothing loaded";
  EXPECT_EQ(L.Model->EntryPoints.size(), 1u);
  return render(L.Problems);
}

} // namespace

TEST(LaterCallReader, ReadsACondition) {
  LoadedModel L = load(R"j({"argument": "a",
    "reaches": "int derive(char *, int from)", "as": "from"})j");
  EXPECT_EQ(render(L.Problems), "");
  ASSERT_TRUE(L.Model);
  const std::optional<LaterCall> &When = L.Model->EntryPoints[0].OnlyWhen;
  if (!When)
    FAIL() << "no condition";
  EXPECT_EQ(When->Argument, 0u);
  EXPECT_EQ(When->Callee.Name, "derive");
  EXPECT_EQ(When->Callee.Parameters.size(), 2u);
  EXPECT_EQ(When->Parameter, 1u);
}

TEST(LaterCallReader, AnEntryPointNeedsNone) {
  LoadedModel L = loadModel(model(GoodEntry), "m.json");
  ASSERT_TRUE(L.Model);
  EXPECT_FALSE(L.Model->EntryPoints[0].OnlyWhen);
}

TEST(LaterCallReader, NamesThatAreNoParameters) {
  EXPECT_EQ(problems(R"j({"argument": "c",
"reaches": "int derive(int from)", "as": "form"})j"),
            "m.json:8:27: error: 'hash' has no parameter 'c'; expected one of "
            "a, b (at /entry_points/0/only_when/argument)\n"
            "m.json:9:42: error: 'derive' has no parameter 'form'; did you "
            "mean 'from'? (at /entry_points/0/only_when/as)\n");
}

TEST(LaterCallReader, ADeclarationThatIsNone) {
  EXPECT_EQ(problems(R"j({"argument": "a", "reaches": "derive", "as": "b"})j"),
            "m.json:8:43: error: cannot read the signature: expected '(' after "
            "the function's name (at /entry_points/0/only_when/reaches)\n");
}

TEST(LaterCallReader, KeysThatAreMissingOrUnknown) {
  EXPECT_EQ(problems(R"j({"argumnt": "a", "reaches": "int d(int x)"})j"),
            "m.json:8:14: error: a condition needs the key 'argument' (at "
            "/entry_points/0/only_when)\n"
            "m.json:8:14: error: a condition needs the key 'as' (at "
            "/entry_points/0/only_when)\n"
            "m.json:8:15: error: unknown key 'argumnt'; did you mean "
            "'argument'? (at /entry_points/0/only_when/argumnt)\n");
  EXPECT_EQ(problems("true"),
            "m.json:8:14: error: expected an object, not true or false (at "
            "/entry_points/0/only_when)\n");
}
