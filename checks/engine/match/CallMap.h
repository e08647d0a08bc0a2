//===- CallMap.h - Who calls a function, and with what ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The calls of each of the unit's functions: direct ones, constructions also
// through make_unique and its kin, calls through a pointer or a virtual method
// with one possible target, and functions that are handed to something that
// calls them (std::thread, std::bind, pthread_create).
// Guarded by tests/engine/flows/wrappers.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_MATCH_CALLMAP_H
#define SVC_TIDY_ENGINE_MATCH_CALLMAP_H

#include "engine/trace/Tracer.h"

namespace svc {

struct CallSite {
  const clang::Expr *E;
  Point At;
  clang::SourceLocation Loc;
  /// One for each parameter that is given, in their order; null where the
  /// argument is not known (a placeholder of std::bind).
  llvm::SmallVector<const clang::Expr *, 4> Arguments;
};

class CallMap {
public:
  CallMap(const UnitIndex &Index, Tracer &T);

  /// The calls of \p F, in the order of the source.
  llvm::ArrayRef<CallSite> callsOf(const clang::FunctionDecl *F) const;

  /// The functions that are called, in the order of their first calls.
  llvm::ArrayRef<const clang::FunctionDecl *> functions() const {
    return Functions;
  }

private:
  void add(const clang::FunctionDecl *F, CallSite Site);
  void addCall(const clang::CallExpr *E, const Site &S, Tracer &T);
  void addConstruction(const clang::CXXConstructExpr *E, const Site &S,
                       Tracer &T);
  void addHandedOver(llvm::ArrayRef<const clang::Expr *> Arguments,
                     unsigned Callee, unsigned First, const clang::Expr *E,
                     const Site &S, Tracer &T);

  llvm::DenseMap<const clang::Decl *, std::vector<CallSite>> Calls;
  std::vector<const clang::FunctionDecl *> Functions;
};

/// The class of which make_unique, emplace and the like make an object with the
/// arguments of \p E from number \p First on; null: \p E is none of them.
const clang::CXXRecordDecl *forwardedClass(const clang::CallExpr *E,
                                           unsigned &First);

/// The constructors that make_unique, emplace and the like can call with the
/// arguments of \p E from number \p First on; none where \p E is none of them.
using Constructors = llvm::SmallVector<const clang::CXXConstructorDecl *, 1>;
Constructors forwardedTo(const clang::CallExpr *E, unsigned &First,
                         ModelMatcher &Matcher);

} // namespace svc

#endif // SVC_TIDY_ENGINE_MATCH_CALLMAP_H
