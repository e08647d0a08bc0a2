//===- SourceText.h - Characters around an edit -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits are made in text: what clang's ranges leave out (semicolons, comments,
// indentation) is found in the characters.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_SOURCETEXT_H
#define SVC_TIDY_ENGINE_FIX_SOURCETEXT_H

#include "clang/AST/Stmt.h"
#include "clang/Basic/SourceManager.h"

namespace svc {

/// Offsets in a file: from Begin up to End.
struct TextExtent {
  unsigned Begin = 0, End = 0;
};

/// Where the statement that ends at \p End, or its semicolon, ends.
unsigned behindSemicolon(llvm::StringRef Source, unsigned End);

/// The white space at the begin of the line of \p Offset.
llvm::StringRef indentAt(llvm::StringRef Source, unsigned Offset);

/// What stands between the braces of \p Block, comments too.
TextExtent insideOf(const clang::CompoundStmt *Block,
                    const clang::SourceManager &SM);

/// \p Text with the lines behind its first moved from the indentation \p From
/// to \p To. A tab at the begin of a line is one \p Step more.
std::string moved(llvm::StringRef Text, llvm::StringRef From,
                  llvm::StringRef To, llvm::StringRef Step);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_SOURCETEXT_H
