//===- BlankPairs.cpp - key=value pairs with blanks between -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See BlankPairs.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/BlankPairs.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

bool startsWithKey(StringRef S, function_ref<bool(StringRef)> IsKnownKey) {
  constexpr size_t LongestKey = 32;
  size_t Equals = S.take_front(LongestKey).find('=');
  return Equals != StringRef::npos && IsKnownKey(S.take_front(Equals).trim());
}

namespace {

class Reader {
public:
  Reader(StringRef S, size_t Base, const BlankPairStyle &Style)
      : S(S), Base(Base), Style(Style) {}

  void skipBlanks() {
    while (I < S.size() && isSpace(S[I]))
      ++I;
  }
  bool atEnd() const { return I == S.size(); }
  bool take(char C) {
    if (atEnd() || S[I] != C)
      return false;
    ++I;
    return true;
  }

  StringRef key() {
    size_t Begin = I;
    while (I < S.size() && S[I] != '=' && !isSpace(S[I]))
      ++I;
    return S.slice(Begin, I);
  }

  /// False when a quote is not closed.
  bool value(Spelled &Value) {
    bool Quoted = !atEnd() && Style.Quotes.contains(S[I]);
    char Quote = Quoted ? S[I++] : '\0';
    bool Closed = !Quoted;
    while (I < S.size()) {
      if (Quoted ? S[I] == Quote : isSpace(S[I])) {
        Closed = true;
        break;
      }
      size_t Where = I;
      if (S[I] == '\\' && ++I == S.size()) // libpq drops it
        break;
      Value.At.push_back(Base + Where);
      Value.Chars += S[I++];
      if (!Quoted && Value.Chars.back() == Text::Hole &&
          startsWithKey(S.drop_front(I), Style.IsKnownKey))
        break;
    }
    Value.At.push_back(Base + I);
    if (Quoted && Closed)
      ++I;
    return Closed;
  }

private:
  StringRef S;
  size_t Base, I = 0;
  const BlankPairStyle &Style;
};

} // namespace

bool readBlankPairs(const PartWriter &W, Range R, const BlankPairStyle &Style,
                    function_ref<void(StringRef, const Spelled &)> Each) {
  Reader Pairs(W.slice(R), R.Begin, Style);
  bool WellFormed = true;
  for (Pairs.skipBlanks(); !Pairs.atEnd(); Pairs.skipBlanks()) {
    StringRef Key = Pairs.key();
    bool HasHole = Key.contains(Text::Hole);
    Key = Key.drop_front(Key.rfind(Text::Hole) + 1);
    Pairs.skipBlanks();
    if (!Pairs.take('=')) {
      // A hole may hold any number of pairs.
      if (!HasHole && !Style.MayOmitValue)
        return false;
      continue;
    }
    Pairs.skipBlanks();
    Spelled Value;
    WellFormed &= Pairs.value(Value);
    Each(Key, Value);
  }
  return WellFormed;
}

} // namespace svc::locator
