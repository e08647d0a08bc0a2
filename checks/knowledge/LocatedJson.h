//===- LocatedJson.h - JSON values that know where they stand ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A problem in a model must point at its line. A JSON library's values have
// forgotten theirs, so this tree is built from the library's event interface
// while an iterator counts the bytes that it has read.
// Nesting is limited; nothing here recurses, and no input can crash it.
// Not a general JSON library: read only, no numbers beyond 64-bit integers.
// Guarded by tests/knowledge/LocatedJsonTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATEDJSON_H
#define SVC_TIDY_KNOWLEDGE_LOCATEDJSON_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace svc {

/// Counted from 1; columns are bytes.
struct JsonPlace {
  unsigned Line = 0, Column = 0;
};

struct JsonValue {
  enum Type { Null, Boolean, Integer, Number, String, Array, Object };
  Type T = Null;
  JsonPlace At;      // of the first character
  JsonPlace KeyAt;   // of a member's key; of the value elsewhere
  std::string Key;   // of a member
  bool Flag = false; // of a Boolean
  int64_t Whole = 0; // of an Integer
  std::string Text;  // of a String
  std::vector<const JsonValue *> Children; // members or elements, in order
  const JsonValue *Parent = nullptr;
  size_t Index = 0; // among the parent's children

  /// The member called \p Name, or null.
  const JsonValue *member(llvm::StringRef Name) const;
  /// The JSON pointer (RFC 6901) from the root to here.
  std::string pointer() const;
};

/// "a string", "an object", ...: for messages.
llvm::StringRef describe(JsonValue::Type T);

struct JsonProblem {
  JsonPlace At;
  std::string Pointer; // "" where the text is not JSON
  std::string Message;
};

struct LocatedJson {
  /// Null when the text is not JSON or nested too deeply; Problems says why.
  const JsonValue *Root = nullptr;
  /// Also keys that stand twice in one object; the first one is kept.
  std::vector<JsonProblem> Problems;
  std::deque<JsonValue> Values; // owns them
};

inline constexpr unsigned MaxJsonDepth = 64;

LocatedJson parseLocatedJson(llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_LOCATEDJSON_H
