//===- Forwarding.cpp - make_unique, emplace, optional --------------------===//
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
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

namespace {

/// How a forwarding function is told what to construct.
struct Forwarder {
  enum { No, OwnArgument, ClassArgument, Element } From = No;
  unsigned Skip = 0; // arguments before the constructor's own
};

Forwarder forwarder(llvm::StringRef Name) {
  return llvm::StringSwitch<Forwarder>(Name)
      .Cases("make_unique", "make_shared", "make_optional", "make_any",
             "make_refcounted", "make_intrusive", {Forwarder::OwnArgument, 0})
      .Cases("MakeUnique", "MakeShared", "New", {Forwarder::OwnArgument, 1})
      .Cases("allocate_shared", "in_place", {Forwarder::OwnArgument, 1})
      .Cases("emplace_back", "emplace_front", {Forwarder::ClassArgument, 0})
      .Cases("emplace", "try_emplace", {Forwarder::Element, 0})
      .Default({});
}

/// The class that the template argument \p I stands for; of a number, the
/// class at that place of \p Alternatives.
const CXXRecordDecl *
classArgument(const TemplateArgumentList *List, unsigned I,
              const TemplateArgumentList *Alternatives = nullptr) {
  if (!List || I >= List->size())
    return nullptr;
  const TemplateArgument &A = List->get(I);
  if (A.getKind() == TemplateArgument::Pack && A.pack_size() > 0 &&
      A.pack_begin()->getKind() == TemplateArgument::Type)
    return A.pack_begin()->getAsType()->getAsCXXRecordDecl();
  if (A.getKind() == TemplateArgument::Type)
    return A.getAsType()->getAsCXXRecordDecl();
  if (A.getKind() != TemplateArgument::Integral || !Alternatives ||
      Alternatives->size() != 1 ||
      Alternatives->get(0).getKind() != TemplateArgument::Pack)
    return nullptr;
  uint64_t N = A.getAsIntegral().getLimitedValue();
  llvm::ArrayRef<TemplateArgument> All = Alternatives->get(0).pack_elements();
  return N < All.size() && All[N].getKind() == TemplateArgument::Type
             ? All[N].getAsType()->getAsCXXRecordDecl()
             : nullptr;
}

const TemplateArgumentList *argumentsOf(const DeclContext *Class) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Class);
  return Spec ? &Spec->getTemplateArgs() : nullptr;
}

/// What emplace makes: of a map, the mapped value behind the key; of a variant
/// or any, what it is told; of an optional, its value; of a sequence, an
/// element at a place.
const CXXRecordDecl *emplaced(const CXXMethodDecl *M, unsigned &Skip) {
  const CXXRecordDecl *Owner = M->getParent();
  const TemplateArgumentList *Of = argumentsOf(Owner);
  if (isKeyed(QualType(Owner->getTypeForDecl(), 0))) {
    Skip = 1;
    return classArgument(Of, 1);
  }
  const TemplateArgumentList *Own = M->getTemplateSpecializationArgs();
  llvm::StringRef Name = Owner->getName();
  if (Name == "variant" || Name == "any")
    return classArgument(Own, 0, Of);
  Skip = Name == "vector" || Name == "deque" || Name == "list";
  return classArgument(Of, 0);
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

/// \p Class as far as its constructors are known, or null.
static const CXXRecordDecl *withConstructors(const CXXRecordDecl *Class) {
  // make_unique<T> alone does not instantiate T.
  if (const auto *Spec =
          dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class))
    if (!Class->hasDefinition())
      Class = Spec->getSpecializedTemplate()->getTemplatedDecl();
  return Class && Class->hasDefinition() ? Class : nullptr;
}

const CXXRecordDecl *forwardedClass(const CallExpr *E, unsigned &First) {
  const FunctionDecl *F = E->getDirectCallee();
  if (!F || !F->getIdentifier())
    return nullptr;
  Forwarder How = forwarder(F->getName());
  const CXXRecordDecl *Class = nullptr;
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  if (How.From == Forwarder::OwnArgument)
    Class = classArgument(F->getTemplateSpecializationArgs(), 0);
  else if (How.From == Forwarder::ClassArgument)
    Class = classArgument(argumentsOf(F->getDeclContext()), 0);
  else if (How.From == Forwarder::Element && M)
    Class = emplaced(M, How.Skip);
  Class = withConstructors(Class);
  // Aws::MakeShared<T>("tag", ...): the tag is not the constructor's.
  if (!Class || E->getNumArgs() < How.Skip)
    return nullptr;
  First = How.Skip;
  return Class;
}

/// The constructors of \p Class that take \p Arguments.
static Constructors constructorsFor(const CXXRecordDecl *Class,
                                    llvm::ArrayRef<const Expr *> Arguments,
                                    ModelMatcher &Matcher) {
  Constructors Out;
  for (const CXXConstructorDecl *C : Class->getDefinition()->ctors()) {
    if (C->isCopyOrMoveConstructor() ||
        Arguments.size() < C->getMinRequiredArguments() ||
        Arguments.size() > C->getNumParams())
      continue;
    bool Fits = true;
    for (unsigned I = 0; I < Arguments.size() && Fits; ++I)
      Fits = fits(Arguments[I], C->getParamDecl(I)->getType(), Matcher);
    if (Fits)
      Out.push_back(C);
  }
  return Out;
}

Constructors forwardedTo(const CallExpr *E, unsigned &First,
                         ModelMatcher &Matcher) {
  const CXXRecordDecl *Class = forwardedClass(E, First);
  if (!Class)
    return {};
  llvm::SmallVector<const Expr *, 8> Arguments(E->arguments());
  return constructorsFor(Class, llvm::ArrayRef(Arguments).drop_front(First),
                         Matcher);
}

/// std::optional<T>("..."), std::variant<T>(std::in_place_type<T>, ...): the
/// class that \p E constructs inside of another, and the first argument that
/// is of its constructor.
static const CXXRecordDecl *heldClass(const CXXConstructExpr *E,
                                      unsigned &First) {
  const CXXRecordDecl *Holder = E->getConstructor()->getParent();
  if (!Holder->isInStdNamespace() || !Holder->getIdentifier() ||
      E->getNumArgs() == 0)
    return nullptr;
  llvm::StringRef Name = Holder->getName();
  if (Name != "optional" && Name != "variant" && Name != "any")
    return nullptr;
  const TemplateArgumentList *Of = argumentsOf(Holder);
  const CXXRecordDecl *Tag = E->getArg(0)->getType()->getAsCXXRecordDecl();
  bool IsTagged = Tag && Tag->isInStdNamespace() && Tag->getIdentifier() &&
                  Tag->getName().starts_with("in_place");
  First = IsTagged;
  if (Name == "optional")
    return withConstructors(classArgument(Of, 0));
  return IsTagged ? withConstructors(classArgument(argumentsOf(Tag), 0, Of))
                  : nullptr;
}

void UseFinder::bindFirst(llvm::ArrayRef<const CXXConstructorDecl *> Candidates,
                          llvm::ArrayRef<const Expr *> Arguments, const Site &S,
                          SourceLocation Loc) {
  for (const CXXConstructorDecl *C : Candidates) {
    auto Matches = Matcher.match(C);
    for (const EntryPoint *P : Matches)
      bind(*P, Arguments, S, Loc);
    if (!Matches.empty())
      return;
  }
}

void UseFinder::forwarded(const CallExpr *E, const Site &S) {
  unsigned First = 0;
  llvm::SmallVector<const Expr *, 8> Arguments(E->arguments());
  Constructors To = forwardedTo(E, First, Matcher);
  bindFirst(To, llvm::ArrayRef(Arguments).drop_front(First), S,
            E->getExprLoc());
}

void UseFinder::held(const CXXConstructExpr *E, const Site &S) {
  unsigned First = 0;
  const CXXRecordDecl *Class = heldClass(E, First);
  if (!Class)
    return;
  llvm::SmallVector<const Expr *, 8> All(E->arguments());
  llvm::ArrayRef<const Expr *> Arguments =
      llvm::ArrayRef(All).drop_front(First);
  // An object that was made elsewhere.
  if (Arguments.size() == 1 &&
      strip(Arguments[0])->getType()->getAsCXXRecordDecl() == Class)
    return;
  bindFirst(constructorsFor(Class, Arguments, Matcher), Arguments, S,
            E->getExprLoc());
}

} // namespace svc
