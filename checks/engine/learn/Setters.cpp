//===- Setters.cpp - Functions that pass a key and its value on -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/learn/Setters.h"
#include "engine/finding/Account.h"
#include "engine/finding/Message.h"
#include "engine/learn/Wrappers.h"

using namespace clang;

namespace svc {

/// Setters of one unit; real programs have a few.
static constexpr size_t MostSetters = 200;

/// The parameter of \p F among the alternatives of \p V, or null.
static const Value *parameterIn(const Value &V, const FunctionDecl *F) {
  const Value *Out = nullptr;
  const_cast<Value &>(V).forEachLeaf([&](Value &Leaf) {
    if (!Out && Leaf.K == Value::Parameter && Leaf.Param &&
        Leaf.Param->getDeclContext() == F)
      Out = &Leaf;
  });
  return Out;
}

const Setters::Setter *Setters::add(const OpenOption &O) {
  const auto *F = dyn_cast<FunctionDecl>(O.Key->getDeclContext());
  if (!F || F->isMain() || Where.isLibrary(F->getLocation()) ||
      Known.size() >= MostSetters)
    return nullptr;
  // A model says what this function means.
  for (const EntryPoint *P : T.Matcher.match(F))
    if (P->Owner == O.Entry->Owner && P->Learned)
      return nullptr;
  Value Given = T.trace(O.Value, O.At.At);
  const Value *V = parameterIn(Given, F);
  if (!V)
    return nullptr;
  Setter S{F->getCanonicalDecl(),
           *O.Entry,
           O.Key->getFunctionScopeIndex(),
           V->Param->getFunctionScopeIndex(),
           O.Within,
           V->Within,
           {}};
  for (const Setter &Old : Known)
    if (Old.Function == S.Function && Old.Key == S.Key &&
        Old.Value == S.Value && Old.KeyParameter == S.KeyParameter &&
        Old.ValueParameter == S.ValueParameter &&
        Old.Entry.Owner == S.Entry.Owner && Old.Entry.Keys == S.Entry.Keys)
      return nullptr;
  S.Entry.Kind = kindOf(F);
  S.Entry.Name = modelName(F);
  S.Entry.Declaration = signatureOf(F);
  S.Entry.KeyWithin.clear();
  S.Entry.ValueWithin.clear();
  S.Entry.Repeats = false;
  Use U{O.Entry, O.At.E, O.At.At, O.Loc, {}};
  RoleArgument A;
  A.Then = O.Then;
  S.Then = onwardOf(*V, S.Entry.Name, U, A, Where);
  Known.push_back(std::move(S));
  return &Known.back();
}

void Setters::callsOf(const Setter &S, std::vector<Use> &Uses) {
  if (!Calls)
    Calls.emplace(Index, T);
  for (const CallSite &Call : Calls->callsOf(S.Function)) {
    if (S.KeyParameter >= Call.Arguments.size() ||
        S.ValueParameter >= Call.Arguments.size())
      continue;
    OptionPlace Key{Call.Arguments[S.KeyParameter], S.Key};
    OptionPlace Value{Call.Arguments[S.ValueParameter], S.Value};
    if (Key.Of && Value.Of)
      llvm::append_range(Uses,
                         Finder.handedOn(S.Entry, Key, Value, {Call.E, Call.At},
                                         Call.Loc, &S.Then));
  }
}

void Setters::learn(std::vector<Use> &Uses) {
  for (auto Open = Finder.takeOpen(); !Open.empty(); Open = Finder.takeOpen())
    for (const OpenOption &O : Open)
      if (const Setter *New = add(O))
        callsOf(*New, Uses);
}

} // namespace svc
