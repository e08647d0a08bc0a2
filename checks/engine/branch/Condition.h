//===- Condition.h - Does a condition ask for the environment? --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Looks through operators, comparisons of texts and enumerators, calls, and
// flags that were set from such a comparison, in any number of steps: through
// variables, members, parameters, results, and constants that are assigned in
// an arm of such a condition (Flags.cpp). NDEBUG, platform and feature macros
// are not environments. Guarded by tests/engine/cases/branches.cpp and
// tests/engine/BranchFormsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_CONDITION_H
#define SVC_TIDY_ENGINE_BRANCH_CONDITION_H

#include "Vocabulary.h"
#include "engine/trace/Tracer.h"
#include <optional>

namespace svc {

class Conditions {
public:
  Conditions(const Vocabulary &Words, Tracer &T) : Words(Words), T(T) {}

  /// The name that makes \p E a condition on the environment ("IS_PRODUCTION",
  /// "production"), or nothing.
  std::optional<std::string> environmentOf(const clang::Expr *E, Point At);
  /// True when \p E, a condition on the environment, asks for nothing else, so
  /// that it may go with its branch.
  bool isOnlyEnvironment(const clang::Expr *E, Point At);
  /// The same for the labels of a switch.
  std::optional<std::string> environmentOf(const clang::SwitchStmt *S,
                                           Point At);
  /// The same for the text of an #if.
  std::optional<std::string> environmentOf(llvm::StringRef Directive) const;
  /// The same for an argument of a template.
  std::optional<std::string>
  environmentOf(const clang::TemplateArgumentLoc &Argument, Point At);
  /// The same for what the parameter \p P of a template was given.
  std::optional<std::string> environmentOf(const clang::TemplateArgument &Given,
                                           const clang::NamedDecl *P) const;
  /// The same for the type of a tag: struct Production {}.
  std::optional<std::string> environmentOfTag(clang::QualType Tag) const;
  /// The same for what \p D holds or returns. For other units.
  std::optional<std::string> environmentOf(const clang::ValueDecl *D);

  /// Other units may be asked about flags and functions that they define.
  bool MayAskOthers = false;

private:
  using Name = std::optional<std::string>;

  Name ofComparison(const clang::Expr *A, const clang::Expr *B, Point At);
  Name ofOperand(const clang::Expr *E, const clang::Expr *Other, Point At);
  Name ofCall(const clang::CallExpr *E, Point At);
  Name ofTextCall(const clang::CallExpr *E, Point At);
  Name ofEnumerator(const clang::EnumConstantDecl *D) const;
  Name ofVariable(const clang::ValueDecl *D);
  Name ofAtomic(const clang::ValueDecl *D);
  Name ofFunction(const clang::FunctionDecl *F);
  Name ofArm(const Scope *In);
  Name ofForeign(const clang::ValueDecl *D);
  /// What is assigned or returned: conditions, or constants in arms of one.
  Name ofResults(llvm::ArrayRef<Site> All);
  /// The text that \p E is, wherever it is spelled.
  std::optional<std::string> textOf(const clang::Expr *E, Point At);
  /// A function of this name compares texts, or searches in one.
  static bool takesTexts(llvm::StringRef Name);
  /// The first literal that is spelled in \p E; null: none is.
  static const clang::StringLiteral *literalIn(const clang::Stmt *E);
  /// The text in hash(Name) == hash("production") or == "production"_hash.
  static const clang::StringLiteral *hashedText(const clang::Expr *E,
                                                const clang::Expr *Other);
  bool isSelector(const clang::Expr *E, unsigned Depth = 0) const;

  const Vocabulary &Words;
  Tracer &T;
  /// Declarations that are being looked at, so that a circle ends.
  llvm::SmallVector<const clang::Decl *, 16> Asking;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_CONDITION_H
