//===- Initial.cpp - What a place holds before its function writes --------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A parameter stands for itself; the caller puts the argument in. A variable
// has its initialiser, an object what its constructor leaves.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/External.h"
#include "engine/trace/Flow.h"
#include "engine/unit/Classes.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

void Flow::initial() {
  if (!S.Base && !S.OfThis && !T.AnyObject)
    return add(Value::opaque("an object that is not known"));
  if (!S.Base)
    return ofThis();
  if (const auto *P = dyn_cast<ParmVarDecl>(S.Base))
    return ofParameter(P);
  ofVariable(S.Base);
}

/// The value at \p Way in what the constructor's initialisers make.
static std::optional<Value> initialised(const CXXConstructorDecl *C,
                                        llvm::ArrayRef<PathStep> Way,
                                        Tracer &T) {
  if (Way.empty() || !Way.front().Field)
    return std::nullopt;
  const FieldDecl *F = Way.front().Field;
  auto Of = [&](const Expr *Init, llvm::ArrayRef<PathStep> Rest) {
    Point Start{0, nullptr};
    return Rest.empty() ? T.follow(Init, Start) : T.project(Init, Rest, Start);
  };
  for (const CXXCtorInitializer *I : C->inits()) {
    if (I->isDelegatingInitializer())
      return Of(I->getInit(), Way);
    if (I->isBaseInitializer()) {
      const auto *Base = QualType(I->getBaseClass(), 0)->getAsCXXRecordDecl();
      const auto *Owner = dyn_cast<CXXRecordDecl>(F->getParent());
      if (Base && Owner &&
          (Base->getCanonicalDecl() == Owner->getCanonicalDecl() ||
           (Base->hasDefinition() && Base->isDerivedFrom(Owner))))
        return Of(I->getInit(), Way);
    } else if (I->getAnyMember()->getCanonicalDecl() == F) {
      Value V = Of(I->getInit(), Way.drop_front());
      V.settle(Spot::Member, F);
      return V;
    }
  }
  return std::nullopt;
}

void Flow::ofThis() {
  const Decl *F = functionOf(At);
  if (const auto *C = dyn_cast_or_null<CXXConstructorDecl>(F)) {
    const FunctionDecl *Body = nullptr;
    if (C->hasBody(Body))
      if (auto V = initialised(cast<CXXConstructorDecl>(Body), S.Within, T))
        return add(std::move(*V));
    if (!S.Within.empty() && S.Within.front().Field) {
      const FieldDecl *Field = S.Within.front().Field;
      if (Field->hasInClassInitializer() && Field->getInClassInitializer()) {
        Value V =
            T.project(Field->getInClassInitializer(),
                      llvm::ArrayRef(S.Within).drop_front(), {0, nullptr});
        V.settle(Spot::Member, Field);
        return add(std::move(V));
      }
    }
    return; // nothing was there
  }
  if (OnlyHere)
    return;
  if (const auto *Lambda = T.Index.lambdaOf(F))
    return add(T.read(S, Lambda->second));
  if (const Tracer::Frame *Call = T.frameOf(F))
    if (Call->Object) {
      Value V = T.project(Call->Object, S.Within, Call->At);
      if (!V.isOpaque())
        return add(std::move(V));
    }
  elsewhere();
  ofAnyObject();
}

/// True for a parameter of main(): what the program is started with.
static bool isArgument(const ParmVarDecl *P) {
  const auto *F = dyn_cast<FunctionDecl>(P->getDeclContext());
  return F && F->isMain();
}

void Flow::ofParameter(const ParmVarDecl *P) {
  if (isArgument(P))
    return add(Value::environment("", /*IsSetting=*/true));
  // A lambda that an algorithm calls with each element of a range.
  if (const auto *Lambda =
          T.Index.lambdaOf(dyn_cast<FunctionDecl>(P->getDeclContext())))
    if (const Site *Given = T.Index.givenTo(Lambda->first))
      if (const auto *Call = dyn_cast<CallExpr>(Given->E)) {
        const FunctionDecl *F = Call->getDirectCallee();
        Storage Range =
            Call->getNumArgs() > 0 ? storageOf(Call->getArg(0)) : Storage();
        if (F && F->isInStdNamespace() && !Range.Within.empty() &&
            Range.Within.back().isElement() &&
            P->getFunctionScopeIndex() == 0) {
          Range.Within.back().Key.clear();
          Range.Within.append(S.Within.begin(), S.Within.end());
          return add(Range.Root ? T.project(Range.Root, Range.Within, Given->At)
                                : T.read(Range, Given->At));
        }
      }
  if (auto V = fixedDefault())
    return add(std::move(*V));
  Value Parameter;
  Parameter.K = Value::Parameter;
  Parameter.Param = P;
  Parameter.Text = P->getNameAsString();
  Parameter.Within = S.Within;
  add(std::move(Parameter));
}

/// A variable of the function around, in a lambda.
bool Flow::ofCapture(const VarDecl *V) {
  const Decl *F = functionOf(At);
  const auto *Lambda = T.Index.lambdaOf(F);
  if (!Lambda || !V->hasLocalStorage() || functionOf(T.Index.declared(V)) == F)
    return false;
  bool ByCopy = false;
  for (const LambdaCapture &C : Lambda->first->captures())
    if (C.capturesVariable() && C.getCapturedVar()->getCanonicalDecl() == V)
      ByCopy = C.getCaptureKind() == LCK_ByCopy;
  const Tracer::Frame *Call = ByCopy ? nullptr : T.frameOf(F);
  if (const Site *Given = T.Index.givenTo(Lambda->first); Given && !ByCopy)
    add(T.readResolved(S, Given->At));
  else
    add(T.readResolved(S, Call ? Call->At : Lambda->second));
  if (ByCopy || Call)
    return true;
  // It is called later: what is written until then counts as well.
  for (const Write &W : T.Index.writesTo(S.leaf()))
    if (W.To.sameBase(S) && functionOf(W.At) != F &&
        W.At.Order > Lambda->second.Order) {
      Overlap O = overlap(S.Within, W.To.Within);
      if (O.K != Overlap::None && !isDead(W.At.In))
        if (auto Later = valueOf(W, O))
          add(std::move(*Later));
    }
  return true;
}

void Flow::ofVariable(const VarDecl *V) {
  if (OnlyHere && !V->hasLocalStorage())
    return;
  if (ofCapture(V))
    return;
  Point Declared = T.Index.declared(V);
  if (const Expr *Range = T.Index.rangeOf(V)) {
    Path Way{PathStep::element()};
    llvm::ArrayRef<PathStep> Rest(S.Within);
    if (!Rest.empty() && isKeyed(Range->getType()) && isMapped(Rest.front()))
      Rest = Rest.drop_front();
    Way.append(Rest.begin(), Rest.end());
    Value V = T.project(Range, Way, Declared);
    V.addHop(S.Base->getLocation(),
             "through '" + S.Base->getNameAsString() + "'");
    return add(std::move(V));
  }
  const VarDecl *Definition = nullptr;
  const Expr *Init = V->getAnyInitializer(Definition);
  bool OfLibrary = isInLibrary(T.Context.getSourceManager(), V->getLocation());
  if (!OfLibrary)
    elsewhere(); // of a local variable: what lambdas write
  if (!Init) {
    if (!V->hasLocalStorage() && !V->isThisDeclarationADefinition())
      add(OfLibrary ? Value::opaque("a variable of a library")
                    : externalVariable(V, S.Within, T));
    return;
  }
  if (OfLibrary)
    return add(Value::opaque("a constant of a library"));
  Value Initial = S.Within.empty() ? T.follow(Init, Declared)
                                   : T.project(Init, S.Within, Declared);
  Initial.settle(Spot::Variable, Definition);
  if (V->getType()->isArrayType())
    Initial.forEachLeaf([](Value &Leaf) { Leaf.InBuffer = true; });
  if (S.Within.empty() || S.Within.back().isElement())
    Initial.addHop(Definition->getLocation(),
                   "through '" + V->getNameAsString() + "'");
  add(std::move(Initial));
}

} // namespace svc
