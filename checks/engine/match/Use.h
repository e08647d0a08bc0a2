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

#include "engine/finding/Record.h"
#include "engine/unit/Path.h"
#include "engine/unit/Scope.h"
#include "knowledge/Model.h"
#include "clang/AST/Expr.h"

namespace svc {

/// The way from a wrapper's parameter to the connector behind it. Lives as long
/// as the analysis.
struct Onward {
  /// The connector's entry point, and where it is used.
  std::string EntryPoint;
  Place Sink;
  /// From the parameter to there.
  std::vector<TraceStep> Steps;
  /// Learned in a unit that has the wrapper's body.
  bool BodySeen = true;
};

struct RoleArgument {
  Binding Means;
  const clang::Expr *E;
  /// Option and map key: the key; else the parameter's or field's name.
  std::string Name;
  /// The way from E to the value, where that lies inside of E.
  Path Within;
  /// What the library takes, since the program gives nothing; else null.
  const std::string *Implicit = nullptr;
  /// The argument that says how long the text is, or null.
  const clang::Expr *Length = nullptr;
  /// The role of a wrapper: where the value goes from here.
  const Onward *Then = nullptr;
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
