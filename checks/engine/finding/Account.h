//===- Account.h - Why, as plain data ---------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `svc-tidy explain` asks of one line what the judge saw there. The judge keeps
// values and reasons of these uses alone, and here they become records: pieces
// in words, places and ways, never a text.
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_ACCOUNT_H
#define SVC_TIDY_ENGINE_FINDING_ACCOUNT_H

#include "engine/finding/Judge.h"
#include "engine/finding/Places.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace svc {

/// Where the literal \p V is spelled, in whatever unit.
Span originOf(const Value &V, const Places &Where);
/// The way of a literal or parameter to its use.
std::vector<TraceStep> pathOf(const Value &V, const Places &Where);

/// The comment that suppresses a check at a place; no file where none does.
using FindSuppression =
    llvm::function_ref<Place(const Place &At, llvm::StringRef Check)>;

std::vector<AccountRecord> accounts(const Verdict &V, const Places &Where,
                                    FindSuppression Suppressed);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_ACCOUNT_H
