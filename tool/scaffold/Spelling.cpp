//===- Spelling.cpp - A declaration as models spell it ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "scaffold/Spelling.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/QualTypeNames.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;

namespace svc {

/// The name of parameter \p I: of the declaration that gives one.
static std::string parameterName(const FunctionDecl *F, unsigned I) {
  for (const FunctionDecl *Each : F->redecls())
    if (I < Each->getNumParams() && Each->getParamDecl(I)->getIdentifier())
      return Each->getParamDecl(I)->getName().str();
  return "argument" + std::to_string(I + 1);
}

/// "const T &" -> "const auto &" where T is a parameter of a template.
static std::string spellDependent(QualType T, const PrintingPolicy &Policy) {
  QualType Base = T.getNonReferenceType();
  std::string Behind = T->isRValueReferenceType()   ? " &&"
                       : T->isLValueReferenceType() ? " &"
                                                    : " ";
  if (!Base->isTemplateTypeParmType())
    return T.getAsString(Policy) + " ";
  return (Base.isConstQualified() ? "const auto" : "auto") + Behind;
}

static std::string spell(QualType T, const std::string &Name,
                         const ASTContext &Context) {
  PrintingPolicy Policy = Context.getPrintingPolicy();
  Policy.SuppressInlineNamespace = true;
  if (T->isDependentType())
    return spellDependent(T, Policy) + Name;
  std::string Text;
  llvm::raw_string_ostream Out(Text);
  TypeName::getFullyQualifiedType(T, Context).print(Out, Policy, Name);
  return Text;
}

std::string spellSignature(const FunctionDecl *F) {
  const ASTContext &Context = F->getASTContext();
  bool Open = F->isVariadic();
  std::string List;
  for (const ParmVarDecl *P : F->parameters()) {
    if (P->isParameterPack()) {
      Open = true;
      continue;
    }
    List += (List.empty() ? "" : ", ") +
            spell(P->getOriginalType(),
                  parameterName(F, P->getFunctionScopeIndex()), Context);
  }
  if (Open)
    List += List.empty() ? "..." : ", ...";
  std::string Name;
  if (const auto *C = dyn_cast<CXXConstructorDecl>(F))
    Name = C->getParent()->getNameAsString();
  else
    Name = spell(F->getReturnType(), F->getNameAsString(), Context);
  const auto *M = dyn_cast<CXXMethodDecl>(F);
  return Name + "(" + List + ")" + (M && M->isConst() ? " const" : "");
}

} // namespace svc
