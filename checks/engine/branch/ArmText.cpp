//===- ArmText.cpp - The tokens of an arm ---------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/ArmText.h"
#include "clang/AST/Stmt.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

static std::vector<Token> lex(FileID File, unsigned From, unsigned To,
                              const SourceManager &SM,
                              const LangOptions &Language) {
  std::vector<Token> Out;
  bool Invalid = false;
  llvm::StringRef Source = SM.getBufferData(File, &Invalid);
  if (Invalid || From >= To || To > Source.size())
    return Out;
  Lexer L(SM.getLocForStartOfFile(File), Language, Source.begin(),
          Source.begin() + From, Source.end());
  Token T;
  // The last token may be the last of the file, too.
  for (bool Last = false; !Last;) {
    Last = L.LexFromRawLexer(T);
    if (T.is(tok::eof) || SM.getFileOffset(T.getLocation()) >= To)
      break;
    Out.push_back(T);
  }
  return Out;
}

std::vector<Token> tokensIn(CharSourceRange Range, const SourceManager &SM,
                            const LangOptions &Language) {
  Range = Lexer::makeFileCharRange(Range, SM, Language);
  if (Range.isInvalid())
    return {};
  auto [File, From] = SM.getDecomposedLoc(Range.getBegin());
  return lex(File, From, SM.getFileOffset(Range.getEnd()), SM, Language);
}

std::vector<Token> tokensBetween(SourceLocation Begin, SourceLocation End,
                                 const SourceManager &SM,
                                 const LangOptions &Language) {
  auto [File, From] = SM.getDecomposedLoc(SM.getFileLoc(Begin));
  unsigned To = SM.getFileOffset(SM.getFileLoc(End));
  // The directive's own line, which may go on behind a backslash.
  std::vector<Token> All = lex(File, From, To, SM, Language);
  size_t First = 1;
  while (First < All.size() && !All[First].isAtStartOfLine())
    ++First;
  if (First >= All.size())
    return {};
  // The hash of the next directive.
  if (All.back().is(tok::hash))
    All.pop_back();
  return {All.begin() + std::min(First, All.size()), All.end()};
}

std::vector<Token> tokensOf(const ArmCode &Arm, const SourceManager &SM,
                            const LangOptions &Language) {
  if (Arm.Directive)
    return tokensBetween(Arm.Directive->Directive, Arm.Directive->End, SM,
                         Language);
  if (Arm.Statements.empty())
    return {};
  // A statement's range ends before its semicolon.
  std::vector<Token> Out = tokensIn(
      CharSourceRange::getTokenRange(Arm.Statements.front()->getBeginLoc(),
                                     Arm.Statements.back()->getEndLoc()),
      SM, Language);
  if (Out.size() > 1 && Out.front().is(tok::l_brace) &&
      isa<CompoundStmt>(Arm.Statements.front())) {
    Out.erase(Out.begin());
    Out.pop_back();
  }
  if (!Out.empty() && Out.back().is(tok::semi))
    Out.pop_back();
  return Out;
}

std::optional<std::vector<size_t>>
differingLiterals(llvm::ArrayRef<Token> A, llvm::ArrayRef<Token> B,
                  const SourceManager &SM, const LangOptions &Language) {
  if (A.empty() || A.size() != B.size())
    return std::nullopt;
  std::vector<size_t> Out;
  for (size_t I = 0; I < A.size(); ++I) {
    if (A[I].getKind() == B[I].getKind() &&
        Lexer::getSpelling(A[I], SM, Language) ==
            Lexer::getSpelling(B[I], SM, Language))
      continue;
    if (!A[I].isLiteral() || !B[I].isLiteral())
      return std::nullopt;
    Out.push_back(I);
  }
  return Out;
}

} // namespace svc
