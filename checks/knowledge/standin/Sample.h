//===- Sample.h - A value as programs give it at a role ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Generated uses need values that a check reports: no default of the library,
// no placeholder, in the dialect that the entry point reads.
// Guarded by tests/models/StandInTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_STANDIN_SAMPLE_H
#define SVC_TIDY_KNOWLEDGE_STANDIN_SAMPLE_H

#include "knowledge/Model.h"

namespace svc {

/// A text for \p B, as \p C reads it; without quotes or backslashes.
std::string sampleText(const Binding &B, const Connector &C);
/// The same where a number is wanted, as C++ spells it.
std::string sampleNumber(const Binding &B);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_STANDIN_SAMPLE_H
