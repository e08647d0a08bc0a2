//===- Recipes.cpp - Which recipe, text class or reader a declaration is --===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What models say of values and not of services: how a library's call makes a
// text or a number, which classes are texts, which variables, members and
// operators read configuration. The first model of a declaration counts, so
// that a file may list the exact overloads before the general one.
//
//===----------------------------------------------------------------------===//

#include "engine/match/ModelMatcher.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace svc {

const EntryPoint *ModelMatcher::findRecipe(const FunctionDecl *F) {
  // __builtin_strcpy is strcpy.
  std::string Key = modelKey(F), Name = modelName(F);
  llvm::StringRef Plain = Key;
  if (F->getBuiltinID() && Plain.consume_front("__builtin_"))
    Key = Name = Plain.str();
  for (const EntryPoint *P : Models.lookup(Key))
    if (P->Kind == EntryKind::Value && matches(*P, F, Name))
      return P;
  if (const auto *M = dyn_cast<CXXMethodDecl>(F))
    for (const CXXMethodDecl *Overridden : M->overridden_methods())
      if (const EntryPoint *P = recipe(Overridden))
        return P;
  return nullptr;
}

const EntryPoint *ModelMatcher::recipe(const FunctionDecl *F) {
  auto [It, New] = Recipes.try_emplace(F->getCanonicalDecl());
  if (!New)
    return It->second;
  const EntryPoint *Found = findRecipe(F);
  return Recipes[F->getCanonicalDecl()] = Found;
}

const TextClass *ModelMatcher::textClass(QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const auto *R = T->getAsCXXRecordDecl();
  if (!R || !R->getIdentifier())
    return nullptr;
  auto [It, New] = TextClasses.try_emplace(R->getCanonicalDecl());
  if (!New)
    return It->second ? &It->second->Text : nullptr;
  const EntryPoint *Found = nullptr;
  for (const EntryPoint *P : Models.lookup(R->getName()))
    if (P->Kind == EntryKind::TextClass && matchesName(P->Name, modelName(R))) {
      Found = P;
      break;
    }
  TextClasses[R->getCanonicalDecl()] = Found;
  if (Found)
    return &Found->Text;
  if (R->hasDefinition())
    for (const CXXBaseSpecifier &Base : R->getDefinition()->bases())
      if (const auto *B = Base.getType()->getAsCXXRecordDecl())
        if (textClass(Base.getType()))
          TextClasses[R->getCanonicalDecl()] =
              TextClasses.lookup(B->getCanonicalDecl());
  Found = TextClasses.lookup(R->getCanonicalDecl());
  return Found ? &Found->Text : nullptr;
}

std::optional<TextOperator>
ModelMatcher::textOperator(QualType T, llvm::StringRef Spelling) {
  const TextClass *C = textClass(T);
  if (!C)
    return std::nullopt;
  auto It = C->Operators.find(Spelling.str());
  if (It == C->Operators.end())
    return std::nullopt;
  return It->second;
}

const EntryPoint *ModelMatcher::matchReader(const NamedDecl *D) {
  auto [It, New] = Readers.try_emplace(D->getCanonicalDecl());
  if (!New)
    return It->second;
  const auto *V = dyn_cast<VarDecl>(D);
  if (V && !V->isFileVarDecl() && !V->isStaticDataMember())
    return nullptr; // a local of the same name
  const EntryPoint *Found = nullptr;
  for (const EntryPoint *P : Models.lookup(modelKey(D)))
    if (P->Kind == EntryKind::Environment && !P->Declaration) {
      std::string Name = modelName(D);
      // A C struct that only has a typedef name is called by it.
      if (const auto *F = dyn_cast<FieldDecl>(D))
        if (!F->getParent()->getIdentifier())
          if (const auto *T = F->getParent()->getTypedefNameForAnonDecl())
            Name = T->getNameAsString() + "::" + F->getNameAsString();
      if (matchesName(P->Name, Name)) {
        Found = P;
        break;
      }
    }
  return Readers[D->getCanonicalDecl()] = Found;
}

} // namespace svc
