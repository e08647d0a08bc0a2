//===- Forwarding.cpp - make_unique, make_shared, emplace -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A forwarding function constructs a class from its own arguments. Its body,
// where the constructor call would be found, lies in a system header and is
// not parsed, so the constructor is chosen here, by the number and the kinds
// of the arguments.
//
//===----------------------------------------------------------------------===//

#include "engine/match/CallMap.h"
#include "engine/match/UseFinder.h"
#include "engine/unit/Writes.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

namespace {

/// How a forwarding function is told what to construct.
struct Forwarder {
  enum { No, OwnArgument, ClassArgument } From = No;
  unsigned Skip = 0; // arguments before the constructor's own
};

Forwarder forwarder(llvm::StringRef Name) {
  return llvm::StringSwitch<Forwarder>(Name)
      .Cases("make_unique", "make_shared", "make_optional", "make_any",
             "make_refcounted", "make_intrusive", {Forwarder::OwnArgument, 0})
      .Cases("MakeUnique", "MakeShared", "New", {Forwarder::OwnArgument, 1})
      .Cases("allocate_shared", "in_place", {Forwarder::OwnArgument, 1})
      .Cases("emplace_back", "emplace_front", "emplace",
             {Forwarder::ClassArgument, 0})
      .Default({});
}

const CXXRecordDecl *typeArgument(const TemplateArgumentList *List) {
  if (!List || List->size() == 0 ||
      List->get(0).getKind() != TemplateArgument::Type)
    return nullptr;
  return List->get(0).getAsType()->getAsCXXRecordDecl();
}

bool isTextType(QualType T, ModelMatcher &Matcher) {
  T = T.getNonReferenceType();
  return Matcher.textClass(T) ||
         (T->isPointerType() && isTextCharacter(T->getPointeeType()));
}

/// True for a class that one text converts to.
bool takesText(const CXXRecordDecl *R, ModelMatcher &Matcher) {
  if (Matcher.textClass(R->getTypeForDecl()->getCanonicalTypeInternal()))
    return true;
  return R->hasDefinition() &&
         llvm::any_of(R->ctors(), [&](const CXXConstructorDecl *C) {
           return C->isConvertingConstructor(/*AllowExplicit=*/false) &&
                  !C->isCopyOrMoveConstructor() && C->getNumParams() > 0 &&
                  C->getMinRequiredArguments() <= 1 &&
                  isTextType(C->getParamDecl(0)->getType(), Matcher);
         });
}

bool fits(const Expr *Argument, QualType Parameter, ModelMatcher &Matcher) {
  QualType P = Parameter.getNonReferenceType().getUnqualifiedType();
  QualType A = strip(Argument)->getType();
  if (P->isDependentType())
    return true;
  bool NumberExpected = P->isIntegralOrEnumerationType();
  bool NumberGiven = A->isIntegralOrEnumerationType();
  if (NumberExpected || NumberGiven)
    return NumberExpected && NumberGiven;
  bool TextGiven =
      Matcher.textClass(A) != nullptr || A->isPointerType() || A->isArrayType();
  if (const auto *R = P->getAsCXXRecordDecl())
    return TextGiven ? takesText(R, Matcher)
                     : P->getCanonicalTypeUnqualified() ==
                           A->getCanonicalTypeUnqualified();
  return P->isPointerType() == (A->isPointerType() || A->isArrayType());
}

} // namespace

const CXXRecordDecl *forwardedClass(const CallExpr *E, unsigned &First) {
  const FunctionDecl *F = E->getDirectCallee();
  if (!F || !F->getIdentifier())
    return nullptr;
  Forwarder How = forwarder(F->getName());
  const CXXRecordDecl *Class = nullptr;
  if (How.From == Forwarder::OwnArgument)
    Class = typeArgument(F->getTemplateSpecializationArgs());
  else if (How.From == Forwarder::ClassArgument)
    if (const auto *Owner =
            dyn_cast<ClassTemplateSpecializationDecl>(F->getDeclContext()))
      Class = typeArgument(&Owner->getTemplateArgs());
  // make_unique<T> alone does not instantiate T.
  if (const auto *Spec =
          dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class))
    if (!Class->hasDefinition())
      Class = Spec->getSpecializedTemplate()->getTemplatedDecl();
  // Aws::MakeShared<T>("tag", ...): the tag is not the constructor's.
  if (!Class || !Class->hasDefinition() || E->getNumArgs() < How.Skip)
    return nullptr;
  First = How.Skip;
  return Class;
}

llvm::SmallVector<const CXXConstructorDecl *, 1>
forwardedTo(const CallExpr *E, unsigned &First, ModelMatcher &Matcher) {
  llvm::SmallVector<const CXXConstructorDecl *, 1> Out;
  const CXXRecordDecl *Class = forwardedClass(E, First);
  if (!Class)
    return Out;
  unsigned Given = E->getNumArgs() - First;
  for (const CXXConstructorDecl *C : Class->getDefinition()->ctors()) {
    if (C->isCopyOrMoveConstructor() || Given < C->getMinRequiredArguments() ||
        Given > C->getNumParams())
      continue;
    bool Fits = true;
    for (unsigned I = 0; I < Given && Fits; ++I)
      Fits = fits(E->getArg(First + I), C->getParamDecl(I)->getType(), Matcher);
    if (Fits)
      Out.push_back(C);
  }
  return Out;
}

void UseFinder::forwarded(const CallExpr *E, const Site &S) {
  unsigned First = 0;
  llvm::SmallVector<const Expr *, 8> Arguments(E->arguments());
  for (const CXXConstructorDecl *C : forwardedTo(E, First, Matcher)) {
    auto Matches = Matcher.match(C);
    for (const EntryPoint *P : Matches)
      bind(*P, llvm::ArrayRef(Arguments).drop_front(First), S, E->getExprLoc());
    if (!Matches.empty())
      return;
  }
}

} // namespace svc
