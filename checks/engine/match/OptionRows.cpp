//===- OptionRows.cpp - Keys and values that stand in a table -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PQconnectdbParams(Keywords, Values, 0): two arrays side by side;
// for (auto &[Key, Value] : Options) Conf->set(Key, Value, Error): the pairs of
// a list, array or map. Each row whose key is known is an option of its own;
// key and value come from the same row, or there is none.
// Guarded by tests/engine/cases/option_rows.cpp and option_rows_c.c.
//
//===----------------------------------------------------------------------===//

#include "engine/match/UseFinder.h"
#include "engine/unit/Classes.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

/// A table that is longer is not looked at behind this; rows that are not known
/// end it behind so many.
static constexpr unsigned MostElements = 64, MostGaps = 4;

static bool isOpen(const PathStep &Step) {
  return Step.isElement() && Step.Key.empty();
}

/// \p Way with \p Row for every element that is open.
static Path within(Path Way, const PathStep &Row) {
  for (PathStep &Step : Way)
    if (isOpen(Step))
      Step = Row;
  return Way;
}

/// The type of what is at \p Way in an object of type \p T; null: not known.
static QualType typeAt(QualType T, llvm::ArrayRef<PathStep> Way) {
  if (Way.empty())
    return T;
  return Way.back().Field ? Way.back().Field->getType() : QualType();
}

/// The only text among the alternatives of a key, or null.
static const Value *onlyText(const Value &Key) {
  if (Key.K == Value::Literal)
    return &Key;
  const Value *Only = nullptr;
  if (Key.K == Value::Choice)
    for (const Value &Each : Key.Parts) {
      if (Each.K == Value::Concat ||
          (Each.K == Value::Literal && Only && Only->Text != Each.Text))
        return nullptr;
      if (Each.K == Value::Literal)
        Only = &Each;
    }
  return Only;
}

/// What a model may call the key \p Key.
static std::vector<std::string> namesOf(const Value &Key) {
  const auto *R = dyn_cast_or_null<DeclRefExpr>(Key.Spelled);
  if (R && isa<EnumConstantDecl>(R->getDecl()))
    return {R->getDecl()->getNameAsString(), modelName(R->getDecl())};
  return {Key.Text};
}

void UseFinder::bindRows(const EntryPoint &P, const OptionPlace &Key,
                         const OptionPlace &Value, const Site &S,
                         SourceLocation Loc, const Onward *Then) {
  if (!Key.Of || !Value.Of)
    return;
  auto Bind = [&](std::vector<std::string> Names, Path Way) {
    RoleArgument A{{}, Value.Of, "", std::move(Way)};
    A.Then = Then;
    bindNamed(P, Names, std::move(A), S, Loc);
  };
  const auto *First = llvm::find_if(Key.Way, isOpen);
  if (First == Key.Way.end()) {
    class Value Name = T.trace(Key.Of, Key.Way, S.At);
    if (Name.K == Value::Literal)
      Bind(namesOf(Name), Value.Way);
    return;
  }
  llvm::ArrayRef<PathStep> Around(Key.Way.begin(), First);
  if (QualType Of = typeAt(Key.Of->getType(), Around);
      !Of.isNull() && isKeyed(Of)) {
    for (const std::string &Name : knownKeys({Key.Of, Path(Around)}))
      Bind({Name}, within(Value.Way, PathStep::element(Name)));
    return;
  }
  unsigned Gaps = 0;
  for (unsigned I = 0; I < MostElements; ++I) {
    PathStep Row = PathStep::row(I);
    class Value Name = T.trace(Key.Of, within(Key.Way, Row), S.At);
    if (const auto *Only = onlyText(Name)) {
      Bind(namesOf(*Only), within(Value.Way, Row));
      Gaps = 0;
    } else if (++Gaps > MostGaps) {
      return; // the end, or an array that is not known
    }
  }
}

/// What tells which row \p E is of: the variable of a loop, or the index.
static const ValueDecl *rowOf(const Expr *E, unsigned Depth = 0) {
  E = stripCasts(E);
  if (!E || Depth > 8)
    return nullptr;
  if (const auto *R = dyn_cast<DeclRefExpr>(E)) {
    const auto *B = dyn_cast<BindingDecl>(R->getDecl());
    return B ? B->getDecomposedDecl() : R->getDecl();
  }
  if (const auto *M = dyn_cast<MemberExpr>(E))
    return rowOf(M->getBase(), Depth + 1);
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    return rowOf(U->getSubExpr(), Depth + 1);
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return C->getNumArgs() >= 1 ? rowOf(C->getArg(0), Depth + 1) : nullptr;
  const Expr *Index = nullptr, *Object = nullptr;
  if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
    Index = A->getIdx();
    Object = A->getBase();
  } else if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E)) {
    Object = O->getArg(0);
    Index = O->getNumArgs() > 1 ? O->getArg(1) : nullptr;
  } else if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    Object = M->getImplicitObjectArgument();
    Index = M->getNumArgs() == 1 ? M->getArg(0) : nullptr;
  }
  if (!Index || !keyOf(Index).empty())
    return Object ? rowOf(Object, Depth + 1) : nullptr;
  const auto *R = dyn_cast<DeclRefExpr>(stripCasts(Index));
  return R ? R->getDecl() : nullptr;
}

bool sameRow(const Expr *Key, const Expr *Value) {
  const ValueDecl *Row = rowOf(Key);
  return Row && Row == rowOf(Value);
}

/// The table that \p E names a part of, and the way there.
OptionPlace UseFinder::tableOf(const Expr *E) {
  Storage S = Index.resolve(textTarget(E, Matcher).To);
  Path Rest;
  if (const Expr *Range = S.Base ? Index.rangeOf(S.Base) : nullptr) {
    // A copy of each, or a range that nothing else names.
    Rest = std::move(S.Within);
    if (isKeyed(Range->getType()) && !Rest.empty() && isMapped(Rest.front()))
      Rest.erase(Rest.begin());
    S = Index.resolve(storageOf(Range));
    S.Within.push_back(PathStep::element());
  }
  S.Within.append(Rest.begin(), Rest.end());
  OptionPlace Out{S.Root, std::move(S.Within)};
  SourceLocation Here = E->getBeginLoc();
  if (S.Base) {
    auto *V = const_cast<VarDecl *>(S.Base);
    Out.Of = DeclRefExpr::Create(Context, {}, {}, V, false, Here,
                                 V->getType().getNonReferenceType(), VK_LValue);
  } else if (S.OfThis && !Out.Way.empty() && Out.Way.front().Field) {
    QualType Class = Context.getRecordType(Out.Way.front().Field->getParent());
    Out.Of = CXXThisExpr::Create(Context, Here, Context.getPointerType(Class),
                                 /*IsImplicit=*/true);
  }
  return Out;
}

static const InitListExpr *pairsIn(const Expr *Init) {
  Init = Init ? stripCasts(Init) : nullptr;
  if (const auto *L = dyn_cast_or_null<CXXStdInitializerListExpr>(Init))
    return pairsIn(L->getSubExpr());
  if (const auto *L = dyn_cast_or_null<InitListExpr>(Init))
    return L;
  if (const auto *C = dyn_cast_or_null<CXXConstructExpr>(Init))
    return C->getNumArgs() >= 1 ? pairsIn(C->getArg(0)) : nullptr;
  return nullptr;
}

/// The keys that a map is spelled to have: by its initialiser and where its
/// elements are written.
std::vector<std::string> UseFinder::knownKeys(const OptionPlace &Map) {
  std::vector<std::string> Out;
  auto Add = [&](std::string Name) {
    if (!Name.empty() && !llvm::is_contained(Out, Name) &&
        Out.size() < MostElements)
      Out.push_back(std::move(Name));
  };
  Storage S = Index.resolve(storageOf(Map.Of));
  S.Within.append(Map.Way.begin(), Map.Way.end());
  const Expr *Init = S.Root;
  if (const FieldDecl *F = S.field())
    Init = F->hasInClassInitializer() ? F->getInClassInitializer() : nullptr;
  else if (S.Base)
    Init = S.Base->getAnyInitializer();
  if (const InitListExpr *Pairs = pairsIn(Init))
    for (const Expr *Element : Pairs->inits()) {
      const Expr *Pair = stripCasts(Element);
      if (const auto *C = dyn_cast<CXXConstructExpr>(Pair);
          C && C->getNumArgs() == 2)
        Add(keyOf(C->getArg(0)));
      else if (const auto *L = dyn_cast<InitListExpr>(Pair);
               L && L->getNumInits() == 2)
        Add(keyOf(L->getInit(0)));
    }
  if (const ValueDecl *Leaf = S.leaf())
    for (const Write &W : Index.writesTo(Leaf))
      if (W.To.sameBase(S) && W.To.Within.size() > S.Within.size() &&
          overlap(W.To.Within, S.Within).K == Overlap::Whole)
        Add(W.To.Within[S.Within.size()].Key);
  return Out;
}

} // namespace svc
