//===- Alone.cpp - The units of one file ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/Alone.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace svc {

namespace path = llvm::sys::path;

/// How likely it is that \p Unit includes \p Header; 0 is most likely.
static unsigned distance(llvm::StringRef Unit, llvm::StringRef Header) {
  if (auto Source = llvm::MemoryBuffer::getFile(Unit);
      Source && (*Source)->getBuffer().contains(path::filename(Header)))
    return 0;
  if (path::stem(Unit) == path::stem(Header))
    return 1;
  return path::parent_path(Unit) == path::parent_path(Header) ? 2 : 3;
}

AuditRecord auditAlone(UnitPlan Plan, AuditSettings Settings,
                       llvm::StringRef File) {
  std::vector<CompileUnit> All = std::move(Plan.Units);
  Plan.Units.clear();
  Plan.Skipped.clear();
  llvm::copy_if(All, std::back_inserter(Plan.Units),
                [&](const CompileUnit &U) { return U.File == File; });
  if (!Plan.Units.empty())
    return runAudit(Plan, Settings);

  std::vector<std::pair<unsigned, const CompileUnit *>> Order;
  Order.reserve(All.size());
  for (const CompileUnit &Unit : All)
    Order.push_back({distance(Unit.File, File), &Unit});
  llvm::stable_sort(Order, llvm::less_first());
  std::vector<UnitFailure> Failed;
  for (auto [Distance, Unit] : Order) {
    UnitResult Result = Settings.Run(*Unit, {}, 0);
    if (Result.Record.SeesExplained) {
      Plan.Units = {*Unit};
      Settings.Run = [&](const CompileUnit &, const Links &, size_t) {
        return Result;
      };
      return runAudit(Plan, Settings);
    }
    if (Result.Failure)
      Failed.push_back(std::move(*Result.Failure));
  }
  AuditRecord None = runAudit(Plan, Settings);
  None.Total = All.size();
  None.Analysed = All.size() - Failed.size();
  None.Failed = std::move(Failed);
  return None;
}

} // namespace svc
