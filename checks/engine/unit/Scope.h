//===- Scope.h - Which branch of which function a place is in ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether an assignment reaches a use is a question about control flow. A full
// flow graph per function costs more than the question is worth; a chain of
// the enclosing branches answers it: a write in an enclosing arm always
// happens before, a write in the other arm of the same `if` never does, any
// other write may. Guarded by tests/engine/cases/locals.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_SCOPE_H
#define SVC_TIDY_ENGINE_UNIT_SCOPE_H

namespace clang {
class Decl;
class Stmt;
} // namespace clang

namespace svc {

/// One arm of one control statement, or the body of a function (no Control).
struct Scope {
  const Scope *Parent = nullptr;
  const clang::Stmt *Control = nullptr;
  unsigned Arm = 0;
  bool IsLoop = false;
  /// The arm ends in return, throw, break, continue or exit().
  bool Leaves = false;
  /// The function, method or lambda body; null at namespace scope.
  const clang::Decl *Function = nullptr;
};

/// A moment in the unit: events are numbered in the order of the source.
struct Point {
  unsigned Order = 0;
  const Scope *In = nullptr;
};

/// True when control that is at \p Inner has passed the start of \p Outer.
bool encloses(const Scope *Outer, const Scope *Inner);
/// True when \p A and \p B lie in different arms of one branch.
bool excludes(const Scope *A, const Scope *B);
/// True when one loop of their function holds both.
bool shareLoop(const Scope *A, const Scope *B);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_SCOPE_H
