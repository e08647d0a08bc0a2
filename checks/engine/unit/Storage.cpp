//===- Storage.cpp - The variable or member that an expression names ------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/UnitIndex.h"
#include "clang/AST/ExprCXX.h"

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

bool contains(const Stmt *Outer, const Stmt *Inner) {
  if (Outer == Inner)
    return true;
  if (Outer)
    for (const Stmt *Child : Outer->children())
      if (contains(Child, Inner))
        return true;
  return false;
}

const ValueDecl *Storage::leaf() const {
  if (!Fields.empty())
    return Fields.back()->getCanonicalDecl();
  return Base ? Base->getCanonicalDecl() : nullptr;
}

bool Storage::sameObject(const Storage &O) const {
  return Base == O.Base && OfThis == O.OfThis && Fields == O.Fields;
}

/// `p->f` where p is a pointer variable, and `x.f`: the base is the variable.
static bool addBase(const Expr *E, Storage &S) {
  E = strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    if (U->getOpcode() == UO_Deref || U->getOpcode() == UO_AddrOf)
      return addBase(U->getSubExpr(), S);
  if (const auto *C = dyn_cast<CastExpr>(E))
    return addBase(C->getSubExpr(), S);
  if (isa<CXXThisExpr>(E)) {
    S.OfThis = true;
    return true;
  }
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *V = dyn_cast<VarDecl>(R->getDecl())) {
      S.Base = V->getCanonicalDecl();
      return true;
    }
    return false;
  }
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    if (const auto *V = dyn_cast<VarDecl>(M->getMemberDecl())) {
      S.Base = V->getCanonicalDecl(); // a static data member
      return true;
    }
    const auto *F = dyn_cast<FieldDecl>(M->getMemberDecl());
    if (!F)
      return false;
    bool Known = addBase(M->getBase(), S);
    S.Fields.push_back(F->getCanonicalDecl());
    return Known;
  }
  if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
    S.Element = true;
    return addBase(A->getBase(), S);
  }
  // smart->field, *optional
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E))
    if (O->getOperator() == OO_Arrow || O->getOperator() == OO_Star)
      return addBase(O->getArg(0), S);
  return false;
}

Storage storageOf(const Expr *E) {
  Storage S;
  if (E)
    addBase(E, S);
  return S;
}

} // namespace svc
