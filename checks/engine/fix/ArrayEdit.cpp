//===- ArrayEdit.cpp - An array of characters becomes a pointer -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where all uses of the array mean the same of a pointer: nothing asks for its
// size or address, or writes to it.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/Opening.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// True when the use \p E of an array means the same of a pointer.
static bool mayBePointer(const Expr *E, bool IsConst, FixPlace &P) {
  auto Up = [&](const Stmt *S) {
    auto N = P.Around.parent(S);
    while (isa_and_nonnull<ParenExpr>(N.S))
      N = P.Around.parent(N.S);
    return N.S;
  };
  const Stmt *S = Up(E);
  const auto *Decay = dyn_cast_or_null<ImplicitCastExpr>(S);
  if (!Decay || Decay->getCastKind() != CK_ArrayToPointerDecay ||
      P.Around.needsConstant(E))
    return false;
  if (IsConst)
    return true;
  const Stmt *By = Up(Decay);
  if (const auto *C = dyn_cast_or_null<ImplicitCastExpr>(By))
    return C->getType()->isPointerType() &&
           C->getType()->getPointeeType().isConstQualified();
  if (const auto *C = dyn_cast_or_null<CallExpr>(By)) {
    // What is passed through "..." is only looked at by printf and its kin.
    const FunctionDecl *F = C->getDirectCallee();
    for (unsigned I = 0; F && I < C->getNumArgs(); ++I)
      if (C->getArg(I) == Decay)
        return F->isVariadic() && I >= F->getNumParams() &&
               F->hasAttr<FormatAttr>() &&
               F->getAttr<FormatAttr>()->getType()->getName() == "printf";
    return false;
  }
  if (isa_and_nonnull<ArraySubscriptExpr>(By)) {
    const auto *Read = dyn_cast_or_null<ImplicitCastExpr>(Up(By));
    return Read && Read->getCastKind() == CK_LValueToRValue;
  }
  return false;
}

/// `char Name[]` -> `const char *Name`.
bool Opening::turnArray(const VarDecl *V, bool IsConst) {
  if (!V->getTypeSourceInfo())
    return false;
  TypeLoc T = V->getTypeSourceInfo()->getTypeLoc().getUnqualifiedLoc();
  auto Array = T.getAs<IncompleteArrayTypeLoc>();
  if (!Array)
    return false;
  TypeLoc Element = Array.getElementLoc().getUnqualifiedLoc();
  if (!Element.getAs<BuiltinTypeLoc>() ||
      !P.Context.hasSameType(
          Array.getElementLoc().getType().getUnqualifiedType(),
          P.Context.CharTy))
    return false;
  bool IsConstant =
      Array.getElementLoc().getType().isConstQualified() || has("constexpr");
  if (!IsConstant || !has("const"))
    insert(Element.getBeginLoc(), "const ");
  insert(V->getLocation(), IsConst ? "*const " : "*");
  SourceRange Brackets = Array.getBracketsRange();
  Out.Edits.push_back(
      {CharSourceRange::getCharRange(Brackets.getBegin(),
                                     Brackets.getEnd().getLocWithOffset(1)),
       ""});
  Out.IsPointer = true;
  return true;
}

DeclarationEdit Opening::ofArray(const VarDecl *V) {
  auto Refuse = [&](std::string Why) {
    Out.Reason = std::move(Why);
    return Out;
  };
  bool IsConst = P.Context.getBaseElementType(V->getType()).isConstQualified();
  if (V->getType()->isReferenceType() || isa<ParmVarDecl>(V))
    return Refuse("an array of characters cannot be initialised by a call");
  if (!P.isCpp() && !V->hasLocalStorage())
    return Refuse("in C the initialiser of a static variable must be a "
                  "constant");
  if (std::string Why = objection(); !Why.empty())
    return Refuse(Why);
  if (V->isExternallyVisible() ||
      SM.getFileID(V->getLocation()) != SM.getMainFileID())
    return Refuse("other files may know the array by its size");
  for (const Expr *E : P.Around.references(V))
    if (!mayBePointer(E, IsConst, P))
      return Refuse("the array is used as such: written to, or its size is "
                    "asked for");
  if (!turnArray(V, IsConst))
    return Refuse("an array of characters cannot be initialised by a call");
  if (V->isConstexpr())
    replace("constexpr", "");
  if (V->hasAttr<ConstInitAttr>())
    replace("constinit", "");
  return Out;
}

} // namespace svc
