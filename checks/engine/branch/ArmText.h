//===- ArmText.h - The tokens of an arm -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two arms that are the same text but for literals differ in configuration
// only, and become one. Tokens are compared as they are written, also in an arm
// that the preprocessor removed. Guarded by tests/engine/BranchFixTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_ARMTEXT_H
#define SVC_TIDY_ENGINE_BRANCH_ARMTEXT_H

#include "Branches.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Token.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace svc {

/// The raw tokens in \p Range, which lies in one file; none where it does not.
std::vector<clang::Token> tokensIn(clang::CharSourceRange Range,
                                   const clang::SourceManager &SM,
                                   const clang::LangOptions &Language);

/// The raw tokens behind the line of the directive at \p Begin and before the
/// directive at \p End.
std::vector<clang::Token> tokensBetween(clang::SourceLocation Begin,
                                        clang::SourceLocation End,
                                        const clang::SourceManager &SM,
                                        const clang::LangOptions &Language);

/// All raw tokens of \p File.
std::vector<clang::Token> tokensOfFile(clang::FileID File,
                                       const clang::SourceManager &SM,
                                       const clang::LangOptions &Language);

/// The tokens of an arm, without the braces around it and a last semicolon.
std::vector<clang::Token> tokensOf(const ArmCode &Arm,
                                   const clang::SourceManager &SM,
                                   const clang::LangOptions &Language);

/// The positions at which \p A and \p B differ, where both have a literal at
/// each; nothing when they differ in more.
std::optional<std::vector<size_t>> differingLiterals(
    llvm::ArrayRef<clang::Token> A, llvm::ArrayRef<clang::Token> B,
    const clang::SourceManager &SM, const clang::LangOptions &Language);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_ARMTEXT_H
