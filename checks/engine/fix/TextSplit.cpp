//===- TextSplit.cpp - A literal with more in it is taken apart -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of "host=" + Host + " password=s3cret" only the password is to go. Where the
// text is joined of pieces, the literal becomes several; where it is a format,
// it gets a place and the call an argument. All hardcoded parts of one literal
// are replaced by one edit. What is taken from a text by its address is left
// alone: nobody knows for how long it must live.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/LiteralPieces.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

namespace {

/// How the text that a literal is a piece of is put together.
struct Joint {
  enum Kind { None, RightOfPlus, Text, QtText, Stream, Format } K = None;
  const CallExpr *Call = nullptr; // Format
  unsigned Index = 0;             // of the literal among its arguments
  TextStyle Style = TextStyle::Printf;
};

} // namespace

/// True when the model of \p E says that its last parameter, number \p Index,
/// is a format, or a command with arguments: redisCommand(c, "AUTH %s", pw).
static bool takesFormat(const EntryPoint &E, unsigned Index) {
  auto It = E.Arguments.find(Index);
  return It != E.Arguments.end() &&
         (It->second.Text == Dialect::Command || It->second.IsFormat) &&
         E.Declaration && E.Declaration->Variadic &&
         E.Declaration->Parameters.size() == Index + 1;
}

/// The style of the format that \p Call takes as its argument \p Index, where
/// the further arguments are what is put into it.
static std::optional<TextStyle> formatOf(const CallExpr *Call, unsigned Index,
                                         FixPlace &P) {
  const FunctionDecl *F = Call->getDirectCallee();
  if (!F)
    return std::nullopt;
  for (const auto *A : F->specific_attrs<FormatAttr>()) {
    unsigned Implicit = isa<CXXMethodDecl>(F) && !F->isStatic() ? 1 : 0;
    if (A->getType()->getName() == "printf" && A->getFirstArg() != 0 &&
        A->getFormatIdx() == int(Index + 1 + Implicit))
      return TextStyle::Printf;
  }
  const EntryPoint *Recipe = P.Matcher.recipe(F);
  if (Recipe && Recipe->Makes.Format == Index && !Recipe->Makes.Of &&
      Recipe->Declaration &&
      Recipe->Declaration->Parameters.size() == Index + 1)
    return Recipe->Makes.Style;
  for (const EntryPoint *E : P.Matcher.match(F))
    if (takesFormat(*E, Index))
      return TextStyle::Printf;
  return std::nullopt;
}

static Joint jointOfOperator(const CXXOperatorCallExpr *O, bool IsRight,
                             bool InParens) {
  QualType Result = O->getType().getNonReferenceType();
  bool IsQt = isClassNamed(Result, "QString");
  switch (O->getOperator()) {
  case OO_Plus:
    if (IsQt)
      return {InParens ? Joint::None : Joint::QtText};
    if (isStdString(Result))
      return {IsRight && !InParens ? Joint::RightOfPlus : Joint::Text};
    return {};
  case OO_PlusEqual:
  case OO_Equal:
    if (!IsRight)
      return {};
    return {IsQt                  ? Joint::QtText
            : isStdString(Result) ? Joint::Text
                                  : Joint::None};
  case OO_LessLess:
    return {IsRight && !InParens && isClassNamed(Result, "basic_ostream")
                ? Joint::Stream
                : Joint::None};
  default:
    return {};
  }
}

/// True for what only changes the type of its operand on the way.
static bool isTransparent(const Stmt *S) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(S))
    return isClassNamed(C->getType(), "basic_format_string") ||
           isClassNamed(C->getType(), "basic_fstring");
  return isa<ImplicitCastExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
             ParenExpr, ConstantExpr>(S);
}

static Joint jointOf(const Expr *Literal, FixPlace &P) {
  const Stmt *Child = Literal;
  bool InParens = false;
  auto N = P.Around.parent(Literal);
  for (; N.S && isTransparent(N.S); N = P.Around.parent(N.S)) {
    InParens |= isa<ParenExpr>(N.S);
    Child = N.S;
  }
  if (!N.S)
    return {};
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(N.S))
    return jointOfOperator(O, O->getNumArgs() == 2 && O->getArg(1) == Child,
                           InParens);
  if (const auto *C = dyn_cast<CXXConstructExpr>(N.S))
    return {isStdString(C->getType()) && C->getNumArgs() > 0 &&
                    C->getArg(0) == Child &&
                    (C->getNumArgs() == 1 || C->getArg(1)->isDefaultArgument())
                ? Joint::Text
                : Joint::None};
  const auto *Call = dyn_cast<CallExpr>(N.S);
  if (!Call)
    return {};
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(Call);
      M && M->getMethodDecl() && M->getMethodDecl()->getIdentifier() &&
      isStdString(M->getObjectType()) && Call->getNumArgs() == 1 &&
      (M->getMethodDecl()->getName() == "append" ||
       M->getMethodDecl()->getName() == "assign"))
    return {Joint::Text};
  for (unsigned I = 0; I < Call->getNumArgs(); ++I)
    if (Call->getArg(I) == Child)
      if (auto Style = formatOf(Call, I, P))
        return {Joint::Format, Call, I, *Style};
  return {};
}

static llvm::StringRef textOf(const Finding &F) {
  return llvm::StringRef(F.Literal.Text).slice(F.Begin, F.End);
}

/// Of "cache-%d.internal" neither piece is a host.
static bool isPieceOfFormat(const Finding &F) {
  return F.Literal.IsFormat && F.IsPiece;
}

static std::string madeOfPieces(const Finding &F) {
  return "a format makes the " + info(F.Meaning).Noun.str() + " of pieces";
}

/// The findings whose parts are hardcoded in the literal of \p F.
static std::vector<const Finding *> partsIn(const Finding &F, FixPlace &P,
                                            std::string &Why) {
  std::vector<const Finding *> Parts;
  for (const Finding &Other : P.Findings) {
    if (!sameSpelling(Other.Literal, F.Literal))
      continue;
    if (staysFallback(Other))
      Why = "the text is also a fallback";
    if (isPieceOfFormat(Other)) {
      if (&Other == &F)
        Why = madeOfPieces(F);
      continue;
    }
    for (const Finding *Known : Parts)
      if (Known->Variable == Other.Variable && textOf(*Known) != textOf(Other))
        Why = "one variable would stand for several parts of the text";
    auto Same = llvm::find_if(Parts, [&](const Finding *Known) {
      return Known->Literal.Text == Other.Literal.Text &&
             Known->Begin == Other.Begin && Known->End == Other.End;
    });
    if (Same == Parts.end())
      Parts.push_back(&Other);
    else if ((*Same)->Variable != Other.Variable)
      Why = "the literal serves different resources";
  }
  return Parts;
}

/// Which variable the part \p F reads. A part in a URL is encoded, as the part
/// of a URL's variable is not.
static ReadOf readOf(const Finding &F, FixPlace &P) {
  bool IsPlain = llvm::all_of(textOf(F), [](char C) {
    return llvm::isAlnum(C) || C == '.' || C == '-' || C == '_';
  });
  return P.Read.of(F, IsPlain);
}

/// The pieces as operands, the first of which makes a text of them.
static std::string joined(const std::vector<std::string> &Terms,
                          const Joint &J) {
  std::string Out;
  for (const std::string &Term : Terms) {
    if (!Out.empty())
      Out += J.K == Joint::Stream ? " << " : " + ";
    bool MakesText = J.K == Joint::Text && Out.empty();
    Out += MakesText ? "std::string(" + Term + ")" : Term;
  }
  return Out;
}

FixEdit splitText(const Finding &F, FixPlace &P) {
  static constexpr llvm::StringLiteral IsPart =
      "the literal is only a part of the text";
  const auto *S = dyn_cast_or_null<StringLiteral>(F.Literal.Spelled);
  if (!S || F.Literal.IsMeasured)
    return FixEdit::refused(IsPart.str());
  std::string Why;
  std::vector<const Finding *> Parts = partsIn(F, P, Why);
  if (!Why.empty())
    return FixEdit::refused(Why);
  Joint J = jointOf(S, P);
  LiteralPieces Pieces(S, P);
  if (J.K != Joint::Format && F.Literal.IsFormat)
    return FixEdit::refused(IsFormat.str());
  if (J.K == Joint::None || !Pieces.isValid())
    return FixEdit::refused(IsPart.str());
  FixEdit E;
  E.Where = Pieces.range();
  std::vector<std::pair<ReadOf, SpelledRead>> Reads;
  for (const Finding *Part : Parts) {
    ReadOf What = readOf(*Part, P);
    SpelledRead Read =
        J.K == Joint::QtText ? P.Read.qt(What, "QString") : P.Read.text(What);
    E.Headers |= Read.Headers;
    E.Variables.push_back(What.Variable);
    if (!Pieces.cut(*Part, std::move(Read.Text)))
      return FixEdit::refused(IsPart.str());
  }
  if (!Pieces.sort())
    return FixEdit::refused("the hardcoded parts overlap");
  if (J.K != Joint::Format) {
    if (!Pieces.isWhole())
      return FixEdit::refused(IsPart.str());
    E.Text = joined(Pieces.terms(), J);
    return E;
  }
  return Pieces.intoFormat(J.Call, J.Index, J.Style, std::move(E));
}

FixEdit editFormat(const Finding &F, FixPlace &P) {
  const auto *S = dyn_cast_or_null<StringLiteral>(F.Literal.Spelled);
  if (!S || F.Literal.IsMeasured)
    return FixEdit::refused(IsFormat.str());
  if (isPieceOfFormat(F))
    return FixEdit::refused(madeOfPieces(F));
  Joint J = jointOf(S, P);
  LiteralPieces Pieces(S, P);
  ReadOf What = P.Read.of(F, coversLiteral(F));
  SpelledRead Read = P.Read.text(What);
  if (J.K != Joint::Format || !Pieces.isValid() ||
      !Pieces.cutText(F, std::move(Read.Text)))
    return FixEdit::refused(IsFormat.str());
  for (const Finding &Other : P.Findings)
    if (sameSpelling(Other.Literal, F.Literal) && Other.Variable != F.Variable)
      return FixEdit::refused("the literal serves different resources");
  FixEdit E;
  E.Where = Pieces.range();
  E.Headers = Read.Headers;
  E.Variables.push_back(What.Variable);
  return Pieces.intoFormat(J.Call, J.Index, J.Style, std::move(E));
}

} // namespace svc
