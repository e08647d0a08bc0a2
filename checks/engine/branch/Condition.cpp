//===- Condition.cpp - Does a condition ask for the environment? ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Condition.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

static constexpr unsigned MostSteps = 8;

/// The text of a string literal, directly given.
static std::optional<llvm::StringRef> literalText(const Expr *E) {
  E = strip(E);
  while (const auto *C = dyn_cast<CXXConstructExpr>(E)) {
    if (C->getNumArgs() == 0)
      return std::nullopt;
    E = strip(C->getArg(0));
  }
  // The template form of a literal operator has no arguments.
  if (const auto *U = dyn_cast<UserDefinedLiteral>(E))
    if (U->getNumArgs() > 0)
      E = strip(U->getArg(0));
  if (const auto *S = dyn_cast<StringLiteral>(E))
    if (S->getCharByteWidth() == 1)
      return S->getBytes();
  return std::nullopt;
}

static bool comparesTexts(llvm::StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("strcmp", "strcasecmp", "strncmp", "strncasecmp", "stricmp", true)
      .Cases("compare", "starts_with", "startsWith", "equals", "iequals", true)
      .Cases("EqualsIgnoreCase", "contains", true)
      .Default(false);
}

bool Conditions::isSelector(const Expr *E, unsigned Depth) const {
  if (Depth > MostSteps)
    return false;
  E = strip(E);
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (Words.namesSelector(R->getNameInfo().getAsString()))
      return true;
    // Name = getenv("APP_ENV")
    const auto *V = dyn_cast<VarDecl>(R->getDecl());
    const Expr *Init = V ? V->getAnyInitializer() : nullptr;
    if (Init && isSelector(Init, Depth + 1))
      return true;
  }
  if (const auto *M = dyn_cast<MemberExpr>(E))
    if (Words.namesSelector(M->getMemberDecl()->getNameAsString()))
      return true;
  for (const Stmt *Child : E->children())
    if (const auto *Sub = dyn_cast_or_null<Expr>(Child)) {
      if (auto Text = literalText(Sub))
        if (Words.namesSelector(*Text))
          return true; // getenv("APP_ENV")
      if (isSelector(Sub, Depth))
        return true;
    }
  return false;
}

std::optional<std::string>
Conditions::ofComparison(const Expr *A, const Expr *B, unsigned Depth) const {
  for (auto [Left, Right] : {std::pair(A, B), std::pair(B, A)}) {
    if (auto Text = literalText(Left))
      if (Words.isEnvironment(*Text, /*Strong=*/!isSelector(Right)))
        return Text->str();
    const Expr *Bare = strip(Left);
    if (const auto *R = dyn_cast<DeclRefExpr>(Bare))
      if (isa<EnumConstantDecl>(R->getDecl()) &&
          (Words.namesEnvironment(R->getDecl()->getName()) ||
           Words.isEnvironment(R->getDecl()->getName())))
        return R->getDecl()->getNameAsString();
    // flag == true, strcmp(...) == 0
    if (auto Found = environmentOf(Left, Depth + 1))
      return Found;
  }
  return std::nullopt;
}

std::optional<std::string> Conditions::ofName(const ValueDecl *D,
                                              unsigned Depth) const {
  if (Words.namesEnvironment(D->getName()))
    return D->getNameAsString();
  if (!D->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  for (const Write &W : T.Index.writesTo(D))
    if (W.K == Write::Assign && W.Value)
      if (auto Found = environmentOf(W.Value, Depth + 1))
        return Found;
  const Expr *Init = nullptr;
  if (const auto *V = dyn_cast<VarDecl>(D))
    Init = V->getAnyInitializer();
  else if (const auto *F = dyn_cast<FieldDecl>(D))
    Init = F->getInClassInitializer();
  return Init ? environmentOf(Init, Depth + 1) : std::nullopt;
}

std::optional<std::string> Conditions::ofCall(const CallExpr *E,
                                              unsigned Depth) const {
  const FunctionDecl *F = E->getDirectCallee();
  if (!F)
    return std::nullopt;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (O->isComparisonOp() && O->getNumArgs() == 2)
      return ofComparison(O->getArg(0), O->getArg(1), Depth);
    return O->getNumArgs() == 1 ? environmentOf(O->getArg(0), Depth + 1)
                                : std::nullopt;
  }
  std::string Name = F->getNameAsString();
  if (comparesTexts(Name)) {
    const Expr *Object = nullptr;
    if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
      Object = M->getImplicitObjectArgument();
    for (const Expr *Argument : E->arguments())
      if (auto Text = literalText(Argument)) {
        bool Selected = Object && isSelector(Object);
        for (const Expr *Other : E->arguments())
          Selected |= Other != Argument && isSelector(Other);
        if (Words.isEnvironment(*Text, /*Strong=*/!Selected))
          return Text->str();
      }
    return std::nullopt;
  }
  if (Words.namesEnvironment(Name))
    return Name;
  // getenv("PRODUCTION")
  for (const EntryPoint *P : T.Matcher.match(F))
    if (P->VariableParameter && *P->VariableParameter < E->getNumArgs())
      if (auto Text = literalText(E->getArg(*P->VariableParameter)))
        if (Words.namesEnvironment(*Text))
          return Text->str();
  for (const Site &R : T.Index.returnsOf(F))
    if (auto Found = environmentOf(R.E, Depth + 1))
      return Found;
  return std::nullopt;
}

std::optional<std::string> Conditions::environmentOf(const Expr *E,
                                                     unsigned Depth) const {
  if (!E || Depth > MostSteps)
    return std::nullopt;
  // A macro says by its name what its expansion does not: IS_PRODUCTION -> 1.
  SourceLocation L = E->getBeginLoc();
  const SourceManager &SM = T.Context.getSourceManager();
  if (L.isMacroID() && !SM.isMacroArgExpansion(L)) {
    llvm::StringRef Macro =
        Lexer::getImmediateMacroName(L, SM, T.Context.getLangOpts());
    if (Words.namesEnvironment(Macro))
      return Macro.str();
  }
  E = strip(E);
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return environmentOf(C->getSubExpr(), Depth);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return environmentOf(U->getSubExpr(), Depth);
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->isComparisonOp())
      return ofComparison(B->getLHS(), B->getRHS(), Depth);
    if (B->isLogicalOp() || B->getOpcode() == BO_And ||
        B->getOpcode() == BO_Or) {
      if (auto Found = environmentOf(B->getLHS(), Depth + 1))
        return Found;
      return environmentOf(B->getRHS(), Depth + 1);
    }
    return std::nullopt;
  }
  if (const auto *C = dyn_cast<CallExpr>(E))
    return ofCall(C, Depth);
  if (const auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E))
    return environmentOf(R->getSemanticForm(), Depth + 1);
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    return isa<VarDecl>(R->getDecl()) ? ofName(R->getDecl(), Depth)
                                      : std::nullopt;
  if (const auto *M = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl, VarDecl>(M->getMemberDecl())
               ? ofName(M->getMemberDecl(), Depth)
               : std::nullopt;
  return std::nullopt;
}

std::optional<std::string>
Conditions::environmentOf(llvm::StringRef Directive) const {
  size_t I = 0;
  while (I < Directive.size()) {
    if (!llvm::isAlpha(Directive[I]) && Directive[I] != '_') {
      ++I;
      continue;
    }
    size_t Begin = I;
    while (I < Directive.size() &&
           (llvm::isAlnum(Directive[I]) || Directive[I] == '_'))
      ++I;
    llvm::StringRef Name = Directive.slice(Begin, I);
    if (Words.namesEnvironment(Name) || Vocabulary::isDebug(Name))
      return Name.str();
  }
  return std::nullopt;
}

std::optional<std::string>
Conditions::environmentOf(const SwitchStmt *S) const {
  if (auto Found = environmentOf(S->getCond()))
    return Found;
  for (const SwitchCase *C = S->getSwitchCaseList(); C;
       C = C->getNextSwitchCase())
    if (const auto *Case = dyn_cast<CaseStmt>(C))
      if (const auto *R = dyn_cast<DeclRefExpr>(strip(Case->getLHS())))
        if (isa<EnumConstantDecl>(R->getDecl()) &&
            (Words.namesEnvironment(R->getDecl()->getName()) ||
             Words.isEnvironment(R->getDecl()->getName())))
          return R->getDecl()->getNameAsString();
  return std::nullopt;
}

} // namespace svc
