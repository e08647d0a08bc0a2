//===- LocatedJson.cpp - JSON values that know where they stand -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parser reports a value after it has read it (and, for a number, one
// character more). Between two reports it reads only white space, commas,
// colons and the new token: so a token starts at the first other character
// after the place where the last report was made.
// Guarded by tests/knowledge/LocatedJsonTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/LocatedJson.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

/// Reads a text and leaves the number of bytes read where the builder sees it.
class CountingIterator {
public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char *;
  using reference = const char &;

  CountingIterator(llvm::StringRef Text, size_t Offset, size_t *Count)
      : Text(Text), Offset(Offset), Count(Count) {}

  reference operator*() const { return Text.data()[Offset]; }
  CountingIterator &operator++() {
    *Count = ++Offset;
    return *this;
  }
  bool operator==(const CountingIterator &O) const {
    return Offset == O.Offset;
  }
  bool operator!=(const CountingIterator &O) const { return !(*this == O); }

private:
  llvm::StringRef Text;
  size_t Offset;
  size_t *Count;
};

/// What remains of the library's message without its prefix and without the
/// text it quotes (the file may be the wrong one, and hold a secret).
std::string plainMessage(llvm::StringRef What) {
  size_t Tag = What.find("] ");
  if (Tag != llvm::StringRef::npos)
    What = What.drop_front(Tag + 2);
  size_t Where = What.find(": ");
  if (What.starts_with("parse error") && Where != llvm::StringRef::npos)
    What = What.drop_front(Where + 2);
  size_t Quote = What.find("; last read: '");
  if (Quote == llvm::StringRef::npos)
    return What.str();
  size_t Expected = What.rfind("; expected ");
  llvm::StringRef Tail = Expected == llvm::StringRef::npos || Expected < Quote
                             ? llvm::StringRef()
                             : What.drop_front(Expected);
  return (What.take_front(Quote) + Tail).str();
}

/// Builds the tree from the parser's events. A method that returns false stops
/// the parser.
class Builder {
public:
  Builder(llvm::StringRef Text, LocatedJson &Out) : Text(Text), Out(Out) {
    if (Text.starts_with("\xEF\xBB\xBF")) // the parser skips this mark, too
      Reported = 3;
  }

  size_t *counter() { return &Count; }

  /// Offsets must not decrease from call to call.
  JsonPlace placeOf(size_t Offset) {
    for (; Scanned < Offset; ++Scanned)
      if (Text[Scanned] == '\n') {
        ++Line;
        LineStart = Scanned + 1;
      }
    return {Line, static_cast<unsigned>(Offset - LineStart) + 1};
  }

  // The library fixes these names.
  // NOLINTBEGIN(readability-identifier-naming)
  bool null() { return add(JsonValue::Null) != nullptr; }
  bool boolean(bool Value) {
    add(JsonValue::Boolean)->Flag = Value;
    return true;
  }
  bool number_integer(int64_t Value) {
    add(JsonValue::Integer)->Whole = Value;
    return true;
  }
  bool number_unsigned(uint64_t Value) {
    if (Value > uint64_t(INT64_MAX))
      return add(JsonValue::Number) != nullptr;
    return number_integer(static_cast<int64_t>(Value));
  }
  bool number_float(double, const std::string &) {
    return add(JsonValue::Number) != nullptr;
  }
  bool string(std::string &Value) {
    add(JsonValue::String)->Text = std::move(Value);
    return true;
  }
  bool binary(nlohmann::json::binary_t &) { return false; } // not in text
  bool start_object(size_t) { return open(JsonValue::Object); }
  bool start_array(size_t) { return open(JsonValue::Array); }
  bool key(std::string &Value) {
    Key = std::move(Value);
    KeyAt = tokenStart();
    return true;
  }
  bool end_object() {
    dropRepeatedKeys(*Open.back());
    return close();
  }
  bool end_array() { return close(); }
  bool parse_error(size_t, const std::string &,
                   const nlohmann::detail::exception &E) {
    std::string Message = plainMessage(E.what());
    // The token that is wrong, or the separator just read, or the end.
    size_t At = std::min(nextToken(), Count ? Count - 1 : 0);
    if (llvm::StringRef(Message).contains("unexpected end of input"))
      At = std::max(Text.rtrim().size(), Scanned);
    if (Text.trim().empty())
      Message = "the file is empty";
    Out.Problems.push_back({placeOf(At), "", Message});
    return false;
  }
  // NOLINTEND(readability-identifier-naming)

private:
  size_t nextToken() const {
    return std::min(Text.find_first_not_of(" \t\r\n,:", Reported), Text.size());
  }

  JsonPlace tokenStart() {
    size_t Start = nextToken();
    Reported = Count;
    return placeOf(Start);
  }

  JsonValue *add(JsonValue::Type T) {
    JsonValue &V = Out.Values.emplace_back();
    V.T = T;
    V.At = V.KeyAt = tokenStart();
    if (Open.empty()) {
      Out.Root = &V;
      return &V;
    }
    JsonValue &Parent = *Open.back();
    V.Parent = &Parent;
    V.Index = Parent.Children.size();
    if (Parent.T == JsonValue::Object) {
      V.Key = std::move(Key);
      V.KeyAt = KeyAt;
    }
    Parent.Children.push_back(&V);
    return &V;
  }

  bool open(JsonValue::Type T) {
    JsonValue *V = add(T);
    Open.push_back(V);
    if (Open.size() <= MaxJsonDepth)
      return true;
    Out.Problems.push_back(
        {V->At, "",
         "nested deeper than " + std::to_string(MaxJsonDepth) + " levels"});
    return false;
  }

  bool close() {
    Reported = Count;
    Open.pop_back();
    return true;
  }

  void dropRepeatedKeys(JsonValue &Object) {
    std::vector<const JsonValue *> ByKey = Object.Children;
    llvm::stable_sort(ByKey, [](const JsonValue *A, const JsonValue *B) {
      return A->Key < B->Key;
    });
    std::vector<const JsonValue *> Repeated;
    for (size_t I = 1; I < ByKey.size(); ++I)
      if (ByKey[I]->Key == ByKey[I - 1]->Key)
        Repeated.push_back(ByKey[I]);
    if (Repeated.empty())
      return;
    for (const JsonValue *V : Repeated)
      Out.Problems.push_back(
          {V->KeyAt, V->pointer(), "this key stands twice in the object"});
    llvm::sort(Repeated);
    llvm::erase_if(Object.Children, [&](const JsonValue *V) {
      return llvm::binary_search(Repeated, V);
    });
  }

  llvm::StringRef Text;
  LocatedJson &Out;
  size_t Count = 0;    // bytes the parser has read
  size_t Reported = 0; // Count at the last report
  size_t Scanned = 0, LineStart = 0;
  unsigned Line = 1;
  std::string Key;
  JsonPlace KeyAt;
  std::vector<JsonValue *> Open;
};

} // namespace

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
  Builder B(Text, Out);
  // To the parser, NUL is the end of the text.
  if (size_t Nul = Text.find('\0'); Nul != llvm::StringRef::npos) {
    Out.Problems.push_back(
        {B.placeOf(Nul), "", "a NUL byte: this is no text file"});
    return Out;
  }
  CountingIterator Begin(Text, 0, B.counter());
  CountingIterator End(Text, Text.size(), B.counter());
  if (!nlohmann::json::sax_parse(Begin, End, &B))
    Out.Root = nullptr;
  return Out;
}

} // namespace svc
