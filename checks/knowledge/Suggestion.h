//===- Suggestion.h - "did you mean ...?" -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A misspelled name is most useful to its author beside the right one. The
// nearest known name is offered when few letters differ; else all are listed.
// Guarded by tests/knowledge/SuggestionTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_SUGGESTION_H
#define SVC_TIDY_KNOWLEDGE_SUGGESTION_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace svc {

/// The name in \p Known that is nearest to \p Given; "" when none is near.
llvm::StringRef nearest(llvm::StringRef Given,
                        llvm::ArrayRef<llvm::StringRef> Known);

/// \p Problem, \p Given, and what it should have been:
/// "unknown role 'hots'; did you mean 'host'?", or
/// "unknown role 'x'; expected one of url, dsn, host".
std::string suggest(llvm::StringRef Problem, llvm::StringRef Given,
                    llvm::ArrayRef<llvm::StringRef> Known);

/// \p Text in quotes, shortened when it is long.
std::string inQuotes(llvm::StringRef Text);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_SUGGESTION_H
