//===- Condition.cpp - Does a condition ask for the environment? ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The expression itself; Comparison.cpp has texts, Flags.cpp what it names.
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

std::optional<std::string>
Conditions::ofEnumerator(const EnumConstantDecl *D) const {
  auto Names = [&](llvm::StringRef Name) {
    return Words.namesEnvironment(Name) || Words.isEnvironment(Name);
  };
  if (!Names(D->getName()))
    return std::nullopt;
  // Local, Test, Live mean many things; among Production and Staging, one.
  const auto *Enum = cast<EnumDecl>(D->getDeclContext());
  bool All = llvm::all_of(Enum->enumerators(), [&](const auto *Sibling) {
    return Names(Sibling->getName());
  });
  bool IsSure =
      All || Words.isSure(D->getName()) ||
      Words.namesSelectorOnly(Enum->getName()) ||
      llvm::any_of(Enum->enumerators(), [&](const auto *Sibling) {
        return Names(Sibling->getName()) && Words.isSure(Sibling->getName());
      });
  return IsSure ? Name(D->getNameAsString()) : std::nullopt;
}

/// is("production"), isEnvironment("test"), runningIn("staging")
static bool asksByName(llvm::StringRef Name) {
  return Name == "is" || Name.starts_with("is_") || Name.starts_with("in") ||
         Name.starts_with("running") ||
         (Name.starts_with("is") && Name.size() > 2 && llvm::isUpper(Name[2]));
}

static bool isDefaulted(const Expr *E) { return isa<CXXDefaultArgExpr>(E); }

std::optional<std::string> Conditions::ofCall(const CallExpr *E, Point At) {
  const FunctionDecl *F = E->getDirectCallee();
  if (!F)
    return std::nullopt;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (O->isComparisonOp() && O->getNumArgs() == 2)
      return ofComparison(O->getArg(0), O->getArg(1), At);
    return O->getNumArgs() == 1 ? environmentOf(O->getArg(0), At)
                                : std::nullopt;
  }
  std::string Name = F->getNameAsString();
  // isLive() asks for the environment, isLive(Connection) for something else.
  if (Words.namesEnvironment(Name) &&
      (E->getNumArgs() == 0 || Words.isSure(Name)))
    return Name;
  if (takesTexts(Name))
    return ofTextCall(E, At);
  if (asksByName(Name) && F->getReturnType()->isBooleanType())
    if (auto Found = ofTextCall(E, At))
      return Found;
  // getenv("PRODUCTION")
  for (const EntryPoint *P : T.Matcher.match(F))
    if (P->VariableParameter && *P->VariableParameter < E->getNumArgs())
      if (auto Text = textOf(E->getArg(*P->VariableParameter), At))
        if (Words.namesEnvironment(*Text))
          return Text;
  // Flag.load(), Flag.value(): what the object holds
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
    if (llvm::all_of(E->arguments(), isDefaulted) && !T.Index.hasBody(F))
      if (const auto *Object = M->getImplicitObjectArgument())
        if (auto Found = environmentOf(Object, At))
          return Found;
  return ofFunction(F);
}

/// true, false, 0, 1, an enumerator.
static bool isFlagValue(const Expr *E) {
  E = stripCasts(E);
  if (const auto *I = dyn_cast<IntegerLiteral>(E))
    return I->getValue().ule(1);
  if (const auto *R = dyn_cast<DeclRefExpr>(E))
    return isa<EnumConstantDecl>(R->getDecl());
  return isa<CXXBoolLiteralExpr>(E);
}

std::optional<std::string> Conditions::environmentOf(const Expr *E, Point At) {
  if (!E)
    return std::nullopt;
  // A macro says by its name what its expansion does not: IS_PRODUCTION -> 1.
  SourceLocation L = E->IgnoreParenImpCasts()->getBeginLoc();
  const SourceManager &SM = T.Context.getSourceManager();
  while (SM.isMacroArgExpansion(L))
    L = SM.getImmediateSpellingLoc(L);
  if (L.isMacroID()) {
    llvm::StringRef Macro =
        Lexer::getImmediateMacroName(L, SM, T.Context.getLangOpts());
    if (Words.namesEnvironment(Macro) || Vocabulary::isDebug(Macro))
      return Macro.str();
  }
  E = strip(E);
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return environmentOf(C->getSubExpr(), At);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return environmentOf(U->getSubExpr(), At);
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->isComparisonOp())
      return ofComparison(B->getLHS(), B->getRHS(), At);
    if (B->isLogicalOp() || B->getOpcode() == BO_And ||
        B->getOpcode() == BO_Or) {
      if (auto Found = environmentOf(B->getLHS(), At))
        return Found;
      return environmentOf(B->getRHS(), At);
    }
    return std::nullopt;
  }
  if (const auto *C = dyn_cast<ConditionalOperator>(E)) {
    // isProduction() ? 1 : 0 is a flag; another choice is a value like any.
    if (isFlagValue(C->getTrueExpr()) && isFlagValue(C->getFalseExpr()))
      return environmentOf(C->getCond(), At);
    auto Found = environmentOf(C->getTrueExpr(), At);
    return Found ? Found : environmentOf(C->getFalseExpr(), At);
  }
  if (const auto *C = dyn_cast<CallExpr>(E))
    return ofCall(C, At);
  if (const auto *R = dyn_cast<CXXRewrittenBinaryOperator>(E))
    return environmentOf(R->getSemanticForm(), At);
  if (const auto *P = dyn_cast<SubstNonTypeTemplateParmExpr>(E)) {
    if (Words.namesEnvironment(P->getParameter()->getName()))
      return P->getParameter()->getNameAsString();
    return environmentOf(P->getReplacement(), At);
  }
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *P = dyn_cast<NonTypeTemplateParmDecl>(R->getDecl()))
      return Words.namesEnvironment(P->getName()) ? Name(P->getNameAsString())
                                                  : std::nullopt;
    return isa<VarDecl>(R->getDecl()) ? ofVariable(R->getDecl()) : std::nullopt;
  }
  if (const auto *M = dyn_cast<MemberExpr>(E))
    return isa<FieldDecl, VarDecl>(M->getMemberDecl())
               ? ofVariable(M->getMemberDecl())
               : std::nullopt;
  // Store<kIsProduction>: a constant of a template
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    if (C->getNumArgs() == 1)
      return environmentOf(C->getArg(0), At);
  return std::nullopt;
}

bool Conditions::isOnlyEnvironment(const Expr *E, Point At) {
  E = strip(E);
  if (E->HasSideEffects(T.Context, /*IncludePossibleEffects=*/false))
    return false;
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return isOnlyEnvironment(U->getSubExpr(), At);
  if (const auto *B = dyn_cast<BinaryOperator>(E); B && B->isLogicalOp())
    return isOnlyEnvironment(B->getLHS(), At) &&
           isOnlyEnvironment(B->getRHS(), At);
  // Name && strcmp(Name, "production") == 0
  return environmentOf(E, At) || isSelector(E);
}

std::optional<std::string> Conditions::environmentOf(const SwitchStmt *S,
                                                     Point At) {
  if (auto Found = environmentOf(S->getCond(), At))
    return Found;
  for (const SwitchCase *C = S->getSwitchCaseList(); C;
       C = C->getNextSwitchCase())
    if (const auto *Case = dyn_cast<CaseStmt>(C)) {
      if (const auto *R = dyn_cast<DeclRefExpr>(stripCasts(Case->getLHS())))
        if (const auto *D = dyn_cast<EnumConstantDecl>(R->getDecl()))
          if (auto Found = ofEnumerator(D))
            return Found;
      // case hash("production"), case "production"_hash
      if (const StringLiteral *Text = literalIn(Case->getLHS()))
        if (Text->getCharByteWidth() == 1 &&
            Words.isEnvironment(Text->getBytes(), !isSelector(S->getCond())))
          return Text->getBytes().str();
    }
  return std::nullopt;
}

std::optional<std::string>
Conditions::environmentOf(llvm::StringRef Directive) const {
  bool Compares = Directive.contains("==") || Directive.contains("!=");
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
    if (Words.namesEnvironment(Name, /*IsMacro=*/true) ||
        Vocabulary::isDebug(Name) ||
        (Compares && Words.namesSelectorOnly(Name)))
      return Name.str();
  }
  return std::nullopt;
}

} // namespace svc
