//===- Conversions.cpp - Casts and addresses ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expressions that give the same value in another type: explicit casts,
// &value[0], *pointer, an argument that is left to its default.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// The literals in \p S.
static void addLiterals(const Stmt *S,
                        llvm::SmallVectorImpl<const StringLiteral *> &Out) {
  if (const auto *Literal = dyn_cast_or_null<StringLiteral>(S))
    Out.push_back(Literal);
  else if (const auto *Lambda = dyn_cast_or_null<LambdaExpr>(S))
    addLiterals(Lambda->getBody(), Out);
  else if (S)
    for (const Stmt *Child : S->children())
      addLiterals(Child, Out);
}

/// QStringLiteral("text") expands to the call of a lambda around the literal.
static const StringLiteral *literalOfMacro(const CallExpr *E, const Tracer &T) {
  const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
  if (!O || O->getOperator() != OO_Call || !E->getBeginLoc().isMacroID() ||
      !isa<LambdaExpr>(strip(O->getArg(0))) ||
      !T.Matcher.textClass(E->getType()))
    return nullptr;
  llvm::SmallVector<const StringLiteral *, 2> All;
  addLiterals(strip(O->getArg(0)), All);
  return All.size() == 1 ? All.front() : nullptr;
}

/// &text[5]: the text from there on.
static Value rest(const Expr *Text, const Expr *From, Point At, Tracer &T) {
  auto Begin = countOf(From, At, T);
  Value V = T.follow(Text, At);
  if (Begin && *Begin == 0)
    return V;
  QualType Type = strip(Text)->getType();
  bool IsText =
      T.Matcher.textClass(Type) ||
      (Type->isArrayType()
           ? isTextCharacter(T.Context.getBaseElementType(Type))
           : Type->isPointerType() && isTextCharacter(Type->getPointeeType()));
  if (!IsText)
    return V;
  return Begin ? slice(std::move(V), *Begin, std::nullopt)
               : Value::opaque("a part of a text");
}

std::optional<Value> traceConversion(const Expr *E, Point At, Tracer &T) {
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return T.follow(C->getSubExpr(), At);
  if (const auto *U = dyn_cast<UnaryOperator>(E)) {
    if (U->getOpcode() == UO_AddrOf) {
      // &text[0] is the text; the address of a number is where it is passed
      // by address (ssh_options_set(..., &port)).
      const Expr *Of = strip(U->getSubExpr());
      if (const auto *A = dyn_cast<ArraySubscriptExpr>(Of))
        return rest(A->getBase(), A->getIdx(), At, T);
      if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Of)) {
        if (O->getOperator() == OO_Subscript && O->getNumArgs() == 2)
          return rest(O->getArg(0), O->getArg(1), At, T);
        if (O->getOperator() == OO_Star) // &*text.begin()
          return T.follow(O->getArg(0), At);
      }
      return T.follow(Of, At);
    }
    if (U->getOpcode() == UO_Deref && isTextCharacter(U->getType()))
      return Value::opaque("a character of a text");
    if (U->getOpcode() == UO_Deref || U->getOpcode() == UO_Extension)
      return T.follow(U->getSubExpr(), At);
    return std::nullopt;
  }
  if (const auto *D = dyn_cast<CXXDefaultArgExpr>(E)) {
    Value V = T.follow(D->getExpr(), At);
    V.settle(Spot::DefaultArgument, D->getParam());
    V.addHop(D->getParam()->getLocation(),
             "through the default argument of '" +
                 D->getParam()->getNameAsString() + "'");
    return V;
  }
  if (const auto *D = dyn_cast<CXXDefaultInitExpr>(E)) {
    Value V = T.follow(D->getExpr(), At);
    V.settle(Spot::Member, D->getField());
    return V;
  }
  if (const auto *L = dyn_cast<CompoundLiteralExpr>(E))
    return T.follow(L->getInitializer(), At);
  // a = b = "text", and the last of a list with commas.
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->getOpcode() == BO_Assign || B->getOpcode() == BO_Comma)
      return T.follow(B->getRHS(), At);
    return std::nullopt;
  }
  if (const auto *S = dyn_cast<StmtExpr>(E)) {
    const auto *Last = dyn_cast_or_null<Expr>(
        S->getSubStmt()->body_empty() ? nullptr : S->getSubStmt()->body_back());
    return Last ? T.follow(Last, At) : Value::opaque("a statement");
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const StringLiteral *Text = literalOfMacro(Call, T))
      return T.follow(Text, At);
    // *smart, *optional
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Call))
      if (O->getOperator() == OO_Star)
        return isTextCharacter(O->getType())
                   ? Value::opaque("a character of a text")
                   : T.follow(O->getArg(0), At);
  }
  return std::nullopt;
}

} // namespace svc
