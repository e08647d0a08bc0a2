//===- Projection.cpp - A member of what an expression makes
//----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Config c{"host", 3306}; Config c("host"); Config c = {.host = "host"}; the
// member's value is one of the expression's parts.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static Value ofConstructor(const CXXConstructExpr *E, const FieldDecl *F,
                           llvm::ArrayRef<const FieldDecl *> Rest, Point At,
                           Tracer &T) {
  const FunctionDecl *Definition = nullptr;
  const CXXConstructorDecl *C = E->getConstructor();
  llvm::SmallVector<const Expr *, 4> Arguments(E->arguments());
  std::vector<Value> Of;
  if (C->hasBody(Definition)) {
    Storage Member;
    Member.OfThis = true;
    Member.Fields.push_back(F->getCanonicalDecl());
    for (const Write &W : T.Index.writesTo(F))
      if (W.K == Write::Assign && W.To.sameObject(Member) && W.At.In &&
          W.At.In->Function == C->getCanonicalDecl())
        Of.push_back(T.follow(W.Value, W.At));
    if (Of.empty())
      for (const CXXCtorInitializer *I :
           cast<CXXConstructorDecl>(Definition)->inits())
        if (I->isAnyMemberInitializer() &&
            I->getAnyMember()->getCanonicalDecl() == F->getCanonicalDecl())
          Of.push_back(Rest.empty()
                           ? T.follow(I->getInit(), {0, nullptr})
                           : T.project(I->getInit(), Rest, {0, nullptr}));
  }
  if (Of.empty() && F->hasInClassInitializer() && F->getInClassInitializer())
    Of.push_back(T.follow(F->getInClassInitializer(), {0, nullptr}));
  if (Of.empty())
    return C->isDefaultConstructor()
               ? Value::null()
               : Value::opaque("a constructor that is not known");
  Value V = Value::choice(std::move(Of));
  V.settle(Spot::Member, F);
  V.addHop(E->getExprLoc(), "through member '" + F->getNameAsString() + "'");
  return T.substitute(std::move(V), C, Arguments, At);
}

Value Tracer::project(const Expr *E, llvm::ArrayRef<const FieldDecl *> Fields,
                      Point At) {
  if (!E || Fields.empty() || StepsLeft == 0)
    return Value::opaque("beyond the budget");
  --StepsLeft;
  E = strip(E);
  const FieldDecl *F = Fields.front();
  llvm::ArrayRef<const FieldDecl *> Rest = Fields.drop_front();
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return project(C->getSubExpr(), Fields, At);
  if (const auto *L = dyn_cast<CompoundLiteralExpr>(E))
    return project(L->getInitializer(), Fields, At);
  if (const auto *L = dyn_cast<InitListExpr>(E)) {
    const auto *R = L->getType()->getAsRecordDecl();
    if (!R || R->getCanonicalDecl() != F->getParent()->getCanonicalDecl())
      return Value::opaque("a member of a base class");
    unsigned I = F->getFieldIndex();
    if (const auto *Class = dyn_cast<CXXRecordDecl>(R))
      I += Class->getNumBases();
    if (I >= L->getNumInits())
      return Value::null();
    Value V = Rest.empty() ? follow(L->getInit(I), At)
                           : project(L->getInit(I), Rest, At);
    if (F->getType()->isArrayType())
      V.settle(Spot::Member, F); // an array decides how it is initialised
    V.addHop(L->getInit(I)->getExprLoc(),
             "through member '" + F->getNameAsString() + "'");
    return V;
  }
  if (const auto *C = dyn_cast<CXXConstructExpr>(E)) {
    if (C->getConstructor()->isCopyOrMoveConstructor() && C->getNumArgs() > 0)
      return project(C->getArg(0), Fields, At);
    return ofConstructor(C, F, Rest, At, *this);
  }
  // Another object: its member.
  Storage S = storageOf(E);
  if (S.leaf()) {
    S.Fields.append(Fields.begin(), Fields.end());
    return read(S, At);
  }
  return Value::opaque("an object that is not known");
}

} // namespace svc
