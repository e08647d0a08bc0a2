//===- ArgumentName.h - "host", "...1" -> index of an argument --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Models name arguments by the parameters of the signature, never by position;
// a variadic argument's index goes on behind the named parameters ("..." is the
// first, "...1" the second).
// Guarded by tests/knowledge/EntryPointReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_ARGUMENTNAME_H
#define SVC_TIDY_KNOWLEDGE_ARGUMENTNAME_H

#include "Signature.h"

namespace svc {

/// The index that \p Name stands for; nothing, and \p Problem, where there is
/// none.
std::optional<unsigned> argumentIndex(const Signature &S, llvm::StringRef Name,
                                      std::string &Problem);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_ARGUMENTNAME_H
