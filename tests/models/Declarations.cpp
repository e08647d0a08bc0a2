//===- Declarations.cpp - What headers declare, by name -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/Declarations.h"
#include "engine/match/ModelMatcher.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Sema/Sema.h"

using namespace clang;

namespace svc::test {

class Declarations::Visitor : public RecursiveASTVisitor<Visitor> {
public:
  explicit Visitor(Declarations &Out) : Out(Out) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  /// Functions' bodies hold nothing that a program could use.
  bool TraverseStmt(Stmt *) { return true; }
  bool TraverseTypeLoc(TypeLoc) { return true; }

  bool VisitNamedDecl(NamedDecl *D) {
    if (const auto *T = dyn_cast<TypedefNameDecl>(D))
      if (isa_and_nonnull<ClassTemplateSpecializationDecl>(
              T->getUnderlyingType()->getAsCXXRecordDecl()) &&
          !T->getDeclContext()->isDependentContext())
        Out.Aliases.push_back(cast<TypedefNameDecl>(D));
    std::string Key = modelKey(D);
    if (!Key.empty() && Out.Names.contains(Key))
      Out.Found[Key].push_back(D);
    return true;
  }

private:
  Declarations &Out;
};

Declarations::Declarations(ASTContext &Context, llvm::StringSet<> Names)
    : Context(Context), Names(std::move(Names)) {
  Visitor(*this).TraverseDecl(Context.getTranslationUnitDecl());
}

llvm::ArrayRef<NamedDecl *> Declarations::named(llvm::StringRef Name) const {
  auto It = Found.find(Name);
  if (It == Found.end())
    return {};
  return It->second;
}

bool isReachable(const Decl *D) {
  while (!isa<TranslationUnitDecl>(D)) {
    if (D->getAccess() == AS_private || D->getAccess() == AS_protected)
      return false;
    D = cast<Decl>(D->getDeclContext());
  }
  return true;
}

const TypedefNameDecl *Declarations::aliasOf(const ClassTemplateDecl *T) const {
  for (const TypedefNameDecl *D : Aliases) {
    const auto *Instance = cast<ClassTemplateSpecializationDecl>(
        D->getUnderlyingType()->getAsCXXRecordDecl());
    if (Instance->getSpecializedTemplate()->getCanonicalDecl() ==
            T->getCanonicalDecl() &&
        isReachable(D) && isReachable(Instance))
      return D;
  }
  return nullptr;
}

std::vector<FunctionDecl *> Declarations::functions(llvm::StringRef Name,
                                                    Sema &S) const {
  std::vector<FunctionDecl *> Out, Patterns;
  for (NamedDecl *D : named(Name))
    if (auto *F = dyn_cast<FunctionDecl>(D))
      (F->getDeclContext()->isDependentContext() ? Patterns : Out).push_back(F);
  for (FunctionDecl *F : Patterns) {
    const auto *Class = dyn_cast<CXXRecordDecl>(F->getDeclContext());
    const auto *T = Class ? Class->getDescribedClassTemplate() : nullptr;
    const TypedefNameDecl *Alias = T ? aliasOf(T) : nullptr;
    QualType Instance = Alias ? Alias->getUnderlyingType() : QualType();
    if (Instance.isNull() || !S.isCompleteType({}, Instance))
      continue;
    for (Decl *Member : Instance->getAsCXXRecordDecl()->decls()) {
      if (auto *Template = dyn_cast<FunctionTemplateDecl>(Member))
        Member = Template->getTemplatedDecl();
      auto *Own = dyn_cast<FunctionDecl>(Member);
      if (Own && modelKey(Own) == Name)
        Out.push_back(Own);
    }
  }
  Out.insert(Out.end(), Patterns.begin(), Patterns.end());
  return Out;
}

} // namespace svc::test
