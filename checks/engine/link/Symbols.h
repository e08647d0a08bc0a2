//===- Symbols.h - Declarations that other units know too -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names are made only for what another file can mean: functions and variables
// with external linkage, and members of classes. Libraries are left out; what
// they do is said by models.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_LINK_SYMBOLS_H
#define SVC_TIDY_ENGINE_LINK_SYMBOLS_H

#include "Links.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"

namespace svc {

/// True for a declaration of user code that other files can mean.
bool isShared(const clang::NamedDecl *D);
/// The symbol of \p D, or "" where it has none.
Symbol symbolOf(const clang::NamedDecl *D);
FunctionName nameOf(const clang::FunctionDecl *F);

/// The functions that user code defines, and the variables and members that it
/// declares, by their symbols.
class SymbolTable {
public:
  explicit SymbolTable(clang::ASTContext &Context);

  const clang::NamedDecl *find(const Symbol &S) const;
  const std::map<Symbol, const clang::NamedDecl *> &all() const {
    return Table;
  }

private:
  void addAll(const clang::DeclContext *In);
  void add(const clang::Decl *D);

  clang::ASTContext &Context;
  std::map<Symbol, const clang::NamedDecl *> Table;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_LINK_SYMBOLS_H
