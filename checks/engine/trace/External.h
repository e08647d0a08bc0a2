//===- External.h - What other files say of a value -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A value may come from a function or a variable that this unit only declares.
// The tracer asks here; alone, a unit knows nothing and answers opaque. In the
// audit the question is noted, the units that have the answer give it, and the
// unit is looked at again.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_EXTERNAL_H
#define SVC_TIDY_ENGINE_TRACE_EXTERNAL_H

#include "Tracer.h"

namespace svc {

/// What \p F, which has no body here, returns, at \p Within. Parameters of \p F
/// stand for themselves: the caller substitutes the arguments.
Value externalResult(const clang::FunctionDecl *F,
                     llvm::ArrayRef<PathStep> Within, Tracer &T);

/// What \p F, which has no body here, leaves in the object that its parameter
/// number \p Parameter points or refers to, at \p Within. Parameters of \p F
/// stand for themselves.
Value externalOutput(const clang::FunctionDecl *F, unsigned Parameter,
                     llvm::ArrayRef<PathStep> Within, Tracer &T);

/// What other files write to \p D (a variable with external linkage, or a
/// member), at \p Within.
Value externalVariable(const clang::ValueDecl *D,
                       llvm::ArrayRef<PathStep> Within, Tracer &T);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_EXTERNAL_H
