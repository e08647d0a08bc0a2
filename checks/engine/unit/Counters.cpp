//===- Counters.cpp - Which element a counter means -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/unit/Counters.h"
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// A longer list is nobody's list of options.
static constexpr int64_t MostElements = 1024;

/// The local number that \p E names, or null.
static const VarDecl *counterIn(const Expr *E) {
  const auto *R = dyn_cast<DeclRefExpr>(strip(E));
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && V->getType()->isIntegerType()
             ? V->getCanonicalDecl()
             : nullptr;
}

/// The local list that \p E names, or null.
static const VarDecl *listIn(const Expr *E) {
  const auto *R = dyn_cast<DeclRefExpr>(strip(E));
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && V->getType()->isRecordType() &&
                 isContainer(V->getType()) && !isKeyed(V->getType())
             ? V->getCanonicalDecl()
             : nullptr;
}

void Counters::step(const Stmt *Step) {
  Steps.insert(Step);
  for (const Stmt *Child : Step->children())
    if (Child)
      step(Child);
}

void Counters::note(const VarDecl *V, Event E) {
  if (Steps.contains(E.By))
    E.K = Event::Lost;
  Events[V].push_back(E);
}

/// Somebody else may change what \p E names.
void Counters::lose(const Expr *E, Point At) {
  if (const VarDecl *V = counterIn(E))
    note(V, {Event::Lost, 0, nullptr, At});
}

void Counters::declared(const VarDecl *V, Point At) {
  if (V->getType()->isReferenceType() && V->hasInit())
    return lose(V->getInit(), At);
  if (!V->hasLocalStorage() || isa<ParmVarDecl>(V) || !V->hasInit())
    return;
  if (V->getType()->isIntegerType()) {
    if (auto N = constantOf(V->getInit(), Context))
      note(V->getCanonicalDecl(), {Event::Set, *N, nullptr, At});
    return;
  }
  const auto *C = dyn_cast<CXXConstructExpr>(strip(V->getInit()));
  if (C && C->getNumArgs() == 0 && isContainer(V->getType()))
    note(V->getCanonicalDecl(), {Event::Set, 0, nullptr, At});
}

void Counters::called(const CXXMemberCallExpr *E, Point At) {
  const CXXMethodDecl *M = E->getMethodDecl();
  if (!M || !M->getIdentifier() ||
      (M->getName() != "push_back" && M->getName() != "emplace_back"))
    return;
  if (const VarDecl *V = listIn(E->getImplicitObjectArgument())) {
    note(V, {Event::Add, 1, E, At});
    stored(E, At);
  }
}

void Counters::changed(const UnaryOperator *E, Point At) {
  if (E->getOpcode() == UO_AddrOf)
    return lose(E->getSubExpr(), At);
  if (!E->isIncrementDecrementOp())
    return;
  if (const VarDecl *V = counterIn(E->getSubExpr()))
    note(V, {E->isIncrementOp() ? Event::Add : Event::Lost, 1, E, At});
}

void Counters::changed(const BinaryOperator *E, Point At) {
  const VarDecl *V = counterIn(E->getLHS());
  if (!V)
    return;
  Event Now{Event::Lost, 0, E, At};
  if (E->getOpcode() == BO_Assign || E->getOpcode() == BO_AddAssign) {
    const Expr *Given = E->getRHS();
    const auto *Sum = dyn_cast<BinaryOperator>(strip(Given)); // i = i + 1
    bool Adds = E->getOpcode() == BO_AddAssign;
    if (Sum && Sum->getOpcode() == BO_Add && counterIn(Sum->getLHS()) == V) {
      Given = Adds ? nullptr : Sum->getRHS();
      Adds = true;
    }
    if (auto N = constantOf(Given, Context); N && (!Adds || *N >= 0)) {
      Now.K = Adds ? Event::Add : Event::Set;
      Now.N = *N;
    }
  }
  note(V, Now);
}

/// True when all that writes to \p V has been understood.
bool Counters::isKnown(const VarDecl *V, const UnitIndex &Index) const {
  auto It = Events.find(V);
  if (It == Events.end() || It->second.size() > MostElements)
    return false;
  return llvm::all_of(Index.writesTo(V), [&](const Write &W) {
    if (!W.To.Within.empty() && W.K != Write::Insert)
      return true; // an element of the list
    const auto *E =
        llvm::partition_point(llvm::ArrayRef(It->second), [&](const Event &E) {
          return E.At.Order < W.At.Order;
        });
    return E != llvm::ArrayRef(It->second).end() && E->At.Order == W.At.Order;
  });
}

/// What \p V is before the change with the number \p Order, for one who is at
/// \p At.
std::optional<Counters::Number>
Counters::valueAt(const VarDecl *V, unsigned Order, Point At,
                  const UnitIndex &Index) const {
  if (!isKnown(V, Index))
    return std::nullopt;
  llvm::ArrayRef<Event> All = Events.find(V)->second;
  const Event *Start = nullptr;
  for (const Event &E : All)
    if (E.K == Event::Set && E.At.Order < Order && E.At.In && At.In &&
        E.At.In->Function == At.In->Function && dominates(E.At, At.In))
      Start = &E;
  if (!Start)
    return std::nullopt;
  Number Out{Start->N, true};
  for (const Event &E : All) {
    if (E.At.Order <= Start->At.Order)
      continue;
    if (!E.At.In || E.At.In->Function != At.In->Function ||
        shareLoop(E.At.In, At.In, Start->At.In))
      return std::nullopt;
    bool Left = false;
    for (const Scope *I = E.At.In; I && I->Control; I = I->Parent)
      Left |= I->Leaves && !encloses(I, At.In);
    if (E.At.Order >= Order || Left)
      continue;
    if (E.K == Event::Set && excludes(E.At.In, At.In))
      continue;
    if (E.K != Event::Add)
      return std::nullopt;
    Out.N += E.N;
    Out.IsExact &= dominates(E.At, At.In);
  }
  return Out;
}

std::optional<Counters::Number>
Counters::valueOf(const Expr *E, Point At, const UnitIndex &Index) const {
  E = strip(E);
  if (auto N = constantOf(E, Context))
    return Number{*N, true};
  if (const VarDecl *V = counterIn(E))
    return valueAt(V, At.Order, At, Index);
  if (const auto *B = dyn_cast<BinaryOperator>(E)) {
    if (!B->isAdditiveOp())
      return std::nullopt;
    auto Left = valueOf(B->getLHS(), At, Index);
    auto Right = Left ? valueOf(B->getRHS(), At, Index) : std::nullopt;
    if (!Right)
      return std::nullopt;
    return Number{B->getOpcode() == BO_Add ? Left->N + Right->N
                                           : Left->N - Right->N,
                  Left->IsExact && Right->IsExact};
  }
  const auto *U = dyn_cast<UnaryOperator>(E);
  const VarDecl *V =
      U && U->isIncrementDecrementOp() ? counterIn(U->getSubExpr()) : nullptr;
  auto It = V ? Events.find(V) : Events.end();
  if (It == Events.end())
    return std::nullopt;
  for (const Event &Change : It->second)
    if (Change.By == U)
      return valueAt(V, Change.At.Order + (U->isPrefix() ? 1 : 0), At, Index);
  return std::nullopt;
}

static PathStep numbered(int64_t N, bool IsExact) {
  return IsExact ? PathStep::element(std::to_string(N)) : PathStep::counted(N);
}

/// Puts the numbers that counters mean in the way of \p To, which \p Target
/// names.
void Counters::number(Storage &To, const Expr *Target, Point At,
                      const UnitIndex &Index) const {
  const Expr *E = strip(Target);
  for (size_t I = To.Within.size(); I-- > 0;) {
    PathStep &Step = To.Within[I];
    const Expr *Place = nullptr, *Object = nullptr;
    if (const auto *M = dyn_cast<MemberExpr>(E)) {
      if (!Step.Field || Step.Field != M->getMemberDecl()->getCanonicalDecl())
        return;
      Object = M->getBase();
    } else if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
      Place = A->getIdx();
      Object = A->getBase();
    } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
      if (O->getOperator() != OO_Subscript || O->getNumArgs() != 2 ||
          isKeyed(O->getArg(0)->getType()))
        return;
      Place = O->getArg(1);
      Object = O->getArg(0);
    } else {
      return;
    }
    if (Place && !Step.isElement())
      return;
    if (Place && Step.Key.empty())
      if (auto N = valueOf(Place, At, Index);
          N && N->N >= 0 && N->N < MostElements)
        Step = numbered(N->N, N->IsExact);
    E = strip(Object);
  }
}

void Counters::run(UnitIndex &Index) const {
  for (const Site &S : Stores) {
    const auto *Push = dyn_cast<CXXMemberCallExpr>(S.E);
    Storage To = storageOf(Push ? Push->getImplicitObjectArgument() : S.E);
    auto It = To.leaf() && !To.Character ? Index.Writes.find(To.leaf())
                                         : Index.Writes.end();
    if (It == Index.Writes.end())
      continue;
    if (!Push) {
      number(To, S.E, S.At, Index);
    } else {
      auto N = valueAt(To.Base, S.At.Order, S.At, Index);
      if (!N || N->N >= MostElements)
        continue;
      To.Within.push_back(numbered(N->N, N->IsExact));
    }
    for (Write &W : It->second)
      if (W.At.Order == S.At.Order && W.To.sameBase(To) &&
          W.To.Within.size() == To.Within.size())
        W.To.Within = To.Within;
  }
}

} // namespace svc
