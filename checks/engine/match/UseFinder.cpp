//===- UseFinder.cpp - Sites -> uses --------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/match/UseFinder.h"
#include "engine/trace/Target.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

std::vector<Use> UseFinder::find() {
  for (const Site &S : Index.sites()) {
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(S.E)) {
      if (O->getOperator() == OO_Equal && O->getNumArgs() == 2)
        assignment(O->getArg(0), O->getArg(1), S);
      else
        call(O, S);
    } else if (const auto *C = dyn_cast<CallExpr>(S.E)) {
      call(C, S);
    } else if (const auto *C = dyn_cast<CXXConstructExpr>(S.E)) {
      construction(C, S);
    } else if (const auto *B = dyn_cast<BinaryOperator>(S.E)) {
      if (B->getOpcode() == BO_Assign)
        assignment(B->getLHS(), B->getRHS(), S);
    } else if (const auto *L = dyn_cast<InitListExpr>(S.E)) {
      aggregate(L, S);
    }
  }
  llvm::erase_if(Uses, [&](const Use &U) { return !meetsCondition(U, Index); });
  return std::move(Uses);
}

void UseFinder::call(const CallExpr *E, const Site &S) {
  const FunctionDecl *F = E->getDirectCallee();
  if (!F)
    return throughPointer(E, S);
  llvm::SmallVector<const Expr *, 8> Arguments(E->arguments());
  if (isa<CXXOperatorCallExpr>(E) && isa<CXXMethodDecl>(F) &&
      !Arguments.empty())
    Arguments.erase(Arguments.begin());
  SourceLocation Loc = E->getExprLoc();
  if (const auto *R = dyn_cast<DeclRefExpr>(strip(E->getCallee())))
    Loc = R->getLocation();
  for (const EntryPoint *P : Matcher.match(F))
    bind(*P, Arguments, S, Loc);
  bufferWrites(E, S);
  mapCall(E, S);
  forwarded(E, S);
}

/// A pointer that only ever holds an entry point: Open = redisConnect.
void UseFinder::throughPointer(const CallExpr *E, const Site &S) {
  Callee C = calleeOf(E, S.At, T);
  if (C.F && llvm::none_of(C.Arguments, [](const Expr *A) { return !A; }))
    for (const EntryPoint *P : Matcher.match(C.F))
      bind(*P, C.Arguments, S, E->getExprLoc());
}

void UseFinder::construction(const CXXConstructExpr *E, const Site &S) {
  if (E->getConstructor()->isCopyOrMoveConstructor())
    return;
  llvm::SmallVector<const Expr *, 8> Arguments(E->arguments());
  if (const EntryPoint *P = Matcher.matchContainer(E->getType()))
    for (const Expr *Argument : Arguments)
      mapEntries(*P, Argument, S);
  const CXXConstructorDecl *C = E->getConstructor();
  if (InheritedConstructor Base = C->getInheritedConstructor())
    C = Base.getConstructor(); // using Base::Base
  for (const EntryPoint *P : Matcher.match(C))
    bind(*P, Arguments, S, E->getExprLoc());
  for (const EntryPoint *P : Matcher.matchAlias(E->getType(), C))
    bind(*P, Arguments, S, E->getExprLoc());
  held(E, S);
}

void noteLength(RoleArgument &A, llvm::ArrayRef<const Expr *> Arguments) {
  if (A.Means.Length && *A.Means.Length < Arguments.size())
    A.Length = Arguments[*A.Means.Length];
}

void UseFinder::bind(const EntryPoint &P,
                     llvm::ArrayRef<const Expr *> Arguments, const Site &S,
                     SourceLocation Loc) {
  if (P.Kind == EntryKind::Environment)
    return; // reads configuration; the tracer's business
  if (P.Kind == EntryKind::Option)
    return bindOption(P, Arguments, S, Loc);
  Use U{&P, S.E, S.At, Loc, {}};
  for (const auto &[I, Means] : P.Arguments) {
    // A default argument of a library is the library's business.
    if (I >= Arguments.size() ||
        (Arguments[I]->isDefaultArgument() && !P.Learned))
      continue;
    const auto &Parameters = P.Declaration->Parameters;
    std::string Name = I < Parameters.size() ? Parameters[I].Name : "...";
    U.Roles.push_back({Means, Arguments[I], std::move(Name), {}});
    noteLength(U.Roles.back(), Arguments);
  }
  for (const InnerBinding &B : P.Inner)
    if (B.Parameter < Arguments.size())
      if (auto Within = resolve(Arguments[B.Parameter]->getType(), B.Within)) {
        std::string Name =
            nameWithin(P.Declaration->Parameters[B.Parameter].Name, B.Within);
        U.Roles.push_back({B.Means, Arguments[B.Parameter], std::move(Name),
                           std::move(*Within)});
      }
  for (const auto &[Meaning, Text] : P.Implicit) {
    if (llvm::any_of(U.Roles, [&, Of = Meaning](const RoleArgument &A) {
          return A.Means.Meaning == Of;
        }))
      continue;
    RoleArgument A{{Meaning, info(Meaning).DefaultDialect}, S.E, "default", {}};
    A.Implicit = &Text;
    U.Roles.push_back(std::move(A));
  }
  Uses.push_back(std::move(U));
}

void UseFinder::bindField(const FieldDecl *F, const Expr *Value, const Site &S,
                          SourceLocation Loc) {
  for (const EntryPoint *P : Matcher.match(F)) {
    if (!P->FieldBinding)
      continue;
    Use U{P, S.E, S.At, Loc, {}};
    U.Roles.push_back({*P->FieldBinding, Value, F->getNameAsString(), {}});
    Uses.push_back(std::move(U));
  }
}

void UseFinder::assignment(const Expr *Target, const Expr *Value,
                           const Site &S) {
  const Expr *Left = strip(Target);
  if (const auto *M = dyn_cast<MemberExpr>(Left)) {
    // addr.sin_addr.s_addr = ... assigns to sin_addr too.
    for (const Expr *Level = M; const auto *L = dyn_cast<MemberExpr>(Level);
         Level = strip(L->getBase()))
      if (const auto *F = dyn_cast<FieldDecl>(L->getMemberDecl()))
        bindField(F, Value, S, M->getMemberLoc());
    return;
  }
  mapEntry(Left, Value, S);
  if (const EntryPoint *P = Matcher.matchContainer(Left->getType()))
    mapEntries(*P, Value, S);
}

void UseFinder::aggregate(const InitListExpr *E, const Site &S) {
  const InitListExpr *List = E->getSemanticForm() ? E->getSemanticForm() : E;
  const auto *R = List->getType()->getAsRecordDecl();
  if (!R || R->isUnion())
    return;
  unsigned I = 0;
  if (const auto *Class = dyn_cast<CXXRecordDecl>(R))
    I = Class->getNumBases();
  for (const FieldDecl *F : R->fields()) {
    if (F->isUnnamedBitField())
      continue;
    if (I >= List->getNumInits())
      return;
    const Expr *Value = List->getInit(I++);
    if (isa<ImplicitValueInitExpr, CXXDefaultInitExpr, NoInitExpr>(Value))
      continue;
    bindField(F, Value, S, Value->getExprLoc());
  }
}

void UseFinder::bufferWrites(const CallExpr *E, const Site &S) {
  for (const Write &W : writesOfCall(E, Matcher))
    if (W.K == Write::Assign && W.To.field())
      bindField(W.To.field(), W.Value, S, E->getExprLoc());
}

} // namespace svc
