//===- Use.h - One place where a service is reached -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What matching gives and tracing starts from: an entry point at a place in
// the code, with the expression that stands at each of its roles.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_MATCH_USE_H
#define SVC_TIDY_ENGINE_MATCH_USE_H

#include "engine/unit/Scope.h"
#include "knowledge/Model.h"
#include "clang/AST/Expr.h"

namespace svc {

struct RoleArgument {
  Binding Means;
  const clang::Expr *E;
  /// Option and map key: the key; else the parameter's or field's name.
  std::string Name;
};

struct Use {
  const EntryPoint *Entry;
  const clang::Expr *Site;
  Point At;
  /// The callee's name, the declared variable or the assigned member.
  clang::SourceLocation Loc;
  std::vector<RoleArgument> Roles;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_MATCH_USE_H
