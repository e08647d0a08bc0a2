//===- Wrappers.cpp - Functions that pass a value on to a role ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/learn/Wrappers.h"
#include "engine/finding/Account.h"
#include "engine/finding/Message.h"
#include "engine/finding/Reading.h"
#include "engine/link/Foreign.h"
#include "engine/link/Symbols.h"
#include "engine/match/UseFinder.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// Roles learned in one unit; real programs have tens.
static constexpr size_t MostBindings = 2000;

/// The name of parameter \p I: of the declaration that gives one.
static std::string parameterName(const FunctionDecl *F, unsigned I) {
  for (const FunctionDecl *Each : F->redecls())
    if (I < Each->getNumParams() && Each->getParamDecl(I)->getIdentifier())
      return Each->getParamDecl(I)->getName().str();
  return "argument" + std::to_string(I + 1);
}

Signature signatureOf(const FunctionDecl *F) {
  Signature S;
  const PrintingPolicy &Policy = F->getASTContext().getPrintingPolicy();
  if (const auto *C = dyn_cast<CXXConstructorDecl>(F)) {
    S.Name = C->getParent()->getNameAsString();
  } else {
    S.Name = F->getNameAsString();
    S.Result = F->getReturnType().getAsString(Policy);
  }
  S.Variadic = F->isVariadic();
  std::string List;
  for (const ParmVarDecl *P : F->parameters()) {
    Parameter One;
    One.Type = P->getType().getAsString(Policy);
    One.Name = parameterName(F, P->getFunctionScopeIndex());
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

EntryKind kindOf(const FunctionDecl *F) {
  return isa<CXXConstructorDecl>(F) ? EntryKind::Constructor
         : isa<CXXMethodDecl>(F)    ? EntryKind::Method
                                    : EntryKind::Function;
}

Wrapper &Wrappers::wrapper(const FunctionDecl *F, const Connector *C) {
  auto [It, New] = ByFunction.try_emplace({F, C}, nullptr);
  if (!New)
    return *It->second;
  Known.emplace_back();
  Wrapper &W = Known.back();
  It->second = &W;
  W.Function = F;
  W.Entry.Kind = kindOf(F);
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
  auto IsParameter = [](const Value *Piece) {
    return Piece->K == Value::Parameter;
  };
  for (const auto &Pieces : alternatives(V)) {
    if (llvm::none_of(Pieces, IsParameter))
      continue;
    Reading R = readAlternative(Pieces, A.Means);
    for (size_t I = 0; I < R.Pieces.size(); ++I)
      if (IsParameter(R.Pieces[I]))
        if (auto Means = meaningOf(R, I, A.Means))
          add(*R.Pieces[I], *Means, U, A);
  }
}

Onward onwardOf(const Value &P, const std::string &Function, const Use &U,
                const RoleArgument &A, const Places &Where) {
  Onward Then;
  if (P.Param)
    Then.Steps.push_back({Where.place(P.Param->getLocation()),
                          "through parameter '" + P.Param->getNameAsString() +
                              "' of '" + Function + "'"});
  llvm::append_range(Then.Steps, pathOf(P, Where));
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
  return Then;
}

void Wrappers::add(const Value &P, const Binding &Means, const Use &U,
                   const RoleArgument &A) {
  if (!P.Param) {
    if (P.From)
      addForeign(P, Means, onwardOf(P, P.From->Owner.Name, U, A, Where),
                 *U.Entry->Owner);
    return;
  }
  const auto *F = dyn_cast<FunctionDecl>(P.Param->getDeclContext());
  if (!F || F->isMain() || Where.isLibrary(F->getLocation()))
    return;
  InnerBinding Inner{P.Param->getFunctionScopeIndex(), namesOf(P.Within),
                     Means};
  bind(F, *U.Entry->Owner, std::move(Inner),
       onwardOf(P, modelName(F), U, A, Where));
}

/// A value at a role comes from a parameter of a function that this unit does
/// not see: what another unit has told of a member, say.
void Wrappers::addForeign(const Value &P, const Binding &Means, Onward Then,
                          const Connector &C) {
  LinkedEntry E;
  E.Function = P.From->Owner;
  E.Connector = C.Id;
  E.Inner.push_back({P.From->Index, P.From->Within, Means});
  Then.BodySeen = false;
  E.Then.push_back(Then);
  OfOthers.push_back(E);
  // It may be called here all the same.
  for (const FunctionDecl *F :
       Calls ? Calls->functions() : llvm::ArrayRef<const FunctionDecl *>())
    if (isShared(F) && symbolOf(F) == E.Function.Id)
      bind(F, C, E.Inner.front(), Then);
}

/// Notes what \p Inner of \p F means, and looks at its calls; nothing where
/// that is known.
void Wrappers::bind(const FunctionDecl *F, const Connector &C,
                    InnerBinding Inner, Onward Then) {
  // A model says what this function means.
  for (const EntryPoint *P : T.Matcher.match(F))
    if (P->Owner == &C && P->Learned)
      return;
  Wrapper &W = wrapper(F->getCanonicalDecl(), &C);
  if (llvm::is_contained(W.Entry.Inner, Inner) ||
      W.Entry.Inner.size() >= MostBindings)
    return;
  W.Entry.Inner.push_back(std::move(Inner));
  W.Then.push_back(std::move(Then));
  await(W, W.Entry.Inner.size() - 1);
}

/// Takes in what other units have learned of functions that are called here.
void Wrappers::import() {
  if (!Others)
    return;
  if (!Calls)
    Calls.emplace(Index, T);
  for (const FunctionDecl *F : Calls->functions()) {
    if (!isShared(F))
      continue;
    auto It = Others->Learned.find(symbolOf(F));
    if (It == Others->Learned.end())
      continue;
    for (const LinkedEntry &E : It->second) {
      const Connector *C = Models.connector(E.Connector);
      if (!C)
        continue;
      for (auto [Inner, Then] : llvm::zip_equal(E.Inner, E.Then))
        // Another program's function of the same name, perhaps: what the body
        // here does is learned here.
        if (!Then.BodySeen || !Index.hasBody(F))
          bind(F, *C, Inner, Then);
    }
  }
  for (Wrapper &W : Known)
    W.Imported = W.Entry.Inner.size();
}

std::vector<LinkedEntry> Wrappers::exported() const {
  std::vector<LinkedEntry> Out = OfOthers;
  for (const Wrapper &W : Known) {
    if (W.Imported == W.Entry.Inner.size() || !isShared(W.Function))
      continue;
    LinkedEntry E;
    E.Function = nameOf(W.Function);
    E.Connector = W.Entry.Owner->Id;
    for (size_t I = W.Imported; I < W.Entry.Inner.size(); ++I) {
      E.Inner.push_back(W.Entry.Inner[I]);
      E.Then.push_back(W.Then[I]);
      E.Then.back().BodySeen = Index.hasBody(W.Function);
    }
    Out.push_back(std::move(E));
  }
  return Out;
}

std::vector<uint64_t> Wrappers::called() const {
  std::vector<uint64_t> Out;
  if (!Calls)
    return Out;
  for (const FunctionDecl *F : Calls->functions())
    if (isShared(F))
      Out.push_back(hashOf(symbolOf(F)));
  llvm::sort(Out);
  return Out;
}

/// The expression at the binding number \p Inner of \p W in the call \p S.
static std::optional<RoleArgument> argumentOf(const Wrapper &W, size_t Inner,
                                              const CallSite &S) {
  const InnerBinding &B = W.Entry.Inner[Inner];
  const std::optional<Signature> &Declared = W.Entry.Declaration;
  if (!Declared || B.Parameter >= S.Arguments.size() ||
      !S.Arguments[B.Parameter])
    return std::nullopt;
  RoleArgument A;
  A.Means = B.Means;
  A.E = S.Arguments[B.Parameter];
  A.Name = nameWithin(Declared->Parameters[B.Parameter].Name, B.Within);
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
  if (!Calls)
    return Out;
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
  import();
  for (const Use &U : Uses)
    if (!U.Entry->OnlyWhenConnected || isConnectedHere(U, Index))
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
