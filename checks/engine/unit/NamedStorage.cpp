//===- NamedStorage.cpp - The place that an expression names --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Members, elements, what pointers and smart pointers stand for. What an
// expression makes, instead of naming it, is left as the root.
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Classes.h"
#include "engine/unit/Storage.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

static bool addBase(const Expr *E, Storage &S);

/// One character of a text is not an element that holds a value.
/// Settings[What]: any other element is another setting.
static bool isOpenEnumerator(const Expr *Index) {
  return Index->IgnoreParenImpCasts()->getType()->isEnumeralType() &&
         keyOf(Index).empty();
}

static bool addElement(const Expr *Object, const Expr *Element, std::string Key,
                       Storage &S) {
  bool Known = addBase(Object, S);
  QualType Of = strip(Object)->getType();
  if (Of->isPointerType())
    ++S.Derefs;
  if (Element->getType().getNonReferenceType()->isAnyCharacterType())
    S.Character = true;
  else
    S.Within.push_back(PathStep::element(std::move(Key)));
  return Known;
}

static bool addMember(const MemberExpr *M, Storage &S) {
  if (const auto *V = dyn_cast<VarDecl>(M->getMemberDecl())) {
    S.Base = V->getCanonicalDecl(); // a static data member
    return true;
  }
  const auto *F = dyn_cast<FieldDecl>(M->getMemberDecl());
  if (!F)
    return false;
  bool Known = addBase(M->getBase(), S);
  if (M->isArrow() && strip(M->getBase())->getType()->isPointerType())
    ++S.Derefs;
  // What a map's iterator shows is a pair; the value is the element.
  QualType Of = M->getBase()->getType();
  if (Of->isPointerType())
    Of = Of->getPointeeType();
  if (!S.Within.empty() && S.Within.back().isElement() && isPair(Of) &&
      S.OfKeyed) {
    if (F->getName() == "second") {
      S.OfKeyed = false;
      return Known;
    }
    return false; // the key
  }
  S.Within.push_back(PathStep::member(F));
  return Known;
}

/// Hosts.at(2), Hosts.front(), It->get(): a step, or the same place.
static bool addMethod(const CXXMethodDecl *Method, const Expr *Object,
                      const Expr *Argument, unsigned Arguments, const Expr *E,
                      Storage &S) {
  QualType Of = Object->getType().getNonReferenceType();
  if (Of->isPointerType())
    Of = Of->getPointeeType();
  switch (methodOf(Method, Of, Arguments)) {
  case MethodKind::Itself: {
    bool Known = addBase(Object, S);
    ++S.Derefs;
    return Known;
  }
  case MethodKind::First:
    return addElement(Object, E, isKeyed(Of) ? "" : "0", S);
  case MethodKind::Any:
  case MethodKind::AtKey: {
    if (Argument && isOpenEnumerator(Argument)) {
      S.Root = E;
      return false;
    }
    bool Known = addElement(Object, E, Argument ? keyOf(Argument) : "", S);
    // An iterator into a map shows pairs.
    S.OfKeyed = isKeyed(Of) && isIterator(E->getType());
    return Known;
  }
  default:
    if (holdsCharacters(Of) && Method && Method->isOverloadedOperator() &&
        Method->getOverloadedOperator() == OO_Subscript) {
      S.Character = true;
      return addBase(Object, S);
    }
    return false;
  }
}

/// std::get<1>(Pair)
static bool addGet(const CallExpr *E, Storage &S) {
  const FunctionDecl *F = E->getDirectCallee();
  if (!F || !F->isInStdNamespace() || !F->getIdentifier() ||
      E->getNumArgs() != 1)
    return false;
  if (F->getName() == "begin" || F->getName() == "end" ||
      F->getName() == "cbegin") {
    return addElement(E->getArg(0), E, "", S);
  }
  if (F->getName() == "move" || F->getName() == "forward" ||
      F->getName() == "as_const" || F->getName() == "addressof")
    return addBase(E->getArg(0), S);
  const TemplateArgumentList *Args = F->getTemplateSpecializationArgs();
  if (F->getName() != "get" || !Args || Args->size() == 0 ||
      Args->get(0).getKind() != TemplateArgument::Integral)
    return false;
  std::string Index = llvm::toString(Args->get(0).getAsIntegral(), 10);
  QualType Of = E->getArg(0)->getType().getNonReferenceType();
  bool Known = addBase(E->getArg(0), S);
  if (!isPair(Of)) {
    S.Within.push_back(PathStep::element(Index));
    return Known;
  }
  bool Second = Index == "1";
  if (S.OfKeyed && !S.Within.empty() && S.Within.back().isElement()) {
    S.OfKeyed = false;
    return Known && Second;
  }
  for (const FieldDecl *Field : Of->getAsCXXRecordDecl()->fields())
    if (Field->getIdentifier() &&
        Field->getName() == (Second ? "second" : "first"))
      S.Within.push_back(PathStep::member(Field));
  return Known;
}

/// True for a method that returns its object, as setters in a chain do.
static bool returnsItself(const CXXMemberCallExpr *E) {
  const CXXMethodDecl *M = E->getMethodDecl();
  if (!M || M->isStatic() || !M->getReturnType()->isLValueReferenceType() ||
      M->getReturnType()->getPointeeType()->getAsCXXRecordDecl() == nullptr ||
      M->getReturnType()->getPointeeType()->getAsCXXRecordDecl() !=
          E->getRecordDecl())
    return false;
  const FunctionDecl *Body = nullptr;
  if (!M->hasBody(Body) || !isa_and_nonnull<CompoundStmt>(Body->getBody()))
    return true; // nobody returns another object of the same class
  const auto *Block = cast<CompoundStmt>(Body->getBody());
  const auto *Return =
      Block->body_empty() ? nullptr : dyn_cast<ReturnStmt>(Block->body_back());
  const Expr *Value = Return ? strip(Return->getRetValue()) : nullptr;
  const auto *U = dyn_cast_or_null<UnaryOperator>(Value);
  return U && U->getOpcode() == UO_Deref &&
         isa<CXXThisExpr>(strip(U->getSubExpr()));
}

/// The static variable that a function gives its callers a reference to:
/// Settings::instance().
static const VarDecl *onlyObjectOf(const FunctionDecl *F) {
  const FunctionDecl *Body = nullptr;
  if (!F || !F->hasBody(Body) ||
      !(F->getReturnType()->isReferenceType() ||
        F->getReturnType()->isPointerType()))
    return nullptr;
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Body->getBody());
  const auto *Return = !Block || Block->body_empty()
                           ? nullptr
                           : dyn_cast<ReturnStmt>(Block->body_back());
  const Expr *Value =
      Return && Return->getRetValue() ? strip(Return->getRetValue()) : nullptr;
  if (const auto *U = dyn_cast_or_null<UnaryOperator>(Value))
    if (U->getOpcode() == UO_AddrOf)
      Value = strip(U->getSubExpr());
  const auto *R = dyn_cast_or_null<DeclRefExpr>(Value);
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  return V && !V->hasLocalStorage() && V->getType()->isRecordType()
             ? V->getCanonicalDecl()
             : nullptr;
}

static bool addCall(const CallExpr *E, Storage &S) {
  if (const VarDecl *Only = onlyObjectOf(E->getDirectCallee())) {
    S.Base = Only;
    return true;
  }
  // C.host("a").port(1): the object is C; what is made on the way is not, as
  // nothing would be known of the setters before.
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E); M && returnsItself(M)) {
    Storage Object = storageOf(M->getImplicitObjectArgument());
    if (Object.hasBase()) {
      S = std::move(Object);
      return true;
    }
    return false;
  }
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(O->getDirectCallee());
    return M && O->getNumArgs() > 0 &&
           addMethod(M, O->getArg(0),
                     O->getNumArgs() > 1 ? O->getArg(1) : nullptr,
                     O->getNumArgs() - 1, E, S);
  }
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
    return M->getMethodDecl() && M->getImplicitObjectArgument() &&
           addMethod(M->getMethodDecl(), M->getImplicitObjectArgument(),
                     M->getNumArgs() ? M->getArg(0) : nullptr, M->getNumArgs(),
                     E, S);
  return addGet(E, S);
}

static bool addReference(const ValueDecl *D, Storage &S) {
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    S.Base = V->getCanonicalDecl();
    return true;
  }
  if (const auto *B = dyn_cast<BindingDecl>(D)) {
    if (const VarDecl *Holding = B->getHoldingVar()) {
      // A tuple-like binding is a reference to get<N>(...).
      return Holding->getInit() && addBase(Holding->getInit(), S);
    }
    return B->getBinding() && addBase(B->getBinding(), S);
  }
  return false;
}

/// `p->f` where p is a pointer variable, and `x.f`: the base is the variable.
static bool addBase(const Expr *E, Storage &S) {
  E = strip(E);
  if (!E)
    return false;
  bool Known = false;
  if (const auto *U = dyn_cast<UnaryOperator>(E)) {
    if (U->getOpcode() == UO_Deref) {
      Known = addBase(U->getSubExpr(), S);
      bool OfArray = strip(U->getSubExpr())->getType()->isArrayType();
      ++S.Derefs;
      if (U->getType()->isAnyCharacterType())
        S.Character = true;
      else if (OfArray)
        S.Within.push_back(PathStep::element("0"));
      return Known;
    }
    if (U->getOpcode() == UO_AddrOf) {
      Known = addBase(U->getSubExpr(), S);
      --S.Derefs;
      S.Character = false;
      return Known;
    }
  }
  if (const auto *C = dyn_cast<CastExpr>(E))
    return addBase(C->getSubExpr(), S);
  if (isa<CXXThisExpr>(E)) {
    S.OfThis = true;
    return true;
  }
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    return addReference(R->getDecl(), S);
  if (const auto *M = dyn_cast<MemberExpr>(E)) {
    if (addMember(M, S))
      return true;
    if (S.hasBase() || S.Root || !S.Within.empty())
      return false;
  } else if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
    if (isOpenEnumerator(A->getIdx())) {
      S.Root = E;
      return false;
    }
    return addElement(A->getBase(), A, keyOf(A->getIdx()), S);
  } else if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    // A place inside a text.
    if (B->isAdditiveOp() && B->getType()->isPointerType()) {
      bool Left = B->getLHS()->getType()->isPointerType();
      Known = addBase(Left ? B->getLHS() : B->getRHS(), S);
      S.Character = true;
      return Known;
    }
  } else if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (addCall(Call, S))
      return true;
    if (S.hasBase() || S.Root || !S.Within.empty())
      return false;
  }
  S.Root = E;
  return false;
}

Storage storageOf(const Expr *E) {
  Storage S;
  if (E)
    addBase(E, S);
  return S;
}

} // namespace svc
