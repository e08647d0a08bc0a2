//===- UseFix.cpp - The expression at the use is replaced -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For literals that cannot be edited where they are spelled. What was written
// on the way stays, and serves whoever else looks at it.
//
//===----------------------------------------------------------------------===//

#include "engine/fix/FixPlace.h"
#include "engine/unit/Storage.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// The type of a pointer to the characters of the text class \p T.
static QualType pointerInto(QualType T, const ASTContext &C) {
  const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  QualType Character = S && (isStdString(T) || isStdView(T))
                           ? S->getTemplateArgs()[0].getAsType()
                           : QualType(C.CharTy);
  return C.getPointerType(Character.withConst());
}

/// The type that what is written at the use must have.
static QualType typeAtUse(const Expr *E, const Expr *Written,
                          const ASTContext &C) {
  QualType Type = E->getType().getNonReferenceType();
  // A text class is made from the accessor's result by itself.
  if (isStdString(Type) || isStdView(Type) || isClassNamed(Type, "SQLString"))
    return pointerInto(Type, C);
  if (const auto *Init = dyn_cast<CXXConstructExpr>(strip(E)))
    if (!isClassNamed(Type, "QString") && Init->getNumArgs() > 0)
      return Written->getType();
  // mysql_options(..., const void *)
  if (Type->isPointerType() && Type->getPointeeType()->isVoidType())
    return Written->getType();
  return Type;
}

const DeclRefExpr *namedAt(const Expr *E) {
  E = E->IgnoreUnlessSpelledInSource()->IgnoreParenImpCasts();
  while (const auto *M = dyn_cast<MemberExpr>(E)) {
    if (M->isArrow())
      break;
    E = M->getBase()->IgnoreParenImpCasts();
  }
  return dyn_cast<DeclRefExpr>(E);
}

/// True when compilers warn of \p V where nothing names it.
static bool isNoticed(const VarDecl *V) {
  const SourceManager &SM = V->getASTContext().getSourceManager();
  if (isa<ParmVarDecl>(V) || V->isExternallyVisible() ||
      !SM.isInMainFile(V->getLocation()))
    return false;
  const auto *R = V->getType()->getAsCXXRecordDecl();
  return !R || !R->hasDefinition() || V->isConstexpr() ||
         (R->hasTrivialDestructor() &&
          (!V->getInit() || !V->getInit()->HasSideEffects(V->getASTContext())));
}

bool isLastName(const Stmt *S, FixPlace &P, size_t Most) {
  if (!S)
    return false;
  if (const auto *R = dyn_cast<DeclRefExpr>(S)) {
    const ValueDecl *D = R->getDecl();
    const auto *V = dyn_cast<VarDecl>(D);
    if ((V ? isNoticed(V)
           : isa<FunctionDecl>(D) && !D->isExternallyVisible()) &&
        P.Around.references(D).size() <= Most)
      return true;
  }
  return llvm::any_of(S->children(), [&](const Stmt *Child) {
    return isLastName(Child, P, Most);
  });
}

FixEdit editUse(const Finding &F, FixPlace &P) {
  if (!F.OnlyValue)
    return FixEdit::refused("the value has several alternatives");
  if (F.Argument->Means.IsFormat)
    return FixEdit::refused(IsFormat.str());
  const Expr *E = F.Argument->E;
  if (isa<CXXDefaultArgExpr>(E))
    return FixEdit::refused("the value is a default argument");
  const Expr *Written = E->IgnoreUnlessSpelledInSource();
  // A macro is replaced as a whole, with its parentheses.
  const Expr *Whole = E->IgnoreImplicit();
  if (!isa<ParenExpr>(Whole))
    Whole = Written;
  CharSourceRange Range = P.written(Whole->getSourceRange());
  if (Range.isInvalid())
    return FixEdit::refused("the value is inside a macro");
  if (P.Around.parent(Written).isKnown() && P.Around.needsConstant(Written))
    return FixEdit::refused("the value is wanted when compiling");
  QualType Type = typeAtUse(E, Written, P.Context);
  if (!F.Literal.IsNumber && Type->isIntegerType()) // htons(atoi("3306"))
    return FixEdit::refused("a text becomes a number on the way");
  if (E->getType()->isVoidPointerType() && !isCharText(Type))
    return FixEdit::refused("the value is passed by its address");
  const auto *Call = dyn_cast<CallExpr>(strip(E));
  if (F.Literal.IsNumber && Written->getType()->isIntegerType() &&
      E->getType()->isIntegerType() && Call && Call->getNumArgs() > 0)
    return FixEdit::refused("the value is converted on the way");
  bool IsNumber = F.Literal.IsNumber && Type->isIntegerType();
  ReadOf What = P.Read.of(F, true);
  SpelledRead Read = P.Read.fitting(What, Type, IsNumber);
  FixEdit Out;
  Out.Where = Range;
  Out.Text = std::move(Read.Text);
  Out.Reason = std::move(Read.Reason);
  Out.Headers = Read.Headers;
  Out.Variables.push_back(What.Variable);
  if (const auto *R = namedAt(E)) {
    const auto *V = dyn_cast<VarDecl>(R->getDecl());
    if (V && isNoticed(V))
      Out.Unnamed = V;
  } else if (isLastName(Written, P)) {
    Out.Reason = "what is named there would be left without a use";
  }
  return Out;
}

} // namespace svc
