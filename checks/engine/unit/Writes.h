//===- Writes.h - What an expression writes, and where ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which calls write to their arguments: strcpy and its family with a known
// value, strings' append and assign, and every function that takes a non-const
// pointer or reference with an unknown one.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_WRITES_H
#define SVC_TIDY_ENGINE_UNIT_WRITES_H

#include "UnitIndex.h"
#include <optional>

namespace svc {

std::vector<Write> writesOfCall(const clang::CallExpr *E);
std::vector<Write> writesOfConstruction(const clang::CXXConstructExpr *E);
std::optional<Write> writeOfAssignment(const clang::BinaryOperator *E);
/// A write of an unknown value to what \p E names.
std::optional<Write> escapeOf(const clang::Expr *E);

/// What calling \p E exposes to writing: what its arguments point or refer to,
/// and the object of a method.
void addExposed(const clang::CallExpr *E, std::vector<Write> &Out);

/// True for std::basic_string and for classes that behave like it.
bool isStringClass(clang::QualType T);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_WRITES_H
