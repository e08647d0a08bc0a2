//===- Comparison.cpp - Texts that name the environment -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Env == "production", strcmp(Env, "production"), hash(Env) ==
// hash("production"): a text that is compared, wherever it is spelled, names
// the environment; where the word has other meanings, too, the other side must
// be called so.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Condition.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

static constexpr unsigned MostDepth = 8;

const StringLiteral *Conditions::literalIn(const Stmt *E) {
  if (const auto *S = dyn_cast_or_null<StringLiteral>(E))
    return S;
  if (E)
    for (const Stmt *Child : E->children())
      if (const StringLiteral *S = literalIn(Child))
        return S;
  return nullptr;
}

/// The text of a string literal, directly given.
static std::optional<std::string> literalText(const Expr *E) {
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
  const auto *S = dyn_cast<StringLiteral>(E);
  if (!S)
    return std::nullopt;
  std::string Text;
  for (unsigned I = 0; I < S->getLength(); ++I)
    Text +=
        S->getCodeUnit(I) < 128 ? static_cast<char>(S->getCodeUnit(I)) : '?';
  return Text;
}

const StringLiteral *Conditions::hashedText(const Expr *E, const Expr *Other) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const auto *Same = dyn_cast<CallExpr>(stripCasts(Other));
  if (!Call || !Call->getType()->isIntegerType() || !Call->getDirectCallee())
    return nullptr;
  bool IsHash = isa<UserDefinedLiteral>(Call) ||
                (Same && Same->getDirectCallee() &&
                 Same->getDirectCallee()->getDeclName() ==
                     Call->getDirectCallee()->getDeclName());
  const StringLiteral *Text = IsHash ? literalIn(Call) : nullptr;
  return Text && Text->getCharByteWidth() == 1 ? Text : nullptr;
}

static bool comparesTexts(llvm::StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("strcmp", "strcasecmp", "strncmp", "strncasecmp", "memcmp", true)
      .Cases("stricmp", "_stricmp", "strcmpi", "wcscmp", "_wcsicmp", true)
      .Cases("g_strcmp0", "g_str_equal", "g_ascii_strcasecmp", true)
      .Cases("qstrcmp", "qstricmp", "lstrcmpi", true)
      .Cases("compare", "equals", "iequals", "Equals", "equal", "equal_to",
             true)
      .Cases("starts_with", "startsWith", "StartsWith", "startswith", true)
      .Cases("ends_with", "endsWith", "EndsWith", "contains", true)
      .Cases("istarts_with", "EqualsIgnoreCase", "StartsWithIgnoreCase", true)
      .Default(false);
}

/// Searches in a text are about the environment only where the text is.
static bool searchesText(llvm::StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("find", "rfind", "indexOf", "strstr", true)
      .Default(false);
}

bool Conditions::takesTexts(llvm::StringRef Name) {
  return comparesTexts(Name) || searchesText(Name);
}

bool Conditions::isSelector(const Expr *E, unsigned Depth) const {
  if (Depth > MostDepth)
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

std::optional<std::string> Conditions::textOf(const Expr *E, Point At) {
  if (auto Text = literalText(E))
    return Text;
  QualType Type = strip(E)->getType();
  bool IsText = T.Matcher.textClass(Type) || Type->isAnyPointerType() ||
                Type->isArrayType();
  if (!IsText || E->isTypeDependent())
    return std::nullopt;
  Value V = T.trace(E, At);
  if (V.K == Value::Literal && !V.IsNumber)
    return std::move(V.Text);
  return std::nullopt;
}

/// True when \p E reads what can hold nothing but an environment's name. One
/// character says little: `mode == 'P'` is anything.
static bool namesOnlyEnvironment(const Stmt *E, const Vocabulary &Words,
                                 unsigned Depth = 0) {
  if (!E || Depth > MostDepth)
    return false;
  if (const auto *S = dyn_cast<StringLiteral>(E))
    return S->getCharByteWidth() == 1 && Words.namesSelectorOnly(S->getBytes());
  if (const auto *M = dyn_cast<MemberExpr>(E))
    if (Words.namesSelectorOnly(M->getMemberDecl()->getNameAsString()))
      return true;
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    if (Words.namesSelectorOnly(R->getNameInfo().getAsString()))
      return true;
    const auto *V = dyn_cast<VarDecl>(R->getDecl());
    return V && namesOnlyEnvironment(V->getAnyInitializer(), Words, Depth + 1);
  }
  return llvm::any_of(E->children(), [&](const Stmt *Child) {
    return namesOnlyEnvironment(Child, Words, Depth + 1);
  });
}

/// One side of a comparison.
std::optional<std::string> Conditions::ofOperand(const Expr *E,
                                                 const Expr *Other, Point At) {
  const Expr *Bare = stripCasts(E);
  if (auto Text = textOf(E, At))
    if (Words.isEnvironment(*Text, /*Strong=*/!isSelector(Other)))
      return Text;
  // *getenv("APP_ENV") == 'p'
  if (const auto *C = dyn_cast<CharacterLiteral>(Bare))
    if (llvm::isAlpha(C->getValue()) && namesOnlyEnvironment(Other, Words) &&
        !isa<CallExpr>(strip(Other)))
      return std::string(1, static_cast<char>(C->getValue()));
  if (const auto *R = dyn_cast<DeclRefExpr>(Bare))
    if (const auto *Enumerator = dyn_cast<EnumConstantDecl>(R->getDecl()))
      return ofEnumerator(Enumerator);
  if (const StringLiteral *Text = hashedText(Bare, Other))
    if (Words.isEnvironment(Text->getBytes(), /*Strong=*/!isSelector(Other)))
      return Text->getBytes().str();
  // flag == true, strcmp(...) == 0
  return environmentOf(E, At);
}

std::optional<std::string> Conditions::ofComparison(const Expr *A,
                                                    const Expr *B, Point At) {
  if (auto Found = ofOperand(A, B, At))
    return Found;
  return ofOperand(B, A, At);
}

/// strcmp(a, "production"), env.startsWith("prod"), isEnvironment("test")
std::optional<std::string> Conditions::ofTextCall(const CallExpr *E, Point At) {
  const Expr *Object = nullptr;
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E))
    Object = M->getImplicitObjectArgument();
  llvm::SmallVector<const Expr *, 4> Texts(E->arguments());
  if (Object)
    Texts.push_back(Object);
  for (const Expr *Text : Texts) {
    auto Spelled = textOf(Text, At);
    if (!Spelled)
      continue;
    std::string Callee = E->getDirectCallee()->getNameAsString();
    bool Selected = Words.namesSelector(Callee);
    for (const Expr *Other : Texts)
      Selected |= Other != Text && isSelector(Other);
    if (searchesText(Callee) && !Selected)
      continue;
    if (Words.isEnvironment(*Spelled, /*Strong=*/!Selected))
      return Spelled;
  }
  return std::nullopt;
}

} // namespace svc
