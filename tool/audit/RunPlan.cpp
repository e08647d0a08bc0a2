//===- RunPlan.cpp - The resources of all units of a run ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In the code that a fix puts in, a variable's name is the text of a string
// literal and stands nowhere else; in messages it stands in brackets. All names
// of a unit change at once: one may get what another had.
//
// A variable that a library reads by itself reaches all that leaves something
// to that library: PGPASSWORD for one connection is one for all. So a value
// gets such a name only where no other use would see it.
//
//===----------------------------------------------------------------------===//

#include "audit/RunPlan.h"
#include "engine/fix/ResourcePlan.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

using Names = std::map<std::string, std::string>;

/// \p Text with each name that stands between \p Open and \p Close renamed.
static std::string renamed(llvm::StringRef Text, const Names &To,
                           llvm::StringRef Open, llvm::StringRef Close) {
  std::string Out;
  while (true) {
    size_t Begin = Text.find(Open);
    if (Begin == llvm::StringRef::npos)
      return Out + Text.str();
    Begin += Open.size();
    size_t End = Text.find(Close, Begin);
    if (End == llvm::StringRef::npos)
      return Out + Text.str();
    auto It = To.find(Text.slice(Begin, End).str());
    Out += Text.take_front(Begin);
    if (It == To.end()) {
      Text = Text.drop_front(Begin);
      continue;
    }
    Out += It->second + Close.str();
    Text = Text.drop_front(End + Close.size());
  }
}

static void rename(std::string &Variable, const Names &To) {
  auto It = To.find(Variable);
  if (It != To.end())
    Variable = It->second;
}

void renameVariables(FindingRecord &Finding, const Names &To) {
  Finding.Message = renamed(Finding.Message, To, "(", ")");
  if (Finding.Slot) {
    rename(Finding.Slot->Variable, To);
    rename(Finding.Slot->UrlVariable, To);
  }
  for (FixRecord &Fix : Finding.Fixes) {
    for (std::string &Variable : Fix.Variables)
      rename(Variable, To);
    for (ArmValue &Value : Fix.PerEnvironment)
      rename(Value.Variable, To);
    if (!Fix.OwnVariable.empty() && To.count(Fix.OwnVariable) &&
        To.at(Fix.OwnVariable) != Fix.OwnVariable) {
      Fix.Edits = std::move(Fix.OtherEdits);
      Fix.OwnVariable.clear();
    }
    for (EditRecord &Edit : Fix.Edits)
      Edit.Replacement = renamed(Edit.Replacement, To, "\"", "\"");
  }
}

namespace {

/// A slot of a run, and what it was called in its unit.
struct Planned {
  SlotRecord Slot;
  size_t Unit;
  std::string Was, UrlWas;
  const FindingRecord *Of;
};

} // namespace

static std::vector<Planned> gather(llvm::ArrayRef<UnitRecord *> Units) {
  std::vector<Planned> Out;
  for (auto [I, Unit] : llvm::enumerate(Units))
    for (const FindingRecord &F : Unit->Findings) {
      if (!F.Slot)
        continue;
      Planned P{*F.Slot, I, F.Slot->Variable, F.Slot->UrlVariable, &F};
      P.Slot.Client = std::to_string(I) + ":" + P.Slot.Client;
      if (!P.Slot.Scope.empty())
        P.Slot.Scope = std::to_string(I) + ":" + P.Slot.Scope;
      Out.push_back(std::move(P));
    }
  return Out;
}

/// Slots that must have one name: those that had one in their unit, and those
/// whose fixes write at the same place of a header.
static std::vector<std::vector<size_t>>
together(llvm::ArrayRef<Planned> Slots) {
  std::map<std::pair<size_t, std::string>, std::vector<size_t>> InUnit;
  std::map<std::tuple<std::string, unsigned, std::string>, std::vector<size_t>>
      AtPlace;
  for (auto [I, P] : llvm::enumerate(Slots)) {
    InUnit[{P.Unit, P.Was}].push_back(I);
    if (P.Of->Fixes.empty() || P.Of->Fixes.front().Edits.empty())
      continue;
    const EditRecord &E = P.Of->Fixes.front().Edits.front();
    AtPlace[{E.File, E.Offset, P.Slot.Convention}].push_back(I);
  }
  std::vector<std::vector<size_t>> Out;
  Out.reserve(InUnit.size() + AtPlace.size());
  for (auto &[Key, Of] : InUnit)
    Out.push_back(std::move(Of));
  for (auto &[Key, Of] : AtPlace)
    Out.push_back(std::move(Of));
  return Out;
}

/// Names that libraries would read at other uses than those of \p Slots.
static std::set<std::string> readElsewhere(llvm::ArrayRef<UnitRecord *> Units,
                                           llvm::ArrayRef<Planned> Slots) {
  std::set<std::string> Left, Out;
  for (const UnitRecord *Unit : Units)
    for (const UseRecord &U : Unit->Uses)
      Left.insert(U.LeftToLibrary.begin(), U.LeftToLibrary.end());
  for (const Planned &P : Slots)
    if (P.Slot.IsLibrarys && Left.count(P.Slot.Convention))
      Out.insert(P.Slot.Convention);
  return Out;
}

void planRun(std::vector<UnitRecord *> Units, const PinnedNames &Pinned) {
  std::vector<Planned> Slots = gather(Units);
  if (Slots.empty())
    return;
  ResourceRequest Request;
  Request.Taken = readElsewhere(Units, Slots);
  for (Planned &P : Slots)
    Request.Slots.push_back(&P.Slot);
  Request.Together = together(Slots);
  for (const UnitRecord *Unit : Units)
    for (const ReadRecord &Read : Unit->Reads)
      Request.Taken.insert(Read.Variable);
  Request.Pinned = [&](size_t I, bool IsUrl) {
    return Pinned.find(*Slots[I].Of, IsUrl ? "url" : Slots[I].Slot.Role);
  };
  planResources(Request);
  std::vector<Names> To(Units.size());
  for (const Planned &P : Slots) {
    To[P.Unit].emplace(P.Was, P.Slot.Variable);
    if (!P.UrlWas.empty())
      To[P.Unit].emplace(P.UrlWas, P.Slot.UrlVariable);
  }
  for (auto [Unit, Map] : llvm::zip_equal(Units, To))
    for (FindingRecord &F : Unit->Findings)
      renameVariables(F, Map);
}

} // namespace svc
