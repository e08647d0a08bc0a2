//===- Flags.cpp - What was set from the environment earlier --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// bool Remote = isProduction(); if (Remote) ...: a flag is a condition on the
// environment when anything that is put into it is one, or when it gets a
// constant in an arm of one, and only there.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Condition.h"
#include "engine/link/Foreign.h"
#include "engine/link/Symbols.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/ScopeExit.h"
#include <set>

using namespace clang;

namespace svc {

/// Steps from flag to flag; real programs have two or three.
static constexpr size_t MostSteps = 64;

/// True for what a flag may be: a number, an enumerator, a pointer that may be
/// null, an atomic or optional one of these.
static bool isFlag(QualType T) {
  T = T.getNonReferenceType();
  if (T->isIntegralOrEnumerationType() || T->isPointerType())
    return true;
  const auto *C = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  return C && C->getIdentifier() &&
         (C->getName() == "atomic" || C->getName() == "optional") &&
         C->getTemplateArgs().size() > 0 &&
         C->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         C->getTemplateArgs()[0].getAsType()->isIntegralOrEnumerationType();
}

static std::optional<int64_t> constant(const Expr *E) {
  E = stripCasts(E);
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    const auto *D = dyn_cast<EnumConstantDecl>(R->getDecl());
    return D ? std::optional(D->getInitVal().getExtValue()) : std::nullopt;
  }
  if (const auto *B = dyn_cast<CXXBoolLiteralExpr>(E))
    return B->getValue();
  if (const auto *I = dyn_cast<IntegerLiteral>(E))
    return I->getValue().getLimitedValue(INT64_MAX);
  if (const auto *C = dyn_cast<CharacterLiteral>(E))
    return C->getValue();
  return std::nullopt;
}

std::optional<std::string> Conditions::ofArm(const Scope *In) {
  for (; In && In->Control; In = In->Parent) {
    Point At{0, In->Parent};
    Name Found;
    if (const auto *If = dyn_cast<IfStmt>(In->Control))
      Found = environmentOf(If->getCond(), At);
    else if (const auto *C = dyn_cast<ConditionalOperator>(In->Control))
      Found = environmentOf(C->getCond(), At);
    else if (const auto *S = dyn_cast<SwitchStmt>(In->Control))
      Found = environmentOf(S, At);
    if (Found)
      return Found;
  }
  return std::nullopt;
}

std::optional<std::string> Conditions::ofResults(llvm::ArrayRef<Site> All) {
  for (const Site &S : All)
    if (auto Found = environmentOf(S.E, S.At))
      return Found;
  // A constant in an arm says which arm ran, unless the same comes from
  // elsewhere, too: then it says that something went wrong, or is done.
  Name Found;
  std::set<int64_t> Inside, Outside;
  for (const Site &S : All) {
    auto Value = constant(S.E);
    if (!Value)
      return std::nullopt;
    auto Arm = ofArm(S.At.In);
    (Arm ? Inside : Outside).insert(*Value);
    Found = Found ? Found : Arm;
  }
  bool Clear = llvm::none_of(
      Inside, [&](int64_t Value) { return Outside.count(Value) != 0; });
  return Clear ? Found : std::nullopt;
}

/// Flag.store(isProduction()), Flag = isProduction(): what a method writes is
/// no assignment to the index.
std::optional<std::string> Conditions::ofAtomic(const ValueDecl *D) {
  if (!D->getType().getNonReferenceType()->isRecordType())
    return std::nullopt;
  std::vector<Site> Stored;
  for (const Site &S : T.Index.sites()) {
    const Expr *Object = nullptr, *Given = nullptr;
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(S.E)) {
      const auto *F = M->getMethodDecl();
      if (!F || !F->getIdentifier() || M->getNumArgs() == 0 ||
          (F->getName() != "store" && F->getName() != "exchange"))
        continue;
      Object = M->getImplicitObjectArgument();
      Given = M->getArg(0);
    } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(S.E)) {
      if (O->getOperator() != OO_Equal || O->getNumArgs() != 2)
        continue;
      Object = O->getArg(0);
      Given = O->getArg(1);
    }
    if (!Object)
      continue;
    const Expr *Bare = stripCasts(Object);
    const ValueDecl *Of = nullptr;
    if (const auto *R = dyn_cast<DeclRefExpr>(Bare))
      Of = R->getDecl();
    else if (const auto *M = dyn_cast<MemberExpr>(Bare))
      Of = M->getMemberDecl();
    if (Of && Of->getCanonicalDecl() == D->getCanonicalDecl())
      Stored.push_back({Given, S.At});
  }
  return ofResults(Stored);
}

std::optional<std::string> Conditions::ofVariable(const ValueDecl *D) {
  if (Words.namesEnvironment(D->getName()))
    return D->getNameAsString();
  if (!isFlag(D->getType()) || llvm::is_contained(Asking, D) ||
      Asking.size() >= MostSteps)
    return std::nullopt;
  Asking.push_back(D);
  auto Done = llvm::make_scope_exit([&] { Asking.pop_back(); });
  std::vector<Site> Assigned;
  for (const Write &W : T.Index.writesTo(D))
    if (W.K == Write::Assign && W.Value)
      Assigned.push_back({W.Value, W.At});
  if (auto Found = ofResults(Assigned))
    return Found;
  if (auto Found = ofAtomic(D))
    return Found;
  if (const auto *P = dyn_cast<ParmVarDecl>(D)) {
    const auto *F = dyn_cast<FunctionDecl>(P->getDeclContext());
    unsigned I = P->getFunctionScopeIndex();
    if (F)
      for (const Site &Call : T.Index.callsOf(F)) {
        const Expr *Argument = nullptr;
        if (const auto *C = dyn_cast<CallExpr>(Call.E))
          Argument = I < C->getNumArgs() ? C->getArg(I) : nullptr;
        else if (const auto *C = dyn_cast<CXXConstructExpr>(Call.E))
          Argument = I < C->getNumArgs() ? C->getArg(I) : nullptr;
        if (Argument)
          if (auto Found = environmentOf(Argument, Call.At))
            return Found;
      }
    return std::nullopt;
  }
  const Expr *Init = nullptr;
  Point Declared;
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    Init = V->getAnyInitializer();
    Declared = T.Index.declared(V);
  } else if (const auto *F = dyn_cast<FieldDecl>(D)) {
    Init = F->getInClassInitializer();
    if (const auto *Class = dyn_cast<CXXRecordDecl>(F->getParent()))
      for (const CXXConstructorDecl *C : T.Index.constructorsOf(Class))
        for (const CXXCtorInitializer *Member : C->inits())
          if (Member->getMember() == F)
            if (auto Found = environmentOf(Member->getInit(), Point()))
              return Found;
  }
  if (Init)
    if (auto Found = environmentOf(Init, Declared))
      return Found;
  return ofForeign(D);
}

std::optional<std::string> Conditions::ofFunction(const FunctionDecl *F) {
  if (Words.namesEnvironment(F->getNameAsString()) &&
      (F->getNumParams() == 0 || Words.isSure(F->getNameAsString())))
    return F->getNameAsString();
  if (!isFlag(F->getReturnType()) ||
      llvm::is_contained(Asking, F->getCanonicalDecl()) ||
      Asking.size() >= MostSteps)
    return std::nullopt;
  Asking.push_back(F->getCanonicalDecl());
  auto Done = llvm::make_scope_exit([&] { Asking.pop_back(); });
  if (auto Found = ofResults(T.Index.returnsOf(F)))
    return Found;
  return T.Index.hasBody(F) ? std::nullopt : ofForeign(F);
}

std::optional<std::string> Conditions::environmentOf(const ValueDecl *D) {
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return ofFunction(F);
  return ofVariable(D);
}

/// What another unit, which has the body or the definition, says of \p D. A
/// question costs another look at that unit, so only what may well be a flag is
/// asked about: a function that is given nothing, a bool.
std::optional<std::string> Conditions::ofForeign(const ValueDecl *D) {
  const auto *F = dyn_cast<FunctionDecl>(D);
  bool MayBeFlag = F ? F->getNumParams() == 0 : D->getType()->isBooleanType();
  if (!T.Others || !MayAskOthers || !MayBeFlag || !isShared(D))
    return std::nullopt;
  Question Q;
  Q.K = Question::Environment;
  Q.About = symbolOf(D);
  Value Said = T.Others->ask(Q, D, "");
  Name Found;
  Said.forEachLeaf([&](Value &Leaf) {
    if (Leaf.K == Value::Environment && !Found)
      Found = Leaf.Text;
  });
  return Found;
}

std::optional<std::string>
Conditions::environmentOf(const TemplateArgumentLoc &Argument, Point At) {
  if (Argument.getArgument().getKind() == TemplateArgument::Expression)
    return environmentOf(Argument.getSourceExpression(), At);
  if (Argument.getArgument().getKind() == TemplateArgument::Type)
    return environmentOfTag(Argument.getArgument().getAsType());
  return std::nullopt;
}

std::optional<std::string>
Conditions::environmentOf(const TemplateArgument &Given,
                          const NamedDecl *P) const {
  if (Given.getKind() == TemplateArgument::Type)
    return environmentOfTag(Given.getAsType());
  if (Given.getKind() != TemplateArgument::Integral)
    return std::nullopt;
  if (const auto *Enum = Given.getIntegralType()->getAs<EnumType>())
    for (const EnumConstantDecl *C : Enum->getDecl()->enumerators())
      if (llvm::APSInt::isSameValue(C->getInitVal(), Given.getAsIntegral()))
        return ofEnumerator(C);
  if (P && Words.namesEnvironment(P->getName()))
    return P->getNameAsString();
  return std::nullopt;
}

std::optional<std::string> Conditions::environmentOfTag(QualType Tag) const {
  const auto *R = Tag.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !R->getIdentifier() || !R->hasDefinition() || !R->isEmpty())
    return std::nullopt;
  if (Words.namesEnvironment(R->getName()) || Words.isEnvironment(R->getName()))
    return R->getNameAsString();
  return std::nullopt;
}

} // namespace svc
