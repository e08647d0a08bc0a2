//===- TextWrites.cpp - Where a recipe's value is put ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A text is put into a variable, but C says where by a pointer: `buffer + 5`,
// `&buffer[5]`, and C++ by an iterator or by what another call returns:
// `text.append("a").append("b")`. This file finds the variable.
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

std::optional<int64_t> constantOf(const Expr *E, const ASTContext &Context) {
  Expr::EvalResult Result;
  if (!E || E->isValueDependent() ||
      !E->getType()->isIntegralOrEnumerationType() ||
      !E->EvaluateAsInt(Result, Context))
    return std::nullopt;
  const llvm::APSInt &N = Result.Val.getInt();
  return N.isRepresentableByInt64() ? std::optional(N.getExtValue())
                                    : std::nullopt;
}

const Expr *recipeArgument(const Expr *E, unsigned Index) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return Index < C->getNumArgs() ? C->getArg(Index) : nullptr;
  const auto *Call = cast<CallExpr>(E);
  if (Index == Recipe::This) {
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(Call))
      return M->getImplicitObjectArgument();
    return isa<CXXOperatorCallExpr>(Call) && Call->getNumArgs()
               ? Call->getArg(0)
               : nullptr;
  }
  if (isa<CXXOperatorCallExpr>(Call) &&
      isa_and_nonnull<CXXMethodDecl>(Call->getDirectCallee()))
    ++Index;
  return Index < Call->getNumArgs() ? Call->getArg(Index) : nullptr;
}

const Expr *chainRoot(const CXXOperatorCallExpr *E) {
  const Expr *Left = strip(E->getArg(0));
  while (const auto *O = dyn_cast<CXXOperatorCallExpr>(Left)) {
    if (O->getOperator() != E->getOperator())
      break;
    Left = strip(O->getArg(0));
  }
  return Left;
}

/// Adds `+ Offset` to where \p T is; only one such step is followed.
static TextTarget moved(TextTarget T, const Expr *Offset) {
  if (const auto *I = dyn_cast<IntegerLiteral>(strip(Offset)))
    if (I->getValue() == 0)
      return T;
  T.IsKnown &= T.Offset == nullptr;
  T.Offset = Offset;
  return T;
}

static bool isCharacters(QualType T) {
  if (T->isArrayType())
    return isTextCharacter(T->getAsArrayTypeUnsafe()->getElementType());
  return !T->isPointerType() || isTextCharacter(T->getPointeeType());
}

TextTarget textTarget(const Expr *E, ModelMatcher &Matcher) {
  if (!E)
    return {};
  E = strip(E);
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return textTarget(C->getSubExpr(), Matcher);
  // An iterator becomes one to constants.
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    if (C->getNumArgs() == 1 && !Matcher.textClass(C->getType()))
      return textTarget(C->getArg(0), Matcher);
  if (const auto *B = dyn_cast<BinaryOperator>(E))
    if (B->getOpcode() == BO_Add && B->getLHS()->getType()->isPointerType())
      return moved(textTarget(B->getLHS(), Matcher), B->getRHS());
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    if (U->getOpcode() == UO_AddrOf) {
      const Expr *Of = strip(U->getSubExpr());
      if (const auto *A = dyn_cast<ArraySubscriptExpr>(Of))
        if (isCharacters(strip(A->getBase())->getType()))
          return moved(textTarget(A->getBase(), Matcher), A->getIdx());
      if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Of))
        if (O->getOperator() == OO_Subscript && O->getNumArgs() == 2 &&
            Matcher.textClass(O->getArg(0)->getType()))
          return moved(textTarget(O->getArg(0), Matcher), O->getArg(1));
    }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *F = Call->getDirectCallee();
    const EntryPoint *P = F ? Matcher.recipe(F) : nullptr;
    if (P && P->Makes.Returns) {
      const Recipe &R = P->Makes;
      if (R.Into)
        return textTarget(recipeArgument(Call, *R.Into), Matcher);
      if (R.Of && R.Of->size() == 1 && !R.From && !R.Length && !R.Limit)
        return textTarget(recipeArgument(Call, R.Of->front()), Matcher);
      return {};
    }
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Call))
      if (Matcher.textOperator(chainRoot(O)->getType(),
                               getOperatorSpelling(O->getOperator())) ==
          TextOperator::Appends)
        return textTarget(chainRoot(O), Matcher);
  }
  TextTarget T;
  T.To = storageOf(E);
  T.To.Derefs += E->getType()->isPointerType(); // what it points to
  T.IsKnown = T.To.leaf() != nullptr;
  return T;
}

} // namespace svc
