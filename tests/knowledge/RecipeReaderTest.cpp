//===- RecipeReaderTest.cpp - JSON object -> Recipe, TextClass --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the keys of the kinds "value" and "text_class" give, and what each
// mistake in them says.
//
//===----------------------------------------------------------------------===//

#include "ModelText.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

EntryPoint only(const std::string &Entry) {
  LoadedModel L = loadModel(model(Entry), "m.json");
  EXPECT_EQ(render(L.Problems), "");
  if (!L.Model || L.Model->EntryPoints.empty()) {
    ADD_FAILURE() << "nothing loaded";
    return {};
  }
  return L.Model->EntryPoints[0];
}

std::string problems(const std::string &Entry) {
  return render(loadModel(model(Entry + ",\n" + GoodEntry), "m.json").Problems);
}

using Parts = std::vector<unsigned>;

} // namespace

TEST(RecipeReader, NamesParametersAndTheObject) {
  Recipe R = only(R"j({"kind": "value", "name": "ns::Text::append",
    "signature": "Text &append(const char *text, size_t n)",
    "of": ["this", "text"], "into": "this", "length": "n"})j")
                 .Makes;
  ASSERT_TRUE(R.Of);
  EXPECT_EQ(*R.Of, (Parts{Recipe::This, 0}));
  EXPECT_EQ(R.Into, Recipe::This);
  EXPECT_EQ(R.Length, 1u);
  EXPECT_TRUE(R.Returns);
  EXPECT_FALSE(R.AndRest);
}

TEST(RecipeReader, ReadsFormats) {
  Recipe R = only(R"j({"kind": "value", "name": "print",
    "signature": "int print(char *to, size_t n, const char *format, ...)",
    "format": "format", "style": "braces", "into": "to", "size": "n",
    "only_writes": true})j")
                 .Makes;
  EXPECT_EQ(R.Format, 2u);
  EXPECT_EQ(R.Style, TextStyle::Braces);
  EXPECT_EQ(R.Into, 0u);
  EXPECT_EQ(R.Size, 1u);
  EXPECT_FALSE(R.Returns);
  EXPECT_FALSE(R.Of);
}

TEST(RecipeReader, DotsStandForAllThatFollows) {
  Recipe R = only(R"j({"kind": "value", "name": "glue",
    "signature": "char *glue(const char *first, ...)",
    "of": ["first", "..."]})j")
                 .Makes;
  ASSERT_TRUE(R.Of);
  EXPECT_EQ(*R.Of, (Parts{0, 1}));
  EXPECT_TRUE(R.AndRest);
}

TEST(RecipeReader, NothingIsNotUnknown) {
  Recipe R = only(R"j({"kind": "value", "name": "T::clear",
    "signature": "void clear()", "of": [], "into": "this"})j")
                 .Makes;
  ASSERT_TRUE(R.Of);
  EXPECT_TRUE(R.Of->empty());
  R = only(R"j({"kind": "value", "name": "T::reserve",
    "signature": "void reserve(size_t n)"})j")
          .Makes;
  EXPECT_FALSE(R.Of);
}

TEST(RecipeReader, ReadsTextClasses) {
  TextClass C = only(R"j({"kind": "text_class", "name": "ns::Text"})j").Text;
  EXPECT_EQ(C.Operators.at("+"), TextOperator::Joins);
  EXPECT_EQ(C.Operators.at("+="), TextOperator::Appends);
  C = only(R"j({"kind": "text_class", "name": "ns::Form",
    "operators": {"%": "fills"}, "style": "dollar"})j")
          .Text;
  EXPECT_EQ(C.Operators.size(), 1u);
  EXPECT_EQ(C.Operators.at("%"), TextOperator::Fills);
  EXPECT_EQ(C.Style, TextStyle::Dollar);
}

TEST(RecipeReader, Mistakes) {
  EXPECT_EQ(problems(R"j({"kind": "value", "name": "f",
"signature": "int f(int a, ...)", "of": ["...", "a"], "into": "b"})j"),
            "m.json:7:49: error: nothing may follow '...' (at "
            "/entry_points/0/of/1)\n"
            "m.json:7:63: error: the signature has no parameter 'b'; expected "
            "one of a, ... (at /entry_points/0/into)\n");
  EXPECT_EQ(problems(R"j({"kind": "value", "name": "f",
"signature": "int f(int a)", "format": "a", "style": "printff"})j"),
            "m.json:7:54: error: unknown style 'printff'; did you mean "
            "'printf'? (at /entry_points/0/style)\n");
  EXPECT_EQ(problems(R"j({"kind": "text_class", "name": "T",
"operators": {"+": "join", "-": 1}})j"),
            "m.json:7:20: error: unknown effect 'join'; did you mean 'joins'? "
            "(at /entry_points/0/operators/+)\n"
            "m.json:7:33: error: expected a string, not a whole number (at "
            "/entry_points/0/operators/-)\n");
}
