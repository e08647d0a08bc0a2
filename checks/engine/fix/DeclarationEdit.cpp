//===- DeclarationEdit.cpp - A constant becomes a variable ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is read when the program runs is no constexpr, and no array. The
// declaration may lose that where nothing in the unit wants a constant of it or
// looks at the array itself. It stays as constant as it was: what was const is.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/Opening.h"
#include "engine/fix/SourceText.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

static constexpr llvm::StringLiteral ForConstants =
    "the constant is also wanted when compiling";

std::vector<Opening::Word> Opening::words() const {
  std::vector<Word> Words;
  auto [File, Begin] = SM.getDecomposedLoc(D->getBeginLoc());
  unsigned End = SM.getFileOffset(D->getLocation());
  llvm::StringRef Source = SM.getBufferData(File);
  Lexer L(SM.getLocForStartOfFile(File), P.Context.getLangOpts(),
          Source.begin(), Source.begin() + Begin, Source.end());
  Token T;
  int Depth = 0; // in the arguments of a template, which say nothing of it
  while (!L.LexFromRawLexer(T) && SM.getFileOffset(T.getLocation()) < End) {
    Depth += T.is(tok::less);
    Depth -= T.is(tok::greater) + 2 * T.is(tok::greatergreater);
    if (T.is(tok::raw_identifier) && Depth <= 0)
      Words.push_back({T.getRawIdentifier(), T.getLocation()});
  }
  return Words;
}

/// True when the declaration declares nothing else: no `int A = 1, B = 2;`.
bool Opening::isAlone() const {
  Surroundings::Node N = P.Around.parent(D);
  if (const auto *S = dyn_cast_or_null<DeclStmt>(N.S))
    return S->isSingleDecl();
  for (const Decl *Other : D->getDeclContext()->decls())
    if (Other != D && !Other->isImplicit() && isa<DeclaratorDecl>(Other) &&
        Other->getBeginLoc() == D->getBeginLoc())
      return false;
  return true;
}

std::string Opening::objection() const {
  if (D->getBeginLoc().isMacroID() || D->getLocation().isMacroID() ||
      !SM.isWrittenInSameFile(D->getBeginLoc(), D->getLocation()) ||
      !P.Where.isUserCode(D->getLocation()))
    return "the declaration is written by a macro";
  if (D->getPreviousDecl() || D->getMostRecentDecl() != D)
    return "the constant is declared more than once";
  if (!isAlone())
    return "the declaration declares something else, too";
  return "";
}

bool Opening::isWantedConstant() const {
  return llvm::any_of(P.Around.references(D), [&](const Expr *E) {
    return P.Around.needsConstant(E) || P.Around.isWeighed(E);
  });
}

void Opening::replace(llvm::StringRef Text, std::string Instead) {
  for (const Word &W : words()) {
    if (W.Text != Text)
      continue;
    unsigned Length = Text.size();
    llvm::StringRef Behind = SM.getCharacterData(W.At) + Length;
    if (Instead.empty()) // the space behind it goes, too
      Length += Behind.take_while([](char C) { return C == ' '; }).size();
    Out.Edits.push_back(
        {CharSourceRange::getCharRange(W.At, W.At.getLocWithOffset(Length)),
         std::move(Instead)});
    return;
  }
}

void Opening::makePointerConst() {
  auto [File, Offset] = SM.getDecomposedLoc(D->getLocation());
  llvm::StringRef Before = SM.getBufferData(File).take_front(Offset).rtrim();
  if (!Before.ends_with("const"))
    insert(D->getLocation(), "const ");
}

DeclarationEdit Opening::ofConstant(const VarDecl *V) {
  Out.Reason = objection();
  if (!Out.Reason.empty())
    return Out;
  if (isWantedConstant()) {
    Out.Reason = ForConstants;
    return Out;
  }
  if (V->isStaticDataMember() && !P.Context.getLangOpts().CPlusPlus17) {
    Out.Reason = "before C++17 such a member must be a constant";
    return Out;
  }
  if (!V->isConstexpr()) {
    replace("constinit", "");
    return Out;
  }
  TypeLoc T = V->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  // Of an array, what is const are its elements.
  while (auto Array = T.getAs<ArrayTypeLoc>())
    T = Array.getElementLoc().getUnqualifiedLoc();
  bool IsPointer = bool(T.getAs<PointerTypeLoc>());
  bool NeedsInline = V->isStaticDataMember() && !has("inline");
  bool NeedsConst = !IsPointer && !has("const");
  std::string Instead = NeedsInline ? "inline" : "";
  if (NeedsConst)
    Instead += (NeedsInline ? " const" : "const");
  replace("constexpr", Instead);
  if (IsPointer)
    makePointerConst();
  if (!has("constexpr"))
    Out.Reason = "the declaration is written by a macro";
  return Out;
}

/// `static const int Port = 3306;` in a class.
DeclarationEdit Opening::ofStaticMember(const VarDecl *V) {
  Out.Reason = objection();
  if (Out.Reason.empty() && isWantedConstant())
    Out.Reason = ForConstants;
  if (Out.Reason.empty() && !has("inline")) {
    if (!P.Context.getLangOpts().CPlusPlus17)
      Out.Reason = "before C++17 such a member must be a constant";
    else
      replace("static", "static inline");
  }
  return Out;
}

DeclarationEdit Opening::ofFunction(const FunctionDecl *F) {
  Out.Reason = objection();
  if (Out.Reason.empty() &&
      (F->isConsteval() || F->isTemplated() ||
       F->getTemplateSpecializationKind() || !has("constexpr")))
    Out.Reason = "a constexpr function cannot read the environment";
  if (Out.Reason.empty() && isWantedConstant())
    Out.Reason = "the constexpr function is also wanted when compiling";
  if (!Out.Reason.empty())
    return Out;
  // A constexpr function is inline; in a header that must stay.
  bool IsInline = isa<CXXMethodDecl>(F) || has("inline") || has("static");
  replace("constexpr", IsInline ? "" : "inline");
  return Out;
}

CharSourceRange wholeDeclaration(const VarDecl *V, FixPlace &P) {
  Opening Of(V, P);
  CharSourceRange Range = P.written(V->getSourceRange());
  Surroundings::Node In = P.Around.parent(V);
  if (!Of.objection().empty() || Range.isInvalid() ||
      (In.S && !isa_and_nonnull<CompoundStmt>(P.Around.parent(In.S).S)))
    return {};
  return wholeLines(Range, P);
}

CharSourceRange wholeLines(CharSourceRange Range, FixPlace &P) {
  const SourceManager &SM = P.sources();
  auto [File, Begin] = SM.getDecomposedLoc(Range.getBegin());
  llvm::StringRef Source = SM.getBufferData(File);
  unsigned End = SM.getFileOffset(Range.getEnd());
  unsigned Behind = behindSemicolon(Source, End);
  if (Behind == End)
    return {};
  size_t Line = Source.rfind('\n', Begin);
  size_t First = Line == llvm::StringRef::npos ? 0 : Line + 1;
  size_t Next = Source.find('\n', Behind);
  if (Source.slice(First, Begin).trim().empty() &&
      Next != llvm::StringRef::npos &&
      Source.slice(Behind, Next).trim().empty()) {
    Begin = First;
    Behind = Next + 1;
  }
  SourceLocation Origin = SM.getLocForStartOfFile(File);
  return CharSourceRange::getCharRange(Origin.getLocWithOffset(Begin),
                                       Origin.getLocWithOffset(Behind));
}

DeclarationEdit openDeclaration(const ValueDecl *D, FixPlace &P) {
  DeclarationEdit Out;
  QualType T = D->getType().getNonReferenceType();
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return Opening(F, P).ofFunction(F);
  const auto *V = dyn_cast<VarDecl>(D);
  if (T->isArrayType() && isCharText(T)) {
    if (V)
      return Opening(V, P).ofArray(V);
    Out.Reason = "an array of characters cannot be initialised by a call";
    return Out;
  }
  if (const auto *F = dyn_cast<FieldDecl>(D)) {
    if (P.Around.hasConstantObject(F->getParent()))
      Out.Reason = "a constexpr value cannot come from the environment";
    return Out;
  }
  if (!V || isa<ParmVarDecl>(V))
    return Out;
  if (V->isConstexpr() || V->hasAttr<ConstInitAttr>())
    return Opening(V, P).ofConstant(V);
  if (!P.isCpp() && !V->hasLocalStorage()) {
    Out.Reason = "in C the initialiser of a static variable must be a constant";
    return Out;
  }
  if (!V->getType()->isIntegralOrEnumerationType() ||
      !V->getType().isConstQualified())
    return Out;
  if (V->isStaticDataMember())
    return Opening(V, P).ofStaticMember(V);
  for (const Expr *E : P.Around.references(V))
    if (P.Around.needsConstant(E) || P.Around.isWeighed(E)) {
      Out.Reason = ForConstants;
      break;
    }
  return Out;
}

} // namespace svc
