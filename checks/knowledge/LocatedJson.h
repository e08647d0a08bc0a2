//===- LocatedJson.h - JSON values that know where they stand ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A problem in a model must point at its line. A JSON library's values have
// forgotten theirs, so this tree remembers where each value begins in the text;
// lines are counted only when somebody asks for one. Some hundred models are
// read at each start, so values lie in one arena, and their texts point into
// the text that was read wherever it spells them as they are.
// Nesting is limited; nothing here recurses, and no input can crash it.
// Not a general JSON library: read only, no numbers beyond 64-bit integers.
// Guarded by tests/knowledge/LocatedJsonTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATEDJSON_H
#define SVC_TIDY_KNOWLEDGE_LOCATEDJSON_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace svc {

/// Counted from 1; columns are bytes.
struct JsonPlace {
  unsigned Line = 0, Column = 0;
};

/// A text and its lines. Not for several threads at once.
class JsonText {
public:
  explicit JsonText(llvm::StringRef Text) : Text(Text) {}
  llvm::StringRef text() const { return Text; }
  JsonPlace place(size_t Offset) const;

private:
  llvm::StringRef Text;
  mutable std::vector<size_t> LineStarts; // empty until the first question
};

struct JsonValue {
  enum Type : uint8_t { Null, Boolean, Integer, Number, String, Array, Object };
  Type T = Null;
  bool Flag = false;                          // of a Boolean
  llvm::StringRef Key;                        // of a member
  llvm::StringRef Text;                       // of a String
  int64_t Whole = 0;                          // of an Integer
  llvm::ArrayRef<const JsonValue *> Children; // members or elements, in order
  const JsonValue *Parent = nullptr;
  const JsonText *Source = nullptr;
  uint32_t Index = 0;                 // among the parent's children
  uint32_t Offset = 0, KeyOffset = 0; // see at() and keyAt()

  /// The place of the first character.
  JsonPlace at() const { return Source->place(Offset); }
  /// The place of a member's key; of the value elsewhere.
  JsonPlace keyAt() const { return Source->place(KeyOffset); }
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

/// A model fits into one piece.
using JsonArena = llvm::BumpPtrAllocatorImpl<llvm::MallocAllocator, 1 << 14>;

struct LocatedJson {
  /// Null when the text is not JSON or nested too deeply; Problems says why.
  const JsonValue *Root = nullptr;
  /// Also keys that stand twice in one object; the first one is kept.
  std::vector<JsonProblem> Problems;

  std::unique_ptr<JsonText> Source;
  std::unique_ptr<JsonArena> Arena; // owns the values
};

inline constexpr unsigned MaxJsonDepth = 64;
inline constexpr size_t MaxJsonSize = UINT32_MAX; // in bytes

/// \p Text must outlive the result.
LocatedJson parseLocatedJson(llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_LOCATEDJSON_H
