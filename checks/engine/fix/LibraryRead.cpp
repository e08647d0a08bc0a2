//===- LibraryRead.cpp - The library reads its own variable ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PQsetdbLogin(NULL, ...) connects to the host that PGHOST names: the literal
// goes, and nothing takes its place. Only where the literal is written at the
// use, and by no macro, which would keep it; where the use is the library's own
// function, as a wrapper may look at what it gets; where the variable is the
// one that the plan has given the value; and where no accessor was asked for: a
// helper that stops for a missing variable is wanted for that.
// Guarded by tests/engine/FixLibraryTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/FixPlace.h"
#include "engine/unit/Storage.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// The statement that is nothing but the use of \p F; null: there is more.
static const Stmt *statementOf(const Finding &F, FixPlace &P) {
  const Stmt *S = F.At->Site;
  while (true) {
    const Stmt *Parent = P.Around.parent(S).S;
    if (isa_and_nonnull<CompoundStmt>(Parent))
      return S;
    if (!isa_and_nonnull<ExprWithCleanups, ImplicitCastExpr,
                         MaterializeTemporaryExpr, CXXBindTemporaryExpr>(
            Parent))
      return nullptr;
    S = Parent;
  }
}

/// True when something happens in the use of \p F beside giving the value.
static bool doesMore(const Finding &F, const ASTContext &C) {
  auto Happens = [&](const Expr *E) {
    return E != F.Argument->E && E->HasSideEffects(C);
  };
  if (const auto *Call = dyn_cast<CallExpr>(F.At->Site))
    return llvm::any_of(Call->arguments(), Happens) ||
           Call->getCallee()->HasSideEffects(C);
  const auto *Assignment = dyn_cast<BinaryOperator>(F.At->Site);
  return !Assignment || !Assignment->isAssignmentOp() ||
         Happens(Assignment->getLHS());
}

static FixEdit leaveOut(const Finding &F, FixPlace &P) {
  const Stmt *S = statementOf(F, P);
  if (!S || F.At->Roles.size() != 1 || doesMore(F, P.Context) ||
      isLastName(S, P))
    return FixEdit::refused("more than the value would go");
  CharSourceRange Range = P.written(S->getSourceRange());
  FixEdit Out;
  if (Range.isValid())
    Out.Where = wholeLines(Range, P);
  if (Out.Where.isInvalid())
    Out.Reason = "the statement is inside a macro";
  return Out;
}

FixEdit leaveToLibrary(const Finding &F, const FixEdit &Read, FixPlace &P) {
  const Binding &Means = F.Argument->Means;
  if (Means.OwnVariable.empty() || F.Variable != Means.OwnVariable ||
      P.Read.isChosen() || !Read.Also.empty())
    return FixEdit::refused("the variable is not the library's");
  if (F.Argument->Then || F.At->Entry->Learned)
    return FixEdit::refused("a function of the program is given the value");
  const Expr *Written = F.Argument->E->IgnoreUnlessSpelledInSource();
  if (!F.WholeValue || !F.OnlyValue || !coversLiteral(F) ||
      !F.Argument->Within.empty() || strip(Written) != F.Literal.Spelled ||
      F.Argument->Length || F.Literal.Spelled->getBeginLoc().isMacroID())
    return FixEdit::refused("the literal is not all that is given");
  if (Means.UnsetByAbsence)
    return leaveOut(F, P);
  FixEdit Out;
  Out.Where = P.written(Written->getSourceRange());
  Out.Text = P.isCpp() ? "nullptr" : "NULL";
  // stdlib.h declares NULL.
  Out.Headers = P.isCpp() ? NoHeader : StdlibHeader;
  if (Out.Where.isInvalid() || !isCharText(F.Argument->E->getType()))
    Out.Reason = "no null pointer can be given";
  return Out;
}

} // namespace svc
