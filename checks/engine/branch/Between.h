//===- Between.h - What stands between two directives -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The arm of an #if is a range of a file, not a part of the AST. What is
// written there, in files that are included there, and where the macros that
// are defined there are expanded, is found by its locations.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_BETWEEN_H
#define SVC_TIDY_ENGINE_BRANCH_BETWEEN_H

#include "engine/unit/PreprocessorRecord.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseSet.h"

namespace svc {

/// True when \p L is between the directives of \p Arm, or in a file that is
/// included there.
bool isBetween(const ConditionalArm &Arm, clang::SourceLocation L,
               const clang::SourceManager &SM);
/// The same, or \p L comes from a macro that is defined there.
bool comesFromBetween(const ConditionalArm &Arm, clang::SourceLocation L,
                      const clang::SourceManager &SM);

/// The statements and expressions that come from between the directives.
void collectBetween(const ConditionalArm &Arm, clang::ASTContext &Context,
                    llvm::DenseSet<const clang::Stmt *> &Into);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_BETWEEN_H
