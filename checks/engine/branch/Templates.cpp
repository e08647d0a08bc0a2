//===- Templates.cpp - Branches at compile time ---------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The arms are a template and its specialisations for an environment; the
// overloads of a function that differ in a tag; the types that
// std::conditional chooses from.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Branches.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static ArmCode armOf(const NamedDecl *D, std::string When) {
  ArmCode A;
  A.At = D->getLocation();
  A.When = std::move(When);
  A.Declarations.push_back(D);
  return A;
}

/// The arguments that \p D is a specialisation for.
static const TemplateArgumentList *argumentsOf(const NamedDecl *D) {
  if (const auto *C = dyn_cast<ClassTemplateSpecializationDecl>(D))
    return &C->getTemplateArgs();
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return F->getTemplateSpecializationArgs();
  return nullptr;
}

static std::vector<const NamedDecl *>
explicitlySpecialised(const RedeclarableTemplateDecl *T) {
  std::vector<const NamedDecl *> Out;
  if (const auto *C = dyn_cast<ClassTemplateDecl>(T)) {
    for (const ClassTemplateSpecializationDecl *S : C->specializations())
      if (S->getSpecializationKind() == TSK_ExplicitSpecialization)
        Out.push_back(S);
  } else if (const auto *F = dyn_cast<FunctionTemplateDecl>(T)) {
    for (const FunctionDecl *S : F->specializations())
      if (S->getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
        Out.push_back(S);
  }
  return Out;
}

void BranchPlaces::specialisations(const RedeclarableTemplateDecl *T,
                                   std::optional<std::string> Environment) {
  T = T->getCanonicalDecl();
  if (Seen.contains(T))
    return;
  std::vector<const NamedDecl *> Special = explicitlySpecialised(T);
  if (Special.empty())
    return;
  const TemplateParameterList *Parameters = T->getTemplateParameters();
  std::vector<ArmCode> Arms;
  Arms.push_back(armOf(T->getTemplatedDecl(), "otherwise"));
  for (const NamedDecl *S : Special) {
    std::string When = "where it is specialised";
    const TemplateArgumentList *Given = argumentsOf(S);
    for (unsigned I = 0; Given && I < Given->size(); ++I)
      if (auto Name = Asked.environmentOf(
              Given->get(I),
              I < Parameters->size() ? Parameters->getParam(I) : nullptr)) {
        Environment = Environment ? Environment : Name;
        When = "for " + *Name;
      }
    Arms.push_back(armOf(S, std::move(When)));
  }
  if (!Environment)
    return;
  Seen.insert(T);
  add(T->getLocation(), "template", std::move(*Environment)).Arms =
      std::move(Arms);
}

void BranchPlaces::templateSite(const TemplateSite &Site) {
  std::optional<std::string> Environment;
  for (const TemplateArgumentLoc &A : Site.Arguments)
    if (!Environment &&
        A.getArgument().getKind() == TemplateArgument::Expression)
      Environment = Asked.environmentOf(A, {0, Site.In});
  if (!Environment)
    return;
  llvm::StringRef Name = Site.Template->getName();
  if (Name == "conditional_t" || Name == "conditional") {
    if (Site.Arguments.size() != 3 || !Seen.insert(&Site).second)
      return;
    Branch &B = add(Site.Loc, "std::conditional", std::move(*Environment));
    B.In = Site.In;
    for (unsigned I : {1U, 2U})
      if (Site.Arguments[I].getArgument().getKind() == TemplateArgument::Type)
        if (const auto *R = Site.Arguments[I]
                                .getArgument()
                                .getAsType()
                                ->getAsCXXRecordDecl()) {
          ArmCode A = armOf(R, I == 1 ? "on the condition" : "otherwise");
          A.At = Site.Arguments[I].getLocation();
          B.Arms.push_back(std::move(A));
        }
    return;
  }
  if (const auto *T = dyn_cast<RedeclarableTemplateDecl>(Site.Template))
    specialisations(T, std::move(Environment));
}

/// What a tag's type as it is written asks: std::bool_constant<kIsProduction>.
static const TemplateSpecializationType *writtenTag(const Expr *E) {
  QualType T;
  if (const auto *C = dyn_cast<CXXTemporaryObjectExpr>(E))
    T = C->getTypeSourceInfo()->getType();
  else if (const auto *C = dyn_cast<CXXFunctionalCastExpr>(E))
    T = C->getTypeAsWritten();
  else if (const auto *C = dyn_cast<CXXScalarValueInitExpr>(E))
    T = C->getTypeSourceInfo()->getType();
  else
    return nullptr;
  return T->getAs<TemplateSpecializationType>();
}

void BranchPlaces::tagDispatch(const CallExpr *E, Point At) {
  const FunctionDecl *Callee = E->getDirectCallee();
  if (!Callee || !Callee->getIdentifier() || isa<CXXOperatorCallExpr>(E))
    return;
  unsigned Skip = isa<CXXMethodDecl>(Callee) && isa<CXXOperatorCallExpr>(E);
  for (unsigned I = Skip; I < E->getNumArgs(); ++I) {
    const Expr *Argument = E->getArg(I)->IgnoreUnlessSpelledInSource();
    if (!Argument->getType()->isRecordType() || I >= Callee->getNumParams())
      continue;
    auto Environment = Asked.environmentOfTag(Argument->getType());
    if (!Environment)
      if (const auto *Written = writtenTag(Argument))
        for (const TemplateArgument &A : Written->template_arguments())
          if (!Environment && A.getKind() == TemplateArgument::Expression)
            Environment = Asked.environmentOf(A.getAsExpr(), At);
    if (!Environment)
      continue;
    std::vector<ArmCode> Arms;
    bool IsNew = true;
    for (const NamedDecl *D :
         Callee->getDeclContext()->lookup(Callee->getDeclName())) {
      const auto *F = dyn_cast<FunctionDecl>(D);
      if (!F || I >= F->getNumParams() ||
          !F->getParamDecl(I)->getType().getNonReferenceType()->isRecordType())
        continue;
      if (const FunctionDecl *Definition = F->getDefinition())
        F = Definition;
      IsNew &= Seen.insert(F->getCanonicalDecl()).second;
      auto Tag = Asked.environmentOfTag(F->getParamDecl(I)->getType());
      Arms.push_back(armOf(F, Tag ? "for " + *Tag : "for another tag"));
    }
    if (!IsNew || Arms.size() < 2)
      return;
    Branch &B = add(E->getExprLoc(), "tag dispatch", std::move(*Environment));
    B.Arms = std::move(Arms);
    B.In = At.In;
    return;
  }
}

} // namespace svc
