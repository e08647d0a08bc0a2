//===- MapEntries.cpp - Settings["key"] = Value ---------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each way in which a container that a model knows is given a value by its key:
// a subscript or at() that is assigned, the pairs of an initialiser list, and
// insert, emplace and their kin.
// Guarded by tests/engine/cases/options.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/match/UseFinder.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

void UseFinder::mapEntry(const Expr *Target, const Expr *Value, const Site &S) {
  const Expr *Container = nullptr, *Key = nullptr;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Target)) {
    if (O->getOperator() != OO_Subscript || O->getNumArgs() != 2)
      return;
    Container = O->getArg(0);
    Key = O->getArg(1);
  } else if (const auto *C = dyn_cast<CXXMemberCallExpr>(Target)) {
    const CXXMethodDecl *M = C->getMethodDecl();
    if (!M || !M->getIdentifier() || M->getName() != "at" ||
        C->getNumArgs() != 1)
      return;
    Container = C->getImplicitObjectArgument();
    Key = C->getArg(0);
  } else {
    return;
  }
  if (const EntryPoint *P = Matcher.matchContainer(strip(Container)->getType()))
    bindKey(*P, Key, Value, S, Target->getBeginLoc());
}

/// {"key", "value"}, std::make_pair("key", "value").
void UseFinder::mapPair(const EntryPoint &P, const Expr *Pair, const Site &S) {
  Pair = strip(Pair);
  // A pair of texts is converted into one of strings.
  const auto *Made = dyn_cast<CXXConstructExpr>(Pair);
  if (Made && Made->getNumArgs() == 1)
    Pair = strip(Made->getArg(0));
  llvm::SmallVector<const Expr *, 2> Of;
  if ((Made = dyn_cast<CXXConstructExpr>(Pair)))
    Of.append(Made->arg_begin(), Made->arg_end());
  else if (const auto *C = dyn_cast<CallExpr>(Pair))
    if (const FunctionDecl *F = C->getDirectCallee();
        F && F->isInStdNamespace() && F->getIdentifier() &&
        F->getName() == "make_pair")
      Of.append(C->arg_begin(), C->arg_end());
  if (Of.size() == 2)
    bindKey(P, Of[0], Of[1], S, Pair->getExprLoc());
}

/// The pairs of an initialiser list: {{"key", "value"}, ...}.
void UseFinder::mapEntries(const EntryPoint &P, const Expr *List,
                           const Site &S) {
  List = strip(List);
  if (const auto *Standard = dyn_cast<CXXStdInitializerListExpr>(List))
    List = strip(Standard->getSubExpr());
  if (const auto *Pairs = dyn_cast<InitListExpr>(List))
    for (const Expr *Element : Pairs->inits())
      mapPair(P, Element, S);
}

void UseFinder::mapCall(const CallExpr *E, const Site &S) {
  enum { Other, KeyAndValue, Pairs };
  const auto *C = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *M = C ? C->getMethodDecl() : nullptr;
  if (!M || !M->getIdentifier())
    return;
  auto How =
      llvm::StringSwitch<int>(M->getName())
          .Cases("emplace", "try_emplace", "insert_or_assign", KeyAndValue)
          .Case("insert", Pairs)
          .Default(Other);
  const Expr *Object = C->getImplicitObjectArgument();
  if (How == Other || !Object)
    return;
  const EntryPoint *P = Matcher.matchContainer(strip(Object)->getType());
  // QMap::insert takes key and value.
  if (P && C->getNumArgs() == 2) {
    bindKey(*P, C->getArg(0), C->getArg(1), S, E->getExprLoc());
    return;
  }
  if (!P || How != Pairs || C->getNumArgs() != 1)
    return;
  const Expr *Argument = strip(C->getArg(0));
  if (isa<InitListExpr, CXXStdInitializerListExpr>(Argument))
    mapEntries(*P, Argument, S);
  else
    mapPair(*P, Argument, S);
}

} // namespace svc
