//===- Flow.cpp - The writes that reach a moment --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes in the other arm of a branch never reach; writes in arms that return
// do not reach what follows; if both arms write, nothing before them counts.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Flow.h"
#include "engine/trace/Features.h"
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// True when control in \p W can get to the point.
bool Flow::arrives(const Write &W) const {
  if (isDead(W.At.In))
    return false;
  const Scope *Declared = S.Base && S.Base->hasLocalStorage()
                              ? T.Index.declared(S.Base).In
                              : nullptr;
  bool Again = shareLoop(W.At.In, At.In, Declared);
  if (excludes(W.At.In, At.In) && !Again)
    return false;
  for (const Scope *I = W.At.In; I && I->Control; I = I->Parent)
    if (I->Leaves && !encloses(I, At.In))
      return false;
  return W.At.Order < At.Order || Again;
}

/// How many arms a branch has of which exactly one runs; 0 when none may run.
static unsigned armsOf(const Stmt *Control) {
  if (const auto *If = dyn_cast<IfStmt>(Control))
    return If->getElse() ? 2 : 0;
  const auto *Switch = dyn_cast<SwitchStmt>(Control);
  const auto *Body =
      Switch ? dyn_cast_or_null<CompoundStmt>(Switch->getBody()) : nullptr;
  if (!Body)
    return 0;
  unsigned Arms = 0;
  bool HasDefault = false;
  for (const SwitchCase *C = Switch->getSwitchCaseList(); C;
       C = C->getNextSwitchCase())
    HasDefault |= isa<DefaultStmt>(C);
  for (const Stmt *Child : Body->body())
    Arms += isa<SwitchCase>(Child); // as UnitIndex numbers them
  return HasDefault && Arms < 32 ? Arms : 0;
}

/// Notes a write in an arm; true when all arms of a branch that lies on the way
/// have written, also in branches of their own.
bool Flow::covered(Point W) {
  for (const Scope *In = W.In; In && In->Control; In = In->Parent) {
    if (surelyRuns(W, In)) {
      if (encloses(In->Parent, At.In))
        return true;
      continue;
    }
    unsigned Arms = armsOf(In->Control);
    if (Arms == 0)
      return false;
    unsigned &Written = ArmsWritten[In->Control];
    Written |= 1u << In->Arm;
    if (const auto *If = dyn_cast<IfStmt>(In->Control))
      Written |= unsigned(leaves(If->getThen())) |
                 unsigned(leaves(If->getElse())) << 1;
    if (Written != (1u << Arms) - 1)
      return false;
    if (encloses(In->Parent, At.In))
      return true;
  }
  return false;
}

/// All writes that concern the place, whose objects are known, in order.
std::vector<const Write *> Flow::candidates() const {
  std::vector<const Write *> Out;
  llvm::SmallVector<const ValueDecl *, 4> Leaves;
  if (S.OfThis)
    if (const auto *F = dyn_cast_or_null<FunctionDecl>(functionOf(At)))
      Leaves.push_back(F);
  Storage Prefix = S;
  while (true) {
    if (const ValueDecl *Leaf = Prefix.leaf())
      if (!llvm::is_contained(Leaves, Leaf))
        Leaves.push_back(Leaf);
    if (Prefix.Within.empty())
      break;
    Prefix.Within.pop_back();
  }
  for (const ValueDecl *Leaf : Leaves)
    for (const Write &W : T.Index.writesTo(Leaf))
      if (W.To.sameBase(S) && functionOf(W.At) == functionOf(At) &&
          overlap(S.Within, W.To.Within).K != Overlap::None)
        Out.push_back(&W);
  if (Leaves.size() > 1)
    llvm::stable_sort(Out, [](const Write *A, const Write *B) {
      return A->At.Order < B->At.Order;
    });
  return Out;
}

/// The value of a write that replaces what was there.
Value Flow::replaced(const Write &W, const Overlap &O) {
  if (O.K == Overlap::Whole)
    return T.project(W.Value, O.Rest, W.At);
  Value V = T.follow(W.Value, W.At);
  V.forEachLeaf([&](Value &Leaf) {
    // A text that is copied lies in a buffer; a pointer that is set does not.
    Leaf.InBuffer |= W.To.Derefs > 0 || isa<CallExpr>(W.Value);
  });
  return V;
}

/// A write to a part of the place: a changed element makes a text unknown.
std::optional<Value> Flow::part(const Write &W, const Overlap &O) {
  if (!W.To.Within[S.Within.size()].isElement() || W.K == Write::Clear)
    return std::nullopt;
  return Value::opaque("changed in a part");
}

/// What was in the place before \p W.
Value Flow::before(const Write &W) {
  if (!OnlyHere)
    return T.readResolved(S, W.At);
  std::vector<Value> Known = T.writtenHere(S, W.At);
  return Known.empty() ? Value::opaque("changed in another function")
                       : Value::choice(std::move(Known));
}

/// \p V, which \p W puts here, with that step.
Value Flow::assigned(Value V, const Write &W) const {
  V.settle(Spot::Expression);
  if (const ValueDecl *D = S.leaf())
    V.addHop(W.Value->getExprLoc(),
             "assigned to '" + D->getNameAsString() + "'");
  return V;
}

/// A text that a call or an operator makes, maybe of what was there before.
Value Flow::written(const Write &W) {
  Value V = traceWrite(W, [&] { return before(W); }, T);
  V.forEachLeaf([](Value &Leaf) { Leaf.InBuffer = true; });
  return assigned(std::move(V), W);
}

/// The value that \p W leaves; nullopt: it does not concern the place.
std::optional<Value> Flow::valueOf(const Write &W, const Overlap &O) {
  Value V;
  if (O.K == Overlap::Part)
    return part(W, O);
  if (W.By) {
    if (O.K == Overlap::Whole)
      return Value::opaque("a member of a text");
    return written(W);
  }
  if (W.To.Character && W.K != Write::Escape && W.K != Write::Output)
    return Value::opaque("changed in a part");
  switch (W.K) {
  case Write::Assign:
  case Write::Insert:
    V = replaced(W, O);
    break;
  case Write::Append:
  case Write::Format:
    return Value::opaque("made of what is not known");
  case Write::Output:
    return output(W, O);
  case Write::Escape:
    return unknown(W, Value::opaque("written through a pointer or reference"));
  case Write::Clear:
    return Value::null();
  }
  return assigned(std::move(V), W);
}

/// True when nothing from before \p W is left in the place.
bool Flow::replacesAll(const Write &W, const Overlap &O) const {
  if (Complete)
    return !W.Maybe;
  if (!O.Sure || W.Maybe || W.K == Write::Insert || O.K == Overlap::Part)
    return false;
  // What a call leaves alone in an object keeps its value; a container that is
  // handed to unknown code is unknown.
  if (W.K == Write::Append)
    return O.K == Overlap::Same;
  if (W.K == Write::Escape || W.K == Write::Output)
    return O.K == Overlap::Same || O.Rest.front().isElement();
  return true;
}

/// Writes in the same function; true when one surely happens.
bool Flow::local() {
  llvm::SmallVector<const Scope *, 4> Later;
  std::vector<const Write *> All = candidates();
  for (const Write *W : llvm::reverse(All)) {
    if (!arrives(*W) || llvm::is_contained(Later, W->At.In))
      continue; // the latter: written again in the same arm
    Overlap O = overlap(S.Within, W->To.Within);
    Complete = false;
    std::optional<Value> V = valueOf(*W, O);
    if (!V)
      continue;
    add(std::move(*V));
    // A text whose characters are changed one by one is not what it was.
    bool Scrambled = W->To.Character && !W->By &&
                     (W->K == Write::Assign || W->K == Write::Escape);
    bool Gone = W->At.Order < At.Order && (W->All || Scrambled);
    if (Gone || Of.size() > MostAlternatives)
      return true;
    if (W->At.Order >= At.Order || !replacesAll(*W, O))
      continue;
    Later.push_back(W->At.In);
    if (dominates(W->At, At.In) || covered(W->At))
      return true;
  }
  return false;
}

std::vector<Value> Flow::writtenHere() {
  OnlyHere = true;
  local();
  return std::move(Of);
}

bool Flow::overwrittenHere() {
  OnlyHere = true;
  return local();
}

Value Flow::read() {
  if (!local())
    initial();
  if (Of.empty())
    return Value::null();
  return Value::choice(std::move(Of));
}

} // namespace svc
