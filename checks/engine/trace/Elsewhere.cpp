//===- Elsewhere.cpp - What other functions leave in a place --------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of an object that is not known further, every constructor, default and
// assignment of its class may be the one; of a global, what any function leaves
// there. A function counts by what it leaves where it ends, not by each write.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/External.h"
#include "engine/trace/Flow.h"
#include "engine/trace/Target.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

static constexpr size_t MostWriters = 16;

/// The values at \p Way that \p Function, which makes \p W, leaves.
void Flow::writtenIn(const Decl *Function, const Write &W, Path Way) {
  Storage There = W.To;
  There.Within = std::move(Way);
  auto Exits = T.Index.exitsOf(Function);
  std::vector<Value> Values;
  if (!Exits.empty() && Exits.size() <= MostExits)
    for (Point Exit : Exits)
      for (Value &V : T.writtenHere(There, Exit))
        Values.push_back(std::move(V));
  if (Values.empty() && !isDead(W.At.In)) {
    Flow Here(T, There, W.At);
    Here.OnlyHere = true;
    Overlap O = overlap(There.Within, W.To.Within);
    if (auto V = Here.valueOf(W, O))
      Values.push_back(std::move(*V));
  }
  for (Value &V : Values)
    add(std::move(V));
}

/// True when \p To, written to whatever object, may be the place \p Within of
/// this: their ways from the first member of this on do not part.
static bool fits(llvm::ArrayRef<PathStep> Within, const Storage &To) {
  for (size_t I = 0; I < To.Within.size(); ++I)
    if (To.Within[I].Field == Within.front().Field)
      return overlap(Within, llvm::ArrayRef(To.Within).drop_front(I)).K !=
             Overlap::None;
  return false;
}

/// What other functions write to a member or a global.
void Flow::elsewhere() {
  if (T.StepsLeft == 0)
    return add(Value::opaque("beyond the budget"));
  // Members are one place, whatever object they are in; the way into the last
  // member, and into the variable, must fit.
  struct Writer {
    const Decl *Function;
    Storage To;
  };
  std::vector<Writer> Known;
  bool OfVariable = S.Base && !isa<ParmVarDecl>(S.Base);
  for (size_t End = S.Within.size() + 1; End-- > 0;) {
    if (End > 0 && S.Within[End - 1].isElement())
      continue; // filed under what it is an element of
    if (End == 0 && !S.Base)
      break;
    Storage Prefix = S;
    Prefix.Within.truncate(End);
    llvm::ArrayRef<PathStep> Tail = llvm::ArrayRef(S.Within).drop_front(End);
    for (const Write &W : T.Index.writesTo(Prefix.leaf())) {
      const Decl *F = functionOf(W.At);
      if (F == functionOf(At) && W.To.sameBase(S))
        continue;
      if (OfVariable && !W.To.sameBase(S))
        continue;
      if (!OfVariable && End == 0)
        continue;
      // Whether another function's own object gets here is for its calls to
      // say (the caller puts the argument in).
      if (S.Base && W.To.Base && W.To.Base->hasLocalStorage() &&
          W.To.Base->getType()->isRecordType())
        continue;
      size_t Inner = W.To.Within.size();
      while (Inner > 0 && W.To.Within[Inner - 1].isElement())
        --Inner;
      llvm::ArrayRef<PathStep> Written(W.To.Within);
      Overlap O = overlap(Tail, Written.drop_front(Inner));
      if (O.K == Overlap::None || isDead(W.At.In) ||
          (OfVariable && overlap(S.Within, W.To.Within).K == Overlap::None))
        continue;
      if (W.K == Write::Output && O.K == Overlap::Whole &&
          !T.Index.hasBody(calleeOf(cast<CallExpr>(W.Value), W.At, T).F))
        continue; // what a call leaves alone
      if (S.OfThis && !fits(S.Within, W.To))
        continue;
      Path Way(Written.begin(), Written.begin() + Inner);
      Way.append(Tail.begin(), Tail.end());
      bool Seen = llvm::any_of(Known, [&](const Writer &K) {
        return K.Function == F && K.To.sameBase(W.To) && K.To.Within == Way;
      });
      if (Seen)
        continue;
      Storage To = W.To;
      To.Within = Way;
      Known.push_back({F, std::move(To)});
      if (Known.size() > MostWriters)
        return add(Value::opaque("written in many functions"));
      size_t Before = Of.size();
      writtenIn(F, W, std::move(Way));
      // Map[Key] = Value: what the callers give belongs to their keys.
      if (W.K == Write::Assign && !O.Sure)
        for (Value &V : llvm::MutableArrayRef(Of).drop_front(Before))
          V.forEachLeaf([](Value &Leaf) {
            if (Leaf.K == Value::Parameter)
              Leaf = Value::opaque("an element that is not known");
          });
    }
  }
}

/// True when the body of \p C writes the member for sure, whatever its
/// initialiser says.
bool Flow::overwrittenBy(const CXXConstructorDecl *C) {
  Storage Member;
  Member.OfThis = true;
  Member.Within = S.Within;
  auto Exits = T.Index.exitsOf(C->getCanonicalDecl());
  if (Exits.empty() || Exits.size() > MostExits ||
      !mayWrite(C, Member, T.Index))
    return false;
  return llvm::all_of(Exits, [&](Point Exit) {
    return isDead(Exit.In) || T.overwrittenHere(Member, Exit);
  });
}

/// True when other files have methods of \p Class, which may write its members.
static bool hasUnseenMethods(const CXXRecordDecl *Class,
                             const UnitIndex &Index) {
  return Class && llvm::any_of(Class->methods(), [&](const CXXMethodDecl *M) {
           return M->isUserProvided() && !M->isConst() && !M->isStatic() &&
                  !Index.hasBody(M->getCanonicalDecl());
         });
}

/// The default of a member that nothing else ever sets, whoever makes the
/// object.
std::optional<Value> Flow::fixedDefault() {
  if (S.Within.size() != 1 || !S.field())
    return std::nullopt;
  const FieldDecl *F = S.field();
  const auto *Class = dyn_cast<CXXRecordDecl>(F->getParent());
  if (!Class || Class->isAggregate() || !F->hasInClassInitializer() ||
      !F->getInClassInitializer() || !T.Index.writesTo(F).empty() ||
      hasUnseenMethods(Class, T.Index))
    return std::nullopt;
  for (const CXXConstructorDecl *C : T.Index.constructorsOf(Class))
    for (const CXXCtorInitializer *I : C->inits())
      if (I->isMemberInitializer() && I->isWritten() &&
          I->getMember()->getCanonicalDecl() == F)
        return std::nullopt;
  Value V = T.follow(F->getInClassInitializer(), {0, nullptr});
  V.settle(Spot::Member, F);
  V.addHop(F->getLocation(),
           "through the default of member '" + F->getNameAsString() + "'");
  return V;
}

/// The values that constructors and default initialisers give a member of an
/// object that is not known further.
void Flow::ofAnyObject() {
  if (S.Within.empty() || !S.Within.front().Field)
    return;
  const FieldDecl *F = S.Within.front().Field;
  llvm::ArrayRef<PathStep> Rest = llvm::ArrayRef(S.Within).drop_front();
  auto Of = [&](const Expr *Init) {
    Point Start{0, nullptr};
    return Rest.empty() ? T.follow(Init, Start) : T.project(Init, Rest, Start);
  };
  const auto *Class = dyn_cast<CXXRecordDecl>(F->getParent());
  bool Initialised = false;
  if (Class)
    for (const CXXConstructorDecl *C : T.Index.constructorsOf(Class))
      for (const CXXCtorInitializer *I : C->inits()) {
        if (!I->isMemberInitializer() || !I->isWritten() ||
            I->getMember()->getCanonicalDecl() != F)
          continue;
        Initialised = true;
        if (overwrittenBy(C))
          continue;
        Value V = Of(I->getInit());
        // What a constexpr constructor says must be constant.
        V.settle(Spot::Member,
                 C->isConstexpr() ? static_cast<const ValueDecl *>(C) : F);
        V.addHop(I->getSourceLocation(),
                 "through the initialiser of '" + F->getNameAsString() + "'");
        add(std::move(V));
      }
  if (T.Others && !T.AnyObject && hasUnseenMethods(Class, T.Index))
    if (Value V = externalVariable(F, Rest, T); !V.isOpaque()) {
      Initialised = true;
      add(std::move(V));
    }
  if (Initialised)
    return;
  if (F->hasInClassInitializer() && F->getInClassInitializer()) {
    Value V = Of(F->getInClassInitializer());
    V.settle(Spot::Member, F);
    V.addHop(F->getLocation(),
             "through the default of member '" + F->getNameAsString() + "'");
    add(std::move(V));
  }
}

} // namespace svc
