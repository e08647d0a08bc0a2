//===- Reason.h - Why a part is reported or silent --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The judge's reasons, each with its words and its row of docs/behaviours.md.
// Whoever decides in Judge.cpp or Policy.cpp names the reason there and then;
// `svc-tidy explain` says it. Guarded by tests/tool/ExplainTest.cpp.
//
// To add one: an enumerator, its line in Reason.cpp in the same place, a case
// in the test.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_REASON_H
#define SVC_TIDY_ENGINE_FINDING_REASON_H

#include "llvm/ADT/StringRef.h"

namespace svc {

enum class Because {
  // Reported.
  Literal,
  PlaceholderWord,
  DocumentationHost,
  // Of one part alone.
  NothingKnown,
  Environment,
  Caller,
  Unknown,
  Null,
  Blank,
  DefaultOfLibrary,
  InMemory,
  Wildcard,
  OpenName,
  OpenHost,
  OpenPort,
  FormatHole,
  SecretReference,
  // Of a part beside others.
  UsualPort,
  PartOfEndpoint,
  PortAlone,
  HalfOfSecret,
  PathOfFile,
  // Of a whole text or use.
  NoPart,
  NotConnected,
  NoRole,
  LocalStandIn,
  // Of a finding that is not shown.
  CheckDisabled,
};

struct ReasonInfo {
  Because Id;
  llvm::StringRef Row; // of docs/behaviours.md; "" where none is about it
  llvm::StringRef Text;
};

const ReasonInfo &info(Because Why);

/// True for what makes a finding.
inline bool isReported(Because Why) {
  return Why == Because::Literal || Why == Because::PlaceholderWord ||
         Why == Because::DocumentationHost;
}

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_REASON_H
