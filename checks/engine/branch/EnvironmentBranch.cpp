//===- EnvironmentBranch.cpp - Which arm runs in production? --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/EnvironmentBranch.h"
#include "engine/branch/Arms.h"
#include "engine/branch/Condition.h"
#include "engine/branch/HiddenCode.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace svc {

namespace {

class BranchFinder {
public:
  explicit BranchFinder(const BranchInput &In)
      : In(In), Words(In.Options.EnvironmentNames), Asked(Words, In.T),
        Doing(In), Hidden(In.Context, In.T.Matcher.models()) {}

  std::vector<FindingRecord> find();

private:
  void statement(const Stmt *S, const Point &At);
  void directive(const ConditionalBlock &B);
  Arm armOf(const Stmt *Control, unsigned Number, const Stmt *Body) const;
  Arm armOf(const ConditionalArm &A) const;
  std::vector<Arm> armsOf(const SwitchStmt *S) const;
  void add(std::optional<FindingRecord> R) {
    if (R)
      Found.push_back(std::move(*R));
  }

  const BranchInput &In;
  Vocabulary Words;
  Conditions Asked;
  Arms Doing;
  HiddenCode Hidden;
  std::vector<FindingRecord> Found;
};

bool inArm(const Scope *S, const Stmt *Control, unsigned Number) {
  for (; S; S = S->Parent)
    if (S->Control == Control)
      return S->Arm == Number;
  return false;
}

} // namespace

Arm BranchFinder::armOf(const Stmt *Control, unsigned Number,
                        const Stmt *Body) const {
  return Doing.look(
      Body->getBeginLoc(),
      [&](const Point &P, SourceLocation) {
        return inArm(P.In, Control, Number);
      },
      [&](const Expr *Literal) { return contains(Body, Literal); });
}

std::vector<Arm> BranchFinder::armsOf(const SwitchStmt *S) const {
  std::vector<Arm> Out;
  const auto *Body = dyn_cast_or_null<CompoundStmt>(S->getBody());
  if (!Body)
    return Out;
  // The arms are numbered as UnitIndex numbers them.
  llvm::SmallVector<std::vector<const Stmt *>, 4> Groups;
  for (const Stmt *Child : Body->body()) {
    if (isa<SwitchCase>(Child))
      Groups.emplace_back();
    if (!Groups.empty())
      Groups.back().push_back(Child);
  }
  for (unsigned I = 0; I < Groups.size(); ++I)
    Out.push_back(Doing.look(
        Groups[I].front()->getBeginLoc(),
        [&](const Point &P, SourceLocation) { return inArm(P.In, S, I); },
        [&](const Expr *Literal) {
          return llvm::any_of(Groups[I], [&](const Stmt *Part) {
            return contains(Part, Literal);
          });
        }));
  return Out;
}

void BranchFinder::statement(const Stmt *S, const Point &At) {
  if (const auto *If = dyn_cast<IfStmt>(S)) {
    auto Environment = Asked.environmentOf(If->getCond());
    if (!Environment)
      return;
    std::vector<Arm> Of{armOf(S, 0, If->getThen())};
    if (If->getElse())
      Of.push_back(armOf(S, 1, If->getElse()));
    add(judgeArms(Of, In, If->getBeginLoc(), "if", *Environment, At.In));
  } else if (const auto *C = dyn_cast<ConditionalOperator>(S)) {
    auto Environment = Asked.environmentOf(C->getCond());
    if (!Environment)
      return;
    std::vector<Arm> Of{armOf(S, 0, C->getTrueExpr()),
                        armOf(S, 1, C->getFalseExpr())};
    add(judgeArms(Of, In, C->getBeginLoc(), "?:", *Environment, At.In));
  } else if (const auto *Switch = dyn_cast<SwitchStmt>(S)) {
    auto Environment = Asked.environmentOf(Switch);
    if (!Environment)
      return;
    add(judgeArms(armsOf(Switch), In, Switch->getBeginLoc(), "switch",
                  *Environment, At.In));
  }
}

Arm BranchFinder::armOf(const ConditionalArm &A) const {
  const SourceManager &SM = In.Context.getSourceManager();
  auto Within = [&](SourceLocation L) {
    return L.isValid() && SM.isWrittenInSameFile(L, A.Directive) &&
           SM.getFileOffset(A.Directive) < SM.getFileOffset(L) &&
           SM.getFileOffset(L) < SM.getFileOffset(A.End);
  };
  if (A.Taken)
    return Doing.look(
        A.Directive,
        [&](const Point &, SourceLocation L) {
          return Within(SM.getFileLoc(L));
        },
        [&](const Expr *Literal) {
          return Within(SM.getSpellingLoc(Literal->getBeginLoc()));
        });
  return Hidden.look(A.Directive, A.End);
}

void BranchFinder::directive(const ConditionalBlock &B) {
  std::optional<std::string> Environment;
  for (const ConditionalArm &A : B.Arms)
    if (!Environment)
      Environment = Asked.environmentOf(A.Condition);
  if (!Environment)
    return;
  std::vector<Arm> Of;
  Of.reserve(B.Arms.size());
  for (const ConditionalArm &A : B.Arms)
    Of.push_back(armOf(A));
  add(judgeArms(Of, In, B.Arms.front().Directive, "#if", *Environment,
                nullptr));
}

std::vector<FindingRecord> BranchFinder::find() {
  for (const auto &[S, At] : In.Index.branches())
    statement(S, At);
  for (const ConditionalBlock &B : In.Record.conditionals())
    directive(B);
  // Instantiations of a template repeat its branches.
  std::vector<FindingRecord> Once;
  for (FindingRecord &R : Found)
    if (llvm::none_of(Once, [&](const FindingRecord &O) {
          return O.Use.File == R.Use.File && O.Use.Line == R.Use.Line &&
                 O.Use.Column == R.Use.Column;
        }))
      Once.push_back(std::move(R));
  return Once;
}

std::vector<FindingRecord> findEnvironmentBranches(const BranchInput &In) {
  return BranchFinder(In).find();
}

} // namespace svc
