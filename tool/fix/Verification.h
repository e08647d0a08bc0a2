//===- Verification.h - Only what still compiles is kept --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every unit that sees a changed file is parsed as it is and as it would be.
// Of units that were not asked for it is not known what they see: each is
// parsed when a header changes.
// Where clang has something new to say, the fixes at that line are taken back,
// else those of the file, else those of the unit, until nothing is new. A unit
// that does not parse as it is proves nothing; what only such units see is not
// changed.
// Guarded by tests/tool/FixCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_VERIFICATION_H
#define SVC_TIDY_TOOL_FIX_VERIFICATION_H

#include "audit/Audit.h"
#include "fix/Recheck.h"
#include "fix/Selection.h"

namespace svc {

struct VerificationInput {
  const UnitPlan &Plan;
  const std::vector<UnitFiles> &Files; // by the number of the unit
  std::string ResourceDir, Base;
  unsigned Threads = 0;
  /// Files beside the sources, as they will be: the helper's headers.
  Texts Beside;
};

struct Verified {
  std::vector<FileChange> Changes;
  unsigned Units = 0; // that were parsed again
};

/// Drops from \p Fixes what does not compile, and gives what is left as texts.
Verified verify(Selection &Fixes, const VerificationInput &In,
                const ReadFile &Read);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_VERIFICATION_H
