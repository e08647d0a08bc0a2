//===- Findings.h - What was found at generated uses ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A literal at a role must be found there with that role, and what the
// environment holds must not. Most dialects give a literal's parts further
// roles (the password of a URL), which are welcome.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_FINDINGS_H
#define SVC_TIDY_TESTS_MODELS_FINDINGS_H

#include "engine/finding/Record.h"
#include "knowledge/standin/UseProgram.h"
#include <set>

namespace svc::test {

/// The roles that were found at each of the uses of \p P.
std::vector<std::set<std::string>> rolesFound(const UseProgram &P,
                                              const UnitRecord &Record);

/// What is wrong with \p Found at \p U; "" where nothing is.
std::string wrongWith(const GeneratedUse &U,
                      const std::set<std::string> &Found);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_FINDINGS_H
