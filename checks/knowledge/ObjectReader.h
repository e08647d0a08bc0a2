//===- ObjectReader.h - The members of one JSON object ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loader asks for the members it knows; what it asked for is what the object
// may hold. So the list of known keys is written once, and an unknown key is
// found by asking for the rest. Each problem is recorded where it stands and
// the reading goes on.
// Guarded by tests/knowledge/ModelLoaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_OBJECTREADER_H
#define SVC_TIDY_KNOWLEDGE_OBJECTREADER_H

#include "LocatedJson.h"
#include "ModelLoader.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"

namespace svc {

/// The problems of one file.
class ProblemList {
public:
  explicit ProblemList(llvm::StringRef File) : File(File) {}

  void add(const JsonValue &At, const llvm::Twine &Message);
  /// At the key of a member instead of its value.
  void addAtKey(const JsonValue &At, const llvm::Twine &Message);
  void add(const JsonProblem &P);

  size_t size() const { return Problems.size(); }
  /// In the order of the file.
  std::vector<ModelProblem> take();

private:
  std::string File;
  std::vector<ModelProblem> Problems;
};

enum class Need { Optional, Required };

class ObjectReader {
public:
  /// \p Object must be an object; \p What names it in messages: "a model".
  ObjectReader(const JsonValue &Object, llvm::StringRef What,
               ProblemList &Problems)
      : Object(Object), What(What), Problems(Problems) {}

  /// The member \p Key of type \p T; null when it is absent or of another
  /// type (which is a problem).
  const JsonValue *get(llvm::StringRef Key, JsonValue::Type T, Need N);
  /// The member \p Key of any type.
  const JsonValue *get(llvm::StringRef Key, Need N);
  /// A string that is not empty, or null.
  const JsonValue *text(llvm::StringRef Key, Need N);
  bool flag(llvm::StringRef Key);
  /// An array of strings that are not empty.
  std::vector<const JsonValue *> texts(llvm::StringRef Key, Need N);

  /// Records every member that nobody has asked for.
  void rejectOthers();

private:
  const JsonValue &Object;
  llvm::StringRef What;
  ProblemList &Problems;
  llvm::SmallVector<llvm::StringRef, 24> Asked;
};

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_OBJECTREADER_H
