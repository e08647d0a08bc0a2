//===- Storage.cpp - Places, and how they lie to each other ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Storage.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

const Expr *strip(const Expr *E) {
  while (E) {
    const Expr *Before = E;
    E = E->IgnoreParenImpCasts();
    if (const auto *C = dyn_cast<ExprWithCleanups>(E))
      E = C->getSubExpr();
    else if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(E))
      E = M->getSubExpr();
    else if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
      E = B->getSubExpr();
    else if (const auto *C = dyn_cast<ConstantExpr>(E))
      E = C->getSubExpr();
    else if (const auto *O = dyn_cast<OpaqueValueExpr>(E))
      E = O->getSourceExpr() ? O->getSourceExpr() : E;
    else if (const auto *S = dyn_cast<SubstNonTypeTemplateParmExpr>(E))
      E = S->getReplacement();
    if (E == Before)
      return E;
  }
  return E;
}

const Expr *stripCasts(const Expr *E) {
  E = strip(E);
  while (const auto *C = dyn_cast_or_null<ExplicitCastExpr>(E))
    E = strip(C->getSubExpr());
  return E;
}

bool contains(const Stmt *Outer, const Stmt *Inner) {
  if (Outer == Inner)
    return true;
  if (Outer)
    for (const Stmt *Child : Outer->children())
      if (contains(Child, Inner))
        return true;
  return false;
}

const FieldDecl *Storage::field() const {
  for (const PathStep &Step : llvm::reverse(Within))
    if (Step.Field)
      return Step.Field;
  return nullptr;
}

/// Members of one union share their place, and so their name.
static bool sameMember(const FieldDecl *A, const FieldDecl *B) {
  if (A == B)
    return true;
  return A->getParent()->isUnion() &&
         A->getParent()->getCanonicalDecl() ==
             B->getParent()->getCanonicalDecl() &&
         A->getType().getCanonicalType() == B->getType().getCanonicalType();
}

const ValueDecl *Storage::leaf() const {
  if (const FieldDecl *F = field()) {
    if (F->getParent()->isUnion())
      for (const FieldDecl *First : F->getParent()->fields())
        if (sameMember(First->getCanonicalDecl(), F))
          return First->getCanonicalDecl();
    return F;
  }
  return Base ? Base->getCanonicalDecl() : nullptr;
}

std::string keyOf(const Expr *E) {
  E = stripCasts(E);
  // A key made from a text: std::string("host").
  while (const auto *C = dyn_cast_or_null<CXXConstructExpr>(E)) {
    if (C->getNumArgs() == 0)
      return "";
    E = stripCasts(C->getArg(0));
  }
  if (!E || E->isValueDependent())
    return "";
  if (const auto *S = dyn_cast<StringLiteral>(E))
    return S->getCharByteWidth() == 1 ? S->getBytes().str() : "";
  Expr::EvalResult Result;
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    if (const auto *V = dyn_cast<VarDecl>(R->getDecl())) {
      QualType T = V->getType();
      bool IsConst =
          T.isConstQualified() ||
          (T->isArrayType() && T->getPointeeOrArrayElementType()->isCharType());
      const Expr *Init = V->getAnyInitializer();
      if (Init && IsConst && !T->isIntegralOrEnumerationType() && Init != E &&
          !isa<DeclRefExpr>(stripCasts(Init)))
        return keyOf(Init);
    }
  if (!E->getType()->isIntegralOrEnumerationType())
    return "";
  const ASTContext *C = nullptr;
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    C = &R->getDecl()->getASTContext();
  if (const auto *I = dyn_cast<IntegerLiteral>(E))
    return llvm::toString(I->getValue(), 10, false);
  if (C && E->EvaluateAsInt(Result, *C))
    return llvm::toString(Result.Val.getInt(), 10);
  return "";
}

/// True when \p Read may be the element \p Written; \p IsSure gets false where
/// it may also be another.
static bool sameElement(const PathStep &Read, const PathStep &Written,
                        bool &IsSure) {
  unsigned Wanted = 0, Most = 0;
  if (Read.Key.empty() || Written.Key.empty()) {
    IsSure = false;
    return true;
  }
  if (Written.Counted != PathStep::AtMost || Read.Counted != PathStep::Exact)
    return Read.Key == Written.Key;
  IsSure = false;
  return !llvm::StringRef(Read.Key).getAsInteger(10, Wanted) &&
         !llvm::StringRef(Written.Key).getAsInteger(10, Most) && Wanted <= Most;
}

Overlap overlap(llvm::ArrayRef<PathStep> Read,
                llvm::ArrayRef<PathStep> Written) {
  Overlap O;
  size_t Common = std::min(Read.size(), Written.size());
  for (size_t I = 0; I < Common; ++I) {
    const PathStep &A = Read[I], &B = Written[I];
    if (A.isElement() != B.isElement())
      return O;
    if (A.Field) {
      if (!sameMember(A.Field, B.Field))
        return O;
      continue;
    }
    if (!sameElement(A, B, O.Sure))
      return O;
  }
  O.K = Read.size() == Written.size()  ? Overlap::Same
        : Written.size() < Read.size() ? Overlap::Whole
                                       : Overlap::Part;
  if (O.K == Overlap::Whole)
    O.Rest.append(Read.begin() + Common, Read.end());
  return O;
}

} // namespace svc
