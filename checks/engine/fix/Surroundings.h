//===- Surroundings.h - What stands around an expression --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An edit at a literal or a declaration must suit all that is around: what the
// literal is converted to, whether a constant is wanted there, where else the
// variable is named. One walk over the user's code, when it is first asked
// for; of templates, their patterns. What the walk has not met is not known,
// and nothing is edited for it.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_SURROUNDINGS_H
#define SVC_TIDY_ENGINE_FIX_SURROUNDINGS_H

#include "clang/AST/ASTContext.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

namespace svc {

class Surroundings {
public:
  explicit Surroundings(const clang::ASTContext &Context) : Context(Context) {}

  /// What a statement or declaration is directly a part of: one of both.
  struct Node {
    const clang::Stmt *S = nullptr;
    const clang::Decl *D = nullptr;
    /// In a type, a template argument, an assertion, an attribute, ...
    bool InConstant = false;
    bool isKnown() const { return S || D; }
  };
  Node parent(const clang::Stmt *S) const;
  Node parent(const clang::Decl *D) const;
  Node parent(const Node &N) const { return N.S ? parent(N.S) : parent(N.D); }

  /// Every expression that names \p D: a variable, a member, a function.
  llvm::ArrayRef<const clang::Expr *>
  references(const clang::ValueDecl *D) const;

  /// True where the language wants a constant of \p E, or its type or size is
  /// looked at; also where \p E is not known.
  bool needsConstant(const clang::Expr *E) const;
  /// True where that the value is a constant decides whether the code compiles
  /// as silently as before: a conversion between braces, a comparison of signed
  /// with unsigned, a lambda that does not capture it.
  bool isWeighed(const clang::Expr *E) const;
  /// True when a constant object of \p R, or of what holds one, is declared.
  bool hasConstantObject(const clang::RecordDecl *R) const;
  /// The type that the value of \p E is converted to where it stands: the
  /// class that is made of it, the parameter's, the member's.
  clang::QualType wanted(const clang::Expr *E) const;

private:
  friend class SurroundingsWalk;
  void walk() const;
  bool needsConstant(const clang::Expr *E, unsigned Depth) const;

  const clang::ASTContext &Context;
  mutable bool Walked = false;
  mutable llvm::DenseMap<const void *, Node> Parents;
  mutable std::vector<const clang::VarDecl *> Constants;
  mutable llvm::DenseMap<const clang::Decl *, std::vector<const clang::Expr *>>
      References;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_SURROUNDINGS_H
