//===- Reachability.h - Arms that always or never run -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A condition that the unit decides: `if (0)`, a constant, a static that is
// never written, a function that returns one constant. Asked after the walk,
// when all writes are known. What it does not do: conditions that depend on
// each other.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_REACHABILITY_H
#define SVC_TIDY_ENGINE_UNIT_REACHABILITY_H

#include "UnitIndex.h"
#include <optional>

namespace svc {

/// The number that \p E is whenever it runs.
std::optional<int64_t> constantOf(const clang::Expr *E, const UnitIndex &Index,
                                  const clang::ASTContext &Context,
                                  unsigned Depth = 0);

class Reachability {
public:
  Reachability(UnitIndex &Index, const clang::ASTContext &Context)
      : Index(Index), Context(Context) {}
  void run();

private:
  /// The only arm of \p Control that runs; nullopt: any may.
  std::optional<unsigned> armOf(const clang::Stmt *Control);
  bool runsOnce(const clang::Stmt *Loop);

  UnitIndex &Index;
  const clang::ASTContext &Context;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_REACHABILITY_H
