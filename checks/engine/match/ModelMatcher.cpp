//===- ModelMatcher.cpp - Which entry point a declaration is --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/match/ModelMatcher.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

using namespace clang;

namespace svc {

std::string modelName(const NamedDecl *D) {
  // Built from the contexts: clang's printer would add template arguments.
  std::string Name;
  if (const auto *C = dyn_cast<CXXConstructorDecl>(D))
    Name = C->getParent()->getNameAsString();
  else
    Name = D->getNameAsString();
  for (const DeclContext *C = D->getDeclContext(); C; C = C->getParent()) {
    const auto *N = dyn_cast<NamedDecl>(C);
    if (!N || isa<FunctionDecl>(N))
      continue;
    if (const auto *Space = dyn_cast<NamespaceDecl>(N))
      if (Space->isInline() || Space->isAnonymousNamespace())
        continue;
    if (N->getIdentifier())
      Name = N->getName().str() + "::" + Name;
  }
  return Name;
}

bool isTextCharacter(QualType T) {
  if (T->isAnyCharacterType())
    return true;
  // In C, wide characters are numbers by another name.
  const auto *D = T->getAs<TypedefType>();
  llvm::StringRef Name = D ? D->getDecl()->getName() : "";
  return Name == "wchar_t" || Name == "char16_t" || Name == "char32_t";
}

static bool isCharacter(QualType T) {
  if (isTextCharacter(T))
    return true;
  // UTF-16 without a character type: SQLWCHAR is unsigned short.
  if (T->isSpecificBuiltinType(BuiltinType::UShort))
    return true;
  const auto *R = T->getAsCXXRecordDecl();
  return R && R->getIdentifier() && R->getName() == "QChar";
}

/// True when \p T, or a typedef it goes through, is called \p Name.
static bool isNamed(QualType T, llvm::StringRef Name, const ASTContext &C) {
  while (true) {
    if (const auto *D = T->getAs<TypedefType>())
      if (D->getDecl()->getName() == Name)
        return true;
    if (const TagDecl *D = T->getAsTagDecl())
      if (D->getIdentifier()
              ? D->getName() == Name
              : D->getTypedefNameForAnonDecl() &&
                    D->getTypedefNameForAnonDecl()->getName() == Name)
        return true;
    if (const auto *S = T->getAs<TemplateSpecializationType>())
      if (const TemplateDecl *D = S->getTemplateName().getAsTemplateDecl())
        if (D->getName() == Name)
          return true;
    QualType Next = T.getSingleStepDesugaredType(C);
    if (Next == T)
      return false;
    T = Next;
  }
}

/// "string" in a model is std::string, whose class is basic_string.
static bool isNamedOrAlias(QualType T, llvm::StringRef Name,
                           const ASTContext &C) {
  if (isNamed(T, Name, C))
    return true;
  if (Name == "string" || Name == "wstring" || Name == "String")
    return isNamed(T, "basic_string", C);
  if (Name == "string_view" || Name == "wstring_view")
    return isNamed(T, "basic_string_view", C);
  return false;
}

static bool matchesShape(const TypeShape &S, QualType T, const ASTContext &C) {
  if (T->isDependentType() || T->isUndeducedType())
    return true;
  QualType Value = T.getNonReferenceType();
  QualType Bare = Value.getUnqualifiedType();
  QualType Pointee;
  if (Bare->isPointerType() || Bare->isArrayType())
    Pointee = Bare->isPointerType()
                  ? Bare->getPointeeType()
                  : QualType(Bare->getPointeeOrArrayElementType(), 0);
  switch (S.K) {
  case TypeShape::CharPointer:
    return !Pointee.isNull() && isCharacter(Pointee);
  case TypeShape::Number:
    return Bare->isIntegralOrEnumerationType() || Bare->isFloatingType();
  case TypeShape::Pointer:
    // A typedef may hide the pointer (CURL is void, sqlite3 is a struct).
    return !Pointee.isNull()
               ? Pointee->isVoidType() || S.Name == "void" ||
                     isNamedOrAlias(Pointee, S.Name, C) ||
                     Pointee->isPointerType() || Pointee->isFunctionType() ||
                     Pointee->isBuiltinType()
               : Bare->isNullPtrType() || Bare->isBlockPointerType() ||
                     isNamed(Bare, S.Name, C) || Bare->isMemberPointerType();
  case TypeShape::Named:
    return S.Name.empty() || isNamedOrAlias(Bare, S.Name, C) ||
           isNamedOrAlias(Value, S.Name, C);
  }
  return false;
}

/// The parameters before `Args &&...Args`; all where there is no such pack.
static unsigned beforePack(const FunctionDecl *F) {
  const FunctionTemplateDecl *Template = F->getPrimaryTemplate();
  if (!Template)
    return F->getNumParams();
  const FunctionDecl *Pattern = Template->getTemplatedDecl();
  unsigned N = 0;
  while (N < Pattern->getNumParams() &&
         !Pattern->getParamDecl(N)->isParameterPack())
    ++N;
  return N < Pattern->getNumParams() ? N : F->getNumParams();
}

bool matchesSignature(const Signature &S, const FunctionDecl *F) {
  // A pack of a template takes what "..." takes.
  unsigned Named = S.Parameters.size();
  bool IsPack = S.Variadic && F->getPrimaryTemplate() &&
                beforePack(F) == Named && F->getNumParams() >= Named &&
                !F->isVariadic();
  if (!IsPack && F->getNumParams() != Named) {
    // An old-style C declaration without a prototype tells nothing.
    return !F->hasPrototype() && F->getNumParams() == 0;
  }
  if (!IsPack && F->isVariadic() != S.Variadic)
    return false;
  const ASTContext &C = F->getASTContext();
  for (unsigned I = 0; I < Named; ++I)
    if (!matchesShape(S.Parameters[I].Shape, F->getParamDecl(I)->getType(), C))
      return false;
  return true;
}

static bool kindFits(const EntryPoint &P, const FunctionDecl *F) {
  bool IsMethod = isa<CXXMethodDecl>(F);
  bool IsConstructor = isa<CXXConstructorDecl>(F);
  switch (P.Kind) {
  case EntryKind::Function:
    // A static method is called as a function is.
    return !IsConstructor;
  case EntryKind::Method:
    return IsMethod && !IsConstructor;
  case EntryKind::Constructor:
    return IsConstructor;
  case EntryKind::Option:
    return true;
  case EntryKind::Environment:
    return !IsConstructor;
  case EntryKind::Value:
    return true;
  default:
    return false;
  }
}

std::string modelKey(const NamedDecl *D) {
  if (const auto *C = dyn_cast<CXXConstructorDecl>(D))
    return C->getParent()->getNameAsString();
  return D->getNameAsString();
}

bool matches(const EntryPoint &P, const FunctionDecl *F,
             llvm::StringRef ModelName) {
  if (!P.Declaration || !kindFits(P, F))
    return false;
  // C functions are also found in std: std::getenv.
  bool Same = matchesName(P.Name, ModelName);
  if (!Same && F->isInStdNamespace())
    Same = ModelName.consume_front("std::") && matchesName(P.Name, ModelName);
  return Same && matchesSignature(*P.Declaration, F);
}

void ModelMatcher::add(const FunctionDecl *F, Matches &Out) const {
  auto Candidates = Models.lookup(modelKey(F));
  if (Candidates.empty())
    return;
  std::string Name = modelName(F);
  for (const EntryPoint *P : Candidates)
    if (P->Kind != EntryKind::Value && matches(*P, F, Name) &&
        !llvm::is_contained(Out, P))
      Out.push_back(P);
}

llvm::ArrayRef<const EntryPoint *> ModelMatcher::match(const FunctionDecl *F) {
  const Decl *Canonical = F->getCanonicalDecl();
  auto [It, New] = Cache.try_emplace(Canonical);
  if (!New)
    return It->second;
  Matches Found;
  add(F, Found);
  if (const auto *M = dyn_cast<CXXMethodDecl>(F))
    for (const CXXMethodDecl *Overridden : M->overridden_methods())
      for (const EntryPoint *P : match(Overridden))
        if (!llvm::is_contained(Found, P))
          Found.push_back(P);
  return Cache[Canonical] = std::move(Found);
}

llvm::ArrayRef<const EntryPoint *> ModelMatcher::match(const FieldDecl *F) {
  const Decl *Canonical = F->getCanonicalDecl();
  auto [It, New] = Cache.try_emplace(Canonical);
  if (!New || !F->getIdentifier())
    return It->second;
  auto Candidates = Models.lookup(F->getName());
  if (Candidates.empty())
    return It->second;
  std::string Name = modelName(F);
  // A C struct that only has a typedef name is called by it.
  if (!F->getParent()->getIdentifier())
    if (const TypedefNameDecl *T = F->getParent()->getTypedefNameForAnonDecl())
      Name = T->getNameAsString() + "::" + F->getNameAsString();
  for (const EntryPoint *P : Candidates)
    if (P->Kind == EntryKind::Field && matchesName(P->Name, Name))
      It->second.push_back(P);
  return It->second;
}

llvm::SmallVector<const EntryPoint *, 1>
ModelMatcher::matchAlias(QualType T, const CXXConstructorDecl *C) const {
  Matches Out;
  while (const auto *Alias = T->getAs<TypedefType>()) {
    const TypedefNameDecl *D = Alias->getDecl();
    for (const EntryPoint *P : Models.lookup(D->getName()))
      if (P->Kind == EntryKind::Constructor && P->Declaration &&
          matchesName(P->Name, modelName(D) + "::" + D->getName().str()) &&
          matchesSignature(*P->Declaration, C))
        Out.push_back(P);
    T = D->getUnderlyingType();
  }
  return Out;
}

const EntryPoint *ModelMatcher::matchContainer(QualType T) const {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  while (true) {
    const NamedDecl *D = nullptr;
    if (const auto *N = T->getAs<TypedefType>())
      D = N->getDecl();
    else
      D = T->getAsTagDecl();
    if (D && D->getIdentifier())
      for (const EntryPoint *P : Models.lookup(D->getName()))
        if (P->Kind == EntryKind::MapKey && matchesName(P->Name, modelName(D)))
          return P;
    if (!D)
      return nullptr;
    const auto *N = dyn_cast<TypedefNameDecl>(D);
    if (!N)
      return nullptr;
    T = N->getUnderlyingType();
  }
}

} // namespace svc
