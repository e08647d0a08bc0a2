//===- Text.cpp - A text of which some parts are unknown --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether a character is known is asked of the pieces, never of the characters:
// a literal may itself spell Text::Hole. Guarded by
// tests/knowledge/locator/TextTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Text.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;

namespace svc {

void Text::appendLiteral(StringRef Literal) {
  Pieces.push_back({Chars.size(), Chars.size() + Literal.size(), false});
  Chars += Literal;
}

void Text::appendHole() {
  Pieces.push_back({Chars.size(), Chars.size() + 1, true});
  Chars += Hole;
}

size_t Text::pieceAt(size_t Offset) const {
  // The last piece that begins at or before Offset: empty pieces at the same
  // offset stand before the one that holds the character.
  auto After = partition_point(
      Pieces, [&](const Piece &P) { return P.Begin <= Offset; });
  return After == Pieces.begin() ? 0 : After - Pieces.begin() - 1;
}

static bool hasPiece(const Text &T, size_t Begin, size_t End, bool IsHole) {
  if (Begin >= End)
    return false;
  for (const Text::Piece &P : T.pieces().drop_front(T.pieceAt(Begin))) {
    if (P.Begin >= End)
      break;
    if (P.IsHole == IsHole && P.Begin < P.End && P.End > Begin)
      return true;
  }
  return false;
}

bool Text::hasHole(size_t Begin, size_t End) const {
  return !Pieces.empty() && hasPiece(*this, Begin, End, true);
}

bool Text::hasLiteral(size_t Begin, size_t End) const {
  return !Pieces.empty() && hasPiece(*this, Begin, End, false);
}

} // namespace svc
