//===- Proof.h - Which models were held against a real header ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// proof.tsv is written by the run that compiles every model against its
// library. A line: connector, tab, "proven" or "unproven", tab, the packages
// with their versions, or the reason. Other lines are left out: a proof that
// cannot be read is none.
// Guarded by tests/knowledge/ProofTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_PROOF_H
#define SVC_TIDY_KNOWLEDGE_PROOF_H

#include "Model.h"
#include "llvm/ADT/StringMap.h"

namespace svc {

struct Proof {
  enum Answer { Proven, Unproven, Unverified };
  Answer A = Unproven;
  std::string Detail; // packages with versions, or the reason
};

/// "proven", "unproven", "unverified".
llvm::StringRef name(Proof::Answer A);

class Proofs {
public:
  explicit Proofs(llvm::StringRef Table);
  static Proofs builtIn();

  /// What is known of \p C. A model that says of itself that it is unverified
  /// is not proven, whatever the table says.
  Proof of(const Connector &C) const;
  /// The connectors that the table names, sorted.
  std::vector<std::string> connectors() const;

private:
  llvm::StringMap<Proof> Rows;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_PROOF_H
