//===- Variables.cpp - Names of variables, parameters and constants
//--------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a variable holds is a question of flow (Flow.cpp); this file only knows
// which expressions name one. An enumerator is a number.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

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
  if (!isa<VarDecl>(R->getDecl()))
    return Value::opaque("not a variable");
  return T.read(storageOf(R), At);
}

std::optional<Value> traceMember(const Expr *E, Point At, Tracer &T) {
  const auto *M = dyn_cast<MemberExpr>(E);
  if (!M)
    return std::nullopt;
  Storage S = storageOf(M);
  if (!S.leaf())
    return Value::opaque("not a data member");
  if (!S.Element && !S.Base && !S.OfThis && !S.Fields.empty()) {
    // A member of what an expression makes: Config().host, f().host.
    const Expr *Object = strip(M->getBase());
    if (isa<CXXConstructExpr, InitListExpr, CXXFunctionalCastExpr>(Object))
      return T.project(Object, S.Fields, At);
  }
  return T.read(S, At);
}

/// hosts[0] or hosts[i], where hosts is an array that was initialised with a
/// list.
std::optional<Value> traceElement(const Expr *E, Point At, Tracer &T) {
  const auto *A = dyn_cast<ArraySubscriptExpr>(E);
  if (!A)
    return std::nullopt;
  const auto *R = dyn_cast<DeclRefExpr>(strip(A->getBase()));
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  Expr::EvalResult Index;
  if (!V || isa<ParmVarDecl>(V))
    return Value::opaque("an element that is not known");
  if (!T.Index.writesTo(V).empty())
    return Value::opaque("an element of an array that is written to");
  const VarDecl *Definition = nullptr;
  const Expr *Init = V->getAnyInitializer(Definition);
  const auto *List = Init ? dyn_cast<InitListExpr>(strip(Init)) : nullptr;
  if (!List || List->getNumInits() > MostAlternatives)
    return Value::opaque("an element that is not known");
  std::vector<Value> Of;
  if (!A->getIdx()->isValueDependent() &&
      A->getIdx()->EvaluateAsInt(Index, T.Context)) {
    uint64_t I = Index.Val.getInt().getLimitedValue();
    if (I < List->getNumInits())
      Of.push_back(T.follow(List->getInit(I), At));
  } else {
    // Any of them: for (i = 0; i < N; ++i) connect(hosts[i]);
    for (const Expr *Init : List->inits())
      Of.push_back(T.follow(Init, At));
  }
  if (Of.empty())
    return Value::null();
  Value Element = Value::choice(std::move(Of));
  Element.settle(Spot::Variable, Definition);
  Element.addHop(V->getLocation(),
                 "through array '" + V->getNameAsString() + "'");
  return Element;
}

} // namespace svc
