//===- Opening.h - The edits that open one declaration ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For DeclarationEdit.cpp and ArrayEdit.cpp: the words of a declaration, and
// what is put between them or taken away.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_OPENING_H
#define SVC_TIDY_ENGINE_FIX_OPENING_H

#include "FixPlace.h"

namespace svc {

/// The edits of one declaration.
class Opening {
public:
  Opening(const clang::DeclaratorDecl *D, FixPlace &P)
      : D(D), P(P), SM(P.sources()) {}

  DeclarationEdit ofArray(const clang::VarDecl *V);
  DeclarationEdit ofConstant(const clang::VarDecl *V);
  DeclarationEdit ofFunction(const clang::FunctionDecl *F);
  DeclarationEdit ofStaticMember(const clang::VarDecl *V);

  /// Why the declaration is not to be edited at all, or "".
  std::string objection() const;

private:
  struct Word {
    llvm::StringRef Text;
    clang::SourceLocation At;
  };
  /// The words in front of the declared name that are the declaration's own.
  std::vector<Word> words() const;
  bool has(llvm::StringRef Text) const {
    return llvm::any_of(words(), [&](const Word &W) { return W.Text == Text; });
  }
  bool isAlone() const;
  bool isWantedConstant() const;
  void insert(clang::SourceLocation At, std::string Text) {
    Out.Edits.push_back({clang::CharSourceRange::getCharRange(At, At), Text});
  }
  /// Takes \p Text away; or puts \p Instead there.
  void replace(llvm::StringRef Text, std::string Instead);
  /// Adds const to the pointer itself.
  void makePointerConst();
  bool turnArray(const clang::VarDecl *V, bool IsConst);

  const clang::DeclaratorDecl *D;
  FixPlace &P;
  const clang::SourceManager &SM;
  DeclarationEdit Out;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_OPENING_H
