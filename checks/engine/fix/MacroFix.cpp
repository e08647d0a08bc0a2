//===- MacroFix.cpp - Literals that macros spell --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A #define is edited where each of its expansions is a use that wants the same
// variable in the same form. What takes literals only, as QStringLiteral, is
// replaced with its literal.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/FixPlace.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include <set>

using namespace clang;

namespace svc {

/// The macro in whose replacement list \p Spelled stands, or null.
static const MacroRecord *macroAround(SourceLocation Spelled,
                                      const FixPlace &P) {
  const SourceManager &SM = P.sources();
  const MacroRecord *M = nullptr;
  for (const MacroRecord &Candidate : P.Record.macros())
    if (SM.isWrittenInSameFile(Candidate.Definition, Spelled) &&
        Candidate.Definition < Spelled &&
        (!M || M->Definition < Candidate.Definition))
      M = &Candidate;
  return M;
}

/// True when \p F, a use of the same literal, allows to edit the macro.
static bool allows(const Finding &Other, const Finding &F, FixPlace &P) {
  if (!Other.WholeValue && !coversLiteral(Other))
    return false;
  if (Other.Variable != F.Variable || staysFallback(Other) ||
      Other.Literal.IsFormat)
    return false;
  const Expr *E = Other.Literal.Spelled;
  if (isa<IntegerLiteral>(E) &&
      (P.Around.isWeighed(E) ||
       P.Around.wanted(E) != P.Around.wanted(F.Literal.Spelled)))
    return false;
  if (P.Around.parent(E).isKnown() && P.Around.needsConstant(E))
    return false;
  if (!Other.Literal.Holder)
    return true;
  DeclarationEdit D = openDeclaration(Other.Literal.Holder, P);
  return D.Reason.empty() && D.Edits.empty();
}

/// strlen(PASSWORD): whatever text it is, its length is asked for.
static bool isMeasured(SourceLocation Expansion, const SourceManager &SM) {
  auto [File, Begin] = SM.getDecomposedLoc(SM.getFileLoc(Expansion));
  llvm::StringRef Source = SM.getBufferData(File);
  llvm::StringRef Before = Source.take_front(Begin).rtrim();
  llvm::StringRef Behind =
      Source.substr(Begin)
          .drop_while([](char C) { return isAsciiIdentifierContinue(C); })
          .ltrim();
  return Before.consume_back("(") && Before.rtrim().ends_with("strlen") &&
         Behind.starts_with(")");
}

std::string macroObjection(const Finding &F, FixPlace &P) {
  const SourceManager &SM = P.sources();
  SourceLocation L = F.Literal.Spelled->getBeginLoc();
  while (L.isMacroID() && SM.isMacroArgExpansion(L))
    L = SM.getImmediateSpellingLoc(L);
  if (L.isFileID())
    return ""; // an argument of a macro: the user wrote it where it stands
  SourceLocation Spelled = P.Where.spelled(L);
  const MacroRecord *M = macroAround(Spelled, P);
  if (!M)
    return "the macro belongs to a library";
  std::set<unsigned> Understood;
  for (const Finding &Other : P.Findings)
    if (Other.Literal.Spelled &&
        P.Where.spelled(Other.Literal.Spelled->getBeginLoc()) == Spelled &&
        allows(Other, F, P))
      Understood.insert(
          SM.getFileLoc(Other.Literal.Spelled->getBeginLoc()).getRawEncoding());
  for (SourceLocation Expansion : M->Expansions)
    if (!Understood.count(Expansion.getRawEncoding()) &&
        !isMeasured(Expansion, SM))
      return "the macro is also used elsewhere";
  return "";
}

static bool takesLiteralsOnly(llvm::StringRef Name) {
  return Name == "QLatin1String" || Name == "QLatin1StringView" ||
         Name == "QByteArrayLiteral" || Name == "QStringLiteral" ||
         Name == "QByteArrayView" || Name == "QStringView";
}

CharSourceRange wrapperOf(const Finding &F, FixPlace &P) {
  const SourceManager &SM = P.sources();
  CharSourceRange Literal = P.Where.spelling(F.Literal.Spelled);
  if (Literal.isInvalid() || !P.Where.isUserCode(Literal.getBegin()))
    return {};
  auto [File, Begin] = SM.getDecomposedLoc(Literal.getBegin());
  llvm::StringRef Source = SM.getBufferData(File);
  // QStringLiteral("text") pastes: all of it spells the literal.
  bool IsMacro = Source.substr(Begin).starts_with("QStringLiteral") ||
                 Source.substr(Begin).starts_with("QByteArrayLiteral");
  size_t Open = IsMacro ? Source.find('(', Begin) + 1 : Begin;
  llvm::StringRef Before = Source.take_front(Open).rtrim();
  if (!Before.ends_with("(") && !Before.ends_with("{"))
    return {};
  Before = Before.drop_back().rtrim();
  size_t Start = Before.size();
  while (Start > 0 && isAsciiIdentifierContinue(Before[Start - 1]))
    --Start;
  if (!takesLiteralsOnly(Before.drop_front(Start)))
    return {};
  size_t End = SM.getFileOffset(Literal.getEnd());
  while (End < Source.size() && isWhitespace(Source[End]))
    ++End;
  if (End >= Source.size() || (Source[End] != ')' && Source[End] != '}'))
    return {};
  SourceLocation Origin = SM.getLocForStartOfFile(File);
  return CharSourceRange::getCharRange(Origin.getLocWithOffset(Start),
                                       Origin.getLocWithOffset(End + 1));
}

} // namespace svc
