//===- Identifier.h - Names as C, shells and make spell them ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_IDENTIFIER_H
#define SVC_TIDY_KNOWLEDGE_IDENTIFIER_H

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

/// [A-Za-z_][A-Za-z0-9_]*: a macro, a variable of the environment (POSIX,
/// 3.231).
inline bool isIdentifier(llvm::StringRef Text) {
  return !Text.empty() && !llvm::isDigit(Text.front()) &&
         llvm::all_of(Text,
                      [](char C) { return llvm::isAlnum(C) || C == '_'; });
}

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_IDENTIFIER_H
