//===- Identity.h - What tells entry points apart ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Kind, name and the shapes of the parameters; of functions that were learned
// the connector, too. Sets of entry points use it to find duplicates without
// spelling each one out. Guarded by tests/knowledge/ModelSetTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_IDENTITY_H
#define SVC_TIDY_KNOWLEDGE_IDENTITY_H

#include "Model.h"
#include "llvm/ADT/DenseMapInfo.h"

namespace svc {

/// Hashes and compares what pointers to entry points point to.
struct EntryPointIdentity {
  using Pointers = llvm::DenseMapInfo<const EntryPoint *>;
  static const EntryPoint *getEmptyKey() { return Pointers::getEmptyKey(); }
  static const EntryPoint *getTombstoneKey() {
    return Pointers::getTombstoneKey();
  }
  static unsigned getHashValue(const EntryPoint *E);
  static bool isEqual(const EntryPoint *A, const EntryPoint *B);
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_IDENTITY_H
