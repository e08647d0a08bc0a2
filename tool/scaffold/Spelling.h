//===- Spelling.h - A declaration as models spell it ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Types are qualified, so that the declaration would be valid at global scope,
// but for inline namespaces; template parameters are "auto"; every parameter
// has a name. Guarded by tests/catalogue/ScaffoldTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_SCAFFOLD_SPELLING_H
#define SVC_TIDY_TOOL_SCAFFOLD_SPELLING_H

#include "clang/AST/Decl.h"
#include <string>

namespace svc {

std::string spellSignature(const clang::FunctionDecl *F);

} // namespace svc

#endif // SVC_TIDY_TOOL_SCAFFOLD_SPELLING_H
