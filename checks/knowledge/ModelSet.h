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

#include "EmbeddedModels.h"
#include "Identity.h"
#include "ModelLoader.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringSet.h"

namespace svc {

/// Whether models that nobody has held against a header are matched.
enum class Unverified { NotMatched, Matched };

class ModelSet {
public:
  explicit ModelSet(Unverified U = Unverified::NotMatched) : Doubtful(U) {}
  /// The embedded models. They are tested to load without a problem.
  static ModelSet builtIn(Unverified U = Unverified::NotMatched);
  static ModelSet of(llvm::ArrayRef<EmbeddedModel> Models, Unverified U);

  /// Adds the model in \p Path, or every *.json in the folder \p Path.
  /// An entry point with the kind, name and parameter shapes of a built-in one
  /// replaces that, which is noted; of another file's, it is a problem and is
  /// left out. A connector with the id of a known one extends it, or replaces
  /// it where that one is not matched. A file that is named itself is matched,
  /// verified or not; one that was read already is not read again.
  std::vector<ModelProblem> addPath(llvm::StringRef Path);
  std::vector<ModelProblem> addText(llvm::StringRef Text, llvm::StringRef File);

  /// The entry points whose unqualified name is \p Name, of the models that
  /// are matched.
  llvm::ArrayRef<const EntryPoint *> lookup(llvm::StringRef Name) const;
  llvm::ArrayRef<std::unique_ptr<Connector>> connectors() const {
    return Connectors;
  }
  /// The connector called \p Id, or null.
  const Connector *connector(llvm::StringRef Id) const;
  /// False for one that is only listed.
  bool isMatched(const Connector &C) const { return !Unmatched.contains(&C); }

private:
  std::vector<ModelProblem> addFile(llvm::StringRef Path, Unverified U);
  std::vector<ModelProblem> addText(llvm::StringRef Text, llvm::StringRef File,
                                    Unverified U);
  std::vector<ModelProblem> add(LoadedModel Loaded, Unverified U);
  /// Takes out of \p New what is known already, and of what is built in what
  /// \p New replaces.
  void dropKnown(const LoadedModel &Loaded, Connector &New,
                 std::vector<ModelProblem> &Problems);
  void remove(llvm::ArrayRef<const EntryPoint *> Replaced);
  void rebuild();
  /// Gives Older what \p New has. Its entry points move.
  void extend(Connector &Older, Connector &New);
  void removeUnmatched(const Connector &C);
  /// Makes the entry points of \p C known, which must not move from then on.
  void enter(const Connector &C);

  Unverified Doubtful;
  std::vector<std::unique_ptr<Connector>> Connectors;
  // The keys are the names in the connectors.
  llvm::DenseMap<llvm::StringRef, Connector *> Ids;
  llvm::DenseMap<llvm::StringRef, llvm::SmallVector<const EntryPoint *, 2>>
      Index;
  llvm::DenseSet<const EntryPoint *, EntryPointIdentity> Known;
  llvm::StringSet<> Files; // what EntryPoint::File points to
  llvm::StringSet<> Read;  // paths, without links
  llvm::DenseSet<const Connector *> BuiltIn;
  llvm::DenseSet<const Connector *> Unmatched;
};

/// True when the qualified name \p Name is the one \p Pattern means ('*' stands
/// for any part of one component).
bool matchesName(llvm::StringRef Pattern, llvm::StringRef Name);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_MODELSET_H
