//===- FixPlace.h - An edit, and what decides about it ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A literal is replaced where it is spelled (OriginFix.cpp), with what declares
// its holder (DeclarationEdit.cpp, ArrayEdit.cpp) and in the macro that spells
// it (MacroFix.cpp); or the expression at the use is (UseFix.cpp), with the
// length beside it (LengthEdit.cpp); or the literal is taken apart
// (TextSplit.cpp, which knows formats); or it goes (LibraryRead.cpp). Each
// gives an edit or the reason why there is none, and all look at the same
// things.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_FIXPLACE_H
#define SVC_TIDY_ENGINE_FIX_FIXPLACE_H

#include "EnvironmentRead.h"
#include "Surroundings.h"
#include "engine/finding/Places.h"
#include "engine/match/ModelMatcher.h"
#include "engine/unit/PreprocessorRecord.h"

namespace svc {

/// What an edit would do, or why it cannot be.
struct FixEdit {
  clang::CharSourceRange Where;
  std::string Text, Reason;
  unsigned Headers = NoHeader;
  /// What must be edited with it: the declaration, an argument.
  std::vector<std::pair<clang::CharSourceRange, std::string>> Also;
  std::vector<std::string> Variables;
  /// At the use: the variable that is not named there any more.
  const clang::VarDecl *Unnamed = nullptr;

  static FixEdit refused(std::string Why) {
    FixEdit E;
    E.Reason = std::move(Why);
    return E;
  }
};

/// What the parts of the attach fix look at.
struct FixPlace {
  const clang::ASTContext &Context;
  const PreprocessorRecord &Record;
  llvm::ArrayRef<Finding> Findings;
  ModelMatcher &Matcher;
  EnvironmentRead Read;
  Places Where;
  Surroundings Around;

  bool isCpp() const { return Context.getLangOpts().CPlusPlus; }
  const clang::SourceManager &sources() const {
    return Context.getSourceManager();
  }
  /// The characters of \p R in a file that the user wrote; else invalid.
  clang::CharSourceRange written(clang::SourceRange R) const;
};

/// Replaces the literal of \p F where it is spelled.
FixEdit editOrigin(const Finding &F, FixPlace &P, bool AllowUrl);
/// Replaces the macro that spells the literal of \p F, there where it is used.
FixEdit editExpansion(const Finding &F, FixPlace &P);
/// Replaces the expression at the use of \p F.
FixEdit editUse(const Finding &F, FixPlace &P);
/// The name that the expression \p E of a use is, or null.
const clang::DeclRefExpr *namedAt(const clang::Expr *E);
/// True when \p S names something of this file that is named at most \p Most
/// times, and compilers would warn if it were not.
bool isLastName(const clang::Stmt *S, FixPlace &P, size_t Most = 1);
/// Replaces the parts of the literal of \p F that are hardcoded, all at once.
FixEdit splitText(const Finding &F, FixPlace &P);
/// Gives the format that spells the literal of \p F a place instead of it.
FixEdit editFormat(const Finding &F, FixPlace &P);

/// Where a library reads the variable of \p F by itself: the edit that gives it
/// nothing at the use; else refused, which is no reason against \p Read, the
/// edit that reads the variable.
FixEdit leaveToLibrary(const Finding &F, const FixEdit &Read, FixPlace &P);

/// The length that a use gives beside the text.
enum class BesideLength {
  None,      // none, or one that says that the text ends with a zero
  OfLiteral, // a constant, the literal's length
  Measured,  // computed from the variable that is given as the text
  Other
};
/// Why a text stays whose length is.
constexpr llvm::StringLiteral MeasuredBeside =
    "the length of the text is written beside it";
BesideLength lengthBeside(const Finding &F, const clang::ASTContext &C);
/// Adds to \p E, which replaces the argument of \p F at the use, what makes the
/// length beside it that of the new text; or says why that cannot be.
void editLength(const Finding &F, FixPlace &P, FixEdit &E);

/// What becomes of a declaration whose initialiser is to call a function.
struct DeclarationEdit {
  std::string Reason;
  std::vector<std::pair<clang::CharSourceRange, std::string>> Edits;
  /// Text is wanted there, though the declared type was another: an array.
  bool IsPointer = false;
};
DeclarationEdit openDeclaration(const clang::ValueDecl *D, FixPlace &P);

/// Where \p V is declared, with its line where nothing else stands there;
/// invalid where more is declared with it.
clang::CharSourceRange wholeDeclaration(const clang::VarDecl *V, FixPlace &P);

/// \p Range and the semicolon behind it, with its lines where nothing else
/// stands there; invalid where there is no semicolon.
clang::CharSourceRange wholeLines(clang::CharSourceRange Range, FixPlace &P);

/// Why the macro that spells the literal cannot be rewritten, or "".
std::string macroObjection(const Finding &F, FixPlace &P);
/// Where the literal of \p F is wrapped by what takes literals only, as in
/// QStringLiteral("text"), all of that; else invalid.
clang::CharSourceRange wrapperOf(const Finding &F, FixPlace &P);

/// Why a format stays whose literal is.
constexpr llvm::StringLiteral IsFormat =
    "a format must not come from the environment";

/// True when the part is the whole literal, not a piece that a format has cut
/// off.
inline bool coversLiteral(const Finding &F) {
  const auto *S =
      llvm::dyn_cast_or_null<clang::StringLiteral>(F.Literal.Spelled);
  bool IsCut = F.Literal.IsFormat && S && S->isOrdinary() &&
               S->getString() != F.Literal.Text;
  return F.Begin == 0 && F.End == F.Literal.Text.size() && !IsCut;
}

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_FIXPLACE_H
