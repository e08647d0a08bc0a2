//===- Counters.h - Which element a counter means ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// keywords[i] = "host"; values[i++] = Host: C fills arrays with a counter. A
// local variable that starts at a constant, and that only constants are added
// to, numbers the elements in the order of the source. An addition that may not
// happen (in an `if`, in a loop that lies before) counts as if it did: the
// element has that number at most, but no two share it, and arrays that are
// filled side by side agree on it (PathStep::row). A list that is empty at
// first counts its push_back()s.
//
// What it does not do: counters and lists that are members, and elements that a
// loop writes: their number stays unknown.
// Guarded by tests/engine/flows/counters.c.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_COUNTERS_H
#define SVC_TIDY_ENGINE_UNIT_COUNTERS_H

#include "UnitIndex.h"
#include "llvm/ADT/DenseSet.h"
#include <optional>

namespace svc {

class Counters {
public:
  explicit Counters(const clang::ASTContext &Context) : Context(Context) {}

  // For the walk, in the order of the source.

  void declared(const clang::VarDecl *V, Point At);
  void changed(const clang::UnaryOperator *E, Point At);
  void changed(const clang::BinaryOperator *E, Point At);
  /// What happens in \p Step happens once a turn, behind the loop's body.
  void step(const clang::Stmt *Step);
  void called(const clang::CXXMemberCallExpr *E, Point At);
  /// Something is assigned to \p Target.
  void stored(const clang::Expr *Target, Point At) {
    Stores.push_back({Target, At});
  }

  /// Numbers the elements that are written by a counter.
  void run(UnitIndex &Index) const;

private:
  /// One change of a counter.
  struct Event {
    enum Kind { Set, Add, Lost } K;
    int64_t N = 0;
    const clang::Expr *By = nullptr;
    Point At;
  };
  struct Number {
    int64_t N = 0;
    /// False where an addition before may not have happened.
    bool IsExact = true;
  };

  void note(const clang::VarDecl *V, Event E);
  void lose(const clang::Expr *E, Point At);
  bool isKnown(const clang::VarDecl *V, const UnitIndex &Index) const;
  std::optional<Number> valueOf(const clang::Expr *E, Point At,
                                const UnitIndex &Index) const;
  std::optional<Number> valueAt(const clang::VarDecl *V, unsigned Order,
                                Point At, const UnitIndex &Index) const;
  void number(Storage &To, const clang::Expr *Target, Point At,
              const UnitIndex &Index) const;

  const clang::ASTContext &Context;
  llvm::DenseMap<const clang::VarDecl *, std::vector<Event>> Events;
  std::vector<Site> Stores;
  llvm::DenseSet<const clang::Stmt *> Steps;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_COUNTERS_H
