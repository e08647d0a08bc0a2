//===- Construction.cpp - What a constructor leaves in an object ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Construction.h"
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

static Value at(const Expr *E, llvm::ArrayRef<PathStep> Way, Point At,
                Tracer &T) {
  return Way.empty() ? T.follow(E, At) : T.project(E, Way, At);
}

/// A member of an object whose constructor leaves it alone.
static Value ofDefault(const FieldDecl *F, llvm::ArrayRef<PathStep> Rest,
                       Tracer &T) {
  if (!F->hasInClassInitializer() || !F->getInClassInitializer())
    return Value::null();
  return at(F->getInClassInitializer(), Rest, {0, nullptr}, T);
}

Value Tracer::construct(const CXXConstructorDecl *C,
                        llvm::ArrayRef<const Expr *> Arguments,
                        llvm::ArrayRef<PathStep> Within, const Expr *E,
                        Point At) {
  const FieldDecl *F = Within.front().Field;
  if (!F)
    return Value::opaque("an element of an object");
  if (InheritedConstructor Base = C->getInheritedConstructor())
    if (F->getParent()->getCanonicalDecl() !=
        C->getParent()->getCanonicalDecl())
      return construct(Base.getConstructor(), Arguments, Within, E, At);
  const FunctionDecl *Body = nullptr;
  Value V;
  if (Index.hasBody(C) && C->hasBody(Body)) {
    Storage Member;
    Member.OfThis = true;
    Member.Within.append(Within.begin(), Within.end());
    V = readAtExits(Member, C);
  } else if (C->isDefaulted() || C->isImplicit() ||
             C->getInheritedConstructor()) {
    std::optional<Value> Base;
    if (C->hasBody(Body)) {
      for (const CXXCtorInitializer *I :
           cast<CXXConstructorDecl>(Body)->inits())
        if (I->isBaseInitializer()) {
          const auto *B = QualType(I->getBaseClass(), 0)->getAsCXXRecordDecl();
          const auto *Owner = dyn_cast<CXXRecordDecl>(F->getParent());
          if (B && Owner &&
              (B->getCanonicalDecl() == Owner->getCanonicalDecl() ||
               B->isDerivedFrom(Owner)))
            Base = project(I->getInit(), Within, {0, nullptr});
        } else if (I->isAnyMemberInitializer() &&
                   I->getAnyMember()->getCanonicalDecl() == F) {
          Base = at(I->getInit(), Within.drop_front(), {0, nullptr}, *this);
        }
    }
    V = Base ? std::move(*Base) : ofDefault(F, Within.drop_front(), *this);
  } else {
    V = ofDefault(F, Within.drop_front(), *this);
    if (V.K == Value::Null)
      return Value::opaque("a constructor that is not known");
  }
  V.settle(Spot::Member, F);
  if (E)
    V.addHop(E->getExprLoc(), "through member '" + F->getNameAsString() + "'");
  return substitute(std::move(V), C, Arguments, At);
}

/// {{"key", "value"}, ...}: the values of the key; any, when it is not known.
static std::optional<Value> ofPairs(const InitListExpr *Pairs,
                                    const PathStep &Step,
                                    llvm::ArrayRef<PathStep> Rest, Point At,
                                    Tracer &T) {
  if (Pairs->getNumInits() > MostAlternatives)
    return Value::opaque("too many elements");
  std::vector<Value> Exact, Any;
  for (const Expr *Element : Pairs->inits()) {
    const Expr *Pair = stripCasts(Element);
    const Expr *Key = nullptr, *Mapped = nullptr;
    if (const auto *C = dyn_cast<CXXConstructExpr>(Pair)) {
      if (C->getNumArgs() == 2) {
        Key = C->getArg(0);
        Mapped = C->getArg(1);
      }
    } else if (const auto *L = dyn_cast<InitListExpr>(Pair)) {
      if (L->getNumInits() == 2) {
        Key = L->getInit(0);
        Mapped = L->getInit(1);
      }
    }
    if (!Key) {
      Any.push_back(Value::opaque("an element that is not known"));
      continue;
    }
    std::string Name = keyOf(Key);
    if (!Step.Key.empty() && !Name.empty() && Name != Step.Key)
      continue;
    (Name.empty() || Step.Key.empty() ? Any : Exact)
        .push_back(at(Mapped, Rest, At, T));
  }
  if (!Exact.empty())
    return Value::choice(std::move(Exact));
  return Any.empty() ? Value::null() : Value::choice(std::move(Any));
}

static const Expr *listIn(const CXXConstructExpr *E) {
  for (const Expr *Argument : E->arguments()) {
    const Expr *List = stripCasts(Argument);
    if (const auto *S = dyn_cast<CXXStdInitializerListExpr>(List))
      List = strip(S->getSubExpr());
    if (isa<InitListExpr>(List))
      return List;
  }
  return nullptr;
}

std::optional<Value> listed(const CXXConstructExpr *E,
                            llvm::ArrayRef<PathStep> Within, Point At,
                            Tracer &T) {
  QualType Of = E->getType();
  const PathStep &Step = Within.front();
  llvm::ArrayRef<PathStep> Rest = Within.drop_front();
  if (isPair(Of) && E->getNumArgs() == 2 && Step.Field)
    return at(E->getArg(Step.Field->getName() == "second"), Rest, At, T);
  unsigned Index = 0;
  if (isTuple(Of) && Step.isElement() &&
      !llvm::StringRef(Step.Key).getAsInteger(10, Index))
    return Index < E->getNumArgs()
               ? at(E->getArg(Index), Rest, At, T)
               : Value::opaque("an element that is not known");
  if (!Step.isElement() || !isContainer(Of))
    return std::nullopt;
  if (E->getNumArgs() == 0 || E->getArg(0)->isDefaultArgument())
    return Value::null();
  if (const Expr *List = listIn(E)) {
    if (isKeyed(Of))
      return ofPairs(cast<InitListExpr>(List), Step, Rest, At, T);
    return T.project(List, Within, At);
  }
  const Expr *First = stripCasts(E->getArg(0));
  // vector(begin, end) of another container or array.
  Storage S = storageOf(First);
  if (E->getNumArgs() >= 2 && !isKeyed(Of) &&
      (isIterator(First->getType()) || First->getType()->isPointerType())) {
    if (S.Within.empty() || !S.Within.back().isElement())
      S.Within.push_back(PathStep::element());
    S.Within.back().Key.clear();
    S.Within.append(Rest.begin(), Rest.end());
    return S.Root ? T.project(S.Root, S.Within, At) : T.read(S, At);
  }
  // vector(3, "x")
  if (E->getNumArgs() >= 2 && First->getType()->isIntegerType())
    return at(E->getArg(1), Rest, At, T);
  if (E->getNumArgs() >= 1 && isContainer(First->getType()))
    return T.project(First, Within, At);
  return std::nullopt;
}

static bool isText(QualType T) {
  T = T.getNonReferenceType();
  return holdsCharacters(T) ||
         (T->isPointerType() && T->getPointeeType()->isAnyCharacterType());
}

/// True when \p Argument may be the parameter.
static bool fits(const Expr *Argument, QualType Parameter) {
  QualType P = Parameter.getNonReferenceType().getUnqualifiedType();
  QualType A = strip(Argument)->getType();
  bool Number = P->isIntegralOrEnumerationType();
  if (Number != A->isIntegralOrEnumerationType())
    return false;
  if (Number)
    return true;
  if (isText(P))
    return isText(A) || A->isArrayType() || A->isPointerType();
  return !isText(A) || !P->isPointerType();
}

/// What is at \p Within in a \p Class that is made of \p Arguments.
static Value ofClass(const CXXRecordDecl *Class,
                     llvm::ArrayRef<const Expr *> Arguments,
                     llvm::ArrayRef<PathStep> Within, const CallExpr *E,
                     Point At, Tracer &T) {
  Class = Class->getDefinition();
  if (!Class || !Within.front().Field)
    return Value::opaque("a class that is not known");
  if (Arguments.size() == 1) {
    const auto *Same = strip(Arguments[0])->getType()->getAsCXXRecordDecl();
    if (Same && Same->getCanonicalDecl() == Class->getCanonicalDecl())
      return T.project(Arguments[0], Within, At);
  }
  for (const CXXConstructorDecl *C : Class->ctors()) {
    if (C->isCopyOrMoveConstructor() || C->isDeleted() ||
        Arguments.size() < C->getMinRequiredArguments() ||
        Arguments.size() > C->getNumParams())
      continue;
    bool Fits = true;
    for (unsigned I = 0; I < Arguments.size() && Fits; ++I)
      Fits = fits(Arguments[I], C->getParamDecl(I)->getType());
    if (!Fits)
      continue;
    // What is not given has its default.
    llvm::SmallVector<const Expr *, 4> All(Arguments);
    for (unsigned I = Arguments.size(); I < C->getNumParams(); ++I)
      All.push_back(C->getParamDecl(I)->getInit());
    return T.construct(C, All, Within, E, At);
  }
  const FieldDecl *F = Within.front().Field;
  if (!Class->isAggregate() || !F ||
      F->getParent()->getCanonicalDecl() != Class->getCanonicalDecl())
    return Arguments.empty() ? ofDefault(F, Within.drop_front(), T)
                             : Value::opaque("a class that is not known");
  if (F->getFieldIndex() < Arguments.size())
    return at(Arguments[F->getFieldIndex()], Within.drop_front(), At, T);
  return ofDefault(F, Within.drop_front(), T);
}

std::optional<Value> made(const CallExpr *E, llvm::ArrayRef<PathStep> Within,
                          Point At, Tracer &T) {
  const FunctionDecl *F = E->getDirectCallee();
  const auto *Owner =
      F ? dyn_cast<ClassTemplateSpecializationDecl>(F->getDeclContext())
        : nullptr;
  if (!F || !F->getIdentifier() ||
      !(Owner ? Owner->isInStdNamespace() : F->isInStdNamespace()))
    return std::nullopt;
  enum {
    No,
    Object,
    Element,
    Parts
  } Makes =
      llvm::StringSwitch<decltype(No)>(F->getName())
          .Cases("make_unique", "make_shared", "make_optional", Object)
          .Cases("emplace_back", "emplace_front", Element)
          .Cases("make_pair", "make_tuple", "forward_as_tuple", "tie", Parts)
          .Default(No);
  llvm::SmallVector<const Expr *, 4> Arguments(E->arguments());
  const TemplateArgumentList *Args = F->getTemplateSpecializationArgs();
  if (Makes == Element) { // what becomes an element of the container
    Args = Owner ? &Owner->getTemplateArgs() : nullptr;
    Makes = Object;
    if (Args && Args->size() > 0 &&
        Args->get(0).getKind() == TemplateArgument::Type &&
        (isPair(Args->get(0).getAsType()) || isTuple(Args->get(0).getAsType())))
      Makes = Parts;
  }
  if (Makes == Parts) {
    unsigned I = 0;
    if (Within.empty())
      return std::nullopt;
    const PathStep &Step = Within.front();
    if (Step.Field)
      I = Step.Field->getName() == "second";
    else if (llvm::StringRef(Step.Key).getAsInteger(10, I))
      return Value::opaque("an element that is not known");
    if (I >= Arguments.size())
      return Value::opaque("an element that is not known");
    return at(Arguments[I], Within.drop_front(), At, T);
  }
  if (Makes != Object)
    return std::nullopt;
  if (Within.empty())
    return Arguments.size() == 1
               ? std::optional<Value>(T.follow(Arguments[0], At))
               : std::nullopt;
  if (!Args || Args->size() == 0 ||
      Args->get(0).getKind() != TemplateArgument::Type)
    return std::nullopt;
  const CXXRecordDecl *Class =
      Args->get(0).getAsType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class)
    return std::nullopt;
  return ofClass(Class, Arguments, Within, E, At, T);
}

} // namespace svc
