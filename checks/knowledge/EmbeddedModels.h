//===- EmbeddedModels.h - The built-in models' text -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// connectors/*.json and proof.tsv, put into the binary by EmbedModels.cmake.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_EMBEDDEDMODELS_H
#define SVC_TIDY_KNOWLEDGE_EMBEDDEDMODELS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

struct EmbeddedModel {
  llvm::StringRef File; // "libpq.json"
  llvm::StringRef Text;
};

llvm::ArrayRef<EmbeddedModel> embeddedModels();
/// See Proof.h.
llvm::StringRef embeddedProof();

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_EMBEDDEDMODELS_H
