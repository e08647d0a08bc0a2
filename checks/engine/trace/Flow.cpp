//===- Flow.cpp - What a variable or member holds at a place
//----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Walks the writes that can reach the place, from the last one back, until one
// that always happens. Writes in the other arm of a branch never reach; writes
// in arms that return do not reach what follows; if both arms write, nothing
// before them counts. When no write surely happens, the initial value counts
// too, and for members and globals what other functions write.
// Guarded by tests/engine/cases/locals.cpp.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/UserCode.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/MapVector.h"

using namespace clang;

namespace svc {

/// Reads one storage at one point.
class Flow {
public:
  Flow(Tracer &T, const Storage &S, Point At) : T(T), S(S), At(At) {}
  Value read();

private:
  bool local();
  void elsewhere();
  void initial();
  void initialOfBase(const VarDecl *V);
  void ofAnyObject(const FieldDecl *F);
  bool arrives(const Write &W) const;
  bool wholeObjectWrites();
  bool covered(const Scope *In);
  Value valueOf(const Write &W);
  void add(Value V) { Of.push_back(std::move(V)); }

  Tracer &T;
  const Storage &S;
  Point At;
  std::vector<Value> Of;
  llvm::SmallDenseMap<const Stmt *, unsigned> ArmsWritten;
};

static const Decl *functionOf(Point P) {
  return P.In ? P.In->Function : nullptr;
}

/// True when control in \p W can get to the point.
bool Flow::arrives(const Write &W) const {
  if (excludes(W.At.In, At.In) && !shareLoop(W.At.In, At.In))
    return false;
  for (const Scope *I = W.At.In; I && I->Control; I = I->Parent)
    if (I->Leaves && !encloses(I, At.In))
      return false;
  return W.At.Order < At.Order || shareLoop(W.At.In, At.In);
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
bool Flow::covered(const Scope *In) {
  for (; In && In->Control; In = In->Parent) {
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

Value Flow::valueOf(const Write &W) {
  if (W.K == Write::Escape)
    return Value::opaque("written through a pointer or reference");
  Value V = W.By ? traceWrite(
                       W, [&] { return T.read(S, W.At); }, T)
                 : T.follow(W.Value, W.At);
  V.settle(Spot::Expression);
  if (const ValueDecl *D = S.leaf())
    V.addHop(W.Value->getExprLoc(),
             "assigned to '" + D->getNameAsString() + "'");
  return V;
}

/// Writes in the same function; true when one surely happens.
bool Flow::local() {
  llvm::ArrayRef<Write> All = T.Index.writesTo(S.leaf());
  llvm::SmallVector<const Scope *, 4> Later;
  for (const Write &W : llvm::reverse(All)) {
    if (functionOf(W.At) != functionOf(At) || !W.To.sameObject(S) ||
        !arrives(W))
      continue;
    if (W.To.Element && W.K != Write::Escape)
      continue;
    if (llvm::is_contained(Later, W.At.In))
      continue; // written again in the same arm
    add(valueOf(W));
    if (W.At.Order < At.Order)
      Later.push_back(W.At.In);
    if (W.At.Order < At.Order && (encloses(W.At.In, At.In) || covered(W.At.In)))
      return true;
  }
  return false;
}

/// Assignments to, and escapes of, the object whose member is read.
bool Flow::wholeObjectWrites() {
  if (S.Fields.empty() || !S.Base)
    return false;
  Storage Whole;
  Whole.Base = S.Base;
  bool Escaped = false;
  for (const Write &W : llvm::reverse(T.Index.writesTo(S.Base))) {
    if (functionOf(W.At) != functionOf(At) || !W.To.sameObject(Whole) ||
        !arrives(W))
      continue;
    if (W.K == Write::Assign && !W.To.Element) {
      add(T.project(W.Value, S.Fields, W.At));
      if (W.At.Order < At.Order && encloses(W.At.In, At.In))
        return true;
    } else {
      Escaped = true;
    }
  }
  if (Escaped)
    add(Value::opaque("the object may be changed by a call"));
  return false;
}

/// What other functions write to a member or a global.
void Flow::elsewhere() {
  for (const Write &W : T.Index.writesTo(S.leaf())) {
    if (functionOf(W.At) == functionOf(At) && W.To.sameObject(S))
      continue;
    if (W.K == Write::Append || (W.To.Element && W.K != Write::Escape))
      add(Value::opaque("changed in another function"));
    else
      add(valueOf(W));
  }
}

/// The values that constructors and default initialisers give a member of an
/// object that is not known further.
void Flow::ofAnyObject(const FieldDecl *F) {
  const auto *Class = dyn_cast<CXXRecordDecl>(F->getParent());
  bool Initialised = false;
  if (Class) {
    for (const CXXConstructorDecl *C : T.Index.constructorsOf(Class))
      for (const CXXCtorInitializer *I : C->inits()) {
        if (!I->isMemberInitializer() || !I->isWritten() ||
            I->getMember()->getCanonicalDecl() != F->getCanonicalDecl())
          continue;
        Initialised = true;
        Value V = T.follow(I->getInit(), {0, At.In});
        // What a constexpr constructor says must be constant.
        V.settle(Spot::Member,
                 C->isConstexpr() ? static_cast<const ValueDecl *>(C) : F);
        V.addHop(I->getSourceLocation(),
                 "through the initialiser of '" + F->getNameAsString() + "'");
        add(std::move(V));
      }
  }
  if (!Initialised && F->hasInClassInitializer() &&
      F->getInClassInitializer()) {
    Value V = T.follow(F->getInClassInitializer(), {0, nullptr});
    V.settle(Spot::Member, F);
    V.addHop(F->getLocation(),
             "through the default of member '" + F->getNameAsString() + "'");
    add(std::move(V));
  }
}

void Flow::initialOfBase(const VarDecl *V) {
  if (isa<ParmVarDecl>(V)) {
    add(Value::opaque("a member of a parameter"));
    elsewhere();
    ofAnyObject(S.Fields.back());
    return;
  }
  const VarDecl *Definition = nullptr;
  const Expr *Init = V->getAnyInitializer(Definition);
  if (!Init) {
    if (const auto *C = dyn_cast<FieldDecl>(S.Fields.front()))
      ofAnyObject(C == S.Fields.back() ? C : S.Fields.back());
    return;
  }
  Value Member = T.project(Init, S.Fields, T.Index.declared(V));
  Member.settle(Spot::Variable, Definition);
  add(std::move(Member));
}

void Flow::initial() {
  if (!S.Fields.empty()) {
    if (S.Base)
      return initialOfBase(S.Base);
    elsewhere();
    return ofAnyObject(S.Fields.back());
  }
  const VarDecl *V = S.Base;
  if (const auto *P = dyn_cast<ParmVarDecl>(V)) {
    Value Parameter;
    Parameter.K = Value::Parameter;
    Parameter.Param = P;
    Parameter.Text = P->getNameAsString();
    return add(std::move(Parameter));
  }
  const VarDecl *Definition = nullptr;
  const Expr *Init = V->getAnyInitializer(Definition);
  if (!V->hasLocalStorage())
    elsewhere();
  else
    // A lambda of the function may have written it.
    for (const Write &W : T.Index.writesTo(V))
      if (functionOf(W.At) != functionOf(At) && W.To.Fields.empty())
        add(valueOf(W));
  if (!Init) {
    if (!V->hasLocalStorage() && !V->isThisDeclarationADefinition())
      add(Value::opaque("defined in another file"));
    return;
  }
  if (isInLibrary(T.Context.getSourceManager(), V->getLocation()))
    return add(Value::opaque("a constant of a library"));
  Value Initial = T.follow(Init, T.Index.declared(V));
  Initial.settle(Spot::Variable, Definition);
  Initial.addHop(Definition->getLocation(),
                 "through '" + V->getNameAsString() + "'");
  add(std::move(Initial));
}

Value Flow::read() {
  const ValueDecl *Leaf = S.leaf();
  if (!Leaf)
    return Value::opaque("not a variable");
  if (S.Element)
    return Value::opaque("an element that is not known");
  if (!T.Reading.insert({Leaf, At.Order}).second)
    return Value::opaque("depends on itself");
  if (!local() && !wholeObjectWrites())
    initial();
  T.Reading.erase({Leaf, At.Order});
  if (Of.empty())
    return Value::null();
  return Value::choice(std::move(Of));
}

Value Tracer::read(const Storage &S, Point At) {
  if (StepsLeft == 0 || Depth >= MostDepth)
    return Value::opaque("beyond the budget");
  --StepsLeft;
  ++Depth;
  Value V = Flow(*this, S, At).read();
  --Depth;
  return V;
}

} // namespace svc
