//===- ArmMatch.h - What the arms of a branch have in common ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Lays the arms beside each other: as one text that differs in holes only (a
// literal, or a read of the environment), or, of an `if`, statement by
// statement. What all arms have becomes one text; what some arms have may
// become optional (BranchFix.h decides). Guarded by
// tests/engine/BranchFixTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_ARMMATCH_H
#define SVC_TIDY_ENGINE_FIX_ARMMATCH_H

#include "engine/branch/Branches.h"
#include "clang/Lex/Token.h"

namespace svc {

/// Tokens of one arm that stand at a hole: one literal, or getenv("NAME").
struct Hole {
  unsigned Begin = 0, End = 0; // offsets in the file
  clang::SourceLocation At;    // of the first token
  std::string Variable;        // of a read of the environment
  bool isRead() const { return !Variable.empty(); }
};

/// A text that some or all arms have.
struct ArmRow {
  struct Part {
    bool Has = false;
    unsigned Begin = 0, End = 0; // offsets in the file
    std::vector<Hole> Holes;     // where it differs from the others
    const clang::Stmt *Statement = nullptr;
  };
  std::vector<Part> Of; // one for each arm
  bool InAll = true;
  /// The first arm that has it.
  size_t first() const;
};

struct ArmMatch {
  clang::FileID File;
  std::vector<ArmRow> Rows; // empty: the arms do not match
};

ArmMatch matchArms(const Branch &B, const clang::SourceManager &SM,
                   const clang::LangOptions &Language);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_ARMMATCH_H
