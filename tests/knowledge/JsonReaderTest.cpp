//===- JsonReaderTest.cpp - Text -> a tree of JSON values -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The reader beside nlohmann/json: on good texts, on each of their prefixes and
// on texts with one byte changed, both take or refuse, and read the same.
//
//===----------------------------------------------------------------------===//

#include "knowledge/JsonReader.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"
#include <nlohmann/json.hpp>

using namespace svc;

namespace {

using Other = nlohmann::json;

/// Expects that \p A and \p B, both of \p Text, are the same.
void expectSame(const JsonValue &A, const Other &B, const std::string &Text) {
  switch (A.T) {
  case JsonValue::Null:
    EXPECT_TRUE(B.is_null()) << Text;
    return;
  case JsonValue::Boolean:
    ASSERT_TRUE(B.is_boolean()) << Text;
    EXPECT_EQ(A.Flag, B.get<bool>()) << Text;
    return;
  case JsonValue::Integer:
    ASSERT_TRUE(B.is_number_integer()) << Text;
    EXPECT_EQ(A.Whole, B.get<int64_t>()) << Text;
    return;
  case JsonValue::Number:
    EXPECT_TRUE(B.is_number()) << Text;
    return;
  case JsonValue::String:
    ASSERT_TRUE(B.is_string()) << Text;
    EXPECT_EQ(A.Text.str(), B.get<std::string>()) << Text;
    return;
  case JsonValue::Array:
    ASSERT_TRUE(B.is_array() && A.Children.size() == B.size()) << Text;
    for (size_t I = 0; I != B.size(); ++I)
      expectSame(*A.Children[I], B[I], Text);
    return;
  case JsonValue::Object:
    ASSERT_TRUE(B.is_object() && A.Children.size() == B.size()) << Text;
    for (const JsonValue *V : A.Children) {
      ASSERT_TRUE(B.contains(V->Key.str())) << Text;
      expectSame(*V, B[V->Key.str()], Text);
    }
    return;
  }
}

/// Reads \p Text with both; true when both take it.
bool bothTake(const std::string &Text) {
  LocatedJson Ours = parseLocatedJson(Text);
  Other Theirs = Other::parse(Text, nullptr, /*allow_exceptions=*/false);
  EXPECT_EQ(Ours.Root != nullptr, !Theirs.is_discarded()) << Text;
  if (!Ours.Root || Theirs.is_discarded())
    return false;
  if (Ours.Problems.empty()) // else keys stand twice, and they keep the last
    expectSame(*Ours.Root, Theirs, Text);
  return true;
}

const char *const Good[] = {
    "{}",
    "[]",
    " \t\r\n[ ] ",
    "\"\"",
    "0",
    "-0",
    "[-1, 12, 1.5, 1e3, 1E-2, 0.0e+1, 9223372036854775807]",
    "[9223372036854775808, -9223372036854775808, -9223372036854775809]",
    "[true, false, null]",
    R"({"a": {"b": [1, {"c": "d"}]}, "e": [[], {}], "": 0})",
    R"(["\"\\\/\b\f\n\r\t", "\u0041\u00e9\u20AC", "\uD83D\uDE00", "a\u0000b"])",
    "[\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\x7F\"]",
    "\xEF\xBB\xBF[1]",
    R"({"schema_version": 1, "roles": {"a": {"role": "dsn", "dialect": "url"}}})",
};

const char *const Bad[] = {
    "",
    "{",
    "[1,]",
    "{\"a\":1,}",
    "[01]",
    "[1.]",
    "[.5]",
    "[+1]",
    "[1e]",
    "[-]",
    "[1e400]",
    "['a']",
    "[\"a]",
    "[\"\\x\"]",
    "[\"\\u12\"]",
    "[\"\t\"]",
    "[nul]",
    "[True]",
    "{a:1}",
    "{\"a\"}",
    "{\"a\":}",
    "{1:2}",
    "[1 2]",
    "[]]",
    "[] []",
    "[\"\\uD800\"]",
    "[\"\\uDC00\"]",
    "[\"\\uD800\\u0041\"]",
    "// c\n[]",
    "[\"\xC3\"]",
    "[\"\x80\"]",
    "[\"\xC0\x80\"]",
    "[\"\xED\xA0\x80\"]",
    "[\"\xF5\x80\x80\x80\"]",
    "\xEF\xBB[1]",
    "[\xC3\xA9]",
    "[1}",
    "{]",
};

} // namespace

TEST(JsonReader, ReadsWhatTheOtherReads) {
  for (const char *Text : Good)
    EXPECT_TRUE(bothTake(Text)) << Text;
  for (const char *Text : Bad)
    EXPECT_FALSE(bothTake(Text)) << Text;
}

TEST(JsonReader, EveryPrefixAndEveryChangedByte) {
  constexpr llvm::StringRef Bytes = "{}[]\",:\\u0-.eEtnfr \x01\x80\xC3\xFF";
  unsigned Taken = 0;
  for (std::string Text : Good)
    for (size_t I = 0; I != Text.size(); ++I) {
      Taken += bothTake(Text.substr(0, I));
      Taken += bothTake(Text.substr(0, I) + Text.substr(I + 1));
      for (char Byte : Bytes) {
        std::string Changed = Text, Longer = Text;
        Changed[I] = Byte;
        Longer.insert(I, 1, Byte);
        Taken += bothTake(Changed);
        Taken += bothTake(Longer);
      }
    }
  EXPECT_GT(Taken, 500u);
}

TEST(JsonReader, TextsAreNotCopiedWithoutNeed) {
  std::string Text = R"({"key": "plain", "other": "escap\u0065d"})";
  LocatedJson J = parseLocatedJson(Text);
  ASSERT_TRUE(J.Root);
  auto Inside = [&](llvm::StringRef S) {
    return S.begin() >= Text.data() && S.end() <= Text.data() + Text.size();
  };
  EXPECT_TRUE(Inside(J.Root->member("key")->Text));
  EXPECT_TRUE(Inside(J.Root->member("key")->Key));
  EXPECT_FALSE(Inside(J.Root->member("other")->Text));
  EXPECT_EQ(J.Root->member("other")->Text, "escaped");
}
