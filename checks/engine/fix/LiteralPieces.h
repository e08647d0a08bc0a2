//===- LiteralPieces.h - The source of a literal, cut -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A literal of one or several tokens, raw or not, from which parts are cut as
// they are spelled: escapes stay as they were written.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_LITERALPIECES_H
#define SVC_TIDY_ENGINE_FIX_LITERALPIECES_H

#include "FixPlace.h"

namespace svc {

class LiteralPieces {
public:
  LiteralPieces(const clang::StringLiteral *S, FixPlace &P);

  /// False where it cannot be cut: in a macro, wide, of mixed kinds.
  bool isValid() const { return Valid; }
  clang::CharSourceRange range() const { return Range; }
  /// Marks the part of \p F, which \p Read will replace. False where the part
  /// cannot be found.
  bool cut(const Finding &F, std::string Read);
  /// The same for all that the literal of \p F gives to the value.
  bool cutText(const Finding &F, std::string Read);
  /// After all cuts; false where some overlap.
  bool sort();
  /// True when the parts were given as parts of the whole literal, not of what
  /// a format makes of it.
  bool isWhole() const { return Whole; }
  /// Literals and reads, in order.
  std::vector<std::string> terms() const;
  /// \p E with the literal as a format that has a place for each part, and the
  /// reads as arguments of \p Call, whose argument \p Index is the literal.
  FixEdit intoFormat(const clang::CallExpr *Call, unsigned Index,
                     TextStyle Style, FixEdit E) const;

private:
  struct Cut {
    size_t Begin, End; // in the text
    std::string Read;
  };
  bool cut(llvm::StringRef Piece, size_t From, size_t To, std::string Read);
  /// The offset in the file of the character number \p At of the text.
  unsigned offsetOf(size_t At) const;
  llvm::StringRef source(unsigned Begin, unsigned End) const;

  const clang::StringLiteral *S;
  FixPlace &P;
  clang::CharSourceRange Range;
  unsigned Begin = 0, End = 0; // of Range
  llvm::StringRef File;
  std::string Open = "\"", Close = "\"";
  std::vector<Cut> Cuts;
  bool Valid = false, Whole = true;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_LITERALPIECES_H
