//===- Statements.cpp - Branches at run time ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A chain of else-ifs is one branch, from its first condition on the
// environment on. Where an arm leaves (return, throw, break) and there is no
// else, what follows the statement is the other arm.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Branches.h"
#include "engine/branch/Reach.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

static constexpr size_t MostShown = 60;

BranchPlaces::BranchPlaces(const BranchInput &In, Conditions &Asked,
                           const Reach &Reaching)
    : In(In), Asked(Asked) {
  auto Touch = [&](const Point &At) {
    for (const Scope *S = At.In; S; S = S->Parent)
      if (S->Control)
        Touching.insert(S->Control);
  };
  for (const Use &U : In.Uses)
    if (!U.Entry->Owner->LocalStandIn)
      Touch(U.At);
  for (const Site &S : In.Index.sites())
    if (const FunctionDecl *F = plainCallee(S.E))
      if (!Reaching.of(F).empty())
        Touch(S.At);
}

std::string BranchPlaces::when(const Expr *E) const {
  const SourceManager &SM = In.Context.getSourceManager();
  CharSourceRange Range = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(E->getSourceRange()), SM,
      In.Context.getLangOpts());
  llvm::StringRef Text =
      Lexer::getSourceText(Range, SM, In.Context.getLangOpts());
  if (Text.empty() || Text.size() > MostShown || Text.contains('\n'))
    return "on the condition";
  return "when " + Text.str();
}

Branch &BranchPlaces::add(SourceLocation At, llvm::StringRef Form,
                          std::string Environment) {
  Branch &B = Found.emplace_back();
  B.At = At;
  B.Form = Form.str();
  B.Environment = std::move(Environment);
  return B;
}

static ArmCode armOf(const Stmt *Body, std::string When) {
  ArmCode A;
  A.At = Body->getBeginLoc();
  A.When = std::move(When);
  A.Statements.push_back(Body);
  return A;
}

/// True when control does not go on behind \p S.
static bool endsPath(const Stmt *S) {
  if (const auto *C = dyn_cast_or_null<CompoundStmt>(S))
    return !C->body_empty() && endsPath(C->body_back());
  return isa_and_nonnull<BreakStmt, ContinueStmt, GotoStmt>(S) || leaves(S);
}

/// What stands behind \p S in \p Around.
static std::optional<ArmCode> rest(const IfStmt *S,
                                   const CompoundStmt *Around) {
  if (!Around)
    return std::nullopt;
  ArmCode A;
  bool Behind = false;
  for (const Stmt *Child : Around->body()) {
    if (Behind)
      A.Statements.push_back(Child);
    Behind |= Child == S;
  }
  if (A.Statements.empty())
    return std::nullopt;
  A.At = A.Statements.front()->getBeginLoc();
  A.When = "otherwise";
  return A;
}

void BranchPlaces::claimOperands(const Expr *E, Point At, ArmCode *Then,
                                 ArmCode *Else) {
  E = strip(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return U->getOpcode() == UO_LNot
               ? claimOperands(U->getSubExpr(), At, Else, Then)
               : void();
  const auto *B = dyn_cast<BinaryOperator>(E);
  if (!B || !B->isLogicalOp())
    return;
  claimOperands(B->getLHS(), At, Then, Else);
  claimOperands(B->getRHS(), At, Then, Else);
  ArmCode *Of = B->getOpcode() == BO_LAnd ? Then : Else;
  if (!Of || !Asked.environmentOf(B->getLHS(), At))
    return;
  Of->Statements.push_back(B->getRHS());
  Seen.insert(B);
}

void BranchPlaces::ifChain(const IfStmt *S, const ConditionalSite &Site) {
  if (S->isConsteval() || S->getCond() == nullptr)
    return;
  auto Environment = Asked.environmentOf(S->getCond(), Site.At);
  if (!Environment)
    return;
  std::vector<ArmCode> Arms;
  const Stmt *Last = S;
  bool AllLeave = true, OnlyEnvironment = true;
  while (const auto *If = dyn_cast_or_null<IfStmt>(Last)) {
    OnlyEnvironment &= Asked.isOnlyEnvironment(If->getCond(), Site.At);
    Seen.insert(If);
    AllLeave &= endsPath(If->getThen());
    Arms.push_back(armOf(If->getThen(), when(If->getCond())));
    Last = If->getElse();
  }
  ArmCode None;
  bool Exhaustive = true;
  if (Last)
    Arms.push_back(armOf(Last, "otherwise"));
  else if (auto Rest = AllLeave ? rest(S, Site.Around) : std::nullopt)
    Arms.push_back(std::move(*Rest));
  else
    Exhaustive = false;
  claimOperands(S->getCond(), Site.At, &Arms.front(),
                Arms.size() > 1 ? &Arms.back() : &None);
  if (!None.Statements.empty()) {
    None.At = None.Statements.front()->getBeginLoc();
    None.When = "otherwise";
    Arms.push_back(std::move(None));
  }
  Branch &B = add(S->getBeginLoc(), S->isConstexpr() ? "if constexpr" : "if",
                  std::move(*Environment));
  B.Arms = std::move(Arms);
  B.In = Site.At.In;
  B.Control = S;
  B.Exhaustive = Exhaustive;
  B.InBlock = Site.Around != nullptr;
  B.OnlyEnvironment =
      OnlyEnvironment && !S->getInit() && !S->getConditionVariable();
}

void BranchPlaces::conditional(const ConditionalOperator *E, Point At) {
  auto Environment = Asked.environmentOf(E->getCond(), At);
  if (!Environment)
    return;
  std::vector<ArmCode> Arms;
  const Expr *Last = E;
  bool OnlyEnvironment = true;
  while (const auto *C = dyn_cast<ConditionalOperator>(strip(Last))) {
    OnlyEnvironment &= Asked.isOnlyEnvironment(C->getCond(), At);
    Seen.insert(C);
    Arms.push_back(armOf(C->getTrueExpr(), when(C->getCond())));
    Last = C->getFalseExpr();
  }
  Arms.push_back(armOf(Last, "otherwise"));
  Branch &B = add(E->getBeginLoc(), "?:", std::move(*Environment));
  B.Arms = std::move(Arms);
  B.Exhaustive = true;
  B.OnlyEnvironment = OnlyEnvironment;
  B.In = At.In;
  B.Control = E;
}

void BranchPlaces::switches(const SwitchStmt *S, Point At) {
  const auto *Body = dyn_cast_or_null<CompoundStmt>(S->getBody());
  auto Environment = Body ? Asked.environmentOf(S, At) : std::nullopt;
  if (!Environment)
    return;
  Branch &B = add(S->getBeginLoc(), "switch", std::move(*Environment));
  B.In = At.In;
  B.Control = S;
  for (const Stmt *Child : Body->body()) {
    if (const auto *Label = dyn_cast<SwitchCase>(Child)) {
      const auto *Case = dyn_cast<CaseStmt>(Label);
      B.Arms.push_back(armOf(Label, Case ? when(Case->getLHS()) : "otherwise"));
    } else if (!B.Arms.empty()) {
      B.Arms.back().Statements.push_back(Child);
    }
  }
}

void BranchPlaces::shortCircuit(const BinaryOperator *E, Point At) {
  auto Environment = Asked.environmentOf(E->getLHS(), At);
  if (!Environment)
    return;
  // The innermost operator whose left side asks: (a && isProd) && connect()
  Seen.insert(E);
  bool IsAnd = E->getOpcode() == BO_LAnd;
  Branch &B =
      add(E->getBeginLoc(), IsAnd ? "&&" : "||", std::move(*Environment));
  B.Arms.push_back(armOf(E->getRHS(), IsAnd ? when(E->getLHS()) : "otherwise"));
  B.In = At.In;
  B.Control = E;
}

void BranchPlaces::statement(const ConditionalSite &Site) {
  if (Seen.contains(Site.S))
    return;
  Asked.MayAskOthers = Touching.contains(Site.S);
  if (const auto *If = dyn_cast<IfStmt>(Site.S))
    ifChain(If, Site);
  else if (const auto *C = dyn_cast<ConditionalOperator>(Site.S))
    conditional(C, Site.At);
  else if (const auto *S = dyn_cast<SwitchStmt>(Site.S))
    switches(S, Site.At);
  else if (const auto *B = dyn_cast<BinaryOperator>(Site.S))
    shortCircuit(B, Site.At);
}

std::vector<Branch> BranchPlaces::find() {
  for (const ConditionalSite &Site : In.Index.branches())
    statement(Site);
  Asked.MayAskOthers = false;
  for (const TemplateSite &Site : In.Index.templateSites())
    templateSite(Site);
  for (const RedeclarableTemplateDecl *T : In.Index.templates())
    specialisations(T, std::nullopt);
  for (const Site &S : In.Index.sites())
    if (const auto *Call = dyn_cast<CallExpr>(S.E))
      tagDispatch(Call, S.At);
  for (const ConditionalBlock &B : In.Record.conditionals())
    directive(B);
  return std::move(Found);
}

} // namespace svc
