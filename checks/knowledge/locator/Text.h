//===- Text.h - A text of which some parts are unknown ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "postgres://" + user + ":s3cret@" + host is a text with two holes. A parser
// that sees the holes still finds that a literal stands where a password
// belongs. A hole takes one character, Text::Hole, that no parser treats as a
// separator; every character knows the piece it came from, so a diagnostic and
// an edit can point into the right literal.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_TEXT_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_TEXT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace svc {

class Text {
public:
  /// What stands in for a hole (ASCII SUB; never part of an address).
  static constexpr char Hole = '\x1a';

  struct Piece {
    size_t Begin, End; // offsets into chars()
    bool IsHole;
  };

  Text() = default;
  /// A text without holes, in one piece.
  explicit Text(llvm::StringRef Literal) { appendLiteral(Literal); }

  /// Pieces are numbered from 0 in the order of the calls.
  void appendLiteral(llvm::StringRef Literal);
  void appendHole();

  llvm::StringRef chars() const { return Chars; }
  llvm::ArrayRef<Piece> pieces() const { return Pieces; }
  bool hasHole(size_t Begin, size_t End) const;
  /// True when a character in [Begin, End) is known.
  bool hasLiteral(size_t Begin, size_t End) const;
  /// Index of the piece that holds the character at \p Offset.
  size_t pieceAt(size_t Offset) const;

private:
  std::string Chars;
  std::vector<Piece> Pieces;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_TEXT_H
