//===- RealForms.cpp - Entry points in a library's own headers ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/RealForms.h"
#include "engine/match/ModelMatcher.h"
#include "models/Declarations.h"
#include "models/TypeForms.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/Sema.h"

using namespace clang;

namespace svc::test {

namespace {

llvm::StringRef lastName(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

llvm::StringRef scopeOf(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? "" : Name.take_front(At);
}

llvm::StringSet<> namesOf(const Connector &C) {
  llvm::StringSet<> Out;
  for (const EntryPoint &P : C.EntryPoints) {
    Out.insert(lastName(P.Name));
    for (const auto &[Key, B] : P.Keys)
      Out.insert(lastName(Key));
  }
  return Out;
}

class Reader {
public:
  Reader(const Connector &C, CompilerInstance &CI)
      : CI(CI), Context(CI.getASTContext()), Known(Context, namesOf(C)) {}

  UseForm read(const EntryPoint &P);

private:
  static UseForm none(std::string Why) {
    UseForm F;
    F.Why = std::move(Why);
    return F;
  }
  bool matchesHere(const EntryPoint &P, const FunctionDecl *F) const;
  std::pair<const FunctionDecl *, std::string> find(const EntryPoint &P);
  UseForm ofFunction(const EntryPoint &P);
  UseForm ofField(const EntryPoint &P);
  UseForm ofMap(const EntryPoint &P);
  UseForm ofName(const EntryPoint &P);
  void readArguments(const EntryPoint &P, const FunctionDecl *F, UseForm &Out);
  void readKeys(const EntryPoint &P, const FunctionDecl *F, UseForm &Out);
  std::string classOf(const CXXRecordDecl *R) const;

  CompilerInstance &CI;
  ASTContext &Context;
  Declarations Known;
};

} // namespace

bool Reader::matchesHere(const EntryPoint &P, const FunctionDecl *F) const {
  std::string Name = modelName(F);
  if (matches(P, F, Name))
    return true;
  // The pattern of a template with a pack has no arguments yet.
  if (!P.Declaration || !F->getDescribedFunctionTemplate() ||
      !matchesName(P.Name, Name))
    return false;
  unsigned Before = 0;
  while (Before < F->getNumParams() &&
         !F->getParamDecl(Before)->isParameterPack())
    ++Before;
  size_t Named = P.Declaration->Parameters.size();
  return Before < F->getNumParams() &&
         (P.Declaration->Variadic ? Before == Named : Before <= Named);
}

/// How a program names the class \p R; "" where it cannot.
std::string Reader::classOf(const CXXRecordDecl *R) const {
  if (R->getDescribedClassTemplate() ||
      R->getDeclContext()->isDependentContext()) {
    const TypedefNameDecl *Alias =
        R->getDescribedClassTemplate()
            ? Known.aliasOf(R->getDescribedClassTemplate())
            : nullptr;
    return Alias ? Alias->getQualifiedNameAsString() : std::string();
  }
  return spelled(Context.getTypeDeclType(R), Context);
}

/// The best declaration that \p P matches; for a constructor of a typedef, the
/// name of that, too.
std::pair<const FunctionDecl *, std::string> Reader::find(const EntryPoint &P) {
  const FunctionDecl *Best = nullptr;
  unsigned BestRank = ~0U;
  std::vector<FunctionDecl *> All =
      Known.functions(lastName(P.Name), CI.getSema());
  for (const FunctionDecl *F : All) {
    if (!matchesHere(P, F))
      continue;
    unsigned Rank = 0;
    if (F->isDeleted())
      Rank += 100;
    if (F->getDeclContext()->isDependentContext())
      Rank += 50;
    if (F->getAccess() == AS_private)
      Rank += 20;
    if (F->getAccess() == AS_protected)
      Rank += 10;
    if (F->isTemplated())
      Rank += 5;
    for (const ParmVarDecl *Q : F->parameters()) // a literal binds to const &
      if (Q->getType()->isRValueReferenceType())
        ++Rank;
    if (Rank < BestRank) {
      Best = F;
      BestRank = Rank;
    }
  }
  if (Best || P.Kind != EntryKind::Constructor)
    return {Best, ""};
  for (const NamedDecl *D : Known.named(lastName(P.Name))) {
    const auto *T = dyn_cast<TypedefNameDecl>(D);
    if (!T || modelName(T) != scopeOf(P.Name))
      continue;
    QualType Type = T->getUnderlyingType();
    if (Type->isDependentType() || !CI.getSema().isCompleteType({}, Type))
      continue;
    if (const CXXRecordDecl *R = Type->getAsCXXRecordDecl())
      for (const CXXConstructorDecl *Each : R->ctors())
        if (matchesSignature(*P.Declaration, Each))
          return {Each, T->getQualifiedNameAsString()};
  }
  return {nullptr, ""};
}

void Reader::readArguments(const EntryPoint &P, const FunctionDecl *F,
                           UseForm &Out) {
  for (const ParmVarDecl *Q : F->parameters()) {
    if (Q->isParameterPack())
      break;
    Out.Arguments.push_back(valueForm(Q->getType(), Context));
  }
  // An old-style declaration of C has no parameters, a pack has any number.
  bool IsPack = F->getDescribedFunctionTemplate() && !P.Declaration->Variadic;
  if (!F->hasPrototype() || IsPack)
    for (size_t I = Out.Arguments.size(); I < P.Declaration->Parameters.size();
         ++I)
      Out.Arguments.push_back(
          {"const char *", "", ValueForm::Either, "", ValueForm::Direct});
  for (const InnerBinding &B : P.Inner) {
    std::optional<InnerForm> I;
    if (B.Parameter < F->getNumParams())
      I = innerForm(F->getParamDecl(B.Parameter)->getType(), B.Within, Context);
    if (!I) {
      Out.How = UseForm::None;
      Out.Why = "no member '" + nameWithin("", B.Within) + "'";
      return;
    }
    Out.Inner.push_back(std::move(*I));
  }
}

void Reader::readKeys(const EntryPoint &P, const FunctionDecl *F,
                      UseForm &Out) {
  if (P.KeyParameter >= F->getNumParams())
    return;
  QualType T = F->getParamDecl(P.KeyParameter)->getType().getNonReferenceType();
  QualType Pointee = T->isPointerType() ? T->getPointeeType() : QualType();
  bool IsNumber = T->isIntegralOrEnumerationType();
  for (const auto &[Key, B] : P.Keys) {
    const NamedDecl *Best = nullptr;
    for (const NamedDecl *D : Known.named(lastName(Key))) {
      if (!isa<EnumConstantDecl, VarDecl>(D) || isa<ParmVarDecl>(D) ||
          D->getAccess() == AS_private || D->getAccess() == AS_protected)
        continue;
      if (Key.find("::") != std::string::npos && modelName(D) != Key)
        continue;
      const auto *E = dyn_cast<EnumConstantDecl>(D);
      bool Fits = E ? IsNumber && (!T->isEnumeralType() ||
                                   T->getAsTagDecl() == E->getDeclContext())
                    : !IsNumber;
      if (Fits || (!Best && !E))
        Best = D;
    }
    const MacroInfo *Macro = nullptr;
    if (IdentifierInfo *I = CI.getPreprocessor().getIdentifierInfo(Key))
      Macro = CI.getPreprocessor().getMacroInfo(I);
    bool IsMacro = Macro != nullptr;
    if (Best && (IsNumber || isa<VarDecl>(Best)))
      Out.Keys[Key] = "::" + Best->getQualifiedNameAsString();
    else if (IsMacro && Macro->isFunctionLike())
      Out.Keys[Key] = ""; // a macro that makes the whole call
    else if (IsMacro && (IsNumber || Pointee.isNull()))
      Out.Keys[Key] = Key;
    else if (IsNumber) {
      Out.Keys[Key] = "";
      Out.UnknownKeys.push_back(Key);
    }
  }
}

UseForm Reader::ofFunction(const EntryPoint &P) {
  auto [F, Alias] = find(P);
  if (!F)
    return none(NotDeclared);
  bool HasRoles = !P.Arguments.empty() || !P.Inner.empty() || !P.Keys.empty();
  if (F->isTemplated() && !HasRoles)
    return none("a template, of which only the declaration is compared");
  UseForm Out;
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  std::string Name = F->getNameAsString();
  if (M) {
    if (const auto *Instance =
            dyn_cast<ClassTemplateSpecializationDecl>(M->getParent()))
      for (const TemplateArgument &A : Instance->getTemplateArgs().asArray())
        if (A.getKind() == TemplateArgument::Type)
          if (const TagDecl *Tag = A.getAsType()->getAsTagDecl())
            if (!isReachable(Tag))
              return none("an instance of a template for a private class");
    Out.Class = Alias.empty() ? classOf(M->getParent()) : Alias;
    if (Out.Class.empty())
      return none("a member of a class template");
    bool Protected = F->getAccess() == AS_protected;
    if (F->getAccess() == AS_private)
      return none("private");
    if (isa<CXXConstructorDecl>(F)) {
      Out.How = Protected || M->getParent()->isAbstract()
                    ? UseForm::Base
                    : UseForm::Construction;
    } else if (M->isStatic() && !Protected) {
      Out.How = UseForm::Call;
      Out.Callee = Out.Class + "::" + Name;
    } else {
      Out.How = Protected ? UseForm::OwnCall : UseForm::MethodCall;
      Out.Callee = Name;
    }
  } else {
    Out.How = UseForm::Call;
    Out.Callee = F->getDeclName().isIdentifier()
                     ? "::" + F->getQualifiedNameAsString()
                     : F->getQualifiedNameAsString();
    // The function, and not a macro of that name.
    if (const auto *I = F->getIdentifier())
      if (const MacroInfo *Macro = CI.getPreprocessor().getMacroInfo(I))
        if (Macro->isFunctionLike())
          Out.Callee = "(" + Out.Callee + ")";
  }
  readArguments(P, F, Out);
  if (P.Kind == EntryKind::Option && Out.How != UseForm::None)
    readKeys(P, F, Out);
  return Out;
}

/// The class that a program names to reach \p R: itself, or, for one without a
/// name, the one around it; \p Access becomes the way from there.
static const RecordDecl *outermost(const RecordDecl *R, std::string &Access) {
  while (!R->getIdentifier() && !R->getTypedefNameForAnonDecl()) {
    const auto *Outer = dyn_cast<RecordDecl>(R->getDeclContext());
    if (!Outer)
      break;
    for (const FieldDecl *F : Outer->fields())
      if (F->getIdentifier() && F->getType()->getAsRecordDecl() == R)
        Access.insert(0, F->getNameAsString() + ".");
    R = Outer;
  }
  return R;
}

UseForm Reader::ofField(const EntryPoint &P) {
  for (const NamedDecl *D : Known.named(lastName(P.Name))) {
    const auto *F = dyn_cast<FieldDecl>(D);
    if (!F || F->getAccess() == AS_private || F->getAccess() == AS_protected)
      continue;
    std::string Name = modelName(F);
    if (!F->getParent()->getIdentifier())
      if (const auto *T = F->getParent()->getTypedefNameForAnonDecl())
        Name = T->getNameAsString() + "::" + F->getNameAsString();
    if (!matchesName(P.Name, Name))
      continue;
    if (F->getDeclContext()->isDependentContext())
      continue;
    UseForm Out;
    Out.How = UseForm::Assignment;
    Out.Callee = F->getNameAsString();
    const RecordDecl *Owner = outermost(F->getParent(), Out.Callee);
    Out.Class = spelled(Context.getTypeDeclType(Owner), Context);
    Out.Field = valueForm(F->getType(), Context);
    return Out;
  }
  return none(NotDeclared);
}

UseForm Reader::ofMap(const EntryPoint &P) {
  for (const NamedDecl *D : Known.named(lastName(P.Name))) {
    const auto *T = dyn_cast<TypeDecl>(D);
    if (!T || !matchesName(P.Name, modelName(T)))
      continue;
    QualType Type = Context.getTypeDeclType(T);
    if (!CI.getSema().isCompleteType({}, Type))
      continue;
    const CXXRecordDecl *R = Type->getAsCXXRecordDecl();
    if (!R)
      continue;
    UseForm Out;
    Out.Class = T->getQualifiedNameAsString();
    auto Subscript = Context.DeclarationNames.getCXXOperatorName(OO_Subscript);
    bool Has = !R->lookup(Subscript).empty();
    R->forallBases([&](const CXXRecordDecl *Base) {
      Has |= !Base->lookup(Subscript).empty();
      return true;
    });
    Out.How = Has ? UseForm::Subscript : UseForm::List;
    return Out;
  }
  return none(NotDeclared);
}

/// A class of texts, a variable or a member that is read.
UseForm Reader::ofName(const EntryPoint &P) {
  for (const NamedDecl *D : Known.named(lastName(P.Name)))
    if (matchesName(P.Name, modelName(D)) ||
        (isa<FieldDecl>(D) && lastName(P.Name) == D->getName())) {
      UseForm Out;
      Out.How = UseForm::Mention;
      Out.Callee = "0"; // that it is declared is all there is to know
      return Out;
    }
  return none(NotDeclared);
}

UseForm Reader::read(const EntryPoint &P) {
  switch (P.Kind) {
  case EntryKind::Field:
    return ofField(P);
  case EntryKind::MapKey:
    return ofMap(P);
  case EntryKind::TextClass:
    return ofName(P);
  case EntryKind::Environment:
    return P.Declaration ? ofFunction(P) : ofName(P);
  default:
    return ofFunction(P);
  }
}

std::vector<UseForm> realForms(const Connector &C, CompilerInstance &CI) {
  Reader R(C, CI);
  std::vector<UseForm> Out;
  for (const EntryPoint &P : C.EntryPoints)
    Out.push_back(R.read(P));
  return Out;
}

} // namespace svc::test
