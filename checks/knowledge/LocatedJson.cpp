//===- LocatedJson.cpp - JSON values that know where they stand -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// JsonReader builds the tree, quickly and without a word; why it refuses a text
// is asked of a parser that has messages (JsonSyntaxError).
// Guarded by tests/knowledge/LocatedJsonTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/LocatedJson.h"
#include "knowledge/JsonReader.h"
#include "knowledge/JsonSyntaxError.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

JsonPlace JsonText::place(size_t Offset) const {
  if (LineStarts.empty()) {
    LineStarts.push_back(0);
    for (size_t End = Text.find('\n'); End != llvm::StringRef::npos;
         End = Text.find('\n', End + 1))
      LineStarts.push_back(End + 1);
  }
  size_t Line = llvm::upper_bound(LineStarts, Offset) - LineStarts.begin();
  return {static_cast<unsigned>(Line),
          static_cast<unsigned>(Offset - LineStarts[Line - 1]) + 1};
}

const JsonValue *JsonValue::member(llvm::StringRef Name) const {
  if (T == Object)
    for (const JsonValue *V : Children)
      if (V->Key == Name)
        return V;
  return nullptr;
}

std::string JsonValue::pointer() const {
  std::vector<const JsonValue *> Path;
  for (const JsonValue *V = this; V->Parent; V = V->Parent)
    Path.push_back(V);
  std::string Pointer;
  for (const JsonValue *V : llvm::reverse(Path)) {
    Pointer += '/';
    if (V->Parent->T == Array) {
      Pointer += std::to_string(V->Index);
      continue;
    }
    for (char C : V->Key)
      if (C == '~')
        Pointer += "~0";
      else if (C == '/')
        Pointer += "~1";
      else
        Pointer += C;
  }
  return Pointer;
}

llvm::StringRef describe(JsonValue::Type T) {
  switch (T) {
  case JsonValue::Null:
    return "null";
  case JsonValue::Boolean:
    return "true or false";
  case JsonValue::Integer:
    return "a whole number";
  case JsonValue::Number:
    return "a number";
  case JsonValue::String:
    return "a string";
  case JsonValue::Array:
    return "an array";
  case JsonValue::Object:
    return "an object";
  }
  return "";
}

LocatedJson parseLocatedJson(llvm::StringRef Text) {
  LocatedJson Out;
  Out.Source = std::make_unique<JsonText>(Text);
  Out.Arena = std::make_unique<JsonArena>();
  if (Text.size() > MaxJsonSize) {
    Out.Problems.push_back({{1, 1}, "", "larger than 4 GB"});
    return Out;
  }
  // To the parser that has messages, NUL is the end of the text.
  if (size_t Nul = Text.find('\0'); Nul != llvm::StringRef::npos) {
    Out.Problems.push_back(
        {Out.Source->place(Nul), "", "a NUL byte: this is no text file"});
    return Out;
  }
  if (!readJson(Out))
    Out.Problems.push_back(jsonSyntaxError(*Out.Source));
  return Out;
}

} // namespace svc
