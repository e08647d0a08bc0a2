//===- ModelSet.h - All known entry points, found by name -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The built-in models, embedded in the binary, and the user's, from files or
// folders. Entry points are indexed by unqualified name, so that a look-up at
// a call costs one hash however many connectors are known. Immutable once
// built; may then be read from several threads.
// Guarded by tests/knowledge/ModelSetTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_MODELSET_H
#define SVC_TIDY_KNOWLEDGE_MODELSET_H

#include "Identity.h"
#include "ModelLoader.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"

namespace svc {

class ModelSet {
public:
  /// The embedded models. They are tested to load without a problem.
  static ModelSet builtIn();

  /// Adds the model in \p Path, or every *.json in the folder \p Path.
  /// A duplicate entry point (same kind, name and parameter shapes as one
  /// that is already known) is a problem and is left out. A connector with the
  /// id of a known one extends it.
  std::vector<ModelProblem> addPath(llvm::StringRef Path);
  std::vector<ModelProblem> addText(llvm::StringRef Text, llvm::StringRef File);

  /// The entry points whose unqualified name is \p Name.
  llvm::ArrayRef<const EntryPoint *> lookup(llvm::StringRef Name) const;
  llvm::ArrayRef<std::unique_ptr<Connector>> connectors() const {
    return Connectors;
  }
  /// The connector called \p Id, or null.
  const Connector *connector(llvm::StringRef Id) const;

private:
  std::vector<ModelProblem> addFile(llvm::StringRef Path);
  std::vector<ModelProblem> add(LoadedModel Loaded);

  /// Makes the entry points of \p C known, which must not move from then on.
  void enter(const Connector &C);

  std::vector<std::unique_ptr<Connector>> Connectors;
  // The keys are the names in the connectors.
  llvm::DenseMap<llvm::StringRef, Connector *> Ids;
  llvm::DenseMap<llvm::StringRef, llvm::SmallVector<const EntryPoint *, 2>>
      Index;
  llvm::DenseSet<const EntryPoint *, EntryPointIdentity> Known;
  llvm::StringSet<> Files; // what EntryPoint::File points to
};

/// True when the qualified name \p Name is the one \p Pattern means ('*' stands
/// for any part of one component).
bool matchesName(llvm::StringRef Pattern, llvm::StringRef Name);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_MODELSET_H
