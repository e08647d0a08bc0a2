//===- Recheck.h - Does a unit still compile? -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parses a unit as it is and as it would be, with -Wall -Wextra beside the
// flags of its command, and compares what clang says in the user's files. The
// changed texts are in memory only: what does not compile never reaches a file.
// Guarded by tests/tool/RecheckTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_RECHECK_H
#define SVC_TIDY_TOOL_FIX_RECHECK_H

#include "audit/UnitPlan.h"
#include "fix/Texts.h"

namespace svc {

struct Complaint {
  Place At; // of the changed text
  std::string Text;
  bool IsError = false;
  Place Spelled = {}; // what it is about may be the text of a macro
};

class Recheck {
public:
  explicit Recheck(std::string ResourceDir)
      : ResourceDir(std::move(ResourceDir)) {}

  /// What clang says of \p Unit when the files of \p Changed have these texts.
  /// Nothing where clang cannot begin. May be called from several threads.
  std::optional<std::vector<Complaint>> diagnose(const CompileUnit &Unit,
                                                 const Texts &Changed) const;

private:
  std::string ResourceDir;
};

/// What of \p After was not said before, wherever it stands.
std::vector<Complaint> added(llvm::ArrayRef<Complaint> Before,
                             llvm::ArrayRef<Complaint> After);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_RECHECK_H
