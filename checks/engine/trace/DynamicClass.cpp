//===- DynamicClass.cpp - Of which class an object is ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variable that is no pointer and no reference is of its own class; a pointer
// is of the class of the one object that it ever gets.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/DynamicClass.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static constexpr unsigned MostSteps = 6;

static bool isStd(const FunctionDecl *F, llvm::StringRef Name) {
  return F && F->isInStdNamespace() && F->getIdentifier() &&
         F->getName() == Name;
}

/// The class of the object that \p E names or makes, where it is sure.
const CXXRecordDecl *dynamicClass(const Expr *E, const UnitIndex &Index,
                                  unsigned Depth) {
  E = E ? stripCasts(E) : nullptr;
  if (!E || Depth > MostSteps)
    return nullptr;
  if (const auto *C = dyn_cast<CXXConstructExpr>(E)) {
    if (C->getConstructor()->isCopyOrMoveConstructor() ||
        C->getType()->getAsCXXRecordDecl() == nullptr)
      return C->getType()->getAsCXXRecordDecl();
    // A smart pointer made from new or make_unique.
    if (C->getNumArgs() == 1 && C->getArg(0)->getType()->isPointerType())
      if (const CXXRecordDecl *Of =
              dynamicClass(C->getArg(0), Index, Depth + 1))
        return Of;
    if (C->getNumArgs() == 1)
      if (const auto *Made = dyn_cast<CallExpr>(stripCasts(C->getArg(0))))
        return dynamicClass(Made, Index, Depth + 1);
    return C->getType()->getAsCXXRecordDecl();
  }
  if (const auto *N = dyn_cast<CXXNewExpr>(E))
    return N->getAllocatedType()->getAsCXXRecordDecl();
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    if (U->getOpcode() == UO_Deref || U->getOpcode() == UO_AddrOf)
      return dynamicClass(U->getSubExpr(), Index, Depth + 1);
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *F = Call->getDirectCallee();
    if (isStd(F, "make_unique") || isStd(F, "make_shared")) {
      const TemplateArgumentList *Args = F->getTemplateSpecializationArgs();
      return Args && Args->size() > 0 &&
                     Args->get(0).getKind() == TemplateArgument::Type
                 ? Args->get(0).getAsType()->getAsCXXRecordDecl()
                 : nullptr;
    }
    if (isStd(F, "move") && Call->getNumArgs() == 1)
      return dynamicClass(Call->getArg(0), Index, Depth + 1);
  }
  Storage S = Index.resolve(storageOf(E));
  if (S.Root || !S.Base || isa<ParmVarDecl>(S.Base))
    return nullptr;
  if (!S.Within.empty()) {
    const FieldDecl *F = S.Within.back().Field;
    return F && F->getType()->isRecordType()
               ? F->getType()->getAsCXXRecordDecl()
               : nullptr;
  }
  const VarDecl *V = S.Base;
  QualType T = V->getType();
  const Expr *Init = V->getAnyInitializer();
  if (T->isReferenceType())
    return Init ? dynamicClass(Init, Index, Depth + 1) : nullptr;
  const CXXRecordDecl *Own = T->getAsCXXRecordDecl();
  bool IsHandle = T->isPointerType() || (Own && strip(E)->getType() != T);
  if (!IsHandle && Own && S.Derefs <= 0)
    return Own;
  // One class for all values of the pointer.
  const CXXRecordDecl *Only = nullptr;
  std::vector<const Expr *> Values;
  if (Init)
    Values.push_back(Init);
  for (const Write &W : Index.writesTo(V)) {
    if (!W.To.Within.empty() || W.To.Derefs > 0)
      continue;
    if (W.K != Write::Assign)
      return nullptr;
    Values.push_back(W.Value);
  }
  for (const Expr *Value : Values) {
    const Expr *Bare = stripCasts(Value);
    if (isa<CXXNullPtrLiteralExpr, GNUNullExpr, IntegerLiteral>(Bare))
      continue;
    if (const auto *C = dyn_cast<CXXConstructExpr>(Bare))
      if (C->getNumArgs() == 0)
        continue;
    const CXXRecordDecl *Of = dynamicClass(Value, Index, Depth + 1);
    if (!Of || (Only && Only != Of))
      return nullptr;
    Only = Of;
  }
  return Only;
}

} // namespace svc
