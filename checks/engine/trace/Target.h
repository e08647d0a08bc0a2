//===- Target.h - Which function a call runs --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The callee that is named; the one function that a function pointer, a lambda
// or a std::function gets; for a virtual call the override of the object's own
// class, where that is known, or the only override of a function without a
// body. What several functions may answer has no target.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_TARGET_H
#define SVC_TIDY_ENGINE_TRACE_TARGET_H

#include "Tracer.h"

namespace svc {

/// A call as its target sees it.
struct Callee {
  const clang::FunctionDecl *F = nullptr;
  /// One for each parameter of F.
  llvm::SmallVector<const clang::Expr *, 4> Arguments;
  /// The object of a method.
  const clang::Expr *Object = nullptr;
};

/// The call's only target, or one without F.
Callee calleeOf(const clang::CallExpr *E, Point At, Tracer &T);

/// The function that \p E names, or stands for: a function, a lambda, a
/// variable that only ever holds one; null: it is not known.
const clang::FunctionDecl *functionNamedBy(const clang::Expr *E, Tracer &T);

/// The functions of this unit that the virtual call \p E may run; empty: not
/// known, or no virtual call.
std::vector<const clang::FunctionDecl *> overridersOf(const clang::CallExpr *E,
                                                      Tracer &T);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_TARGET_H
