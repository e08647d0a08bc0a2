//===- Reachability.cpp - Arms that always or never run -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Reachability.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace svc {

bool leaves(const Stmt *S) {
  if (!S)
    return false;
  if (const auto *C = dyn_cast<CompoundStmt>(S))
    return !C->body_empty() && leaves(C->body_back());
  if (isa<ReturnStmt>(S) || isa<CXXThrowExpr>(S))
    return true;
  if (const auto *E = dyn_cast<Expr>(S)) {
    E = strip(E);
    if (isa<CXXThrowExpr>(E))
      return true;
    if (const auto *Call = dyn_cast<CallExpr>(E))
      if (const FunctionDecl *F = Call->getDirectCallee())
        return F->isNoReturn();
  }
  return false;
}

static constexpr unsigned MostDepth = 8;

/// The one number that a variable of this file ever holds.
static std::optional<int64_t> ofVariable(const VarDecl *V,
                                         const UnitIndex &Index,
                                         const ASTContext &Context,
                                         unsigned Depth) {
  if (isa<ParmVarDecl>(V) || V->getType().isVolatileQualified())
    return std::nullopt;
  bool IsConst = V->getType().isConstQualified();
  if (!IsConst && (V->isExternallyVisible() || V->hasLocalStorage()))
    return std::nullopt;
  const Expr *Init = V->getAnyInitializer();
  llvm::ArrayRef<Write> Writes = Index.writesTo(V);
  if (!IsConst && !Writes.empty())
    return std::nullopt;
  if (!Init) // zero, when it is defined here and static
    return V->hasGlobalStorage() && !V->isExternallyVisible()
               ? std::optional<int64_t>(0)
               : std::nullopt;
  return constantOf(Init, Index, Context, Depth + 1);
}

static std::optional<int64_t> ofOperator(const BinaryOperator *B,
                                         const UnitIndex &Index,
                                         const ASTContext &Context,
                                         unsigned Depth) {
  auto L = constantOf(B->getLHS(), Index, Context, Depth + 1);
  auto R = constantOf(B->getRHS(), Index, Context, Depth + 1);
  switch (B->getOpcode()) {
  case BO_LAnd:
    if ((L && !*L) || (R && !*R))
      return 0;
    return L && R ? std::optional<int64_t>(1) : std::nullopt;
  case BO_LOr:
    if ((L && *L) || (R && *R))
      return 1;
    return L && R ? std::optional<int64_t>(0) : std::nullopt;
  case BO_EQ:
    return L && R ? std::optional<int64_t>(*L == *R) : std::nullopt;
  case BO_NE:
    return L && R ? std::optional<int64_t>(*L != *R) : std::nullopt;
  case BO_LT:
    return L && R ? std::optional<int64_t>(*L < *R) : std::nullopt;
  case BO_GT:
    return L && R ? std::optional<int64_t>(*L > *R) : std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<int64_t> constantOf(const Expr *E, const UnitIndex &Index,
                                  const ASTContext &Context, unsigned Depth) {
  E = E ? strip(E) : nullptr;
  if (!E || Depth > MostDepth || E->isValueDependent() || E->containsErrors())
    return std::nullopt;
  // Not a plain evaluation: a fold may cost more than the answer is worth.
  if (isa<IntegerLiteral, CXXBoolLiteralExpr, CharacterLiteral,
          UnaryExprOrTypeTraitExpr>(E) ||
      (E->getType()->isIntegralOrEnumerationType() && !isa<CallExpr>(E) &&
       !isa<BinaryOperator>(E))) {
    Expr::EvalResult Result;
    if (E->EvaluateAsInt(Result, Context, Expr::SE_NoSideEffects))
      return Result.Val.getInt().getExtValue();
  }
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    if (const auto *V = dyn_cast<VarDecl>(R->getDecl()))
      return ofVariable(V, Index, Context, Depth);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    if (U->getOpcode() == UO_LNot)
      if (auto Of = constantOf(U->getSubExpr(), Index, Context, Depth + 1))
        return !*Of;
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->isLogicalOp() || B->isComparisonOp())
      return ofOperator(B, Index, Context, Depth);
    Expr::EvalResult Result;
    if (E->getType()->isIntegralOrEnumerationType() &&
        E->EvaluateAsInt(Result, Context, Expr::SE_NoSideEffects))
      return Result.Val.getInt().getExtValue();
  }
  if (const auto *C = dyn_cast<CallExpr>(E))
    if (const FunctionDecl *F = C->getDirectCallee()) {
      const auto *M = dyn_cast<CXXMethodDecl>(F);
      llvm::ArrayRef<Site> Returns = Index.returnsOf(F);
      if (Returns.size() == 1 && (!M || !M->isVirtual()))
        return constantOf(Returns.front().E, Index, Context, Depth + 1);
      if (F->isConstexpr()) {
        Expr::EvalResult Result;
        if (E->EvaluateAsInt(Result, Context, Expr::SE_NoSideEffects))
          return Result.Val.getInt().getExtValue();
      }
    }
  return std::nullopt;
}

std::optional<unsigned> Reachability::armOf(const Stmt *Control) {
  if (const auto *If = dyn_cast<IfStmt>(Control)) {
    if (If->isConsteval())
      return std::nullopt;
    if (auto Of = constantOf(If->getCond(), Index, Context))
      return *Of ? 0 : 1;
  } else if (const auto *C = dyn_cast<ConditionalOperator>(Control)) {
    if (auto Of = constantOf(C->getCond(), Index, Context))
      return *Of ? 0 : 1;
  } else if (const auto *B = dyn_cast<BinaryOperator>(Control)) {
    // The arm is the right operand.
    if (!B->isLogicalOp())
      return std::nullopt;
    if (auto Of = constantOf(B->getLHS(), Index, Context))
      return (*Of != 0) == (B->getOpcode() == BO_LAnd) ? 0 : 1;
  } else if (const auto *W = dyn_cast<WhileStmt>(Control)) {
    if (auto Of = constantOf(W->getCond(), Index, Context))
      if (!*Of)
        return 1;
  } else if (const auto *F = dyn_cast<ForStmt>(Control)) {
    if (auto Of = F->getCond() ? constantOf(F->getCond(), Index, Context)
                               : std::nullopt)
      if (!*Of)
        return 1;
  } else if (const auto *S = dyn_cast<SwitchStmt>(Control)) {
    auto Of = constantOf(S->getCond(), Index, Context);
    const auto *Body = dyn_cast_or_null<CompoundStmt>(S->getBody());
    if (!Of || !Body)
      return std::nullopt;
    // The arm of the matching label, else of the default.
    std::optional<unsigned> Default;
    unsigned Arm = 0;
    for (const Stmt *Child : Body->body()) {
      if (!isa<SwitchCase>(Child))
        continue;
      for (const auto *C = dyn_cast<SwitchCase>(Child); C;
           C = dyn_cast<SwitchCase>(C->getSubStmt())) {
        const auto *Label = dyn_cast<CaseStmt>(C);
        if (!Label) {
          Default = Arm;
          continue;
        }
        auto Value = constantOf(Label->getLHS(), Index, Context);
        if (!Value || Label->getRHS())
          return std::nullopt;
        if (*Value == *Of)
          return Arm;
      }
      ++Arm;
    }
    return Default ? Default : std::optional<unsigned>(Arm);
  }
  return std::nullopt;
}

/// True when the body of a loop begins to run at least once.
bool Reachability::runsOnce(const Stmt *Loop) {
  if (isa<DoStmt>(Loop))
    return true;
  if (const auto *W = dyn_cast<WhileStmt>(Loop)) {
    auto Of = constantOf(W->getCond(), Index, Context);
    return Of && *Of;
  }
  const auto *F = dyn_cast<ForStmt>(Loop);
  if (!F)
    return false;
  if (!F->getCond())
    return true;
  // for (i = 0; i < 3; ...)
  const auto *Cond = dyn_cast<BinaryOperator>(strip(F->getCond()));
  const Stmt *Init = F->getInit();
  const Expr *Start = nullptr;
  const ValueDecl *Counter = nullptr;
  if (const auto *D = dyn_cast_or_null<DeclStmt>(Init)) {
    if (D->isSingleDecl())
      if (const auto *V = dyn_cast<VarDecl>(D->getSingleDecl())) {
        Start = V->getInit();
        Counter = V;
      }
  } else if (const auto *B = dyn_cast_or_null<BinaryOperator>(Init)) {
    if (B->getOpcode() == BO_Assign) {
      Start = B->getRHS();
      if (const auto *R = dyn_cast<DeclRefExpr>(strip(B->getLHS())))
        Counter = R->getDecl();
    }
  }
  const auto *Left =
      Cond ? dyn_cast<DeclRefExpr>(strip(Cond->getLHS())) : nullptr;
  if (!Start || !Left || Left->getDecl() != Counter)
    return false;
  auto From = constantOf(Start, Index, Context);
  auto To = constantOf(Cond->getRHS(), Index, Context);
  if (!From || !To)
    return false;
  return (Cond->getOpcode() == BO_LT && *From < *To) ||
         (Cond->getOpcode() == BO_LE && *From <= *To) ||
         (Cond->getOpcode() == BO_NE && *From != *To);
}

void Reachability::run() {
  llvm::DenseMap<const Stmt *, std::optional<unsigned>> Known;
  for (Scope &S : Index.Scopes) {
    if (!S.Control)
      continue;
    if (S.IsLoop)
      S.RunsOnce = runsOnce(S.Control);
    auto [It, New] = Known.try_emplace(S.Control);
    if (New)
      It->second = armOf(S.Control);
    const std::optional<unsigned> Arm = It->second;
    if (!Arm)
      continue;
    bool Taken = *Arm == S.Arm;
    // Control may fall into an arm of a switch from the one that is taken.
    for (const Scope *From = S.FallsFrom; From && !Taken;
         From = From->FallsFrom)
      Taken = *Arm == From->Arm;
    S.Never |= !Taken;
    S.Always |= Taken;
  }
}

} // namespace svc
