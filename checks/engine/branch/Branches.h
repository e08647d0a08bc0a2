//===- Branches.h - Where the environment decides ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the places where a condition on the environment chooses between arms,
// and says what code each arm is. Nothing is asked here of what that code does
// (Arms.h) or whether it matters (Difference.h). One file for each kind of
// place: Statements.cpp (if chains, early returns, ?:, switch, && and ||),
// Templates.cpp (specialisations, tags, std::conditional), Directives.cpp
// (#if).
//
// To add a place: a function that appends Branches, and its rows in
// tests/engine/BranchForms.cpp, from which the table in the docs is made.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_BRANCHES_H
#define SVC_TIDY_ENGINE_BRANCH_BRANCHES_H

#include "Condition.h"
#include "engine/Analysis.h"
#include "engine/finding/Finding.h"
#include "engine/unit/PreprocessorRecord.h"
#include "llvm/ADT/DenseSet.h"

namespace svc {

/// The code of one arm.
struct ArmCode {
  clang::SourceLocation At;
  /// In words, which environment it is for.
  std::string When;
  llvm::SmallVector<const clang::Stmt *, 2> Statements;
  /// The functions and classes that it is.
  llvm::SmallVector<const clang::Decl *, 1> Declarations;
  /// What stands between two directives; else null.
  const ConditionalArm *Directive = nullptr;
  /// The block that this is an arm of.
  const ConditionalBlock *Block = nullptr;
};

struct Branch {
  clang::SourceLocation At;
  std::string Form, Environment;
  std::vector<ArmCode> Arms;
  const Scope *In = nullptr;
  /// One of the arms always runs: there is an else, a default, a rest.
  bool Exhaustive = false;
  /// The statement is a part of a block, where others may stand beside it; not
  /// so in `else if` and behind `for (...)` without braces.
  bool InBlock = false;
  /// The condition asks for nothing but the environment.
  bool OnlyEnvironment = true;
  /// The statement or operator that chooses, where it is one.
  const clang::Stmt *Control = nullptr;
  /// The directives that choose, where they do.
  const ConditionalBlock *Block = nullptr;
};

struct Outgoing;

/// What the search looks at. All references must outlive the call only.
struct BranchInput {
  clang::ASTContext &Context;
  const UnitIndex &Index;
  const PreprocessorRecord &Record;
  llvm::ArrayRef<Use> Uses;
  llvm::ArrayRef<Finding> Findings;
  Tracer &T;
  const AnalysisOptions &Options;
  /// What the roles of uses in other units are made of here.
  llvm::ArrayRef<Outgoing> WantedElsewhere;
};

class Reach;

class BranchPlaces {
public:
  BranchPlaces(const BranchInput &In, Conditions &Asked, const Reach &Reaching);

  /// All branches of the unit, in the order of their kinds and the source.
  std::vector<Branch> find();

private:
  void statement(const ConditionalSite &Site);
  void ifChain(const clang::IfStmt *S, const ConditionalSite &Site);
  void conditional(const clang::ConditionalOperator *E, Point At);
  void switches(const clang::SwitchStmt *S, Point At);
  void shortCircuit(const clang::BinaryOperator *E, Point At);
  /// Operands in the condition \p E that run in one case only belong to the
  /// arms: && to \p Then, || to \p Else.
  void claimOperands(const clang::Expr *E, Point At, ArmCode *Then,
                     ArmCode *Else);
  void specialisations(const clang::RedeclarableTemplateDecl *T,
                       std::optional<std::string> Environment);
  void templateSite(const TemplateSite &Site);
  void tagDispatch(const clang::CallExpr *E, Point At);
  void directive(const ConditionalBlock &B);

  Branch &add(clang::SourceLocation At, llvm::StringRef Form,
              std::string Environment);
  /// The condition \p E as it is written, for people.
  std::string when(const clang::Expr *E) const;

  const BranchInput &In;
  Conditions &Asked;
  /// Statements with an arm that reaches a service in plain sight. Only these
  /// are worth a question to other units about their conditions.
  llvm::DenseSet<const clang::Stmt *> Touching;
  std::vector<Branch> Found;
  /// Statements and declarations that are part of a branch found before.
  llvm::DenseSet<const void *> Seen;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_BRANCHES_H
