//===- Places.h - Source locations as plain places --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where something is, for people: in the file they wrote. An expansion of a
// macro is where the macro is written; the spelling of a literal from a
// macro's body is in the #define. Paths are absolute and without dots.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_PLACES_H
#define SVC_TIDY_ENGINE_FINDING_PLACES_H

#include "Record.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"

namespace svc {

class Places {
public:
  explicit Places(const clang::ASTContext &Context);

  /// Where \p L is in the file that the user wrote.
  Place place(clang::SourceLocation L) const;
  /// Where the token at \p L is spelled: through macro arguments and bodies.
  clang::SourceLocation spelled(clang::SourceLocation L) const;
  /// The characters that spell the literal \p E (all its adjacent pieces), or
  /// where a library's macro that spells it is used. Invalid when unknown.
  clang::CharSourceRange spelling(const clang::Expr *E) const;
  Span span(clang::CharSourceRange R) const;
  bool isUserCode(clang::SourceLocation L) const;
  /// True when \p L lies in a header of the system or of a package.
  bool isLibrary(clang::SourceLocation L) const;

private:
  const clang::SourceManager &Sources;
  const clang::LangOptions &Language;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_PLACES_H
