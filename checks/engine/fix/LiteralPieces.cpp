//===- LiteralPieces.cpp - The source of a literal, cut -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/LiteralPieces.h"
#include "engine/trace/Placeholders.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Lex/Lexer.h"
#include <map>

using namespace clang;

namespace svc {

LiteralPieces::LiteralPieces(const StringLiteral *S, FixPlace &P) : S(S), P(P) {
  const SourceManager &SM = P.sources();
  for (unsigned I = 0; I < S->getNumConcatenated(); ++I)
    if (!S->getStrTokenLoc(I).isFileID())
      return;
  Range = P.Where.spelling(S);
  if (!S->isOrdinary() || Range.isInvalid() ||
      !P.Where.isUserCode(Range.getBegin()))
    return;
  FileID Id = SM.getFileID(Range.getBegin());
  File = SM.getBufferData(Id);
  Begin = SM.getFileOffset(Range.getBegin());
  End = SM.getFileOffset(Range.getEnd());
  llvm::StringRef Text = source(Begin, End);
  if (Text.starts_with("R\"") && S->getNumConcatenated() == 1) {
    size_t Paren = Text.find('(');
    Open = Text.take_front(Paren + 1).str();
    Close = ")" + Text.slice(2, Paren).str() + "\"";
  } else if (!Text.starts_with("\"") || Text.contains("R\"")) {
    return; // raw and others side by side
  }
  Valid = true;
}

llvm::StringRef LiteralPieces::source(unsigned From, unsigned To) const {
  return File.slice(From, To);
}

unsigned LiteralPieces::offsetOf(size_t At) const {
  if (At >= S->getLength())
    return End - Close.size();
  return P.sources().getFileOffset(S->getLocationOfByte(
      At, P.sources(), P.Context.getLangOpts(), P.Context.getTargetInfo()));
}

bool LiteralPieces::cut(llvm::StringRef Piece, size_t From, size_t To,
                        std::string Read) {
  llvm::StringRef All = S->getString();
  size_t Shift = 0;
  if (Piece != All) {
    // A piece that a format has cut off: where it stands must be certain.
    Whole = false;
    Shift = All.find(Piece);
    if (Shift == llvm::StringRef::npos ||
        Piece.find_first_of("%{}$") != llvm::StringRef::npos ||
        All.find(Piece, Shift + 1) != llvm::StringRef::npos)
      return false;
  }
  if (To <= From || Shift + To > All.size())
    return false;
  Cuts.push_back({Shift + From, Shift + To, std::move(Read)});
  return true;
}

bool LiteralPieces::cut(const Finding &F, std::string Read) {
  return cut(F.Literal.Text, F.Begin, F.End, std::move(Read));
}

bool LiteralPieces::cutText(const Finding &F, std::string Read) {
  const std::string &Text = F.Literal.Text;
  return cut(Text, 0, Text.size(), std::move(Read));
}

bool LiteralPieces::sort() {
  llvm::sort(Cuts,
             [](const Cut &A, const Cut &B) { return A.Begin < B.Begin; });
  for (size_t I = 1; I < Cuts.size(); ++I)
    if (Cuts[I].Begin < Cuts[I - 1].End)
      return false;
  return !Cuts.empty();
}

std::vector<std::string> LiteralPieces::terms() const {
  std::vector<std::string> Out;
  size_t At = 0;
  auto Literal = [&](size_t From, size_t To) {
    if (From == To)
      return;
    unsigned First = From == 0 ? Begin + Open.size() : offsetOf(From);
    unsigned Last = To == S->getLength() ? End - Close.size() : offsetOf(To);
    Out.push_back(Open + source(First, Last).str() + Close);
  };
  for (const Cut &C : Cuts) {
    Literal(At, C.Begin);
    Out.push_back(C.Read);
    At = C.End;
  }
  Literal(At, S->getLength());
  return Out;
}

/// The place for the next argument in a format of the style \p Style.
static llvm::StringRef placeIn(TextStyle Style) {
  return Style == TextStyle::Printf ? "%s" : "{}";
}

/// How many arguments a format has used up before \p Text ends; nothing where
/// the places name their arguments by numbers.
static std::optional<unsigned> argumentsIn(llvm::StringRef Text,
                                           TextStyle Style) {
  llvm::StringRef Next = placeIn(Style);
  auto Pieces = parseFormat((Text + Next).str(), Style);
  if (Pieces.empty() || !Pieces.back().IsExact)
    return std::nullopt;
  std::optional<unsigned> Last = Pieces.back().Argument;
  if (!Last)
    return std::nullopt;
  // With numbers the count would not have moved on.
  unsigned Places = 0;
  for (const FormatPiece &Each : Pieces)
    Places += Each.Argument.has_value();
  return Places - 1 > *Last ? std::nullopt : Last;
}

FixEdit LiteralPieces::intoFormat(const CallExpr *Call, unsigned Index,
                                  TextStyle Style, FixEdit E) const {
  if (Style != TextStyle::Printf && Style != TextStyle::Braces)
    return FixEdit::refused("the format numbers its arguments");
  llvm::StringRef All = S->getString();
  unsigned At = Begin;
  // Behind which argument -> what is added there.
  std::map<unsigned, std::string> Added;
  for (const Cut &C : Cuts) {
    auto Before = argumentsIn(All.take_front(C.Begin), Style);
    if (!Before || !argumentsIn(All, Style) ||
        Index + *Before >= Call->getNumArgs())
      return FixEdit::refused("the format numbers its arguments");
    unsigned From = offsetOf(C.Begin);
    E.Text += source(At, From).str() + placeIn(Style).str();
    At = offsetOf(C.End);
    Added[Index + *Before] += ", " + C.Read;
  }
  E.Text += source(At, End).str();
  for (auto &[Argument, Text] : Added) {
    if (Argument == Index) { // directly behind the format: the same edit
      E.Text += Text;
      continue;
    }
    CharSourceRange Given = P.written(Call->getArg(Argument)->getSourceRange());
    if (Given.isInvalid() || P.sources().getFileID(Given.getEnd()) !=
                                 P.sources().getFileID(Range.getBegin()))
      return FixEdit::refused("an argument is written by a macro");
    E.Also.push_back(
        {CharSourceRange::getCharRange(Given.getEnd(), Given.getEnd()), Text});
  }
  return E;
}

} // namespace svc
