//===- VariableName.cpp - Which variable will carry a role ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/fix/VariableName.h"
#include "engine/fix/OldValue.h"
#include "engine/fix/ResourcePlan.h"
#include "engine/fix/Slots.h"
#include "engine/fix/WholeText.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace svc {

/// One value and client for the literals of each group.
static void join(llvm::MutableArrayRef<SlotRecord> Slots,
                 llvm::ArrayRef<Alternatives> Groups) {
  std::vector<bool> Joined(Slots.size());
  for (const Alternatives &G : Groups) {
    std::string Values = G.MayBeUnset ? "or nothing" : "in each arm";
    for (size_t I : G.Findings)
      Values += '\0' + std::to_string(Slots[I].Value);
    for (size_t I : G.Findings)
      if (!Joined[I]) {
        Joined[I] = true;
        Slots[I].Value = llvm::xxh3_64bits(Values);
        Slots[I].UrlConvention.clear();
      }
  }
}

std::vector<SlotRecord> nameVariables(llvm::MutableArrayRef<Finding> Findings,
                                      llvm::ArrayRef<Alternatives> Groups,
                                      const NamingOptions &Options,
                                      const ASTContext &Context) {
  std::vector<SlotRecord> Slots;
  std::vector<std::optional<size_t>> Wholes;
  for (const Finding &F : Findings) {
    const Finding *Whole = wholeOf(F, Findings);
    bool AsWhole = Whole == &F;
    Slots.push_back(slotOf(F, AsWhole, Context));
    SlotRecord &Slot = Slots.back();
    if (!Options.ByUrl)
      Slot.UrlConvention.clear();
    OldValue Was = oldValueOf(F, AsWhole);
    Slot.Example = std::move(Was.Example);
    if (Options.KeepValues)
      Slot.Old = std::move(Was.Text);
    Wholes.push_back(Whole && !AsWhole
                         ? std::optional<size_t>(Whole - Findings.begin())
                         : std::nullopt);
  }
  join(Slots, Groups);
  ResourceRequest Request;
  std::vector<size_t> NumberOf(Slots.size());
  for (auto [I, Whole] : llvm::enumerate(Wholes)) {
    if (Whole)
      continue;
    NumberOf[I] = Request.Slots.size();
    Request.Slots.push_back(&Slots[I]);
  }
  for (const Alternatives &G : Groups) {
    std::vector<size_t> &Together = Request.Together.emplace_back();
    for (size_t I : G.Findings)
      if (!Wholes[I])
        Together.push_back(NumberOf[I]);
    if (Together.empty())
      Request.Together.pop_back();
  }
  planResources(Request);
  for (auto [I, F] : llvm::enumerate(Findings)) {
    if (const std::optional<size_t> &Whole = Wholes[I])
      Slots[I] = Slots[*Whole];
    F.Variable = Slots[I].Variable;
    F.UrlVariable = Slots[I].UrlVariable;
  }
  return Slots;
}

} // namespace svc
