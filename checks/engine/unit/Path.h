//===- Path.h - The way from an object to what it holds ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Values live in members of members and in elements of containers. A path names
// such a place from the object outside: Config.Brokers[0].Host is the path
// {Brokers, [0], Host} in Config. What a pointer points to is the same place as
// the pointer: `p->Host` and `x.Host` both have the path {Host}.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_PATH_H
#define SVC_TIDY_ENGINE_UNIT_PATH_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <string>

namespace svc {

/// One step into an object: to a member, or to an element.
struct PathStep {
  /// The member, canonical; null: an element of an array or container.
  const clang::FieldDecl *Field = nullptr;
  /// Element: its constant index or key ("2", "host"); "" where it is not
  /// known which.
  std::string Key;
  enum Count { Exact, AtMost, Row } Counted = Exact;

  static PathStep member(const clang::FieldDecl *F) {
    return {F->getCanonicalDecl(), "", Exact};
  }
  static PathStep element(std::string Key = "") {
    return {nullptr, std::move(Key), Exact};
  }
  /// The element that a counter numbers \p N at most: what it counted before
  /// may not have happened.
  static PathStep counted(unsigned N) {
    return {nullptr, std::to_string(N), AtMost};
  }
  /// The element with the number \p N, whether it is that or at most that.
  static PathStep row(unsigned N) { return {nullptr, std::to_string(N), Row}; }
  bool isElement() const { return !Field; }
  bool operator==(const PathStep &O) const {
    return Field == O.Field && Key == O.Key && Counted == O.Counted;
  }
};

using Path = llvm::SmallVector<PathStep, 2>;

/// The path that \p Names ("Host", "[2]", "[]") spell from an object of type
/// \p From (or a pointer or reference to one); nullopt where a name is no
/// member.
std::optional<Path> resolve(clang::QualType From,
                            llvm::ArrayRef<std::string> Names);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_PATH_H
