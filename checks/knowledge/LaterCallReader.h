//===- LaterCallReader.h - JSON object -> LaterCall -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads an entry point's "only_when": the argument that must go on to another
// call, that call's declaration, and its parameter. The declaration stands in
// full, so that the condition can be checked without another entry point.
// Guarded by tests/knowledge/LaterCallReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LATERCALLREADER_H
#define SVC_TIDY_KNOWLEDGE_LATERCALLREADER_H

#include "Model.h"
#include "ObjectReader.h"

namespace svc {

/// The condition that the object \p Value puts on an entry point declared as
/// \p Declaration; nothing when it has a problem. Without a declaration, which
/// is a problem of its own, no argument's name is one.
std::optional<LaterCall>
readLaterCall(const JsonValue &Value,
              const std::optional<Signature> &Declaration,
              ProblemList &Problems);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_LATERCALLREADER_H
