//===- Strings.cpp - String classes ---------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What every class of texts does alike: it is made from one text, copied,
// joined by operators. Which classes those are and what their methods do is
// said by models (kinds "text_class" and "value"); what the operators write is
// in Writes.cpp. What changes a text in another way is opaque.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static std::optional<Value> traceConstruction(const CXXConstructExpr *E,
                                              Point At, Tracer &T) {
  unsigned Given = 0;
  while (Given < E->getNumArgs() && !E->getArg(Given)->isDefaultArgument())
    ++Given;
  const CXXConstructorDecl *C = E->getConstructor();
  if (C->isCopyOrMoveConstructor() && E->getNumArgs() > 0)
    return T.follow(E->getArg(0), At);
  if (Given == 0 && T.Matcher.textClass(E->getType()))
    return Value::null();
  // A class made from one text carries that text: SQLString, Url, address.
  if (Given == 1)
    return pieceOf(E->getArg(0), At, T);
  return std::nullopt;
}

/// char Host[] = {'d', 'b', 0}
static std::optional<Value> traceCharacters(const InitListExpr *E, Tracer &T) {
  QualType Element = E->getType()->isArrayType()
                         ? T.Context.getBaseElementType(E->getType())
                         : QualType();
  if (Element.isNull() || !isTextCharacter(Element) || E->getNumInits() == 0)
    return std::nullopt;
  if (isa<StringLiteral>(strip(E->getInit(0))))
    return std::nullopt;
  Value V;
  V.K = Value::Literal;
  V.Spelled = E;
  for (const Expr *Init : E->inits()) {
    auto C = constantOf(Init, T.Context);
    if (!C || *C < 0 || *C >= 0x80)
      return Value::opaque("characters");
    if (*C == 0)
      break;
    V.Text += static_cast<char>(*C);
  }
  return V.Text.empty() ? Value::null() : std::move(V);
}

Value joined(const CXXOperatorCallExpr *E, Value Left, Point At, Tracer &T) {
  auto Does = T.Matcher.textOperator(chainRoot(E)->getType(),
                                     getOperatorSpelling(E->getOperator()));
  bool IsPath =
      Does == TextOperator::JoinsPath || Does == TextOperator::AppendsPath;
  const Expr *Operand = E->getArg(1);
  // std::endl and the like: what adds nothing.
  const auto *R = dyn_cast<DeclRefExpr>(strip(Operand));
  const auto *F = R ? dyn_cast<FunctionDecl>(R->getDecl()) : nullptr;
  const EntryPoint *Manipulator = F ? T.Matcher.recipe(F) : nullptr;
  if (Manipulator && Manipulator->Makes.Of && Manipulator->Makes.Of->empty())
    return Left;
  Value Right = pieceOf(Operand, At, T);
  if (IsPath && Right.K == Value::Literal &&
      llvm::StringRef(Right.Text).starts_with("/"))
    return Right;
  std::vector<Value> Of;
  if (IsPath && Left.K != Value::Null) {
    // The separator is nobody's literal: it is spelled with what follows. A
    // file in a folder that is not known is no place.
    if (Right.K != Value::Literal || !lengthOf(Left))
      return Value::opaque("a path");
    if (!(Left.K == Value::Literal &&
          llvm::StringRef(Left.Text).ends_with("/")))
      Right.Text.insert(0, "/");
    Right.IsMeasured = true;
  }
  Of.push_back(std::move(Left));
  Of.push_back(std::move(Right));
  return Value::concat(std::move(Of));
}

static std::optional<Value> traceOperator(const CXXOperatorCallExpr *E,
                                          Point At, Tracer &T) {
  if (E->getNumArgs() != 2)
    return std::nullopt;
  llvm::StringRef Spelling = getOperatorSpelling(E->getOperator());
  const Expr *Root = chainRoot(E);
  auto Does = T.Matcher.textOperator(Root->getType(), Spelling);
  if (Does == TextOperator::Appends || Does == TextOperator::AppendsPath) {
    if (textTarget(Root, T.Matcher).To.leaf())
      return T.follow(Root, At); // where the index has the write
    return joined(E, T.follow(E->getArg(0), At), At, T);
  }
  if (Does == TextOperator::Fills)
    return traceFilled(E, T.Matcher.textClass(Root->getType())->Style, At, T);
  // "a" + text: the class may stand on either side.
  for (const Expr *Side : {E->getArg(0), E->getArg(1)}) {
    auto Joins = T.Matcher.textOperator(strip(Side)->getType(), Spelling);
    if (Joins != TextOperator::Joins && Joins != TextOperator::JoinsPath)
      continue;
    if (Joins == TextOperator::JoinsPath)
      return joined(E, T.follow(E->getArg(0), At), At, T);
    std::vector<Value> Of;
    Of.push_back(pieceOf(E->getArg(0), At, T));
    Of.push_back(pieceOf(E->getArg(1), At, T));
    return Value::concat(std::move(Of));
  }
  return std::nullopt;
}

std::optional<Value> traceString(const Expr *E, Point At, Tracer &T) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return traceConstruction(C, At, T);
  if (const auto *S = dyn_cast<CXXStdInitializerListExpr>(E))
    return T.follow(S->getSubExpr(), At);
  if (const auto *L = dyn_cast<InitListExpr>(E)) {
    if (auto Characters = traceCharacters(L, T))
      return Characters;
    if (L->getNumInits() == 1 &&
        (!L->getType()->isRecordType() || T.Matcher.textClass(L->getType())))
      return T.follow(L->getInit(0), At);
    if (L->getNumInits() == 0 && !L->getType()->isRecordType())
      return Value::null();
    return std::nullopt;
  }
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *D = M->getMethodDecl();
    if (isa_and_nonnull<CXXConversionDecl>(D) && !T.Index.hasBody(D))
      return T.follow(M->getImplicitObjectArgument(), At);
    return std::nullopt;
  }
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E))
    return traceOperator(O, At, T);
  return std::nullopt;
}

} // namespace svc
