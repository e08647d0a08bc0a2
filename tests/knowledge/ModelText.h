//===- ModelText.h - A model for tests --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text of a model whose head is good: a test adds the part it is about, and
// can tell in which line that stands.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_KNOWLEDGE_MODELTEXT_H
#define SVC_TIDY_TESTS_KNOWLEDGE_MODELTEXT_H

#include "knowledge/ModelLoader.h"
#include <string>

namespace svc {

/// Lines 1 to 4 of every test's file.
inline const char *const ModelHead =
    R"j({"schema_version": 1, "connector": "lib",
"name": "Lib", "service": "redis", "category": "cache", "language": "c",
"headers": ["lib.h"], "documentation": "https://example.org/lib",
"provenance": "lib.h 1.0",
)j";

/// A model with \p EntryPoints, which start in line 6.
inline std::string model(const std::string &EntryPoints,
                         const std::string &Keys = "") {
  return ModelHead + Keys + "\"entry_points\": [\n" + EntryPoints + "]}";
}

inline const char *const GoodEntry =
    R"j({"kind": "function", "name": "good", "signature": "void good(int p)",
    "roles": {"p": "port"}})j";

/// The problems, one a line.
inline std::string render(const std::vector<ModelProblem> &Problems) {
  std::string All;
  for (const ModelProblem &P : Problems)
    All += render(P) + "\n";
  return All;
}

} // namespace svc

#endif // SVC_TIDY_TESTS_KNOWLEDGE_MODELTEXT_H
