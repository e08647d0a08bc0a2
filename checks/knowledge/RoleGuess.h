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

#ifndef SVC_TIDY_KNOWLEDGE_ROLEGUESS_H
#define SVC_TIDY_KNOWLEDGE_ROLEGUESS_H

#include "Role.h"
#include "Signature.h"

namespace svc {

/// What the parameter \p I of \p S may mean.
std::optional<Role> guessRole(const Signature &S, unsigned I);
/// What a text called \p Name may mean.
std::optional<Role> guessRole(llvm::StringRef Name);

/// The parameter that holds the length of the text \p I, by its name and its
/// place behind it: "user_len" behind "user".
std::optional<unsigned> guessLength(const Signature &S, unsigned I);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_ROLEGUESS_H
