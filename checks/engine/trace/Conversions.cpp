//===- Conversions.cpp - Casts, numbers from texts, byte order
//---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Expressions that give the same value in another type: explicit casts,
// htons(5432), std::stoi(port), strdup(host), std::move(host), &value[0].
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

/// Functions whose result means what their first argument means.
static bool passesThrough(llvm::StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("htons", "htonl", "ntohs", "__bswap_16", "__bswap_32", true)
      .Cases("__builtin_bswap16", "__builtin_bswap32", "__uint16_identity",
             "__uint32_identity", true)
      .Cases("atoi", "atol", "strtol", "strtoul", "stoi", "stol", "stoul", true)
      .Cases("to_string", "number", "strdup", "_strdup", "g_strdup", "xstrdup",
             true)
      .Cases("strndup", "move", "forward", "as_const", "ref", "cref", true)
      .Cases("fromStdString", "fromUtf8", "fromLatin1", "fromLocal8Bit", true)
      .Cases("fromUserInput", "fromStdWString", "string_literal", true)
      .Default(false);
}

/// QStringLiteral("text") expands to a lambda around the literal.
static const StringLiteral *onlyLiteral(const Stmt *S) {
  if (const auto *Literal = dyn_cast_or_null<StringLiteral>(S))
    return Literal;
  if (const auto *Lambda = dyn_cast_or_null<LambdaExpr>(S))
    return onlyLiteral(Lambda->getBody());
  if (S)
    for (const Stmt *Child : S->children())
      if (const StringLiteral *Found = onlyLiteral(Child))
        return Found;
  return nullptr;
}

static const StringLiteral *qtLiteral(const CallExpr *E, const Tracer &T) {
  if (!E->getBeginLoc().isMacroID() || !isa<CXXOperatorCallExpr>(E))
    return nullptr;
  llvm::StringRef Macro = Lexer::getImmediateMacroName(
      E->getBeginLoc(), T.Context.getSourceManager(), T.Context.getLangOpts());
  return Macro == "QStringLiteral" || Macro == "QByteArrayLiteral" ||
                 Macro == "QStringLiteral_helper"
             ? onlyLiteral(E->getArg(0))
             : nullptr;
}

std::optional<Value> traceConversion(const Expr *E, Point At, Tracer &T) {
  if (const auto *C = dyn_cast<ExplicitCastExpr>(E))
    return T.follow(C->getSubExpr(), At);
  if (const auto *U = dyn_cast<UnaryOperator>(E)) {
    if (U->getOpcode() == UO_AddrOf) {
      // &text[0] is the text; the address of a number is where it is passed
      // by address (ssh_options_set(..., &port)).
      const Expr *Of = strip(U->getSubExpr());
      if (const auto *A = dyn_cast<ArraySubscriptExpr>(Of))
        return T.follow(A->getBase(), At);
      if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Of))
        if (O->getOperator() == OO_Subscript)
          return T.follow(O->getArg(0), At);
      return T.follow(Of, At);
    }
    if (U->getOpcode() == UO_Deref || U->getOpcode() == UO_Extension)
      return T.follow(U->getSubExpr(), At);
    return std::nullopt;
  }
  if (const auto *D = dyn_cast<CXXDefaultArgExpr>(E)) {
    Value V = T.follow(D->getExpr(), At);
    V.settle(Spot::DefaultArgument, D->getParam());
    V.addHop(D->getParam()->getLocation(),
             "through the default argument of '" +
                 D->getParam()->getNameAsString() + "'");
    return V;
  }
  if (const auto *D = dyn_cast<CXXDefaultInitExpr>(E)) {
    Value V = T.follow(D->getExpr(), At);
    V.settle(Spot::Member, D->getField());
    return V;
  }
  if (const auto *L = dyn_cast<CompoundLiteralExpr>(E))
    return T.follow(L->getInitializer(), At);
  // a = b = "text", and the last of a list with commas.
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (B->getOpcode() == BO_Assign || B->getOpcode() == BO_Comma)
      return T.follow(B->getRHS(), At);
    return std::nullopt;
  }
  if (const auto *S = dyn_cast<StmtExpr>(E)) {
    const auto *Last = dyn_cast_or_null<Expr>(
        S->getSubStmt()->body_empty() ? nullptr : S->getSubStmt()->body_back());
    return Last ? T.follow(Last, At) : Value::opaque("a statement");
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const StringLiteral *Text = qtLiteral(Call, T))
      return T.follow(Text, At);
    const FunctionDecl *F = Call->getDirectCallee();
    if (F && F->getIdentifier() && Call->getNumArgs() >= 1 &&
        passesThrough(F->getName()) && !isa<CXXOperatorCallExpr>(Call) &&
        T.Index.returnsOf(F).empty())
      return T.follow(Call->getArg(0), At);
    // *smart, *optional
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Call))
      if (O->getOperator() == OO_Star)
        return T.follow(O->getArg(0), At);
  }
  return std::nullopt;
}

} // namespace svc
