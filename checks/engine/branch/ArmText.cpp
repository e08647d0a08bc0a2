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

std::vector<Token> tokensOfFile(FileID File, const SourceManager &SM,
                                const LangOptions &Language) {
  return lex(File, 0, SM.getBufferData(File).size(), SM, Language);
}

static void dropBraces(std::vector<Token> &Text) {
  if (Text.size() < 2 || Text.front().isNot(tok::l_brace))
    return;
  Text.erase(Text.begin());
  Text.pop_back();
  if (!Text.empty() && Text.back().is(tok::semi))
    Text.pop_back();
}

/// The body of the function or class that is an arm.
static std::vector<Token> tokensOfDefinition(const ArmCode &Arm,
                                             const SourceManager &SM,
                                             const LangOptions &Language) {
  if (Arm.Declarations.size() != 1)
    return {};
  SourceRange Body;
  if (const auto *F = dyn_cast<FunctionDecl>(Arm.Declarations.front()))
    Body = F->hasBody() ? F->getBody()->getSourceRange() : SourceRange();
  else if (const auto *T = dyn_cast<TagDecl>(Arm.Declarations.front()))
    Body = T->getBraceRange();
  if (Body.isInvalid())
    return {};
  std::vector<Token> Out =
      tokensIn(CharSourceRange::getTokenRange(Body), SM, Language);
  dropBraces(Out);
  return Out;
}

/// Of an arm that a macro wraps, in braces or parentheses, what is wrapped.
static const Stmt *written(const Stmt *S, bool Last) {
  if (const auto *Label = dyn_cast<SwitchCase>(S))
    S = Label->getSubStmt();
  if (!S->getBeginLoc().isMacroID())
    return S;
  if (const auto *C = dyn_cast<CompoundStmt>(S); C && !C->body_empty())
    return Last ? C->body_back() : C->body_front();
  if (const auto *E = dyn_cast<Expr>(S))
    return E->IgnoreParenImpCasts();
  return S;
}

std::vector<Token> tokensOf(const ArmCode &Arm, const SourceManager &SM,
                            const LangOptions &Language) {
  if (Arm.Directive)
    return tokensBetween(Arm.Directive->Directive, Arm.Directive->End, SM,
                         Language);
  if (Arm.Statements.empty())
    return tokensOfDefinition(Arm, SM, Language);
  const Stmt *First = written(Arm.Statements.front(), /*Last=*/false);
  const Stmt *Last = written(Arm.Statements.back(), /*Last=*/true);
  // A statement's range ends before its semicolon.
  std::vector<Token> Out = tokensIn(
      CharSourceRange::getTokenRange(First->getBeginLoc(), Last->getEndLoc()),
      SM, Language);
  if (isa<CompoundStmt>(First))
    dropBraces(Out);
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
    // Files that are included may hold anything.
    if (I > 0 && A[I - 1].is(tok::raw_identifier) &&
        A[I - 1].getRawIdentifier() == "include")
      return std::nullopt;
    Out.push_back(I);
  }
  return Out;
}

} // namespace svc
