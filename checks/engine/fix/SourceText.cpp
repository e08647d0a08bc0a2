//===- SourceText.cpp - Characters around an edit -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/SourceText.h"

using namespace clang;

namespace svc {

static constexpr llvm::StringLiteral White = " \t\r\n";

unsigned behindSemicolon(llvm::StringRef Source, unsigned End) {
  size_t Next = Source.find_first_not_of(White, End);
  return Next != llvm::StringRef::npos && Source[Next] == ';' ? Next + 1 : End;
}

llvm::StringRef indentAt(llvm::StringRef Source, unsigned Offset) {
  size_t Line =
      Offset == 0 ? llvm::StringRef::npos : Source.rfind('\n', Offset);
  // The character at Offset is not before it.
  if (Line == Offset)
    Line = Source.rfind('\n', Offset - 1);
  return Source.substr(Line == llvm::StringRef::npos ? 0 : Line + 1)
      .take_while([](char C) { return C == ' ' || C == '\t'; });
}

TextExtent insideOf(const CompoundStmt *Block, const SourceManager &SM) {
  if (!Block->getLBracLoc().isFileID() || !Block->getRBracLoc().isFileID())
    return {};
  auto [File, Open] = SM.getDecomposedLoc(Block->getLBracLoc());
  llvm::StringRef Source = SM.getBufferData(File);
  unsigned Close = SM.getFileOffset(Block->getRBracLoc());
  size_t Begin = Source.find_first_not_of(White, Open + 1);
  size_t Last = Source.find_last_not_of(White, Close - 1);
  if (Begin >= Close || Last <= Open)
    return {};
  return {unsigned(Begin), unsigned(Last + 1)};
}

std::string moved(llvm::StringRef Text, llvm::StringRef From,
                  llvm::StringRef To, llvm::StringRef Step) {
  auto [First, Rest] = Text.split('\n');
  std::string Out = First.str();
  while (!Rest.empty()) {
    auto [Line, Next] = Rest.split('\n');
    Rest = Next;
    Out += "\n";
    if (Line.consume_front("\t"))
      Out += (To + Step).str();
    else if (Line.consume_front(From))
      Out += To;
    Out += Line;
  }
  return Out;
}

} // namespace svc
