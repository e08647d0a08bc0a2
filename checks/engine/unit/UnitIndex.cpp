//===- UnitIndex.cpp - One walk over the unit -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/UnitIndex.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace svc {

template <typename Map, typename Key>
static auto find(const Map &In, const Key *K)
    -> llvm::ArrayRef<typename Map::mapped_type::value_type> {
  auto It = In.find(K->getCanonicalDecl());
  if (It == In.end())
    return {};
  return It->second;
}

llvm::ArrayRef<Site> UnitIndex::sitesIn(const Decl *F) const {
  return find(SitesIn, F);
}

llvm::ArrayRef<Write> UnitIndex::writesTo(const ValueDecl *D) const {
  return find(Writes, D);
}

llvm::ArrayRef<Site> UnitIndex::callsOf(const FunctionDecl *F) const {
  return find(Calls, F);
}

llvm::ArrayRef<Site> UnitIndex::returnsOf(const Decl *F) const {
  return find(Returns, F);
}

llvm::ArrayRef<const CXXConstructorDecl *>
UnitIndex::constructorsOf(const CXXRecordDecl *C) const {
  return find(Constructors, C);
}

llvm::ArrayRef<Point> UnitIndex::exitsOf(const Decl *F) const {
  return find(Exits, F);
}

llvm::ArrayRef<const ValueDecl *> UnitIndex::writtenIn(const Decl *F) const {
  return find(WrittenIn, F);
}

llvm::ArrayRef<const CXXMethodDecl *>
UnitIndex::overridersOf(const CXXMethodDecl *M) const {
  return find(Overriders, M);
}

const Expr *UnitIndex::rangeOf(const VarDecl *V) const {
  return Ranges.lookup(V->getCanonicalDecl());
}

const std::pair<const LambdaExpr *, Point> *
UnitIndex::lambdaOf(const Decl *F) const {
  auto It = F ? Lambdas.find(F->getCanonicalDecl()) : Lambdas.end();
  return It == Lambdas.end() ? nullptr : &It->second;
}

const Site *UnitIndex::givenTo(const LambdaExpr *L) const {
  auto It = Given.find(L);
  return It == Given.end() ? nullptr : &It->second;
}

bool isMapped(const PathStep &Step) {
  return Step.Field && Step.Field->getIdentifier() &&
         Step.Field->getName() == "second";
}

Storage UnitIndex::resolve(Storage S, const VarDecl **Via) const {
  // A chain of names is short; a circle of them is not followed for long.
  for (unsigned Links = 0; S.Base && Links < 8; ++Links) {
    auto It = Aliases.find(S.Base);
    if (It == Aliases.end())
      break;
    if (Via && !*Via)
      *Via = S.Base;
    const Storage &Target = It->second;
    Path Way = Target.Within;
    Way.append(S.Within.begin(), S.Within.end());
    S.Base = Target.Base;
    S.OfThis = Target.OfThis;
    // A map's iterator shows pairs; the value is the element itself.
    bool IsPair = Target.OfKeyed && S.Within.empty();
    if (Target.OfKeyed && !IsPair && isMapped(S.Within.front()))
      Way.erase(Way.begin() + Target.Within.size());
    else if (Target.Decays && !S.Within.empty() && S.Within.front().isElement())
      Way.erase(Way.begin() + Target.Within.size() - 1);
    S.OfKeyed |= IsPair;
    S.Within = std::move(Way);
    S.Derefs += Target.Derefs;
  }
  return S;
}

Point UnitIndex::declared(const VarDecl *V) const {
  return Declared.lookup(V->getCanonicalDecl());
}

} // namespace svc
