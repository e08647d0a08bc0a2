//===- ModelLoader.h - JSON text -> Connector -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads one model file. Every problem of a file is reported at once, each with
// line, column and field, and with a suggestion where a name is nearly right;
// one bad entry point does not lose the good ones. Unknown keys are errors:
// a misspelled "role" must not silently match nothing.
// Guarded by tests/knowledge/ModelLoaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_MODELLOADER_H
#define SVC_TIDY_KNOWLEDGE_MODELLOADER_H

#include "LocatedJson.h"
#include "Model.h"
#include <memory>

namespace svc {

/// One thing wrong with a model file.
struct ModelProblem {
  std::string File;
  unsigned Line = 0, Column = 0; // 1-based; 0 when the file was not readable
  std::string Field;             // JSON pointer: "/entry_points/3/roles/host"
  std::string Message;
  bool IsNote = false; // nothing is lost by it
};

/// "file:line:column: error: message (at field)"; or "note:".
std::string render(const ModelProblem &P);

/// \p Message about \p At in \p File.
ModelProblem problemAt(llvm::StringRef File, const JsonValue &At,
                       const llvm::Twine &Message);

struct LoadedModel {
  /// Null when nothing of the file was usable.
  std::unique_ptr<Connector> Model;
  std::vector<ModelProblem> Problems;
  /// Where the service and each of Model->EntryPoints stand, for problems that
  /// only show beside other files. To be used while the text lives.
  const JsonValue *Service = nullptr;
  std::vector<const JsonValue *> EntryPoints;
  std::shared_ptr<const LocatedJson> Json; // owns them
};

/// Parses the text of one model file; \p File is used for messages only.
LoadedModel loadModel(llvm::StringRef Text, llvm::StringRef File);

/// The same for a text that may hold several models, as an array: what
/// `svc-tidy models --learned` prints. One result a model, at least one.
std::vector<LoadedModel> loadModels(llvm::StringRef Text, llvm::StringRef File);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_MODELLOADER_H
