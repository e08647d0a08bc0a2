//===- RoleGuess.h - What a parameter's name suggests -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For a model that a person will read and correct, never for a finding: names
// play no part in these. No guess is better than a wrong one, so only the last
// words of a name count, and only where the type can hold such a value.
// Guarded by tests/catalogue/ScaffoldTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_SCAFFOLD_ROLEGUESS_H
#define SVC_TIDY_TOOL_SCAFFOLD_ROLEGUESS_H

#include "knowledge/Role.h"
#include "knowledge/Signature.h"

namespace svc {

std::optional<Role> guessRole(const Parameter &P);

} // namespace svc

#endif // SVC_TIDY_TOOL_SCAFFOLD_ROLEGUESS_H
