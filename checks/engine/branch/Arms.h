//===- Arms.h - What an arm of a branch does to a service -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An arm touches a service when it uses a connector, names a function or makes
// an object of a class that does (Reach.h), or holds a value that reaches a
// role elsewhere. It holds a stand-in when it uses what a model marks as one.
// Guarded by tests/engine/BranchFormsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_ARMS_H
#define SVC_TIDY_ENGINE_BRANCH_ARMS_H

#include "Branches.h"
#include "HiddenCode.h"
#include "Reach.h"
#include "engine/finding/Places.h"

namespace svc {

class Arms {
public:
  Arms(const BranchInput &In, const Reach &Reaching);

  ArmRecord look(const ArmCode &Code);
  /// True when what is spelled at \p L reaches a role.
  bool matters(clang::SourceLocation L) const;

private:
  /// What is looked at at once: statements, or a range of a file.
  struct Extent;

  void uses(const Extent &Within, ArmRecord &Arm);
  void wantedElsewhere(const Extent &Within, ArmRecord &Arm);
  void configuration(const Extent &Within, ArmRecord &Arm);
  void names(const llvm::DenseSet<const clang::Stmt *> &Parts, bool OwnBlocks,
             ArmRecord &Arm);
  void names(const clang::Stmt *S, bool IsTransient, ArmRecord &Arm);
  void lambda(const clang::LambdaExpr *L, ArmRecord &Arm);
  std::string kindOf(const clang::FunctionDecl *F) const;
  void named(const clang::FunctionDecl *F, ArmRecord &Arm);
  void made(const clang::CXXRecordDecl *R, ArmRecord &Arm);
  void reached(const Reach::Services &Of, const std::string &Through,
               ArmRecord &Arm);
  void kin(const clang::CXXRecordDecl *R, ArmRecord &Arm);
  void hidden(const ArmCode &Code, ArmRecord &Arm);
  bool isWrittenIn(const clang::Expr *E, const Use &U) const;
  void traceConfiguration();
  /// True when not only stand-ins are reached.
  static bool reachesService(const Reach::Services &Of);
  static Deed deedOf(Deed::Kind K, const Connector &C, std::string Through);
  uint64_t hashOf(clang::SourceRange Text) const;

  const BranchInput &In;
  Places Where;
  const Reach &Reaching;
  HiddenCode Hidden;
  /// What reaches a role of a use: read from the environment, passed, unknown,
  /// or a literal that is no finding.
  struct Flowing {
    const clang::Expr *Value;
    const Use *To;
    Role Meaning;
  };
  std::vector<Flowing> Flows;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_ARMS_H
