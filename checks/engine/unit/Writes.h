//===- Writes.h - What an expression writes, and where ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which calls write to their arguments: those that a recipe of a model says
// write a known value (strcpy, append, snprintf), and every function that takes
// a non-const pointer or reference with an unknown one.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_WRITES_H
#define SVC_TIDY_ENGINE_UNIT_WRITES_H

#include "UnitIndex.h"
#include "engine/match/ModelMatcher.h"
#include <optional>

namespace svc {

std::vector<Write> writesOfCall(const clang::CallExpr *E,
                                ModelMatcher &Matcher);
std::vector<Write> writesOfConstruction(const clang::CXXConstructExpr *E,
                                        ModelMatcher &Matcher);
std::optional<Write> writeOfAssignment(const clang::BinaryOperator *E);
/// A write of an unknown value to what \p E names.
std::optional<Write> escapeOf(const clang::Expr *E);

/// Where a text is put: `buffer`, `buffer + 5`, `&text[5]`, `text.begin()`.
struct TextTarget {
  Storage To;
  const clang::Expr *Offset = nullptr; // null: at the start
  bool IsKnown = false;
};
TextTarget textTarget(const clang::Expr *E, ModelMatcher &Matcher);

/// The argument of \p E that \p Index stands for in a recipe, or null.
const clang::Expr *recipeArgument(const clang::Expr *E, unsigned Index);

/// `stream << a << b`: the stream. Bases of its class are cast away.
const clang::Expr *chainRoot(const clang::CXXOperatorCallExpr *E);

/// The value of \p E if it is a constant, of whatever form.
std::optional<int64_t> constantOf(const clang::Expr *E,
                                  const clang::ASTContext &Context);
/// What calling \p E exposes to writing: what its arguments point or refer to,
/// and the object of a method.
void addExposed(const clang::CallExpr *E, ModelMatcher &Matcher,
                std::vector<Write> &Out);
/// True where the parameter number \p I of \p F is `T &&` of a template: it
/// takes everything, and the functions that have it pass it on.
bool isForwarding(const clang::FunctionDecl *F, unsigned I);
/// True for functions that take a reference and change nothing.
bool onlyLooks(const clang::FunctionDecl *F);
/// What passing \p Argument to \p Call as its parameter number \p Index, of
/// type \p Parameter, exposes.
std::optional<Write> exposed(const clang::Expr *Argument,
                             clang::QualType Parameter,
                             const clang::CallExpr *Call, unsigned Index,
                             ModelMatcher &Matcher);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_WRITES_H
