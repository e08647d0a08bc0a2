//===- HeaderFlags.cpp - How a program's units see headers ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "scaffold/HeaderFlags.h"
#include "audit/UnitPlan.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

llvm::Expected<std::vector<std::string>>
headerFlags(const std::string &Database, llvm::StringRef Current) {
  llvm::Expected<UnitPlan> Plan = planUnits({{}, Database, {}, ""}, Current);
  if (!Plan)
    return Plan.takeError();
  std::vector<std::string> Out;
  auto Add = [&](std::string Flag) {
    if (!llvm::is_contained(Out, Flag))
      Out.push_back(std::move(Flag));
  };
  bool HasStandard = false;
  for (const CompileUnit &Unit : Plan->Units) {
    for (size_t I = 1; I < Unit.Arguments.size(); ++I) {
      llvm::StringRef Flag = Unit.Arguments[I];
      if (Flag.starts_with("-D") && Flag.size() > 2)
        Add(Flag.str());
      if (Flag.starts_with("-std=") && !HasStandard)
        Add(Flag.str());
      for (llvm::StringRef Kind : {"-I", "-isystem", "-iquote"}) {
        llvm::StringRef Folder = Flag;
        if (!Folder.consume_front(Kind))
          continue;
        if (Folder.empty() && I + 1 < Unit.Arguments.size())
          Folder = Unit.Arguments[++I];
        Add("-I" + canonicalPath(Folder, Unit.Folder));
        break;
      }
    }
    HasStandard = true;
  }
  return Out;
}

} // namespace svc
