//===- Fingerprint.h - The identity of a finding ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Made of check, path, enclosing scope, entry point and role, and of a number
// where one scope holds several alike; never of the value, the line or the
// date. So it survives edits around it, and says nothing of a secret.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_FINGERPRINT_H
#define SVC_TIDY_ENGINE_FINDING_FINGERPRINT_H

#include "Record.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

/// 16 hexadecimal digits. \p Path is the use's file relative to the project.
std::string fingerprint(const FindingRecord &F, llvm::StringRef Path);

/// Numbers findings of equal identity (Ordinal), in the order of the list.
void numberEqualFindings(std::vector<FindingRecord> &Findings);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_FINGERPRINT_H
