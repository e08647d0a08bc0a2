//===- Reach.h - Functions and classes that reach a service -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function reaches a service when its body uses a connector or calls a
// function that does, a few calls deep; a class when a method of it does, or
// when it is a client class of a library. In the audit other units are asked
// for functions that they define. Stand-ins are kept beside services.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_REACH_H
#define SVC_TIDY_ENGINE_BRANCH_REACH_H

#include "engine/match/Use.h"
#include "engine/trace/Tracer.h"
#include "llvm/ADT/SetVector.h"

namespace svc {

class Reach {
public:
  using Services = llvm::SmallSetVector<const Connector *, 2>;

  Reach(llvm::ArrayRef<Use> Uses, Tracer &T);

  /// What the body of \p F reaches; empty: nothing that is known.
  const Services &of(const clang::FunctionDecl *F) const;
  /// The same; other units are asked where \p F has no body here.
  Services anywhere(const clang::FunctionDecl *F) const;
  const Services &of(const clang::CXXRecordDecl *R) const;
  /// The functions of this unit that reach something, in no order.
  std::vector<const clang::FunctionDecl *> functions() const;

private:
  Services ofClient(const clang::CXXRecordDecl *R) const;

  Tracer &T;
  llvm::DenseMap<const clang::Decl *, Services> Functions;
  mutable llvm::DenseMap<const clang::Decl *, Services> Classes;
};

/// The function that \p E calls, as far as that is plain: the callee, the
/// constructor, or the only target of a pointer; null: not known.
const clang::FunctionDecl *plainCallee(const clang::Expr *E);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_REACH_H
