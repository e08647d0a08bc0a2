//===- Symbols.cpp - Declarations that other units know too ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/link/Symbols.h"
#include "engine/learn/Wrappers.h"
#include "engine/unit/UserCode.h"
#include "clang/Index/USRGeneration.h"

using namespace clang;

namespace svc {

bool isShared(const NamedDecl *D) {
  if (!D || isa<ParmVarDecl>(D) || D->isInvalidDecl())
    return false;
  const auto &SM = D->getASTContext().getSourceManager();
  if (isInLibrary(SM, D->getLocation()))
    return false;
  if (const auto *F = dyn_cast<FieldDecl>(D)) {
    const RecordDecl *R = F->getParent();
    // A C struct has no linkage, but its name means the same in all files.
    return R->getIdentifier() || R->getTypedefNameForAnonDecl();
  }
  return D->isExternallyVisible();
}

Symbol symbolOf(const NamedDecl *D) {
  llvm::SmallString<128> Out;
  if (index::generateUSRForDecl(D, Out))
    return "";
  return Out.str().str();
}

FunctionName nameOf(const FunctionDecl *F) {
  FunctionName N;
  N.Id = symbolOf(F);
  N.Kind = kindOf(F);
  N.Name = modelName(F);
  Signature S = signatureOf(F);
  for (const Parameter &P : S.Parameters)
    N.Parameters.push_back(P.Name);
  N.Signature = std::move(S.Text);
  return N;
}

SymbolTable::SymbolTable(ASTContext &Context) : Context(Context) {
  addAll(Context.getTranslationUnitDecl());
}

void SymbolTable::addAll(const DeclContext *In) {
  for (const Decl *D : In->decls())
    if (!isInLibrary(Context.getSourceManager(), D->getLocation()))
      add(D);
}

void SymbolTable::add(const Decl *D) {
  const auto *N = dyn_cast<NamedDecl>(D);
  const auto *F = dyn_cast<FunctionDecl>(D);
  bool Counts =
      F ? F->doesThisDeclarationHaveABody() : isa<VarDecl, FieldDecl>(D);
  if (N && Counts && isShared(N))
    if (Symbol S = symbolOf(N); !S.empty())
      Table.try_emplace(std::move(S), N);
  if (const auto *T = dyn_cast<ClassTemplateDecl>(D))
    return add(T->getTemplatedDecl());
  if (isa<NamespaceDecl, LinkageSpecDecl, RecordDecl, ExportDecl>(D))
    addAll(cast<DeclContext>(D));
}

const NamedDecl *SymbolTable::find(const Symbol &S) const {
  auto It = Table.find(S);
  return It == Table.end() ? nullptr : It->second;
}

} // namespace svc
