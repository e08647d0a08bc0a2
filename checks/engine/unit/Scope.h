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
  /// The function, method or lambda body; null at namespace scope.
  const clang::Decl *Function = nullptr;
  bool IsLoop = false;
  /// A loop whose body runs at least once: do { } while, while (true).
  bool RunsOnce = false;
  /// The moment of the first break, continue or goto in a loop; 0: none.
  unsigned FirstLeave = 0;
  /// The arm ends in return, throw, break, continue or exit().
  bool Leaves = false;
  /// A constant condition decides that the arm always, or never, runs.
  bool Always = false, Never = false;
  /// In a switch: the arm before this one, when control falls from it.
  const Scope *FallsFrom = nullptr;
};

/// A moment in the unit: events are numbered in the order of the source.
struct Point {
  unsigned Order = 0;
  const Scope *In = nullptr;
};

/// True when control that is at \p Inner has passed the start of \p Outer.
bool encloses(const Scope *Outer, const Scope *Inner);
/// True when what happens at \p P in the arm \p In happens whenever control
/// reaches the arm's statement.
bool surelyRuns(Point P, const Scope *In);
/// The same as encloses(), where an arm in which \p P surely runs counts as
/// what is around it.
bool dominates(Point P, const Scope *Inner);
/// True when no control ever gets to \p In.
bool isDead(const Scope *In);
/// True when \p A and \p B lie in different arms of one branch.
bool excludes(const Scope *A, const Scope *B);
/// True when one loop holds both that does not hold \p Declared: what is
/// declared in a loop is new in each turn.
bool shareLoop(const Scope *A, const Scope *B, const Scope *Declared = nullptr);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_SCOPE_H
