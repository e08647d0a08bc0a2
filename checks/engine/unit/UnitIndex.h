//===- UnitIndex.h - One walk over the unit ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The user's code is walked once. The walk notes every call, construction and
// assignment with the moment it happens, and for every variable and data
// member what is written to it. Matching and tracing then look up instead of
// searching. Bodies and declarations in system headers are not entered.
//
// An address that is taken, a non-const reference that is passed, an array
// that is handed to an unknown function: each is a write of an unknown value.
// Guarded by tests/engine/cases/locals.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_UNITINDEX_H
#define SVC_TIDY_ENGINE_UNIT_UNITINDEX_H

#include "Scope.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include <deque>
#include <vector>

namespace svc {

class ModelMatcher;

/// A variable, or a member of one, or a member of some unknown object.
struct Storage {
  /// The variable at the base; null for members of this or of anything else.
  const clang::VarDecl *Base = nullptr;
  /// True for members of *this.
  bool OfThis = false;
  /// The members that lead from the base to the place; empty: the variable.
  llvm::SmallVector<const clang::FieldDecl *, 2> Fields;
  /// One element of it: p[i], *p.
  bool Element = false;

  /// The declaration that writes are filed under; null: not a storage.
  const clang::ValueDecl *leaf() const;
  bool sameObject(const Storage &O) const;
};

/// The storage that \p E names, or one without a leaf.
Storage storageOf(const clang::Expr *E);

struct Write {
  enum Kind {
    Assign, // the value replaces what was there
    Append, // the value is made of what was there, too
    Format, // a format makes the value
    Escape  // anything may have been written
  } K;
  Storage To;
  /// Assign and Append: the value; else the call or expression.
  const clang::Expr *Value = nullptr;
  /// The call or operator that writes, where more than Value says what: see
  /// traceWrite.
  const clang::Expr *By = nullptr;
  /// Where in the text To the value is put, in characters; null: at its start,
  /// or, for Append, at its end.
  const clang::Expr *Offset = nullptr;
  Point At;
};

/// A call, construction, assignment or aggregate that may be a use.
struct Site {
  const clang::Expr *E;
  Point At;
};

class UnitIndex {
public:
  UnitIndex(clang::ASTContext &Context, ModelMatcher &Matcher);

  llvm::ArrayRef<Site> sites() const { return Sites; }
  /// Everything written to \p D (a variable or a field), in order.
  llvm::ArrayRef<Write> writesTo(const clang::ValueDecl *D) const;
  /// Where the declaration of a variable stands.
  Point declared(const clang::VarDecl *V) const;
  /// The call sites of \p F in this unit.
  llvm::ArrayRef<Site> callsOf(const clang::FunctionDecl *F) const;
  /// Every conditional statement and operator, with its moment.
  llvm::ArrayRef<std::pair<const clang::Stmt *, Point>> branches() const {
    return Branches;
  }
  /// Constructors of \p C that initialise members, in source order.
  llvm::ArrayRef<const clang::CXXConstructorDecl *>
  constructorsOf(const clang::CXXRecordDecl *C) const;
  /// The return statements of \p F's body.
  llvm::ArrayRef<Site> returnsOf(const clang::Decl *F) const;

private:
  friend class IndexBuilder;
  std::deque<Scope> Scopes;
  std::vector<Site> Sites;
  std::vector<std::pair<const clang::Stmt *, Point>> Branches;
  llvm::DenseMap<const clang::Decl *, std::vector<Write>> Writes;
  llvm::DenseMap<const clang::Decl *, Point> Declared;
  llvm::DenseMap<const clang::Decl *, std::vector<Site>> Calls, Returns;
  llvm::DenseMap<const clang::Decl *,
                 std::vector<const clang::CXXConstructorDecl *>>
      Constructors;
};

/// True for a statement after which control does not go on behind it.
bool leaves(const clang::Stmt *S);

/// Strips what does not change a value: parentheses, implicit casts,
/// temporaries, cleanups, default-argument wrappers excluded.
const clang::Expr *strip(const clang::Expr *E);

/// True when \p Inner is \p Outer or a part of it.
bool contains(const clang::Stmt *Outer, const clang::Stmt *Inner);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_UNITINDEX_H
