//===- Linker.cpp - Units tell each other until nothing is new ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "audit/Linker.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace svc {

/// A chain of functions through files settles in as many steps as it has.
static constexpr unsigned MostChanges = 12;

static bool has(const std::vector<uint64_t> &Sorted, uint64_t Hash) {
  return std::binary_search(Sorted.begin(), Sorted.end(), Hash);
}

/// True when unit \p I has found in this round what \p Function does: a header
/// defines it, which several units see.
bool Linker::teaches(size_t I, const Symbol &Function) const {
  auto It = Teachers.find(Function);
  return It != Teachers.end() && It->second.count(I);
}

/// Units that call \p Function; the unit that taught it knows already.
void Linker::callers(const Symbol &Function, size_t But) {
  uint64_t Hash = hashOf(Function);
  for (size_t I = 0; I < Said.size(); ++I)
    if (I != But && has(Said[I].Calls, Hash) && !teaches(I, Function))
      Next.insert(I);
}

void Linker::learn(size_t From, const LinkedEntry &E) {
  std::vector<LinkedEntry> &Entries = Known.Learned[E.Function.Id];
  auto Old = llvm::find_if(Entries, [&](const LinkedEntry &Each) {
    return Each.Connector == E.Connector;
  });
  if (Old == Entries.end()) {
    LinkedEntry Empty = E;
    Empty.Inner.clear();
    Empty.Then.clear();
    Old = Entries.insert(Entries.end(), std::move(Empty));
  }
  bool IsNew = false;
  for (auto [Inner, Then] : llvm::zip_equal(E.Inner, E.Then)) {
    if (llvm::is_contained(Old->Inner, Inner))
      continue;
    Old->Inner.push_back(Inner);
    Old->Then.push_back(Then);
    IsNew = true;
  }
  if (IsNew)
    callers(E.Function.Id, From);
}

void Linker::ask(const Question &Q) {
  if (!Known.Asked.insert(Q).second)
    return;
  uint64_t Hash = hashOf(Q.About);
  for (size_t I = 0; I < Said.size(); ++I)
    if (has(Said[I].Knows, Hash))
      Next.insert(I);
}

void Linker::answer(size_t From, const Question &Q, const LinkedValue &V) {
  unsigned &Changed = Changes[{From, Q}];
  if (Changed > MostChanges)
    return;
  auto [It, New] = Known.Answers[Q].try_emplace(From, V);
  if (!New && It->second == V)
    return;
  It->second = V;
  if (++Changed > MostChanges) { // it depends on itself, through other units
    It->second = LinkedValue();
    It->second.Text = "depends on itself";
  }
  for (size_t I = 0; I < Said.size(); ++I)
    if (I != From && Said[I].Asks.count(Q))
      Next.insert(I);
}

std::vector<size_t> Linker::endRound(const std::vector<size_t> &Ran) {
  Next.clear();
  Teachers.clear();
  for (size_t I : Ran)
    for (const LinkedEntry &E : Said[I].Learned)
      if (llvm::all_of(E.Then, [](const Onward &T) { return T.BodySeen; }))
        Teachers[E.Function.Id].insert(I);
  for (size_t I : Ran) {
    for (const LinkedEntry &E : Said[I].Learned)
      learn(I, E);
    for (const Question &Q : Said[I].Asks)
      ask(Q);
    for (const auto &[Q, V] : Said[I].Answers)
      answer(I, Q, V);
  }
  return {Next.begin(), Next.end()};
}

} // namespace svc
