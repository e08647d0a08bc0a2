//===- Arms.h - What an arm of a branch does to a service -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An arm touches a service when it uses a connector, when it calls a function
// that does, or when a literal in it reaches a role elsewhere. It holds a
// stand-in when it uses what a model marks as one (the file system).
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_ARMS_H
#define SVC_TIDY_ENGINE_BRANCH_ARMS_H

#include "EnvironmentBranch.h"
#include "llvm/ADT/DenseSet.h"
#include <functional>

namespace svc {

struct Arm {
  clang::SourceLocation At;
  /// The connector that the arm uses, or whose configuration it holds.
  const Connector *Service = nullptr;
  std::string ServiceName;
  bool OnlyConfiguration = false; // by a literal, not by a use
  bool StandIn = false;
};

class Arms {
public:
  explicit Arms(const BranchInput &In);

  /// What the sites and literals for which the predicates hold do.
  Arm look(
      clang::SourceLocation At,
      llvm::function_ref<bool(const Point &, clang::SourceLocation)> SiteInArm,
      llvm::function_ref<bool(const clang::Expr *)> LiteralInArm) const;

private:
  void noteFunction(const clang::Decl *F, const Use &U);

  const BranchInput &In;
  /// Functions whose bodies use a service or a stand-in, also through others.
  llvm::DenseMap<const clang::Decl *, const Use *> Serving, StandingIn;
};

/// The finding for a branch whose arms are \p Of, or nothing when none of them
/// touches a service.
std::optional<FindingRecord>
judgeArms(llvm::ArrayRef<Arm> Of, const BranchInput &In,
          clang::SourceLocation At, llvm::StringRef Form,
          llvm::StringRef Environment, const Scope *Around);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_ARMS_H
