//===- JsonReader.h - Text -> a tree of JSON values -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Strict JSON (RFC 8259): what nlohmann/json accepts this accepts, and nothing
// else, but for depth; a test compares them.
// Guarded by tests/knowledge/JsonReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_JSONREADER_H
#define SVC_TIDY_KNOWLEDGE_JSONREADER_H

#include "LocatedJson.h"

namespace svc {

/// Reads the text of \p Out.Source, which holds no NUL. False, and no root,
/// when it is not JSON or nested deeper than MaxJsonDepth; keys that stand
/// twice before that are problems all the same.
bool readJson(LocatedJson &Out);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_JSONREADER_H
