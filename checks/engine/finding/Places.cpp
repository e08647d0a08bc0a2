//===- Places.cpp - Source locations as plain places ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Places.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace svc {

Places::Places(const ASTContext &Context)
    : Sources(Context.getSourceManager()), Language(Context.getLangOpts()) {}

static std::string pathOf(const SourceManager &SM, FileID F) {
  OptionalFileEntryRef Entry = SM.getFileEntryRefForID(F);
  if (!Entry)
    return "";
  llvm::StringRef Real = Entry->getFileEntry().tryGetRealPathName();
  llvm::SmallString<256> Path(Real.empty() ? Entry->getName() : Real);
  SM.getFileManager().makeAbsolutePath(Path);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return Path.str().str();
}

Place Places::place(SourceLocation L) const {
  auto [File, Offset] = Sources.getDecomposedLoc(Sources.getFileLoc(L));
  if (File.isInvalid())
    return {};
  return {pathOf(Sources, File), Sources.getLineNumber(File, Offset),
          Sources.getColumnNumber(File, Offset)};
}

SourceLocation Places::spelled(SourceLocation L) const {
  return Sources.getSpellingLoc(L);
}

bool Places::isUserCode(SourceLocation L) const {
  return L.isValid() && L.isFileID() && !isInLibrary(Sources, L) &&
         !Sources.isWrittenInScratchSpace(L) &&
         !Sources.isWrittenInBuiltinFile(L) &&
         !Sources.isWrittenInCommandLineFile(L) &&
         Sources.getFileEntryRefForID(Sources.getFileID(L));
}

bool Places::isLibrary(SourceLocation L) const {
  return isInLibrary(Sources, L);
}

CharSourceRange Places::spelling(const Expr *E) const {
  SourceLocation First = E->getBeginLoc(), Last = E->getEndLoc();
  const auto *S = dyn_cast<StringLiteral>(E);
  if (!S)
    if (const auto *U = dyn_cast<UserDefinedLiteral>(E);
        U && U->getNumArgs() > 0)
      S = dyn_cast<StringLiteral>(U->getArg(0)->IgnoreParenImpCasts());
  if (S) {
    First = S->getStrTokenLoc(0);
    Last = S->getStrTokenLoc(S->getNumConcatenated() - 1);
  }
  SourceLocation Begin = spelled(First), End = spelled(Last);
  // Spelled by a library's macro, on the command line or by pasting: show
  // where the user wrote the macro.
  if (!isUserCode(Begin) || !isUserCode(End) ||
      Sources.getFileID(Begin) != Sources.getFileID(End))
    return Lexer::getAsCharRange(
        SourceRange(Sources.getFileLoc(First), Sources.getFileLoc(Last)),
        Sources, Language);
  // Pieces from several macros: the first is where the text begins.
  if (End < Begin || First.isMacroID() != Last.isMacroID())
    End = Begin;
  return Lexer::getAsCharRange(SourceRange(Begin, End), Sources, Language);
}

Span Places::span(CharSourceRange R) const {
  Place Begin = place(R.getBegin()), End = place(R.getEnd());
  return {Begin.File, Begin.Line, Begin.Column, End.Line, End.Column};
}

} // namespace svc
