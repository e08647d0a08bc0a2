//===- Declarations.h - What headers declare, by name -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Walks the declarations of a unit once, instances of templates included, and
// keeps those of the names that are asked for.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_DECLARATIONS_H
#define SVC_TIDY_TESTS_MODELS_DECLARATIONS_H

#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace clang {
class Sema;
} // namespace clang

namespace svc::test {

/// True when a program can name \p D.
bool isReachable(const clang::Decl *D);

class Declarations {
public:
  /// Those called as \p Names say, by last component; of a constructor, that
  /// of its class.
  Declarations(clang::ASTContext &Context, llvm::StringSet<> Names);

  llvm::ArrayRef<clang::NamedDecl *> named(llvm::StringRef Name) const;
  /// The functions called \p Name. Where only a template of a class declares
  /// one, those of its instances that a typedef names; \p S makes them.
  std::vector<clang::FunctionDecl *> functions(llvm::StringRef Name,
                                               clang::Sema &S) const;
  /// A typedef for an instance of the class template \p T, or null.
  const clang::TypedefNameDecl *
  aliasOf(const clang::ClassTemplateDecl *T) const;

private:
  class Visitor;
  clang::ASTContext &Context;
  llvm::StringSet<> Names;
  llvm::StringMap<std::vector<clang::NamedDecl *>> Found;
  std::vector<clang::TypedefNameDecl *> Aliases; // of instances of templates
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_DECLARATIONS_H
