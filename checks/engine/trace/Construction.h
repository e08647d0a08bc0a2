//===- Construction.h - What a constructor leaves in an object --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A constructor of this unit is a body like any other: it is read where it ends
// (Flow.h). Functions that make objects from their arguments (make_unique,
// make_pair) have no body here; the constructor is chosen by the arguments.
// Containers are made of lists.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_CONSTRUCTION_H
#define SVC_TIDY_ENGINE_TRACE_CONSTRUCTION_H

#include "Tracer.h"

namespace svc {

/// What is at \p Within in what a library's function makes of its arguments;
/// nullopt: it is no such function.
std::optional<Value> made(const clang::CallExpr *E,
                          llvm::ArrayRef<PathStep> Within, Point At, Tracer &T);

/// The element of a container or array, or the half of a pair, that \p Within
/// leads to, in an object that is constructed from a list.
std::optional<Value> listed(const clang::CXXConstructExpr *E,
                            llvm::ArrayRef<PathStep> Within, Point At,
                            Tracer &T);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_CONSTRUCTION_H
