//===- Aliases.cpp - Several names of one place ---------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Aliases.h"
#include "engine/unit/Classes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static constexpr size_t MostTargets = 4;

/// Outer pointers first; a reference before what it refers to. 0: no alias.
static unsigned rankOf(const VarDecl *V) {
  QualType T = V->getType();
  unsigned Rank = T->isReferenceType() ? 1 : 0;
  T = T.getNonReferenceType();
  bool IsPointer = T->isPointerType();
  for (; T->isPointerType(); T = T->getPointeeType())
    Rank += 2;
  if (IsPointer && Rank == 2 && T.isConstQualified() && T->isAnyCharacterType())
    return 0; // its text is what it was made of
  if (!Rank && !T->isDependentType() && isIterator(T))
    return 2;
  return Rank;
}

/// True when \p V gets no other value than its first, but by \p Except.
bool AliasFinder::isFixed(const VarDecl *V, const VarDecl *Except) const {
  unsigned Values = isa<ParmVarDecl>(V) || V->hasInit() ? 1 : 0;
  for (const Write &W : Index.writesTo(V)) {
    if (!W.To.Within.empty() || W.To.Derefs > 0 || W.To.Base != V)
      continue;
    if (W.Value && Except && W.K == Write::Assign) {
      Storage From = Index.resolve(storageOf(stripCasts(W.Value)));
      if (From.Base == Except)
        continue;
    }
    ++Values;
  }
  return Values <= 1;
}

/// A global cannot stand for what lives in one call only.
bool AliasFinder::mayMean(const VarDecl *V, const Storage &Target) const {
  if (Target.Base == V || Target.Character)
    return false;
  return V->hasLocalStorage() ||
         (Target.Base && !Target.Base->hasLocalStorage());
}

/// Notes the place whose address \p E is; false: it is none.
bool AliasFinder::addTarget(const VarDecl *V, const Expr *E,
                            std::vector<Storage> &Out) {
  E = stripCasts(E);
  if (!E)
    return false;
  QualType T = V->getType();
  bool IsReference = T->isReferenceType();
  if (!IsReference &&
      (isa<CXXNullPtrLiteralExpr, GNUNullExpr, IntegerLiteral>(E) ||
       isa<ImplicitValueInitExpr>(E)))
    return true; // nothing is written through a null pointer
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    if (C->getNumArgs() == 1) // an iterator is copied
      return addTarget(V, C->getArg(0), Out);
  if (const auto *L = dyn_cast<InitListExpr>(E))
    return L->getNumInits() == 1 && addTarget(V, L->getInit(0), Out);
  Storage S = storageOf(E);
  if (S.Root || !S.hasBase() || S.Character)
    return false;
  bool IsAddress = S.Derefs < 0 || E->getType()->isArrayType() ||
                   (!IsReference && !T->isPointerType());
  S = Index.resolve(std::move(S));
  if (S.Base == V) // p = p, p = *&p
    return true;
  if (!IsReference && !IsAddress) {
    // A copy of a pointer, which must not change afterwards.
    if (!S.Within.empty() || !S.Base || !isFixed(S.Base, V))
      return false;
  }
  S.Derefs = IsReference ? S.Derefs : IsAddress ? -1 : 0;
  if (!mayMean(V, S))
    return false;
  for (const Storage &Known : Out)
    if (Known.sameBase(S) && Known.Within == S.Within)
      return true;
  Out.push_back(std::move(S));
  return true;
}

bool AliasFinder::targetsOf(const VarDecl *V, std::vector<Storage> &Out) {
  if (const Expr *Range = Index.rangeOf(V)) {
    if (!V->getType()->isReferenceType())
      return false;
    Storage S = storageOf(Range);
    if (S.Root || !S.hasBase())
      return false;
    S = Index.resolve(std::move(S));
    S.OfKeyed = isKeyed(Range->getType());
    S.Within.push_back(PathStep::element());
    S.Derefs = 0;
    Out.push_back(std::move(S));
    return true;
  }
  if (isa<ParmVarDecl>(V))
    return false;
  bool All = true;
  const Expr *Init = V->getAnyInitializer();
  if (Init)
    All = addTarget(V, Init, Out);
  if (V->getType()->isReferenceType())
    return All && Init;
  bool Iterates = isIterator(V->getType());
  for (const Write &W : Index.writesTo(V)) {
    if (!W.To.Within.empty() || W.To.Derefs > 0 || W.To.Base != V)
      continue;
    if (W.K == Write::Assign)
      All &= addTarget(V, W.Value, Out);
    else
      All &= Iterates; // ++It stays in the container
  }
  return All;
}

void AliasFinder::find(const VarDecl *V) {
  std::vector<Storage> Targets;
  bool All = targetsOf(V, Targets);
  if (Targets.empty() || Targets.size() > MostTargets)
    return;
  if (All && Targets.size() == 1)
    Index.Aliases[V] = Targets.front();
  else
    Several[V] = std::move(Targets);
  refile(V);
}

void AliasFinder::refile(const VarDecl *V) {
  auto It = Index.Aliases.find(V);
  bool IsReference = V->getType()->isReferenceType();
  std::vector<Write> Moved;
  // Writes to members of what V points to are filed under the members, where
  // they are resolved one by one (run()).
  for (const Write &W : Index.writesTo(V)) {
    if (W.To.Base != V || (W.To.Derefs <= 0 && !IsReference))
      continue;
    if (It != Index.Aliases.end()) {
      Moved.push_back(W);
      Moved.back().To = Index.resolve(W.To);
      continue;
    }
    for (const Storage &Target : Several.lookup(V)) {
      Write Copy = W;
      Copy.Maybe = true;
      Path Way = Target.Within;
      Way.append(W.To.Within.begin(), W.To.Within.end());
      Copy.To.Base = Target.Base;
      Copy.To.OfThis = Target.OfThis;
      Copy.To.Within = std::move(Way);
      Copy.To.Derefs += Target.Derefs;
      Moved.push_back(std::move(Copy));
    }
  }
  for (Write &W : Moved) {
    const ValueDecl *Leaf = W.To.leaf();
    if (!Leaf || Leaf == V)
      continue;
    auto &List = Index.Writes[Leaf];
    auto At = std::upper_bound(
        List.begin(), List.end(), W,
        [](const Write &A, const Write &B) { return A.At.Order < B.At.Order; });
    if (W.At.In && W.At.In->Function)
      Index.WrittenIn[W.At.In->Function->getCanonicalDecl()].push_back(Leaf);
    List.insert(At, std::move(W));
  }
}

void AliasFinder::run() {
  std::vector<std::pair<const VarDecl *, std::pair<unsigned, unsigned>>> Order;
  for (const auto &[D, P] : Index.Declared)
    if (const auto *V = dyn_cast<VarDecl>(D))
      if (unsigned Rank = rankOf(V))
        Order.push_back({V, {~Rank, P.Order}});
  llvm::sort(Order, llvm::less_second());
  for (const auto &[V, Key] : Order)
    find(V);
  // Members are filed by their own names; only their objects change.
  for (auto &[D, List] : Index.Writes)
    if (isa<FieldDecl>(D))
      for (Write &W : List)
        if (W.To.Base)
          W.To = Index.resolve(std::move(W.To));
}

} // namespace svc
