//===- Outputs.cpp - What a call leaves in what it is given ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A body in this unit is read where control leaves it, in terms of its
// parameters; the arguments are put in afterwards, so that what it does not
// write is what was there before the call. Any other function may have written
// anything, but not into a literal.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/External.h"
#include "engine/trace/Flow.h"
#include "engine/trace/Target.h"
#include "engine/unit/UserCode.h"

using namespace clang;

namespace svc {

bool mayWrite(const FunctionDecl *F, const Storage &S, const UnitIndex &Index) {
  auto Concerns = [&](const ValueDecl *Leaf) {
    for (const Write &W : Index.writesTo(Leaf))
      if (functionOf(W.At) == F->getCanonicalDecl() && W.To.sameBase(S) &&
          overlap(S.Within, W.To.Within).K != Overlap::None)
        return true;
    return false;
  };
  if (S.OfThis && Concerns(F))
    return true;
  Storage Prefix = S;
  while (true) {
    if (const ValueDecl *Leaf = Prefix.leaf())
      if (Concerns(Leaf))
        return true;
    if (Prefix.Within.empty())
      return false;
    Prefix.Within.pop_back();
  }
}

/// What is in the place after a write of \p Of through a pointer or reference.
Value Flow::unknown(const Write &W, Value Of) {
  if (W.To.Derefs <= 0 || !S.Within.empty() || !S.Base ||
      !S.Base->getType()->isPointerType())
    return Of;
  // The pointer stays; what it points to can change where it is a buffer.
  Value Before = T.readResolved(S, W.At);
  Before.forEachLeaf([&](Value &Leaf) {
    if ((Leaf.K == Value::Literal && !Leaf.InBuffer) || Leaf.K == Value::Null)
      return;
    Leaf = Of;
  });
  return Before;
}

std::optional<Value> Flow::output(const Write &W, const Overlap &O) {
  const auto *Call = cast<CallExpr>(W.Value);
  Callee C = calleeOf(Call, W.At, T);
  bool OfThis = W.Argument == Write::ThisArgument;
  bool Captured = W.Argument == Write::CapturedVariable;
  if (Captured && (!C.F || !T.Index.hasBody(C.F)))
    return std::nullopt;
  if (!C.F || (!OfThis && !Captured && W.Argument >= C.F->getNumParams()))
    return unknown(W, Value::opaque("written through a pointer or reference"));
  if (!T.Index.hasBody(C.F)) {
    bool Known = !OfThis &&
                 !isInLibrary(T.Context.getSourceManager(), C.F->getLocation());
    Value V = Known ? externalOutput(C.F, W.Argument, O.Rest, T)
                    : Value::opaque("written through a pointer or reference");
    if (V.isOpaque())
      return unknown(W, std::move(V));
    Complete = true;
    V.addHop(Call->getExprLoc(), "written by '" + C.F->getNameAsString() + "'");
    return T.substitute(std::move(V), C.F, C.Arguments, W.At);
  }
  const FunctionDecl *Body = C.F->getDefinition() ? C.F->getDefinition() : C.F;
  Storage Inner;
  Inner.OfThis = OfThis;
  if (Captured) {
    Inner = S;
    Inner.Derefs = 0;
  } else if (!OfThis) {
    Inner.Base = Body->getParamDecl(W.Argument)->getCanonicalDecl();
  }
  if (!Captured)
    Inner.Within = O.Rest;
  if (!mayWrite(Body, Inner, T.Index))
    return std::nullopt;
  if (T.Index.exitsOf(Body).size() > MostExits)
    return Value::opaque("a function that ends in many places");
  Value V = T.during({Body->getCanonicalDecl(), C.Object, W.At},
                     [&] { return T.readAtExits(Inner, Body); });
  V.settle(Spot::Expression);
  Complete = true;
  V.addHop(Call->getExprLoc(), "written by '" + C.F->getNameAsString() + "'");
  return T.substitute(std::move(V), Body, C.Arguments, W.At);
}

} // namespace svc
