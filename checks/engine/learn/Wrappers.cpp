//===- Wrappers.cpp - Functions that pass a value on to a role ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/learn/Wrappers.h"
#include "engine/finding/Message.h"
#include "engine/finding/Reading.h"
#include "engine/match/UseFinder.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// Roles learned in one unit; real programs have tens.
static constexpr size_t MostBindings = 2000;

/// The name of one step as a model spells it.
static std::string nameOf(const PathStep &Step) {
  return Step.isElement() ? "[" + Step.Key + "]"
                          : Step.Field->getNameAsString();
}

static std::vector<std::string> namesOf(llvm::ArrayRef<PathStep> Within) {
  std::vector<std::string> Out;
  for (const PathStep &Step : Within)
    Out.push_back(nameOf(Step));
  return Out;
}

static bool sameBinding(const InnerBinding &A, const InnerBinding &B) {
  return A.Parameter == B.Parameter && A.Within == B.Within &&
         A.Means.Meaning == B.Means.Meaning && A.Means.Text == B.Means.Text;
}

Signature signatureOf(const FunctionDecl *F) {
  Signature S;
  const PrintingPolicy &Policy = F->getASTContext().getPrintingPolicy();
  S.Name = isa<CXXConstructorDecl>(F)
               ? cast<CXXConstructorDecl>(F)->getParent()->getNameAsString()
               : F->getNameAsString();
  if (!isa<CXXConstructorDecl>(F))
    S.Result = F->getReturnType().getAsString(Policy);
  S.Variadic = F->isVariadic();
  std::string List;
  for (const ParmVarDecl *P : F->parameters()) {
    Parameter One;
    One.Type = P->getType().getAsString(Policy);
    One.Name = P->getNameAsString();
    One.HasDefault = P->hasDefaultArg();
    std::string Text;
    llvm::raw_string_ostream Out(Text);
    P->getType().print(Out, Policy, One.Name);
    List += (List.empty() ? "" : ", ") + Text;
    S.Parameters.push_back(std::move(One));
  }
  if (S.Variadic)
    List += List.empty() ? "..." : ", ...";
  S.Text = S.Result + (S.Result.empty() || S.Result.back() == '*' ? "" : " ") +
           S.Name + "(" + List + ")";
  return S;
}

Wrapper &Wrappers::wrapper(const FunctionDecl *F, const Connector *C) {
  auto [It, New] = ByFunction.try_emplace({F, C}, nullptr);
  if (!New)
    return *It->second;
  Known.emplace_back();
  Wrapper &W = Known.back();
  It->second = &W;
  W.Function = F;
  W.Entry.Kind = isa<CXXConstructorDecl>(F) ? EntryKind::Constructor
                 : isa<CXXMethodDecl>(F)    ? EntryKind::Method
                                            : EntryKind::Function;
  W.Entry.Name = modelName(F);
  W.Entry.Declaration = signatureOf(F);
  W.Entry.Owner = C;
  return W;
}

/// What the hole number \p Piece of \p R means: the role of the whole text, or
/// of the part that it fills.
static std::optional<Binding> meaningOf(const Reading &R, size_t Piece,
                                        const Binding &Means) {
  if (R.Pieces.size() == 1)
    return Means;
  const Text::Piece &Hole = R.Chars.pieces()[Piece];
  for (const Part &P : R.Where.Parts)
    if (P.Begin == Hole.Begin && P.End == Hole.End)
      return Binding{P.Meaning, info(P.Meaning).DefaultDialect};
  return std::nullopt;
}

void Wrappers::learnFrom(const Use &U, const RoleArgument &A) {
  Value V = valueAt(U, A, T);
  for (const auto &Pieces : alternatives(V)) {
    bool HasParameter = false;
    for (const Value *Piece : Pieces)
      HasParameter |= Piece->K == Value::Parameter && Piece->Param;
    if (!HasParameter)
      continue;
    Reading R = readAlternative(Pieces, A.Means);
    for (size_t I = 0; I < R.Pieces.size(); ++I)
      if (R.Pieces[I]->K == Value::Parameter && R.Pieces[I]->Param)
        if (auto Means = meaningOf(R, I, A.Means))
          add(*R.Pieces[I], *Means, U, A);
  }
}

void Wrappers::add(const Value &P, const Binding &Means, const Use &U,
                   const RoleArgument &A) {
  const auto *F = dyn_cast<FunctionDecl>(P.Param->getDeclContext());
  if (!F || F->isMain() || Where.isLibrary(F->getLocation()))
    return;
  F = F->getCanonicalDecl();
  InnerBinding Inner{P.Param->getFunctionScopeIndex(), namesOf(P.Within),
                     Means};
  Wrapper &W = wrapper(F, U.Entry->Owner);
  for (const InnerBinding &Old : W.Entry.Inner)
    if (sameBinding(Old, Inner))
      return;
  if (W.Entry.Inner.size() >= MostBindings)
    return;
  Onward Then;
  Then.Steps.push_back({Where.place(P.Param->getLocation()),
                        "through parameter '" + P.Param->getNameAsString() +
                            "' of '" + W.Entry.Name + "'"});
  for (const Hop &H : P.Hops)
    Then.Steps.push_back({Where.place(H.At), H.Note});
  Place Here = Where.place(U.Loc);
  if (A.Then) {
    Then.EntryPoint = A.Then->EntryPoint;
    Then.Sink = A.Then->Sink;
    llvm::append_range(Then.Steps, A.Then->Steps);
  } else {
    Then.EntryPoint = entryName(U);
    Then.Sink = Here;
    Then.Steps.push_back({Here, "reaches '" + Then.EntryPoint + "'"});
  }
  W.Entry.Inner.push_back(std::move(Inner));
  W.Then.push_back(std::move(Then));
  await(W, W.Entry.Inner.size() - 1);
}

/// The expression at the binding number \p Inner of \p W in the call \p S.
static std::optional<RoleArgument> argumentOf(const Wrapper &W, size_t Inner,
                                              const CallSite &S) {
  const InnerBinding &B = W.Entry.Inner[Inner];
  if (B.Parameter >= S.Arguments.size() || !S.Arguments[B.Parameter])
    return std::nullopt;
  RoleArgument A;
  A.Means = B.Means;
  A.E = S.Arguments[B.Parameter];
  A.Name = W.Entry.Declaration->Parameters[B.Parameter].Name;
  for (const std::string &Step : B.Within)
    A.Name += Step.front() == '[' ? Step : "." + Step;
  std::optional<Path> Within = resolve(A.E->getType(), B.Within);
  if (!Within)
    return std::nullopt;
  A.Within = std::move(*Within);
  A.Then = &W.Then[Inner];
  return A;
}

/// What a new binding means at the calls of its function.
void Wrappers::await(const Wrapper &W, size_t Inner) {
  if (!Calls)
    Calls.emplace(Index, T);
  for (const CallSite &S : Calls->callsOf(W.Function))
    if (auto A = argumentOf(W, Inner, S))
      Waiting.push_back({{&W.Entry, S.E, S.At, S.Loc, {}}, std::move(*A)});
}

std::vector<Use> Wrappers::usesOf(const Wrapper &W) const {
  std::vector<Use> Out;
  for (const CallSite &S : Calls->callsOf(W.Function)) {
    Use U{&W.Entry, S.E, S.At, S.Loc, {}};
    for (size_t I = 0; I < W.Entry.Inner.size(); ++I)
      if (auto A = argumentOf(W, I, S))
        U.Roles.push_back(std::move(*A));
    if (!U.Roles.empty())
      Out.push_back(std::move(U));
  }
  return Out;
}

void Wrappers::learn(std::vector<Use> &Uses) {
  for (const Use &U : Uses)
    if (!U.Entry->OnlyWhenConnected || isConnected(U, Index))
      for (const RoleArgument &A : U.Roles)
        learnFrom(U, A);
  while (!Waiting.empty()) {
    Arrival Next = std::move(Waiting.front());
    Waiting.pop_front();
    learnFrom(Next.At, Next.Argument);
  }
  for (const Wrapper &W : Known)
    llvm::append_range(Uses, usesOf(W));
  llvm::stable_sort(
      Uses, [](const Use &A, const Use &B) { return A.At.Order < B.At.Order; });
}

} // namespace svc
