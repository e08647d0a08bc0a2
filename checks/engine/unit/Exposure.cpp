//===- Exposure.cpp - What a call may write to ----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function that is handed an address, a reference or a buffer may have
// written anything there. What is handed over as constant, or by value, stays
// as it is.
// Guarded by the silent twins of tests/engine/flows/buffers.c and strings.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static bool isConstTarget(QualType Parameter) {
  return Parameter->getPointeeType().isConstQualified();
}

/// text.begin(), text.data(), &text[0] let the text be written to; text.c_str()
/// and what a text that is constant gives do not.
static std::optional<Write> exposedText(const Expr *E, ModelMatcher &Matcher) {
  const auto *Call = dyn_cast<CallExpr>(E);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    Call = dyn_cast<CXXOperatorCallExpr>(strip(U->getSubExpr()));
  const auto *M =
      Call ? dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee()) : nullptr;
  if (!M || M->isConst() || M->isStatic())
    return std::nullopt;
  TextTarget Target = textTarget(E, Matcher);
  if (!Target.To.leaf())
    return std::nullopt;
  return Write{Write::Escape, Target.To, E, nullptr, nullptr, {}};
}

std::optional<Write> exposed(const Expr *Argument, QualType Parameter,
                             ModelMatcher &Matcher) {
  const Expr *E = strip(Argument);
  if (Parameter->isRecordType() && !Matcher.textClass(Parameter))
    return exposedText(E, Matcher); // an iterator
  if (Parameter->isLValueReferenceType() && !isConstTarget(Parameter))
    return escapeOf(E);
  if (!Parameter->isPointerType() || isConstTarget(Parameter))
    return std::nullopt;
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    E = strip(Cast->getSubExpr());
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    if (U->getOpcode() == UO_AddrOf)
      return isa<CXXOperatorCallExpr>(strip(U->getSubExpr()))
                 ? exposedText(E, Matcher)
                 : escapeOf(U->getSubExpr());
  if (const auto *B = dyn_cast<BinaryOperator>(E)) // buffer + 5
    if (B->isAdditiveOp())
      E = strip(B->getLHS());
  // An array or a text is handed over to be filled; what another pointer
  // points to is not what the pointer is.
  QualType T = E->getType();
  if (T->isArrayType() ||
      (T->isPointerType() && isTextCharacter(T->getPointeeType()) &&
       !T->getPointeeType().isConstQualified()))
    return isa<CallExpr>(E) ? exposedText(E, Matcher) : escapeOf(E);
  return std::nullopt;
}

/// scanf writes to all that it is given.
static bool readsInput(const FunctionDecl *F) {
  const auto *Format = F ? F->getAttr<FormatAttr>() : nullptr;
  return Format && Format->getType()->getName() == "scanf";
}

void addExposed(const FunctionDecl *F, llvm::ArrayRef<const Expr *> Arguments,
                ModelMatcher &Matcher, std::vector<Write> &Out) {
  for (unsigned I = 0; I < Arguments.size(); ++I) {
    if (F && I < F->getNumParams()) {
      if (auto W =
              exposed(Arguments[I], F->getParamDecl(I)->getType(), Matcher))
        Out.push_back(std::move(*W));
      continue;
    }
    // Through "..." or to an unknown callee: only addresses and arrays can be
    // written to, and printf-like functions are the common case for arrays.
    const Expr *E = strip(Arguments[I]);
    if (readsInput(F) && E->getType()->isArrayType())
      if (auto W = escapeOf(E))
        Out.push_back(std::move(*W));
    if (const auto *U = dyn_cast<UnaryOperator>(E))
      if (U->getOpcode() == UO_AddrOf)
        if (auto W = escapeOf(U->getSubExpr()))
          Out.push_back(std::move(*W));
  }
}

} // namespace svc
