//===- OptionUses.cpp - A key tells what the value beside it means --------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// curl_easy_setopt(Handle, CURLOPT_URL, "..."); Options.set<Endpoint>("...");
// SessionSettings(Option::HOST, "db", Option::PORT, 3306): one pair behind the
// other; PQconnectdbParams(Keywords, Values, 0): two arrays side by side.
// Guarded by tests/engine/cases/options.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/match/UseFinder.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace svc {

/// A list of options that is longer is not looked at behind this.
static constexpr unsigned MostElements = 64;

std::vector<std::string> UseFinder::keyNames(const Expr *E, Point At) {
  std::vector<std::string> Names;
  const Expr *Key = strip(E);
  while (true) {
    const auto *Copy = dyn_cast<CXXConstructExpr>(Key);
    if (const auto *C = dyn_cast<ExplicitCastExpr>(Key))
      Key = strip(C->getSubExpr());
    else if (Copy && Copy->getNumArgs() == 1)
      Key = strip(Copy->getArg(0));
    else
      break;
  }
  if (const auto *R = dyn_cast<DeclRefExpr>(Key)) {
    Names.push_back(R->getDecl()->getNameAsString());
    Names.push_back(modelName(R->getDecl()));
    // Of an enum without a scope, the code may leave out its name.
    if (const auto *Constant = dyn_cast<EnumConstantDecl>(R->getDecl()))
      if (const auto *Outer =
              dyn_cast<NamedDecl>(Constant->getDeclContext()->getParent()))
        Names.push_back(modelName(Outer) + "::" + Names.front());
  }
  SourceLocation L = E->getBeginLoc();
  if (L.isMacroID() && !Context.getSourceManager().isMacroArgExpansion(L))
    Names.push_back(Lexer::getImmediateMacroName(L, Context.getSourceManager(),
                                                 Context.getLangOpts())
                        .str());
  Value V = T.trace(E, At);
  if (V.K == Value::Literal && !V.IsNumber)
    Names.push_back(V.Text);
  // const CURLoption Key = CURLOPT_URL;
  if (V.K == Value::Literal && V.Spelled && V.Spelled != Key)
    if (const auto *R = dyn_cast<DeclRefExpr>(V.Spelled))
      Names.push_back(R->getDecl()->getNameAsString());
  return Names;
}

bool UseFinder::bindNamed(const EntryPoint &P,
                          llvm::ArrayRef<std::string> Names, RoleArgument Value,
                          const Site &S, SourceLocation Loc) {
  for (const std::string &Name : Names) {
    auto It = P.Keys.find(Name);
    if (It == P.Keys.end())
      continue;
    Value.Means = It->second;
    Value.Name = Name;
    Use U{&P, S.E, S.At, Loc, {}};
    U.Roles.push_back(std::move(Value));
    Uses.push_back(std::move(U));
    return true;
  }
  return false;
}

void UseFinder::bindKey(const EntryPoint &P, const Expr *Key, const Expr *Value,
                        const Site &S, SourceLocation Loc) {
  bindNamed(P, keyNames(Key, S.At), {{}, Value, "", {}}, S, Loc);
}

/// The names of the type that is the template argument \p I of the call \p E.
static std::vector<std::string> templateArgument(const Expr *E, unsigned I) {
  const auto *Call = dyn_cast<CallExpr>(E);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  const TemplateArgumentList *Of =
      F ? F->getTemplateSpecializationArgs() : nullptr;
  if (!Of || I >= Of->size() || Of->get(I).getKind() != TemplateArgument::Type)
    return {};
  const TagDecl *D = Of->get(I).getAsType()->getAsTagDecl();
  if (!D)
    return {};
  return {modelName(D), D->getNameAsString()};
}

/// \p Within with \p I as the number of every element that is open.
static std::vector<std::string> numbered(std::vector<std::string> Within,
                                         unsigned I) {
  for (std::string &Step : Within)
    if (Step == "[]")
      Step = "[" + std::to_string(I) + "]";
  return Within;
}

void UseFinder::bindElements(const EntryPoint &P, const Expr *Keys,
                             const Expr *Values, const Site &S,
                             SourceLocation Loc) {
  bool IsOpen = llvm::is_contained(P.KeyWithin, "[]");
  for (unsigned I = 0; I < (IsOpen ? MostElements : 1); ++I) {
    auto KeyPath = resolve(Keys->getType(), numbered(P.KeyWithin, I));
    auto ValuePath = resolve(Values->getType(), numbered(P.ValueWithin, I));
    if (!KeyPath || !ValuePath)
      return;
    Value Key = T.trace(Keys, *KeyPath, S.At);
    if (Key.K != Value::Literal) // the end, or an array that is not known
      return;
    bindNamed(P, {Key.Text}, {{}, Values, "", std::move(*ValuePath)}, S, Loc);
  }
}

void UseFinder::bindOption(const EntryPoint &P,
                           llvm::ArrayRef<const Expr *> Arguments,
                           const Site &S, SourceLocation Loc) {
  if (P.KeyParameter >= Arguments.size() ||
      P.ValueParameter >= Arguments.size())
    return;
  const Expr *Key = Arguments[P.KeyParameter],
             *Value = Arguments[P.ValueParameter];
  if (P.KeyTemplateArgument) {
    bindNamed(P, templateArgument(S.E, *P.KeyTemplateArgument),
              {{}, Value, "", {}}, S, Loc);
    return;
  }
  if (!P.KeyWithin.empty() || !P.ValueWithin.empty())
    return bindElements(P, Key, Value, S, Loc);
  size_t Before = Uses.size();
  bindKey(P, Key, Value, S, Loc);
  if (Uses.size() > Before) {
    RoleArgument &A = Uses.back().Roles.back();
    if (A.Means.Length && *A.Means.Length < Arguments.size())
      A.Length = Arguments[*A.Means.Length];
  }
  // Some keys take no value, others two: each argument may be the next key.
  // Not where keys are texts, which values are, too.
  size_t Apart = P.ValueParameter - P.KeyParameter;
  size_t Step = isa<StringLiteral>(strip(Key)) ? Apart + 1 : 1;
  for (size_t I = P.KeyParameter + Step;
       P.Repeats && I + Apart < Arguments.size(); I += Step)
    bindKey(P, Arguments[I], Arguments[I + Apart], S, Loc);
}

} // namespace svc
