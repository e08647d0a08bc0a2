//===- Strings.cpp - String classes
//--------------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Construction, copying, concatenation and access of std::string and of the
// classes that behave like it. Appending and assigning are writes (Writes.cpp).
// What changes a text in another way is opaque.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;

namespace svc {

/// Methods that give the same text in another type.
static bool keepsText(llvm::StringRef Name) {
  return llvm::StringSwitch<bool>(Name)
      .Cases("c_str", "data", "str", "constData", "toStdString", "toUtf8", true)
      .Cases("toLatin1", "toLocal8Bit", "toString", "asStdString", "get", true)
      .Cases("toEncoded", "value", "view", "trimmed", true)
      .Default(false);
}

static bool isText(QualType T) {
  if (isStringClass(T))
    return true;
  if (T->isPointerType() || T->isArrayType()) {
    QualType Element = T->isPointerType()
                           ? T->getPointeeType()
                           : QualType(T->getPointeeOrArrayElementType(), 0);
    return Element->isAnyCharacterType();
  }
  return false;
}

static std::optional<Value> traceConstruction(const CXXConstructExpr *E,
                                              Point At, Tracer &T) {
  unsigned Given = 0;
  while (Given < E->getNumArgs() && !E->getArg(Given)->isDefaultArgument())
    ++Given;
  const CXXConstructorDecl *C = E->getConstructor();
  if (C->isCopyOrMoveConstructor() && E->getNumArgs() > 0)
    return T.follow(E->getArg(0), At);
  bool IsString = isStringClass(E->getType());
  if (IsString && Given == 0) {
    Value Empty;
    Empty.K = Value::Null;
    return Empty;
  }
  // A class made from one text carries that text: SQLString, Url, address.
  if (Given == 1)
    return T.follow(E->getArg(0), At);
  // string(pointer, length) and string_view(pointer, length).
  if (IsString && Given == 2 && isText(strip(E->getArg(0))->getType()) &&
      E->getArg(1)->getType()->isIntegerType()) {
    Value V = T.follow(E->getArg(0), At);
    Expr::EvalResult Length;
    if (V.K == Value::Literal && !E->getArg(1)->isValueDependent() &&
        E->getArg(1)->EvaluateAsInt(Length, T.Context))
      V.Text.resize(std::min<uint64_t>(V.Text.size(),
                                       Length.Val.getInt().getLimitedValue()));
    V.forEachLeaf([](Value &Leaf) { Leaf.IsMeasured = true; });
    return V;
  }
  return std::nullopt;
}

std::optional<Value> traceString(const Expr *E, Point At, Tracer &T) {
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return traceConstruction(C, At, T);
  if (const auto *S = dyn_cast<CXXStdInitializerListExpr>(E))
    return T.follow(S->getSubExpr(), At);
  if (const auto *L = dyn_cast<InitListExpr>(E)) {
    if (L->getNumInits() == 1 &&
        (!L->getType()->isRecordType() || isStringClass(L->getType())))
      return T.follow(L->getInit(0), At);
    if (L->getNumInits() == 0 && !L->getType()->isRecordType())
      return Value::null();
    return std::nullopt;
  }
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *D = M->getMethodDecl();
    if (!D || T.Index.hasBody(D)) // a body says what it returns
      return std::nullopt;
    if (isa<CXXConversionDecl>(D) ||
        (D->getIdentifier() && M->getNumArgs() == 0 && keepsText(D->getName())))
      return T.follow(M->getImplicitObjectArgument(), At);
    return std::nullopt;
  }
  const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
  if (O && O->getOperator() == OO_Plus && O->getNumArgs() == 2 &&
      (isStringClass(O->getArg(0)->getType()) ||
       isStringClass(O->getArg(1)->getType()))) {
    std::vector<Value> Of;
    Of.push_back(T.follow(O->getArg(0), At));
    Of.push_back(T.follow(O->getArg(1), At));
    return Value::concat(std::move(Of));
  }
  return std::nullopt;
}

} // namespace svc
