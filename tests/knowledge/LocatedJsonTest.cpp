//===- LocatedJsonTest.cpp - JSON values that know their place --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every value and key has its line, column and pointer; what is not JSON is
// one located problem and never a crash.
//
//===----------------------------------------------------------------------===//

#include "knowledge/LocatedJson.h"
#include "gtest/gtest.h"

using namespace svc;

namespace {

std::string at(JsonPlace P) {
  return std::to_string(P.Line) + ":" + std::to_string(P.Column);
}

/// "line:column pointer" of every value, in the order of the text.
std::string places(llvm::StringRef Text) {
  LocatedJson J = parseLocatedJson(Text);
  EXPECT_TRUE(J.Root);
  std::string All;
  std::vector<const JsonValue *> Next = {J.Root};
  while (!Next.empty()) {
    const JsonValue *V = Next.back();
    Next.pop_back();
    All += at(V->at()) + " " + V->pointer() + "\n";
    Next.insert(Next.end(), V->Children.rbegin(), V->Children.rend());
  }
  return All;
}

/// The problems, one a line.
std::string problems(llvm::StringRef Text) {
  LocatedJson J = parseLocatedJson(Text);
  std::string All;
  for (const JsonProblem &P : J.Problems)
    All += at(P.At) + " " + P.Pointer + ": " + P.Message + "\n";
  return All;
}

} // namespace

TEST(LocatedJson, KnowsThePlaceOfEachValue) {
  EXPECT_EQ(places("{\n"
                   "  \"a\": 1,\n"
                   "  \"b\" : [true,\n"
                   "\t-2.5e3 , null,\"x\"],\r\n"
                   "  \"c\":{\"d\":{}}}\n"),
            "1:1 \n"
            "2:8 /a\n"
            "3:9 /b\n"
            "3:10 /b/0\n"
            "4:2 /b/1\n"
            "4:11 /b/2\n"
            "4:16 /b/3\n"
            "5:7 /c\n"
            "5:12 /c/d\n");
}

TEST(LocatedJson, NumbersBeforeBracketsDoNotShiftPlaces) {
  EXPECT_EQ(places("[[1],2,[3,{\"k\":4}],5]"),
            "1:1 \n1:2 /0\n1:3 /0/0\n1:6 /1\n1:8 /2\n1:9 /2/0\n1:11 /2/1\n"
            "1:16 /2/1/k\n1:20 /3\n");
}

TEST(LocatedJson, KnowsThePlaceOfEachKey) {
  LocatedJson J = parseLocatedJson("{\"a\": 1,\n \"b/~\": {\"c\": 2}}");
  ASSERT_TRUE(J.Root);
  ASSERT_EQ(J.Root->Children.size(), 2u);
  const JsonValue &B = *J.Root->Children[1];
  EXPECT_EQ(at(B.keyAt()), "2:2");
  EXPECT_EQ(at(B.at()), "2:9");
  EXPECT_EQ(B.Children[0]->pointer(), "/b~1~0/c");
}

TEST(LocatedJson, CountsColumnsInBytes) {
  EXPECT_EQ(places("[\"\xC3\xA9\", 1]"), "1:1 \n1:2 /0\n1:8 /1\n");
  EXPECT_EQ(places("\xEF\xBB\xBF[1]"), "1:4 \n1:5 /0\n");
}

TEST(LocatedJson, KeepsValues) {
  LocatedJson J = parseLocatedJson("{\"t\":true,\"i\":-7,\"s\":\"a\\u0041\","
                                   "\"big\":18446744073709551615,\"n\":null}");
  ASSERT_TRUE(J.Root);
  EXPECT_TRUE(J.Root->member("t")->Flag);
  EXPECT_EQ(J.Root->member("i")->Whole, -7);
  EXPECT_EQ(J.Root->member("s")->Text, "aA");
  EXPECT_EQ(J.Root->member("big")->T, JsonValue::Number);
  EXPECT_EQ(J.Root->member("n")->T, JsonValue::Null);
  EXPECT_EQ(J.Root->member("x"), nullptr);
}

TEST(LocatedJson, SyntaxErrorsAreLocated) {
  EXPECT_EQ(problems(""), "1:1 : the file is empty\n");
  EXPECT_EQ(problems(" \n\n"), "1:1 : the file is empty\n");
  EXPECT_EQ(problems("{\"a\":1,}"),
            "1:8 : syntax error while parsing object key - unexpected '}'; "
            "expected string literal\n");
  EXPECT_EQ(problems("{\"a\":1\n \"b\":2}"),
            "2:2 : syntax error while parsing object - unexpected string "
            "literal; expected '}'\n");
  EXPECT_EQ(problems("[1,,2]"),
            "1:4 : syntax error while parsing value - unexpected ','; "
            "expected '[', '{', or a literal\n");
  EXPECT_EQ(problems("[1]\n]"),
            "2:1 : syntax error while parsing value - unexpected ']'; "
            "expected end of input\n");
  EXPECT_EQ(problems("{\"a\": [1,\n2"),
            "2:2 : syntax error while parsing array - unexpected end of "
            "input; expected ']'\n");
}

TEST(LocatedJson, MessagesDoNotQuoteTheFile) {
  // It may be the wrong file.
  EXPECT_EQ(problems("DB_PASSWORD=hunter2"),
            "1:1 : syntax error while parsing value - invalid literal\n");
  EXPECT_EQ(problems("{\"password\": \"hunter2\n\"}").find("hunter2"),
            std::string::npos);
}

TEST(LocatedJson, RepeatedKeysAreProblemsAndTheFirstIsKept) {
  llvm::StringRef Text = "{\"a\":1,\"b\":2,\n\"a\":3,\"a\":4}";
  EXPECT_EQ(problems(Text), "2:1 /a: this key stands twice in the object\n"
                            "2:7 /a: this key stands twice in the object\n");
  LocatedJson J = parseLocatedJson(Text);
  ASSERT_TRUE(J.Root);
  EXPECT_EQ(J.Root->Children.size(), 2u);
  EXPECT_EQ(J.Root->member("a")->Whole, 1);
}

TEST(LocatedJson, DepthIsLimited) {
  auto Nested = [](unsigned Depth) {
    return std::string(Depth, '[') + std::string(Depth, ']');
  };
  EXPECT_EQ(problems(Nested(64)), "");
  EXPECT_EQ(problems(Nested(65)), "1:65 : nested deeper than 64 levels\n");
  EXPECT_EQ(problems(std::string(100000, '[')),
            "1:65 : nested deeper than 64 levels\n");
  std::string Objects;
  for (int I = 0; I != 100000; ++I)
    Objects += "{\"a\":";
  EXPECT_EQ(problems(Objects), "1:321 : nested deeper than 64 levels\n");
  EXPECT_FALSE(parseLocatedJson(Objects).Root);
}

TEST(LocatedJson, GarbageIsAProblem) {
  std::string Garbage;
  unsigned State = 1;
  for (int Length = 1; Length != 400; ++Length) {
    State = State * 1103515245 + 12345;
    Garbage += static_cast<char>(State >> 16);
    std::string Text = "{\"a\": [\"" + Garbage;
    EXPECT_FALSE(problems(Text).empty());
    EXPECT_FALSE(parseLocatedJson(Text).Root);
  }
}

TEST(LocatedJson, EveryPrefixIsAProblemWithinTheText) {
  llvm::StringRef Text = "{\"a\": [1, -2.5, \"x\\n\"], \"b\": {\"c\": true}}";
  for (size_t Length = 0; Length != Text.size(); ++Length) {
    LocatedJson J = parseLocatedJson(Text.take_front(Length));
    EXPECT_FALSE(J.Root);
    ASSERT_EQ(J.Problems.size(), 1u) << Length;
    EXPECT_LE(J.Problems[0].At.Column, Length + 1);
    EXPECT_GE(J.Problems[0].At.Column, 1u);
  }
}
