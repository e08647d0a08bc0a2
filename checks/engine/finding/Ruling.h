//===- Ruling.h - What becomes of each part of a text -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parts beside each other: a port belongs to its host, a user to its password.
// What one part is by itself stands in Policy.cpp.
// Guarded by tests/engine/cases/judge_*.cpp and tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_RULING_H
#define SVC_TIDY_ENGINE_FINDING_RULING_H

#include "Reading.h"
#include "Reason.h"

namespace svc {

/// What becomes of one part of a text.
struct Ruling {
  /// The role of the part; of what is reported, the role that is named.
  Role Meaning;
  Because Why;
  /// Reported: the literal, among the pieces of the text; the finding.
  size_t Piece = 0, Finding = 0;
};

/// Rules on each part of \p R, the text at a role \p Bound of \p C.
std::vector<Ruling> ruleOn(const Reading &R, Role Bound, const Connector &C);
/// Where no part of \p R is known: why the whole is not reported.
Because whyNothing(const Reading &R);
/// The pieces that have a character in \p P.
std::vector<const Value *> piecesIn(const Reading &R, const Part &P);

/// True for the part of a location that says where the service is.
bool isEndpointPart(Role R);
/// True for roles whose text is a location with parts: the endpoint is reported
/// as one.
bool isLocation(Role R);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_RULING_H
