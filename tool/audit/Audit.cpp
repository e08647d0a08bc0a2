//===- Audit.cpp - All units of a plan --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rounds of units (Linker.h); results are stored by the unit's number and
// merged in that order when all rounds are done. Hidden arms are looked into
// once, behind the last round: what they say is told to no other unit.
// Guarded by tests/tool/AuditTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/Audit.h"
#include "audit/Linker.h"
#include "audit/Merge.h"
#include "audit/RunPlan.h"
#include "audit/SharedIncludes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"
#include <mutex>
#include <numeric>
#include <tuple>

namespace svc {

/// Does \p Step for each of the units \p Which, on several threads.
static void forEachUnit(const UnitPlan &Plan, const AuditSettings &Settings,
                        const std::vector<size_t> &Which,
                        llvm::function_ref<void(size_t)> Step) {
  std::mutex Telling;
  unsigned Done = 0;
  llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Settings.Threads));
  for (size_t I : Which)
    Pool.async([&, I] {
      Step(I);
      if (!Settings.Progress)
        return;
      std::lock_guard<std::mutex> Lock(Telling);
      Settings.Progress(++Done, Which.size(), Plan.Units[I].File);
    });
  Pool.wait();
}

static std::vector<size_t>
withHiddenArms(const std::vector<UnitResult> &Results) {
  std::vector<size_t> Out;
  for (size_t I = 0; I < Results.size(); ++I)
    if (!Results[I].Record.Hidden.empty())
      Out.push_back(I);
  return Out;
}

/// In an order that the program alone decides.
static std::vector<UnitRecord *> inOrder(const UnitPlan &Plan,
                                         std::vector<UnitResult> &Results) {
  std::vector<size_t> Order(Results.size());
  std::iota(Order.begin(), Order.end(), 0);
  llvm::stable_sort(Order, [&](size_t A, size_t B) {
    return std::tie(Plan.Units[A].File, Plan.Units[A].Arguments) <
           std::tie(Plan.Units[B].File, Plan.Units[B].Arguments);
  });
  std::vector<UnitRecord *> Out;
  Out.reserve(Order.size());
  for (size_t I : Order)
    Out.push_back(&Results[I].Record);
  return Out;
}

AuditRecord runAudit(const UnitPlan &Plan, const AuditSettings &Settings,
                     Links *Told, std::vector<UnitFiles> *Files) {
  std::vector<UnitResult> Results(Plan.Units.size());
  Linker Link(Plan.Units.size());
  std::vector<size_t> Round(Plan.Units.size());
  std::iota(Round.begin(), Round.end(), 0);
  for (unsigned Rounds = 0; !Round.empty() && Rounds < MostRounds; ++Rounds) {
    forEachUnit(Plan, Settings, Round, [&](size_t I) {
      Results[I] = Settings.Run(Plan.Units[I], Link.known(), I);
    });
    for (size_t I : Round)
      Link.take(I, std::move(Results[I].Said));
    Round = Link.endRound(Round);
  }
  for (size_t I : Round) // not empty: the limit of rounds was met
    if (!Results[I].Failure)
      Results[I].Failure = UnitFailure{
          Plan.Units[I].File, {}, "what units say of each other has no end"};
  if (Told)
    *Told = Link.known();
  if (Settings.ShowHidden)
    forEachUnit(Plan, Settings, withHiddenArms(Results), [&](size_t I) {
      Settings.ShowHidden(Plan.Units[I], Results[I], Link.known(), I);
    });

  planRun(inOrder(Plan, Results), Settings.Pinned);
  if (Files) // they will be applied, perhaps not all
    for (UnitResult &Result : Results)
      shareIncludes(Result.Record);
  AuditRecord Record;
  Record.Base = Plan.Base;
  Record.Root = Plan.Root;
  Record.Skipped = Plan.Skipped;
  Record.Total = Plan.Units.size() + Plan.Skipped.size();
  PathCache Cache(Plan.Base);
  std::vector<UnitRecord> Records;
  for (auto [Unit, Result] : llvm::zip_equal(Plan.Units, Results)) {
    if (Files) {
      UnitFiles &Of = Files->emplace_back();
      for (const std::string &File : Result.Record.Files)
        Of.Files.push_back(Cache.canonical(File));
      Of.Parsed = !Result.Failure;
    }
    if (Result.Record.SeesExplained)
      Record.Seeing.push_back(Unit.File);
    for (std::string &Line : Result.Record.Misfits)
      if (!llvm::is_contained(Record.Misfits, Line))
        Record.Misfits.push_back(std::move(Line));
    if (Result.Failure)
      Record.Failed.push_back(std::move(*Result.Failure));
    else
      ++Record.Analysed;
    Records.push_back(std::move(Result.Record));
  }
  llvm::sort(Record.Failed, [](const UnitFailure &A, const UnitFailure &B) {
    return std::tie(A.File, A.At.File, A.At.Line, A.At.Column, A.Text) <
           std::tie(B.File, B.At.File, B.At.Line, B.At.Column, B.Text);
  });
  llvm::sort(Record.Skipped, [](const UnitSkip &A, const UnitSkip &B) {
    return std::tie(A.File, A.Reason) < std::tie(B.File, B.Reason);
  });
  Merge(Cache, Settings.Checks, Settings.Exclude)
      .into(Record, std::move(Records));
  return Record;
}

} // namespace svc
