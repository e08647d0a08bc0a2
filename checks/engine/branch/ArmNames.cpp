//===- ArmNames.cpp - Functions and classes that an arm names -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What they reach is a deed of the arm; what they could be exchanged for is its
// kin: one that reaches nothing may stand in for one that does.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Arms.h"
#include "engine/match/CallMap.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

void Arms::reached(const Reach::Services &Of, const std::string &Through,
                   ArmRecord &Arm) {
  for (const Connector *C : Of)
    Arm.Deeds.insert(
        deedOf(C->LocalStandIn ? Deed::StandIn : Deed::Use, *C, Through));
}

bool Arms::reachesService(const Reach::Services &Of) {
  return llvm::any_of(Of, [](const Connector *C) { return !C->LocalStandIn; });
}

void Arms::named(const FunctionDecl *F, ArmRecord &Arm) {
  if (!Where.isUserCode(F->getLocation()))
    return;
  Reach::Services Of = Reaching.anywhere(F);
  std::string Name = F->getQualifiedNameAsString();
  if (const TemplateArgumentList *Given = F->getTemplateSpecializationArgs())
    for (const TemplateArgument &A : Given->asArray()) {
      llvm::raw_string_ostream Out(Name);
      A.print(In.Context.getPrintingPolicy(), Out, /*IncludeType=*/false);
    }
  reached(Of, Name, Arm);
  if (const auto *M = dyn_cast<CXXMethodDecl>(F)) {
    for (const CXXMethodDecl *Base : M->overridden_methods())
      (reachesService(Of) ? Arm.ServiceKin : Arm.Kin)
          .insert(Base->getQualifiedNameAsString());
    if (isa<CXXConstructorDecl>(M) || !M->isStatic())
      return;
  }
  // What takes and gives nothing has the type of much that is not related.
  if (F->getNumParams() > 0 || F->getReturnType()->isRecordType() ||
      F->getReturnType()->isPointerType())
    (reachesService(Of) ? Arm.ServiceKin : Arm.Kin).insert(kindOf(F));
}

/// What functions, and lambdas, may be exchanged for each other.
std::string Arms::kindOf(const FunctionDecl *F) const {
  // A lambda in a template has no result's type yet; most return nothing.
  QualType Result = F->getReturnType();
  if (Result->isUndeducedType() || Result->isDependentType())
    Result = In.Context.VoidTy;
  std::string Kind = Result.getCanonicalType().getAsString() + "(";
  for (const ParmVarDecl *P : F->parameters())
    Kind += P->getType().getCanonicalType().getAsString() + ",";
  return Kind + ")";
}

/// All bases of \p R that are the user's.
static void bases(const CXXRecordDecl *R, std::set<std::string> &Into) {
  if (!R->hasDefinition())
    return;
  for (const CXXBaseSpecifier &B : R->getDefinition()->bases())
    if (const auto *Base = B.getType()->getAsCXXRecordDecl())
      if (Into.insert(Base->getQualifiedNameAsString()).second)
        bases(Base, Into);
}

void Arms::made(const CXXRecordDecl *R, ArmRecord &Arm) {
  reached(Reaching.of(R), R->getQualifiedNameAsString(), Arm);
  kin(R, Arm);
}

void Arms::kin(const CXXRecordDecl *R, ArmRecord &Arm) {
  if (Where.isUserCode(R->getLocation()))
    bases(R, reachesService(Reaching.of(R)) ? Arm.ServiceKin : Arm.Kin);
}

/// The constructions in \p Parts of local objects of which no more is done
/// than to call methods: what their other methods do is not done.
/// \p OwnBlocks: only objects of blocks within \p Parts end there.
static llvm::DenseSet<const Stmt *>
transients(const llvm::DenseSet<const Stmt *> &Parts, bool OwnBlocks) {
  llvm::DenseMap<const VarDecl *, const Stmt *> Made;
  llvm::DenseSet<const Stmt *> Objects;
  auto Declare = [&](const Stmt *S) {
    const auto *Declares = dyn_cast<DeclStmt>(S);
    if (!Declares)
      return;
    for (const Decl *D : Declares->decls())
      if (const auto *V = dyn_cast<VarDecl>(D);
          V && V->hasLocalStorage() && V->hasInit())
        if (const auto *C = dyn_cast<CXXConstructExpr>(
                V->getInit()->IgnoreUnlessSpelledInSource()))
          Made[V] = C;
  };
  for (const Stmt *S : Parts) {
    if (!OwnBlocks)
      Declare(S);
    else if (isa<CompoundStmt>(S))
      llvm::for_each(S->children(), Declare);
    if (const auto *C = dyn_cast<CXXMemberCallExpr>(S))
      Objects.insert(
          C->getImplicitObjectArgument()->IgnoreUnlessSpelledInSource());
  }
  for (const Stmt *S : Parts)
    if (const auto *R = dyn_cast<DeclRefExpr>(S); R && !Objects.contains(R))
      if (const auto *V = dyn_cast<VarDecl>(R->getDecl()))
        Made.erase(V);
  llvm::DenseSet<const Stmt *> Out;
  for (const auto &[V, C] : Made)
    Out.insert(C);
  return Out;
}

/// Looks at what \p Parts name.
void Arms::names(const llvm::DenseSet<const Stmt *> &Parts, bool OwnBlocks,
                 ArmRecord &Arm) {
  llvm::DenseSet<const Stmt *> Transient = transients(Parts, OwnBlocks);
  for (const Stmt *S : Parts)
    names(S, Transient.contains(S), Arm);
}

/// Looks at what \p S itself names.
void Arms::names(const Stmt *S, bool IsTransient, ArmRecord &Arm) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(S)) {
    if (IsTransient)
      kin(C->getConstructor()->getParent(), Arm);
    else if (!C->getConstructor()->isCopyOrMoveConstructor())
      made(C->getConstructor()->getParent(), Arm);
    named(C->getConstructor(), Arm);
  } else if (const auto *C = dyn_cast<CallExpr>(S)) {
    unsigned First = 0;
    // A constructor that nobody wrote may not be declared yet.
    if (const CXXRecordDecl *Class = forwardedClass(C, First))
      made(Class, Arm);
    for (const CXXConstructorDecl *Made : forwardedTo(C, First, In.T.Matcher))
      named(Made, Arm);
  } else if (const auto *L = dyn_cast<LambdaExpr>(S)) {
    lambda(L, Arm);
  } else if (const auto *R = dyn_cast<DeclRefExpr>(S)) {
    if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl()))
      named(F, Arm);
  } else if (const auto *M = dyn_cast<MemberExpr>(S)) {
    if (const auto *F = dyn_cast<CXXMethodDecl>(M->getMemberDecl()))
      named(F, Arm);
  }
}

} // namespace svc
