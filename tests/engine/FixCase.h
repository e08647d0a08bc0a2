//===- FixCase.h - A source, and what it becomes ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What every fix owes: the fixed source compiles, the include is there once,
// nothing is found any more where a fix was applied, and a finding without a
// fix says why. A case adds the lines that the fixed source must have and the
// roles that stay.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_ENGINE_FIXCASE_H
#define SVC_TIDY_TESTS_ENGINE_FIXCASE_H

#include "engine/finding/Record.h"
#include <ostream>
#include <string>
#include <vector>

namespace svc::test {

struct FixCase {
  std::string Name, Source;
  /// Lines (without indentation) of the fixed source, or several with their
  /// ends.
  std::vector<std::string> Fixed = {};
  /// Roles that are still found in the fixed source, sorted.
  std::vector<std::string> Left = {};
  std::string Accessor = "";
  bool Restructure = false;
  /// The helper headers lie in `env` beside the source.
  bool Helper = false;
};

inline void PrintTo(const FixCase &C, std::ostream *Out) { *Out << C.Name; }

/// Applies every fix to a copy of the source, which is a file with the ending
/// \p Ending, and checks what the header of this file says.
void checkFix(const FixCase &C, const std::string &Ending);

/// \p Source with \p Edits made. Overlapping edits fail the test.
std::string applied(std::string Source, std::vector<EditRecord> Edits);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_ENGINE_FIXCASE_H
