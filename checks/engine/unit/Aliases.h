//===- Aliases.h - Several names of one place -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A reference, or a pointer that only ever gets one address, is another name
// of a variable: what is written through it is filed under the variable, and
// reading it reads the variable. A pointer that gets several addresses may
// write to each of them. Pointers to pointers come first, because what is
// written through them decides what the inner pointers mean.
//
// What it does not do: pointers that are members, and a pointer that is copied
// from one that changes later.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_ALIASES_H
#define SVC_TIDY_ENGINE_UNIT_ALIASES_H

#include "UnitIndex.h"

namespace svc {

class AliasFinder {
public:
  AliasFinder(UnitIndex &Index) : Index(Index) {}
  void run();

private:
  void find(const clang::VarDecl *V);
  /// Moves what is written through \p V to what \p V means.
  void refile(const clang::VarDecl *V);
  /// The places whose addresses \p V gets; false: it also gets others.
  bool targetsOf(const clang::VarDecl *V, std::vector<Storage> &Out);
  bool addTarget(const clang::VarDecl *V, const clang::Expr *E,
                 std::vector<Storage> &Out);
  bool isFixed(const clang::VarDecl *V, const clang::VarDecl *Except) const;
  bool mayMean(const clang::VarDecl *V, const Storage &Target) const;

  UnitIndex &Index;
  llvm::DenseMap<const clang::VarDecl *, std::vector<Storage>> Several;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_ALIASES_H
