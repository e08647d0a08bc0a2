//===- Projection.cpp - A part of what an expression makes ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Config c{"host", 3306}; Config c("host"); Config c = {.host = "host"};
// hosts[] = {"a", "b"}; the value of a member or element is one of the
// expression's parts.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Construction.h"
#include "engine/trace/Features.h"
#include "engine/unit/Classes.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/ScopeExit.h"

using namespace clang;

namespace svc {

static Value at(const Expr *E, llvm::ArrayRef<PathStep> Way, Point At,
                Tracer &T) {
  return Way.empty() ? T.follow(E, At) : T.project(E, Way, At);
}

/// The member \p F of an aggregate, or of a base of it.
static Value ofAggregate(const InitListExpr *L, llvm::ArrayRef<PathStep> Within,
                         Point At, Tracer &T) {
  const FieldDecl *F = Within.front().Field;
  llvm::ArrayRef<PathStep> Rest = Within.drop_front();
  const auto *R = L->getType()->getAsRecordDecl();
  if (!R)
    return Value::opaque("a member of a scalar");
  unsigned Bases = 0;
  if (const auto *Class = dyn_cast<CXXRecordDecl>(R)) {
    const auto *Owner = dyn_cast<CXXRecordDecl>(F->getParent());
    for (const CXXBaseSpecifier &B : Class->bases()) {
      const auto *Base = B.getType()->getAsCXXRecordDecl();
      if (Owner && Base && Base->hasDefinition() &&
          (Base->getCanonicalDecl() == Owner->getCanonicalDecl() ||
           Base->isDerivedFrom(Owner)))
        return Bases < L->getNumInits()
                   ? T.project(L->getInit(Bases), Within, At)
                   : Value::null();
      ++Bases;
    }
  }
  if (R->getCanonicalDecl() != F->getParent()->getCanonicalDecl())
    return Value::opaque("a member of another class");
  unsigned I = Bases + F->getFieldIndex();
  if (R->isUnion()) {
    const FieldDecl *Given = L->getInitializedFieldInUnion();
    if (!Given ||
        Given->getType().getCanonicalType() != F->getType().getCanonicalType())
      return Value::opaque("another member of a union");
    I = 0;
  }
  if (I >= L->getNumInits())
    return Value::null();
  Value V = at(L->getInit(I), Rest, At, T);
  if (F->getType()->isArrayType())
    V.settle(Spot::Member, F); // an array decides how it is initialised
  V.addHop(L->getInit(I)->getExprLoc(),
           "through member '" + F->getNameAsString() + "'");
  return V;
}

/// An element of a list in braces; any, when its index is not known.
static Value ofElements(const InitListExpr *L, llvm::ArrayRef<PathStep> Within,
                        Point At, Tracer &T) {
  // std::array wraps a C array.
  if (L->getType()->isRecordType() && L->getNumInits() == 1 &&
      isContainer(L->getType()))
    return T.project(L->getInit(0), Within, At);
  llvm::ArrayRef<PathStep> Rest = Within.drop_front();
  unsigned I = 0;
  if (!llvm::StringRef(Within.front().Key).getAsInteger(10, I)) {
    if (I < L->getNumInits())
      return at(L->getInit(I), Rest, At, T);
    return L->getArrayFiller() ? at(L->getArrayFiller(), Rest, At, T)
                               : Value::null();
  }
  if (L->getNumInits() > MostAlternatives)
    return Value::opaque("too many elements");
  // Any of them: for (i = 0; i < N; ++i) connect(hosts[i]);
  std::vector<Value> Of;
  for (const Expr *Init : L->inits())
    Of.push_back(at(Init, Rest, At, T));
  return Of.empty() ? Value::null() : Value::choice(std::move(Of));
}

static Value ofConstruction(const CXXConstructExpr *C,
                            llvm::ArrayRef<PathStep> Within, Point At,
                            Tracer &T) {
  if (C->getConstructor()->isCopyOrMoveConstructor() && C->getNumArgs() > 0)
    return T.project(C->getArg(0), Within, At);
  if (auto V = listed(C, Within, At, T))
    return std::move(*V);
  unsigned Given = 0;
  while (Given < C->getNumArgs() && !C->getArg(Given)->isDefaultArgument())
    ++Given;
  // A smart pointer or an optional is what it is made of.
  if (isHandle(C->getType()))
    return Given >= 1 ? T.project(C->getArg(0), Within, At) : Value::null();
  llvm::SmallVector<const Expr *, 4> Arguments(C->arguments());
  return T.construct(C->getConstructor(), Arguments, Within, C, At);
}

/// v.data(), &v[0]: the elements from there on are those of v.
static bool pointsToFirst(const Expr *E) {
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *D = M->getMethodDecl();
    return D && D->getIdentifier() && D->getName() == "data" &&
           isContainer(M->getObjectType());
  }
  const auto *U = dyn_cast<UnaryOperator>(E);
  return U && U->getOpcode() == UO_AddrOf;
}

Value Tracer::project(const Expr *E, llvm::ArrayRef<PathStep> Within,
                      Point At) {
  if (!E || StepsLeft == 0 || Depth >= MostDepth)
    return Value::opaque("beyond the budget");
  if (Within.empty())
    return follow(E, At);
  --StepsLeft;
  ++Depth;
  auto Leave = llvm::make_scope_exit([&] { --Depth; });
  E = strip(E);
  if (Leaves && isa<DeclRefExpr, MemberExpr, CallExpr>(E))
    Leaves->insert(E);
  if (E->isTypeDependent() || E->isValueDependent() || E->containsErrors())
    return Value::opaque("depends on a template or does not compile");
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return project(C->getSubExpr(), Within, At);
  if (const auto *L = dyn_cast<CompoundLiteralExpr>(E))
    return project(L->getInitializer(), Within, At);
  if (const auto *D = dyn_cast<CXXDefaultArgExpr>(E))
    return project(D->getExpr(), Within, At);
  if (const auto *D = dyn_cast<CXXDefaultInitExpr>(E))
    return project(D->getExpr(), Within, At);
  if (const auto *S = dyn_cast<CXXStdInitializerListExpr>(E))
    return project(S->getSubExpr(), Within, At);
  if (const auto *L = dyn_cast<InitListExpr>(E)) {
    if (Within.front().isElement())
      return ofElements(L, Within, At, *this);
    // A scalar in braces.
    if (L->getNumInits() == 1 && !L->getType()->isRecordType())
      return project(L->getInit(0), Within, At);
    return ofAggregate(L, Within, At, *this);
  }
  if (const auto *I = dyn_cast<CXXInheritedCtorInitExpr>(E))
    return construct(I->getConstructor(), {}, Within, nullptr, At);
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return ofConstruction(C, Within, At, *this);
  if (const auto *N = dyn_cast<CXXNewExpr>(E)) {
    const Expr *Made = N->getConstructExpr();
    if (!Made)
      Made = N->getInitializer();
    return Made ? project(Made, Within, At) : Value::null();
  }
  if (const auto *C = dyn_cast<AbstractConditionalOperator>(E)) {
    std::vector<Value> Of;
    Of.push_back(project(C->getTrueExpr(), Within, At));
    Of.push_back(project(C->getFalseExpr(), Within, At));
    return Value::choice(std::move(Of));
  }
  if (isa<ImplicitValueInitExpr, CXXScalarValueInitExpr>(E))
    return Value::null();
  if (const auto *B = dyn_cast<BinaryOperator>(E))
    if (B->getOpcode() == BO_Assign || B->getOpcode() == BO_Comma)
      return project(B->getRHS(), Within, At);
  // Another object: its part.
  Storage S = storageOf(E);
  if (Within.front().isElement() && !S.Within.empty() && pointsToFirst(E) &&
      S.Within.back().isElement() &&
      (S.Within.back().Key == "0" || isa<CallExpr>(E)))
    S.Within.pop_back();
  if (S.hasBase()) {
    S.Within.append(Within.begin(), Within.end());
    return read(S, At);
  }
  if (S.Root && S.Root != E) {
    S.Within.append(Within.begin(), Within.end());
    return project(S.Root, S.Within, At);
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return result(Call, Within, At);
  return Value::opaque("an object that is not known");
}

} // namespace svc
