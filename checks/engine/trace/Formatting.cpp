//===- Formatting.cpp - Formats and their arguments -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A format is cut into plain text and places for arguments (Placeholders.cpp),
// and the arguments' values are put in. An argument that is written in another
// way than it stands there (a width, hexadecimal) is opaque: the text around it
// still counts.
// Guarded by tests/engine/flows/formatting.c and formatting.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Placeholders.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

namespace {

using Arguments = llvm::SmallVector<const Expr *, 8>;

Value argumentOf(const FormatPiece &P, const Arguments &Given, Point At,
                 Tracer &T) {
  const Expr *E =
      P.Argument && *P.Argument < Given.size() ? Given[*P.Argument] : nullptr;
  if (!P.IsExact || !E)
    return Value::opaque("a formatted argument");
  std::optional<uint64_t> Most = P.Most;
  if (P.MostArgument) {
    if (*P.MostArgument < Given.size())
      Most = countOf(Given[*P.MostArgument], At, T);
    // In C23, %b is a number in another base.
    if (P.IsMeasured ? strip(E)->getType()->isArithmeticType() : !Most)
      return Value::opaque("a formatted argument");
  }
  if (P.IsCharacter) {
    auto C = constantOf(E, T.Context);
    const auto *Char = dyn_cast<CharacterLiteral>(strip(E));
    return C && Char ? pieceOf(Char, At, T)
                     : Value::opaque("a formatted argument");
  }
  Value V = pieceOf(E, At, T);
  if (Most)
    V = slice(std::move(V), 0, *Most);
  else if (!P.IsMeasured) // else its length is that of the text, as a rule
    return V;
  V.forEachLeaf([](Value &Leaf) { Leaf.IsMeasured = true; });
  return V;
}

Value fillPieces(const Value &Pattern, Arguments Given, Point At, Tracer &T);

Value fill(const Value &Pattern, TextStyle Style, const Arguments &Given,
           Point At, Tracer &T) {
  if (Pattern.K == Value::Choice) {
    std::vector<Value> Of;
    Of.reserve(Pattern.Parts.size());
    for (const Value &P : Pattern.Parts)
      Of.push_back(fill(P, Style, Given, At, T));
    return Value::choice(std::move(Of));
  }
  if (Pattern.K == Value::Concat && Style == TextStyle::Printf)
    return fillPieces(Pattern, Given, At, T);
  if (Pattern.K != Value::Literal)
    return Given.empty() ? Pattern
                         : Value::opaque("a format that is not a literal");
  std::vector<Value> Of;
  for (FormatPiece &P : parseFormat(Pattern.Text, Style)) {
    if (P.Argument) {
      Of.push_back(argumentOf(P, Given, At, T));
      continue;
    }
    bool IsAll = P.Text == Pattern.Text;
    Of.push_back(Pattern);
    Of.back().Text = std::move(P.Text);
    Of.back().IsFormat = true;
    if (IsAll)
      return std::move(Of.back());
  }
  if (Of.empty())
    return Value::null();
  Value V = Value::concat(std::move(Of));
  V.settle(Spot::Expression);
  return V;
}

/// ("AUTH " + Password).c_str(): a format that is put together. Each known
/// piece takes the arguments that those before it have left.
Value fillPieces(const Value &Pattern, Arguments Given, Point At, Tracer &T) {
  std::vector<Value> Of;
  for (const Value &Piece : Pattern.Parts) {
    if (Piece.K != Value::Literal) {
      // What takes arguments of its own leaves nobody knows which.
      if (!Given.empty())
        return Value::opaque("a format that is not a literal");
      Of.push_back(Piece);
      continue;
    }
    Of.push_back(fill(Piece, TextStyle::Printf, Given, At, T));
    size_t Taken = 0;
    for (const FormatPiece &P : parseFormat(Piece.Text, TextStyle::Printf))
      if (P.Argument)
        Taken = std::max<size_t>(
            Taken, P.MostArgument ? std::max(*P.Argument, *P.MostArgument) + 1
                                  : *P.Argument + 1);
    Given.erase(Given.begin(), Given.begin() + std::min(Taken, Given.size()));
  }
  return Value::concat(std::move(Of));
}

/// QString("%1:%2").arg(a): the lowest number in the text, and so on for what
/// further arguments the same call has.
Value fillNumbered(Value Pattern, const Arguments &Given, Point At, Tracer &T) {
  if (Pattern.K == Value::Choice) {
    for (Value &P : Pattern.Parts)
      P = fillNumbered(std::move(P), Given, At, T);
    return Pattern;
  }
  std::vector<Value> Pieces;
  if (Pattern.K == Value::Concat)
    Pieces = std::move(Pattern.Parts);
  else
    Pieces.push_back(std::move(Pattern));
  llvm::SmallVector<unsigned, 4> Numbers;
  for (const Value &P : Pieces)
    if (P.K == Value::Literal)
      for (const FormatPiece &F : parseFormat(P.Text, TextStyle::Numbered))
        if (F.Argument && !llvm::is_contained(Numbers, *F.Argument))
          Numbers.push_back(*F.Argument);
  llvm::sort(Numbers);
  std::vector<Value> Of;
  for (Value &P : Pieces) {
    if (P.K != Value::Literal) {
      Of.push_back(std::move(P));
      continue;
    }
    auto Cut = parseFormat(P.Text, TextStyle::Numbered);
    // What an earlier arg() has put in is none, though it is looked at, too.
    P.IsFormat |= Pieces.size() == 1 || llvm::any_of(Cut, [](const auto &F) {
                    return F.Argument.has_value();
                  });
    for (FormatPiece &F : Cut) {
      size_t I = F.Argument ? llvm::find(Numbers, *F.Argument) - Numbers.begin()
                            : Given.size();
      if (I < Given.size()) {
        Of.push_back(Given[I] ? pieceOf(Given[I], At, T)
                              : Value::opaque("a formatted argument"));
        continue;
      }
      Of.push_back(P);
      Of.back().Text =
          F.Argument ? "%" + std::to_string(*F.Argument) : std::move(F.Text);
    }
  }
  if (Of.empty())
    return Value::null();
  Value V = Value::concat(std::move(Of));
  V.settle(Spot::Expression);
  return V;
}

} // namespace

Value traceFormat(const CallExpr *Call, unsigned Format, Point At, Tracer &T) {
  Arguments Given;
  for (unsigned I = Format + 1; I < Call->getNumArgs(); ++I)
    Given.push_back(Call->getArg(I));
  return fill(T.follow(Call->getArg(Format), At), TextStyle::Printf, Given, At,
              T);
}

Value traceFormatted(const Expr *Call, const EntryPoint &P, Point At,
                     Tracer &T) {
  const Recipe &R = P.Makes;
  if (!R.Format || !P.Declaration)
    return Value::opaque("a missing format");
  const unsigned FormatIndex = *R.Format;
  const Expr *Format = recipeArgument(Call, FormatIndex);
  if (!Format)
    return Value::opaque("a missing format");
  Arguments Given;
  unsigned Named = P.Declaration->Parameters.size();
  if (R.Of) {
    // A width or another base that is asked for changes the argument.
    bool Plain = true;
    for (unsigned I = 0; I < Named; ++I)
      if (!llvm::is_contained(*R.Of, I) && I != FormatIndex)
        if (const Expr *Other = recipeArgument(Call, I))
          Plain &= Other->isDefaultArgument();
    for (unsigned I : *R.Of)
      Given.push_back(Plain ? recipeArgument(Call, I) : nullptr);
    for (unsigned I = Named + 1; R.AndRest; ++I) {
      const Expr *E = recipeArgument(Call, I);
      if (!E)
        break;
      Given.push_back(E);
    }
  } else {
    for (unsigned I = Named; const Expr *E = recipeArgument(Call, I); ++I)
      Given.push_back(E);
  }
  Value Pattern = T.follow(Format, At);
  return R.Style == TextStyle::Numbered
             ? fillNumbered(std::move(Pattern), Given, At, T)
             : fill(Pattern, R.Style, Given, At, T);
}

Value traceFilled(const CXXOperatorCallExpr *E, TextStyle Style, Point At,
                  Tracer &T) {
  Arguments Given;
  const Expr *Left = E;
  while (const auto *O = dyn_cast<CXXOperatorCallExpr>(Left)) {
    if (O->getOperator() != E->getOperator())
      break;
    Given.push_back(O->getArg(1));
    Left = strip(O->getArg(0));
  }
  std::reverse(Given.begin(), Given.end());
  return fill(T.follow(Left, At), Style, Given, At, T);
}

} // namespace svc
