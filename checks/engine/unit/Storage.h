//===- Storage.h - The place that an expression names -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes and reads meet in a storage: a variable, this object or what an
// expression makes, and the path from there. A pointer and what it points to
// are one place; how often the pointer was followed is kept, because a write to
// a pointer and a write through it are different things (Aliases.h).
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_STORAGE_H
#define SVC_TIDY_ENGINE_UNIT_STORAGE_H

#include "Path.h"
#include "clang/AST/Expr.h"

namespace svc {

struct Storage {
  /// The variable at the base; null for members of this or of anything else.
  const clang::VarDecl *Base = nullptr;
  /// True for this object and its members.
  bool OfThis = false;
  /// The expression that makes the object, when neither of the others is known.
  const clang::Expr *Root = nullptr;
  /// The way from the base to the place; empty: the base itself.
  Path Within;
  /// One character of the text there, or a place inside the text: s[0], s + 3.
  bool Character = false;
  /// An element of a map, seen as a pair of key and value.
  bool OfKeyed = false;
  /// How often the base was followed as a pointer: 1 in *p, -1 in &x.
  int Derefs = 0;

  /// The declaration that writes are filed under: the last member on the way,
  /// else the variable; null: not a storage.
  const clang::ValueDecl *leaf() const;
  /// The last member on the way; null: none.
  const clang::FieldDecl *field() const;
  /// True when the object outside is known: a variable, or this.
  bool hasBase() const { return Base || OfThis; }
  bool sameObject(const Storage &O) const {
    return sameBase(O) && Within == O.Within;
  }
  bool sameBase(const Storage &O) const {
    return Base == O.Base && OfThis == O.OfThis;
  }
};

/// The storage that \p E names, or one without a leaf.
Storage storageOf(const clang::Expr *E);

/// The constant index or key that \p E is, or "".
std::string keyOf(const clang::Expr *E);

/// How a written place lies to a place that is read.
struct Overlap {
  enum Kind {
    None,
    Same,
    Whole, // the write is to an object around the place; Rest leads inside
    Part   // the write is to a part of the place
  } K = None;
  /// False when an index or key is not known: the places may be apart.
  bool Sure = true;
  Path Rest;
};

Overlap overlap(llvm::ArrayRef<PathStep> Read,
                llvm::ArrayRef<PathStep> Written);

/// The half of a map's pair that is the value.
bool isMapped(const PathStep &Step);

/// Strips what does not change a value: parentheses, implicit casts,
/// temporaries, cleanups, default-argument wrappers excluded.
const clang::Expr *strip(const clang::Expr *E);

/// The same, and explicit casts.
const clang::Expr *stripCasts(const clang::Expr *E);

/// True when \p Inner is \p Outer or a part of it.
bool contains(const clang::Stmt *Outer, const clang::Stmt *Inner);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_STORAGE_H
