//===- JsonReader.cpp - Text -> a tree of JSON values -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One loop with a stack of open containers. Children wait on a second stack
// until their container is closed, and are copied into the arena then.
// Guarded by tests/knowledge/JsonReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/JsonReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include <array>
#include <cmath>
#include <optional>

namespace svc {

namespace {

/// The bytes that end a run of plain ones in a string: a quote, a backslash,
/// and the control characters, which may not stand there.
constexpr std::array<bool, 256> stops() {
  std::array<bool, 256> Out{};
  for (unsigned C = 0; C != ' '; ++C)
    Out[C] = true;
  Out['"'] = Out['\\'] = true;
  return Out;
}
constexpr std::array<bool, 256> Stops = stops();

/// False when no two of \p Members can have one key: of few, all are compared,
/// which is cheaper than to sort them.
bool mayRepeat(llvm::ArrayRef<const JsonValue *> Members) {
  if (Members.size() > 24)
    return true;
  for (size_t I = 1; I < Members.size(); ++I)
    for (size_t J = 0; J != I; ++J)
      if (Members[I]->Key == Members[J]->Key)
        return true;
  return false;
}

class Reader {
public:
  explicit Reader(LocatedJson &Out)
      : Out(Out), Arena(*Out.Arena), Begin(Out.Source->text().begin()),
        At(Begin), End(Out.Source->text().end()) {
    if (Out.Source->text().starts_with("\xEF\xBB\xBF")) // a byte order mark
      At += 3;
  }

  bool read();

private:
  struct Container {
    JsonValue *Value;
    size_t FirstChild; // in Waiting
  };

  void skipSpace() {
    const char *P = At;
    while (P != End && (*P == ' ' || *P == '\n' || *P == '\r' || *P == '\t'))
      ++P;
    At = P;
  }
  bool take(char C) {
    if (At == End || *At != C)
      return false;
    ++At;
    return true;
  }
  bool takeWord(llvm::StringRef Word) {
    if (!llvm::StringRef(At, End - At).starts_with(Word))
      return false;
    At += Word.size();
    return true;
  }

  bool readValue();
  bool readKey();
  bool readString(llvm::StringRef &To);
  bool skipPlain(bool &Ascii);
  bool readEscape(std::string &To);
  std::optional<unsigned> readHex4();
  bool readNumber(JsonValue &V);
  bool open(JsonValue &V);
  void close();
  void dropRepeatedKeys(const JsonValue &Object, size_t First);

  LocatedJson &Out;
  JsonArena &Arena;
  const char *Begin, *At, *End;
  llvm::StringRef Key;
  uint32_t KeyOffset = 0;
  llvm::SmallVector<Container, 16> Open;
  llvm::SmallVector<const JsonValue *, 256> Waiting;
};

bool Reader::read() {
  // After a value: what may follow it; closes what ends here.
  auto Next = [&] {
    while (true) {
      skipSpace();
      if (Open.empty())
        return At == End;
      if (take(Open.back().Value->T == JsonValue::Object ? '}' : ']')) {
        close();
        continue;
      }
      return take(',') &&
             (Open.back().Value->T != JsonValue::Object || readKey());
    }
  };
  do {
    size_t Depth = Open.size();
    if (!readValue())
      return false;
    if (Open.size() > Depth) { // into a container
      skipSpace();
      bool IsObject = Open.back().Value->T == JsonValue::Object;
      if (!take(IsObject ? '}' : ']')) {
        if (IsObject && !readKey())
          return false;
        continue;
      }
      close();
    }
    if (!Next())
      return false;
  } while (!Open.empty());
  return true;
}

bool Reader::readValue() {
  skipSpace();
  if (At == End)
    return false;
  auto &V = *new (Arena.Allocate<JsonValue>()) JsonValue();
  V.Source = Out.Source.get();
  V.Offset = V.KeyOffset = At - Begin;
  if (Open.empty()) {
    Out.Root = &V;
  } else {
    V.Parent = Open.back().Value;
    V.Index = Waiting.size() - Open.back().FirstChild;
    if (V.Parent->T == JsonValue::Object) {
      V.Key = Key;
      V.KeyOffset = KeyOffset;
    }
    Waiting.push_back(&V);
  }
  switch (*At) {
  case '{':
    V.T = JsonValue::Object;
    return open(V);
  case '[':
    V.T = JsonValue::Array;
    return open(V);
  case '"':
    V.T = JsonValue::String;
    return readString(V.Text);
  case 't':
    V.T = JsonValue::Boolean;
    V.Flag = true;
    return takeWord("true");
  case 'f':
    V.T = JsonValue::Boolean;
    return takeWord("false");
  case 'n':
    return takeWord("null");
  default:
    return readNumber(V);
  }
}

bool Reader::readKey() {
  skipSpace();
  KeyOffset = At - Begin;
  if (!readString(Key))
    return false;
  skipSpace();
  return take(':');
}

/// Moves to the next quote or backslash of a string; false where there is none.
bool Reader::skipPlain(bool &Ascii) {
  const char *P = At; // what the compiler can keep in a register
  unsigned char Seen = 0;
  for (; P != End && !Stops[static_cast<unsigned char>(*P)]; ++P)
    Seen |= static_cast<unsigned char>(*P);
  Ascii &= Seen < 0x80;
  At = P;
  return P != End && (*P == '"' || *P == '\\');
}

bool Reader::readString(llvm::StringRef &To) {
  if (!take('"'))
    return false;
  const char *From = At;
  bool Ascii = true;
  std::string Decoded; // once there was an escape
  bool Escaped = false;
  while (true) {
    const char *Piece = At;
    if (!skipPlain(Ascii))
      return false;
    if (!Escaped && *At == '"') {
      To = llvm::StringRef(From, At - From);
      break;
    }
    Escaped = true;
    Decoded.append(Piece, At);
    if (*At == '"') {
      To = llvm::StringRef(Decoded).copy(Arena);
      break;
    }
    ++At;
    if (!readEscape(Decoded))
      return false;
  }
  ++At;
  if (Ascii)
    return true;
  const auto *Bytes = reinterpret_cast<const llvm::UTF8 *>(To.begin());
  return llvm::isLegalUTF8String(
      &Bytes, reinterpret_cast<const llvm::UTF8 *>(To.end()));
}

std::optional<unsigned> Reader::readHex4() {
  unsigned Code = 0;
  if (End - At < 4 || llvm::StringRef(At, 4).find_if_not(llvm::isHexDigit) !=
                          llvm::StringRef::npos)
    return std::nullopt;
  for (int I = 0; I != 4; ++I)
    Code = Code * 16 + llvm::hexDigitValue(*At++);
  return Code;
}

/// What follows a backslash.
bool Reader::readEscape(std::string &To) {
  constexpr llvm::StringRef Names = "\"\\/bfnrt", Means = "\"\\/\b\f\n\r\t";
  if (At == End)
    return false;
  char C = *At++;
  if (size_t I = Names.find(C); I != llvm::StringRef::npos) {
    To += Means[I];
    return true;
  }
  if (C != 'u')
    return false;
  std::optional<unsigned> Code = readHex4();
  if (!Code || (*Code >= 0xDC00 && *Code <= 0xDFFF))
    return false;
  if (*Code >= 0xD800 && *Code <= 0xDBFF) {
    if (!takeWord("\\u"))
      return false;
    std::optional<unsigned> Low = readHex4();
    if (!Low || *Low < 0xDC00 || *Low > 0xDFFF)
      return false;
    Code = 0x10000 + ((*Code - 0xD800) << 10) + (*Low - 0xDC00);
  }
  char Bytes[UNI_MAX_UTF8_BYTES_PER_CODE_POINT], *Last = Bytes;
  if (!llvm::ConvertCodePointToUTF8(*Code, Last))
    return false;
  To.append(Bytes, Last);
  return true;
}

bool Reader::readNumber(JsonValue &V) {
  const char *From = At;
  auto Digits = [&] {
    const char *First = At;
    while (At != End && llvm::isDigit(*At))
      ++At;
    return At != First;
  };
  take('-');
  if (!take('0') && !Digits())
    return false;
  bool Whole = true;
  if (take('.')) {
    Whole = false;
    if (!Digits())
      return false;
  }
  if (take('e') || take('E')) {
    Whole = false;
    if (!take('+'))
      take('-');
    if (!Digits())
      return false;
  }
  llvm::StringRef Text(From, At - From);
  V.T = JsonValue::Integer;
  if (Whole && !Text.getAsInteger(10, V.Whole))
    return true;
  V.T = JsonValue::Number;
  V.Whole = 0;
  return std::isfinite(std::strtod(Text.str().c_str(), nullptr));
}

bool Reader::open(JsonValue &V) {
  ++At;
  Open.push_back({&V, Waiting.size()});
  return Open.size() <= MaxJsonDepth;
}

void Reader::close() {
  auto [Value, First] = Open.pop_back_val();
  if (Value->T == JsonValue::Object)
    dropRepeatedKeys(*Value, First);
  llvm::ArrayRef<const JsonValue *> Children =
      llvm::ArrayRef(Waiting).drop_front(First);
  Value->Children = Children.copy(Arena);
  Waiting.truncate(First);
}

void Reader::dropRepeatedKeys(const JsonValue &Object, size_t First) {
  llvm::MutableArrayRef<const JsonValue *> Members =
      llvm::MutableArrayRef(Waiting).drop_front(First);
  if (!mayRepeat(Members))
    return;
  llvm::SmallVector<const JsonValue *, 32> ByKey(Members);
  llvm::stable_sort(ByKey, [](const JsonValue *A, const JsonValue *B) {
    return A->Key < B->Key;
  });
  std::vector<const JsonValue *> Repeated;
  for (size_t I = 1; I < ByKey.size(); ++I)
    if (ByKey[I]->Key == ByKey[I - 1]->Key)
      Repeated.push_back(ByKey[I]);
  for (const JsonValue *V : Repeated)
    Out.Problems.push_back(
        {V->keyAt(), V->pointer(), "this key stands twice in the object"});
  llvm::sort(Repeated);
  Waiting.erase(llvm::remove_if(Members,
                                [&](const JsonValue *V) {
                                  return llvm::binary_search(Repeated, V);
                                }),
                Waiting.end());
}

} // namespace

bool readJson(LocatedJson &Out) {
  if (Reader(Out).read())
    return true;
  Out.Root = nullptr;
  return false;
}

} // namespace svc
