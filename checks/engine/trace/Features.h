//===- Features.h - The parts of the language that are followed -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function each, in the file of that name. Asked in the order of
// Features.cpp; the first that answers wins.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_FEATURES_H
#define SVC_TIDY_ENGINE_TRACE_FEATURES_H

#include "Tracer.h"

namespace svc {

std::optional<Value> traceLiteral(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceVariable(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceMember(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceElement(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceConditional(const clang::Expr *E, Point At,
                                      Tracer &T);
std::optional<Value> traceEnvironment(const clang::Expr *E, Point At,
                                      Tracer &T);
std::optional<Value> traceString(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceConversion(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceCall(const clang::Expr *E, Point At, Tracer &T);

/// The text that a printf-like call with the format \p Format makes.
Value traceFormat(const clang::CallExpr *Call, unsigned Format, Point At,
                  Tracer &T);

/// All features in the order in which they are asked.
llvm::ArrayRef<Feature> features();

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_FEATURES_H
