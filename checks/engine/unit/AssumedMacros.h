//===- AssumedMacros.h - Parse as if ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// To parse what the preprocessor removed, macros are given another state than
// the command and the source give them. Whatever these say, #define, #undef or
// -D, the assumed state is put back at once: a small buffer with the directive
// is entered behind theirs, as if they had included a file there. Libraries see
// the same macros, as they would in that deployment.
//
// #pragma push_macro and pop_macro are not watched.
// Guarded by tests/engine/AssumptionsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_ASSUMEDMACROS_H
#define SVC_TIDY_ENGINE_UNIT_ASSUMEDMACROS_H

#include "engine/finding/Record.h"

namespace clang {
class Preprocessor;
} // namespace clang

namespace svc {

/// Makes \p PP keep to \p Under; call before the main file is entered.
void assume(const Assumption &Under, clang::Preprocessor &PP);

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_ASSUMEDMACROS_H
