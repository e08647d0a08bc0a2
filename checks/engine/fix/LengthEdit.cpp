//===- LengthEdit.cpp - The length beside a text --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// f(Handle, "db.internal", 11): where the model names the parameter that holds
// the length, the new text is measured. A negative one (SQL_NTS) and 0
// (Firebird) say that the text ends with a zero; what is no constant measures
// already. Guarded by tests/engine/FixLibraryTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/FixPlace.h"
#include <set>

using namespace clang;

namespace svc {

/// The variables and members that \p S names.
static void addNamed(const Stmt *S, std::set<const ValueDecl *> &Out) {
  if (!S)
    return;
  if (const auto *R = dyn_cast<DeclRefExpr>(S))
    Out.insert(R->getDecl());
  if (const auto *M = dyn_cast<MemberExpr>(S))
    Out.insert(M->getMemberDecl());
  for (const Stmt *Child : S->children())
    addNamed(Child, Out);
}

static bool calls(const Stmt *S) {
  return S && (isa<CallExpr>(S) || llvm::any_of(S->children(), calls));
}

BesideLength lengthBeside(const Finding &F, const ASTContext &C) {
  const Expr *Length = F.Argument->Length;
  if (!Length || Length->isDefaultArgument())
    return BesideLength::None;
  // strlen(Host), Host.size()
  std::set<const ValueDecl *> Text, Measured;
  addNamed(F.Argument->E, Text);
  addNamed(Length, Measured);
  if (calls(Length) && llvm::any_of(Measured, [&](const ValueDecl *D) {
        return isa<VarDecl, FieldDecl>(D) && Text.count(D) != 0;
      }))
    return BesideLength::Measured;
  Expr::EvalResult R;
  if (Length->isValueDependent() || !Length->EvaluateAsInt(R, C))
    return BesideLength::Other;
  if (R.Val.getInt().isNegative() || R.Val.getInt().isZero())
    return BesideLength::None;
  return R.Val.getInt() == uint64_t(F.Literal.Text.size())
             ? BesideLength::OfLiteral
             : BesideLength::Other;
}

void editLength(const Finding &F, FixPlace &P, FixEdit &E) {
  BesideLength Beside = lengthBeside(F, P.Context);
  if (Beside == BesideLength::None)
    return;
  const Expr *Written = F.Argument->Length->IgnoreUnlessSpelledInSource();
  CharSourceRange Range = P.written(Written->getSourceRange());
  bool IsNarrow =
      isCharText(F.Argument->E->IgnoreParenImpCasts()->getType()) ||
      (F.Literal.Spelled && isCharText(F.Literal.Spelled->getType()));
  if (Beside == BesideLength::Other || Range.isInvalid() || !IsNarrow ||
      F.Literal.IsNumber) {
    E.Reason = MeasuredBeside.str();
    return;
  }
  SpelledRead Read = P.Read.text(P.Read.of(F, true));
  E.Also.emplace_back(Range, (P.isCpp() ? "std::strlen(" : "strlen(") +
                                 Read.Text + ")");
  E.Headers |= CStringHeader | Read.Headers;
}

} // namespace svc
