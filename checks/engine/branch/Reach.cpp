//===- Reach.cpp - Functions and classes that reach a service -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Reach.h"
#include "engine/link/Foreign.h"
#include "engine/link/Symbols.h"
#include "engine/match/CallMap.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// Calls between an arm and the connector. Deeper down everything of a large
/// program reaches everything, and the arm's condition is not about it.
static constexpr unsigned MostCalls = 3;

static const Reach::Services None;

const FunctionDecl *plainCallee(const Expr *E) {
  if (const auto *C = dyn_cast<CallExpr>(E))
    return C->getDirectCallee();
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return C->getConstructor();
  return nullptr;
}

/// The named functions around \p In: that of a lambda's body is also the one
/// that writes the lambda.
static const Decl *outermost(const Scope *In) {
  const Decl *F = nullptr;
  for (; In; In = In->Parent)
    if (In->Function)
      F = In->Function;
  return F ? F->getCanonicalDecl() : nullptr;
}

Reach::Reach(llvm::ArrayRef<Use> Uses, Tracer &T) : T(T) {
  for (const Use &U : Uses)
    if (const Decl *F = outermost(U.At.In))
      Functions[F].insert(U.Entry->Owner);
  if (Functions.empty())
    return; // most units use nothing, and no call can lead to it
  for (unsigned Calls = 1; Calls < MostCalls; ++Calls) {
    llvm::DenseMap<const Decl *, Services> Next;
    for (const Site &S : T.Index.sites()) {
      const FunctionDecl *F = plainCallee(S.E);
      const Decl *Caller = F ? outermost(S.At.In) : nullptr;
      auto It =
          Caller ? Functions.find(F->getCanonicalDecl()) : Functions.end();
      if (It != Functions.end() && Caller != F->getCanonicalDecl())
        Next[Caller].insert(It->second.begin(), It->second.end());
      // make_unique<RedisStore>(): the object's methods do it later.
      unsigned First = 0;
      const auto *Call = dyn_cast<CallExpr>(S.E);
      const CXXRecordDecl *Made = Call ? forwardedClass(Call, First) : nullptr;
      if (const auto *C = dyn_cast<CXXConstructExpr>(S.E))
        Made = C->getConstructor()->getParent();
      if (!Made || !Made->hasDefinition())
        continue;
      Caller = outermost(S.At.In);
      for (const CXXMethodDecl *M : Made->getDefinition()->methods())
        if (auto By = Functions.find(M->getCanonicalDecl());
            Caller && By != Functions.end() && Caller != M->getCanonicalDecl())
          Next[Caller].insert(By->second.begin(), By->second.end());
    }
    for (auto &[Caller, Of] : Next)
      Functions[Caller].insert(Of.begin(), Of.end());
  }
}

const Reach::Services &Reach::of(const FunctionDecl *F) const {
  auto It = Functions.find(F->getCanonicalDecl());
  return It == Functions.end() ? None : It->second;
}

std::vector<const FunctionDecl *> Reach::functions() const {
  std::vector<const FunctionDecl *> Out;
  for (const auto &[D, Of] : Functions)
    if (const auto *F = dyn_cast<FunctionDecl>(D))
      Out.push_back(F);
  return Out;
}

Reach::Services Reach::anywhere(const FunctionDecl *F) const {
  const Services &Here = of(F);
  if (!Here.empty() || T.Index.hasBody(F) || !T.Others || !isShared(F))
    return Here;
  Question Q;
  Q.K = Question::Services;
  Q.About = symbolOf(F);
  Services Out;
  T.Others->ask(Q, F, "").forEachLeaf([&](Value &Leaf) {
    if (Leaf.K == Value::Literal)
      if (const Connector *C = T.Matcher.models().connector(Leaf.Text))
        Out.insert(C);
  });
  return Out;
}

/// The client class of a library: one of its constructors, or methods, is an
/// entry point.
Reach::Services Reach::ofClient(const CXXRecordDecl *R) const {
  Services Out;
  for (const CXXMethodDecl *M : R->methods())
    for (const EntryPoint *P : T.Matcher.match(M))
      if (P->Kind < EntryKind::Environment)
        Out.insert(P->Owner);
  return Out;
}

const Reach::Services &Reach::of(const CXXRecordDecl *R) const {
  if (!R || !R->hasDefinition())
    return None;
  R = R->getDefinition();
  auto [It, New] = Classes.try_emplace(R->getCanonicalDecl());
  if (!New)
    return It->second;
  Services Out = ofClient(R);
  for (const CXXMethodDecl *M : R->methods()) {
    const Services &Of = of(M);
    Out.insert(Of.begin(), Of.end());
  }
  return Classes[R->getCanonicalDecl()] = std::move(Out);
}

} // namespace svc
