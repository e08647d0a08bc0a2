//===- Audit.cpp - All units of a plan --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Results are stored by the unit's number and merged in that order when all
// threads are done.
// Guarded by tests/tool/AuditTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/Audit.h"
#include "audit/Merge.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ThreadPool.h"
#include "llvm/Support/Threading.h"
#include <mutex>
#include <tuple>

namespace svc {

AuditRecord runAudit(const UnitPlan &Plan, const AuditSettings &Settings) {
  std::vector<UnitResult> Results(Plan.Units.size());
  std::mutex Telling;
  unsigned Done = 0;
  {
    llvm::DefaultThreadPool Pool(llvm::hardware_concurrency(Settings.Threads));
    for (size_t I = 0; I < Plan.Units.size(); ++I)
      Pool.async([&, I] {
        Results[I] = Settings.Run(Plan.Units[I]);
        if (!Settings.Progress)
          return;
        std::lock_guard<std::mutex> Lock(Telling);
        Settings.Progress(++Done, Plan.Units.size(), Plan.Units[I].File);
      });
    Pool.wait();
  }

  AuditRecord Record;
  Record.Base = Plan.Base;
  Record.Root = Plan.Root;
  Record.Skipped = Plan.Skipped;
  Record.Total = Plan.Units.size() + Plan.Skipped.size();
  PathCache Cache(Plan.Base);
  std::vector<UnitRecord> Records;
  for (UnitResult &Result : Results) {
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
