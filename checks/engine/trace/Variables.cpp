//===- Variables.cpp - Names of variables, parameters and constants
//--------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a variable, member or element holds is a question of flow (Flow.h); this
// file only knows which expressions name one. An enumerator is a number.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

static bool isText(QualType T) {
  return holdsCharacters(T) ||
         (T->isPointerType() && T->getPointeeType()->isAnyCharacterType());
}

/// True for a list of texts, which stands for any of them: where a list is
/// asked for, each element has the role.
static bool isListOfTexts(QualType T) {
  T = T.getNonReferenceType();
  if (!isContainer(T) || isKeyed(T))
    return false;
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsCXXRecordDecl());
  return R && R->getTemplateArgs().size() > 0 &&
         R->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         isText(R->getTemplateArgs()[0].getAsType());
}

/// What the storage that \p E names holds.
static Value tracePlace(const Expr *E, Point At, Tracer &T) {
  Storage S = storageOf(E);
  if (isListOfTexts(E->getType()))
    S.Within.push_back(PathStep::element());
  if (S.hasBase() && (S.leaf() || S.OfThis))
    return T.read(S, At);
  if (S.Root && !S.Within.empty())
    return T.project(S.Root, S.Within, At);
  return Value::opaque("not a place that holds a value");
}

std::optional<Value> traceVariable(const Expr *E, Point At, Tracer &T) {
  const auto *R = dyn_cast<DeclRefExpr>(E);
  if (!R)
    return std::nullopt;
  if (const auto *C = dyn_cast<EnumConstantDecl>(R->getDecl())) {
    Value V;
    V.K = Value::Literal;
    V.Text = llvm::toString(C->getInitVal(), 10);
    V.IsNumber = true;
    V.Spelled = R;
    return V;
  }
  if (!isa<VarDecl, BindingDecl>(R->getDecl()))
    return Value::opaque("not a variable");
  return tracePlace(R, At, T);
}

std::optional<Value> traceMember(const Expr *E, Point At, Tracer &T) {
  if (!isa<MemberExpr, ArraySubscriptExpr>(E))
    return std::nullopt;
  return tracePlace(E, At, T);
}

/// Hosts.at(2), Hosts[0], Hosts.front(), It->second, std::get<1>(Pair).
std::optional<Value> traceElement(const Expr *E, Point At, Tracer &T) {
  if (const auto *L = dyn_cast<InitListExpr>(E)) {
    // {"one", "two"}: any of them.
    const auto *Array = T.Context.getAsArrayType(L->getType());
    if (Array && L->getNumInits() > 1 && isText(Array->getElementType()))
      return T.project(L, PathStep::element(), At);
    return std::nullopt;
  }
  if (!isa<CallExpr>(E))
    return std::nullopt;
  Storage S = storageOf(E);
  if (S.Root == E || !(S.hasBase() || S.Root))
    return std::nullopt;
  return tracePlace(E, At, T);
}

} // namespace svc
