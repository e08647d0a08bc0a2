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
#include "llvm/ADT/STLFunctionalExtras.h"

namespace clang {
class CXXOperatorCallExpr;
} // namespace clang

namespace svc {

std::optional<Value> traceLiteral(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceVariable(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceMember(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceElement(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceConditional(const clang::Expr *E, Point At,
                                      Tracer &T);
std::optional<Value> traceEnvironment(const clang::Expr *E, Point At,
                                      Tracer &T);
std::optional<Value> traceRecipe(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceNumber(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceString(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceConversion(const clang::Expr *E, Point At, Tracer &T);
std::optional<Value> traceCall(const clang::Expr *E, Point At, Tracer &T);

/// The text that a printf-like call with the format \p Format makes.
Value traceFormat(const clang::CallExpr *Call, unsigned Format, Point At,
                  Tracer &T);
/// The text that \p Call makes by the format that the recipe of \p P names.
Value traceFormatted(const clang::Expr *Call, const EntryPoint &P, Point At,
                     Tracer &T);
/// What `a % b % c` makes, where a class of texts says that % fills a format.
Value traceFilled(const clang::CXXOperatorCallExpr *E, TextStyle Style,
                  Point At, Tracer &T);
/// What the operator \p E makes of \p Left and its second operand.
Value joined(const clang::CXXOperatorCallExpr *E, Value Left, Point At,
             Tracer &T);
/// What \p W, whose By is not null, leaves; \p Before is what was there.
Value traceWrite(const Write &W, llvm::function_ref<Value()> Before, Tracer &T);

/// The characters of \p V from \p From on, \p Count of them or all.
Value slice(Value V, uint64_t From, std::optional<uint64_t> Count);
/// How many characters \p V has, where all of it is known.
std::optional<uint64_t> lengthOf(const Value &V);
/// The number that \p E gives for a count of characters.
std::optional<uint64_t> countOf(const clang::Expr *E, Point At, Tracer &T);
/// True when \p E is the length of the text in \p S: strlen(s), s.size().
bool isLengthOf(const clang::Expr *E, const Storage &S, Tracer &T);
/// The value of \p E as a piece of text; a character is one, not a number.
Value pieceOf(const clang::Expr *E, Point At, Tracer &T);

/// All features in the order in which they are asked.
llvm::ArrayRef<Feature> features();

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_FEATURES_H
