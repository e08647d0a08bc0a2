//===- EntryPointReader.h - JSON object -> EntryPoint -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads one element of a model's entry_points. An entry point with any problem
// is left out: half of its roles would report half of the truth.
// To add a kind: one enumerator in Model.h, its name in Model.cpp, one case in
// EntryPointReader.cpp, one branch in connectors/connector.schema.json.
// Guarded by tests/knowledge/EntryPointReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_ENTRYPOINTREADER_H
#define SVC_TIDY_KNOWLEDGE_ENTRYPOINTREADER_H

#include "Model.h"
#include "ObjectReader.h"

namespace svc {

/// Reads the entry point that \p Value describes into \p To, a new one. False
/// when it has a problem.
bool readEntryPoint(const JsonValue &Value, ProblemList &Problems,
                    EntryPoint &To);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_ENTRYPOINTREADER_H
