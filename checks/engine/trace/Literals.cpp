//===- Literals.cpp - Literals, adjacent pieces, macros -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A string literal (adjacent pieces are one literal for clang), a number, a
// null pointer. A literal from a macro's body gets a hop that names the macro.
// Guarded by tests/engine/cases/literals.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"

using namespace clang;

namespace svc {

/// The text of \p S as UTF-8.
static std::string textOf(const StringLiteral *S) {
  if (S->getCharByteWidth() == 1)
    return S->getBytes().str();
  std::string Out;
  if (S->getCharByteWidth() == 2) {
    llvm::SmallVector<llvm::UTF16, 64> Units;
    for (unsigned I = 0; I < S->getLength(); ++I)
      Units.push_back(static_cast<llvm::UTF16>(S->getCodeUnit(I)));
    if (!llvm::convertUTF16ToUTF8String(Units, Out))
      Out.assign(Units.size(), '?'); // half of a pair
    return Out;
  }
  for (unsigned I = 0; I < S->getLength(); ++I) {
    char Buffer[8], *End = Buffer;
    if (llvm::ConvertCodePointToUTF8(S->getCodeUnit(I), End))
      Out.append(Buffer, End);
    else
      Out += '?';
  }
  return Out;
}

/// Names the macros whose bodies spell the literal at \p L, inner to outer.
static void addMacroHops(Value &V, SourceLocation L, const ASTContext &C) {
  const SourceManager &SM = C.getSourceManager();
  llvm::StringRef Last;
  while (L.isMacroID()) {
    if (SM.isMacroArgExpansion(L)) {
      L = SM.getImmediateSpellingLoc(L);
      continue;
    }
    llvm::StringRef Name = Lexer::getImmediateMacroName(L, SM, C.getLangOpts());
    SourceLocation Use = SM.getImmediateExpansionRange(L).getBegin();
    if (!Name.empty() && Name != Last)
      V.Hops.push_back({Use, ("through macro '" + Name + "'").str()});
    Last = Name;
    L = Use;
  }
}

static Value literal(const Expr *E, std::string Text, bool IsNumber,
                     Tracer &T) {
  Value V;
  V.K = Value::Literal;
  V.Text = std::move(Text);
  V.IsNumber = IsNumber;
  V.Spelled = E;
  addMacroHops(V, E->getBeginLoc(), T.Context);
  return V;
}

std::optional<Value> traceLiteral(const Expr *E, Point At, Tracer &T) {
  if (const auto *S = dyn_cast<StringLiteral>(E))
    return literal(S, textOf(S), false, T);
  // "text"s, "text"_qs; a suffix of the user's own is a call like any other.
  if (const auto *U = dyn_cast<UserDefinedLiteral>(E))
    if (U->getNumArgs() > 0 && T.Matcher.textClass(U->getType()) &&
        isInLibrary(T.Context.getSourceManager(),
                    U->getDirectCallee()->getLocation()))
      if (const auto *S = dyn_cast<StringLiteral>(strip(U->getArg(0))))
        return literal(U, textOf(S), false, T);
  if (const auto *I = dyn_cast<IntegerLiteral>(E))
    return literal(I, llvm::toString(I->getValue(), 10, false), true, T);
  if (const auto *C = dyn_cast<CharacterLiteral>(E))
    if (C->getValue() < 0x80 && C->getValue() > 0)
      return literal(C, std::string(1, char(C->getValue())), false, T);
  if (E->isNullPointerConstant(T.Context, Expr::NPC_ValueDependentIsNotNull) &&
      !E->getType()->isIntegerType())
    return Value::null();
  if (isa<GNUNullExpr, CXXNullPtrLiteralExpr, ImplicitValueInitExpr>(E))
    return Value::null();
  return std::nullopt;
}

} // namespace svc
