//===- Suppression.h - NOLINT comments --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy filters its own diagnostics; the audit has no clang-tidy around
// it, and a fix must not count a finding that nobody sees. So the engine reads
// NOLINT, NOLINTNEXTLINE and NOLINTBEGIN/END itself, by clang-tidy's rules
// (globs in parentheses; none means all), at the use and at the literal.
// Guarded by tests/engine/SuppressionTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_SUPPRESSION_H
#define SVC_TIDY_ENGINE_FINDING_SUPPRESSION_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace svc {

/// The suppressions of one file.
class Suppression {
public:
  explicit Suppression(llvm::StringRef Source);
  /// True when \p Check is suppressed on \p Line (from 1).
  bool covers(unsigned Line, llvm::StringRef Check) const {
    return coveredBy(Line, Check) != 0;
  }
  /// The line of the comment that suppresses it; 0 where none does.
  unsigned coveredBy(unsigned Line, llvm::StringRef Check) const;

private:
  struct Range {
    unsigned First, Last, Comment;
    std::vector<std::string> Globs; // empty: every check
  };
  std::vector<Range> Ranges;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_SUPPRESSION_H
