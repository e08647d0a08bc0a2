//===- OriginFix.cpp - The literal is replaced where it is spelled --------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One edit serves every use of the literal, so all of them must want it.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/FixPlace.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// Why the expression that spells the literal cannot be replaced, or "".
static std::string spellingObjection(const Finding &F, FixPlace &P) {
  const Expr *Spelled = F.Literal.Spelled;
  if (!Spelled)
    return "the literal is spelled in another file";
  CharSourceRange Range = P.Where.spelling(Spelled);
  if (Range.isInvalid() || !P.Where.isUserCode(Range.getBegin()))
    return "the literal is not spelled in a file";
  if (F.Literal.IsMeasured)
    return MeasuredBeside.str();
  if (!isa<StringLiteral, IntegerLiteral, UserDefinedLiteral>(Spelled))
    return "the value is not spelled as a literal";
  if (const auto *S = dyn_cast<StringLiteral>(Spelled))
    for (unsigned I = 0; I < S->getNumConcatenated(); ++I)
      if (S->getNumConcatenated() > 1 && S->getStrTokenLoc(I).isMacroID())
        return "the literal is glued by the preprocessor";
  // Nothing that is spelled in a #define may be replaced by halves.
  if (P.sources().getFileID(Range.getBegin()) !=
      P.sources().getFileID(Range.getEnd()))
    return "the literal is glued by the preprocessor";
  return macroObjection(F, P);
}

/// The type that is wanted where the literal of \p F is spelled.
static QualType typeAt(const Finding &F, FixPlace &P) {
  const Expr *Spelled = F.Literal.Spelled;
  if (P.Around.parent(Spelled).isKnown())
    return P.Around.wanted(Spelled);
  // Where the walk has not come, as in what the compiler made.
  if (isa<IntegerLiteral>(Spelled)) {
    QualType Member = F.Argument->E->IgnoreParenImpCasts()->getType();
    if (F.Literal.Holder && F.Literal.Holder->getType()->isIntegerType())
      return F.Literal.Holder->getType();
    if (Member->isIntegerType() &&
        (F.Literal.Holder || F.Literal.At == Spot::Expression))
      return Member;
  }
  return Spelled->getType();
}

/// Why all uses of the literal of \p F do not want the same, or "".
static std::string sharingObjection(const Finding &F, FixPlace &P) {
  for (const Finding &Other : P.Findings) {
    if (Other.Literal.Spelled != F.Literal.Spelled || Other.At == F.At)
      continue;
    if (Other.Literal.IsFormat)
      return IsFormat.str();
    if (Other.Literal.GivenAs != Value::NoFallback)
      return "the literal is also a fallback";
    if (Other.Variable != F.Variable)
      return "the literal serves different resources";
  }
  return "";
}

/// Replaces \p Wrapper, which takes literals only, with its literal.
static FixEdit editWrapper(const Finding &F, CharSourceRange Wrapper,
                           const ReadOf &What, FixPlace &P) {
  llvm::StringRef Name = P.sources().getCharacterData(Wrapper.getBegin());
  bool IsBytes = Name.starts_with("QByteArrayLiteral");
  if (!IsBytes && !Name.starts_with("QStringLiteral") &&
      !isClassNamed(typeAt(F, P), "QString"))
    return FixEdit::refused("a class for literals takes no call");
  SpelledRead Read = P.Read.qt(What, IsBytes ? "QByteArray" : "QString");
  FixEdit E;
  E.Where = Wrapper;
  E.Text = std::move(Read.Text);
  E.Headers = Read.Headers;
  E.Variables.push_back(What.Variable);
  return E;
}

FixEdit editOrigin(const Finding &F, FixPlace &P, bool AllowUrl) {
  CharSourceRange Wrapper;
  if (F.Literal.Spelled)
    Wrapper = wrapperOf(F, P);
  bool Pasted =
      Wrapper.isValid() &&
      Wrapper.getBegin() == P.Where.spelling(F.Literal.Spelled).getBegin();
  if (!Pasted)
    if (std::string Why = spellingObjection(F, P); !Why.empty())
      return FixEdit::refused(Why);
  const Expr *Spelled = F.Literal.Spelled;
  DeclarationEdit Holder;
  if (F.Literal.Holder)
    Holder = openDeclaration(F.Literal.Holder, P);
  if (!Holder.Reason.empty())
    return FixEdit::refused(Holder.Reason);
  if (!Pasted && Holder.Edits.empty() && P.Around.parent(Spelled).isKnown() &&
      P.Around.needsConstant(Spelled))
    return FixEdit::refused("the value is wanted when compiling");
  if (std::string Why = sharingObjection(F, P); !Why.empty())
    return FixEdit::refused(Why);
  // A whole with other roles in it is read as a whole.
  ReadOf What =
      P.Read.of(F, AllowUrl && F.Literal.Text.size() == F.End - F.Begin);
  if (Wrapper.isValid())
    return Holder.Edits.empty()
               ? editWrapper(F, Wrapper, What, P)
               : FixEdit::refused("a class for literals takes no call");
  SpelledRead Read = P.Read.fitting(What, typeAt(F, P), F.Literal.IsNumber);
  FixEdit E;
  E.Where = P.Where.spelling(Spelled);
  E.Text = std::move(Read.Text);
  E.Reason = std::move(Read.Reason);
  E.Headers = Read.Headers;
  E.Also = std::move(Holder.Edits);
  E.Variables.push_back(What.Variable);
  return E;
}

FixEdit editExpansion(const Finding &F, FixPlace &P) {
  const Expr *Spelled = F.Literal.Spelled;
  if (F.Literal.IsFormat)
    return FixEdit::refused(IsFormat.str());
  if (!Spelled || !Spelled->getBeginLoc().isMacroID() ||
      !isa<StringLiteral, IntegerLiteral>(Spelled) || F.Literal.IsMeasured)
    return FixEdit::refused("no macro spells the literal");
  // All of the expansion, and nothing else, is the literal.
  CharSourceRange Range = P.written(Spelled->getSourceRange());
  const auto *Text = dyn_cast<StringLiteral>(Spelled);
  if (Range.isInvalid() || (Text && Text->getNumConcatenated() > 1) ||
      F.Literal.Holder || !P.Around.parent(Spelled).isKnown() ||
      P.Around.needsConstant(Spelled) || (!Text && P.Around.isWeighed(Spelled)))
    return FixEdit::refused("the macro is more than the literal");
  ReadOf What = P.Read.of(F, F.Literal.Text.size() == F.End - F.Begin);
  SpelledRead Read = P.Read.fitting(What, typeAt(F, P), F.Literal.IsNumber);
  FixEdit E;
  E.Where = Range;
  E.Text = std::move(Read.Text);
  E.Reason = std::move(Read.Reason);
  E.Headers = Read.Headers;
  E.Variables.push_back(What.Variable);
  return E;
}

} // namespace svc
