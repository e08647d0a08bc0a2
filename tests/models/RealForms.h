//===- RealForms.h - Entry points in a library's own headers ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of a unit that only includes a library's headers: for each entry point the
// declaration that matches it, as the engine matches calls, and how a program
// spells it. An entry point without one is not in these headers.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_MODELS_REALFORMS_H
#define SVC_TIDY_TESTS_MODELS_REALFORMS_H

#include "knowledge/Model.h"
#include "knowledge/standin/UseForm.h"

namespace clang {
class CompilerInstance;
class CXXConstructorDecl; // which ModelMatcher.h takes for declared
} // namespace clang

namespace svc::test {

/// How the entry points of \p C are used with what was parsed. One that is not
/// declared there has the shape None, and "not declared" in Why.
std::vector<UseForm> realForms(const Connector &C, clang::CompilerInstance &CI);

inline constexpr const char *NotDeclared = "not declared";

} // namespace svc::test

#endif // SVC_TIDY_TESTS_MODELS_REALFORMS_H
