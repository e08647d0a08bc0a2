//===- Recipes.cpp - What a library's call makes --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows a recipe of the models (knowledge/Recipe.h). A call that puts its
// value somewhere is read there, at its place among the other writes; else what
// it is made of is put together here. Whatever is not a constant where the
// recipe asks for a number makes the value opaque, or, where it can only cut
// the end off, leaves it whole.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace svc {

namespace {

/// A longer run of one character is nothing that a service is called.
constexpr uint64_t LongestRun = 1024;

class Cook {
public:
  Cook(const Expr *Call, const EntryPoint &P, Point At, Tracer &T,
       llvm::function_ref<Value()> Before)
      : Call(Call), P(P), R(P.Makes), At(At), T(T), Before(Before) {}

  Value make();

private:
  const Expr *argument(std::optional<unsigned> Index) const {
    return Index ? recipeArgument(Call, *Index) : nullptr;
  }
  Value part(unsigned Index);
  Value cut(Value V);
  Value upTo(const Expr *First, const Expr *Last);
  std::optional<uint64_t> offset(const Expr *E, const Storage &Text);
  Value repeated(const Expr *E);
  Value insert(Value Into, Value Piece);

  const Expr *Call;
  const EntryPoint &P;
  const Recipe &R;
  Point At;
  Tracer &T;
  llvm::function_ref<Value()> Before;
};

/// The first \p Count characters; all where they may well be as many.
Value atMost(Value V, uint64_t Count) {
  if (V.K == Value::Choice) {
    for (Value &P : V.Parts)
      P = atMost(std::move(P), Count);
    return V;
  }
  uint64_t Known = 0;
  V.forEachLeaf([&](const Value &Leaf) {
    Known += Leaf.K == Value::Literal ? Leaf.Text.size() : 0;
  });
  return Known > Count ? slice(std::move(V), 0, Count) : std::move(V);
}

Value Cook::part(unsigned Index) {
  const Expr *E = recipeArgument(Call, Index);
  if (!E)
    return Value::opaque("a missing argument");
  if (R.Into == Index && Before)
    return Before();
  bool IsLast = R.Of && !R.Of->empty() && Index == R.Of->back();
  if (R.Times && IsLast)
    return repeated(E);
  if (R.Until && IsLast)
    return upTo(E, argument(R.Until));
  Value V = pieceOf(E, At, T);
  return IsLast ? cut(std::move(V)) : std::move(V);
}

/// The characters that the recipe takes of its last part.
Value Cook::cut(Value V) {
  const Expr *From = argument(R.From), *Length = argument(R.Length);
  if (From && !From->isDefaultArgument()) {
    auto Begin = countOf(From, At, T);
    std::optional<uint64_t> Count;
    bool HasCount = Length && !Length->isDefaultArgument();
    if (HasCount) {
      Count = countOf(Length, At, T);
      auto N = constantOf(Length, T.Context);
      HasCount = !N || *N >= 0; // else npos
    }
    if (!Begin || (HasCount && !Count))
      return Value::opaque("a part of a text");
    return slice(std::move(V), *Begin, Count);
  }
  if (Length && !Length->isDefaultArgument()) {
    auto Count = countOf(Length, At, T);
    V = Count ? slice(std::move(V), 0, *Count) : std::move(V);
    V.forEachLeaf([](Value &Leaf) { Leaf.IsMeasured = true; });
  }
  if (const Expr *Limit = argument(R.Limit))
    if (auto Count = countOf(Limit, At, T))
      V = atMost(std::move(V), *Count);
  if (const Expr *Size = argument(R.Size))
    if (auto Count = countOf(Size, At, T); Count && *Count > 0)
      V = atMost(std::move(V), *Count - 1);
  return V;
}

/// How far \p E is behind the start of \p Text.
std::optional<uint64_t> Cook::offset(const Expr *E, const Storage &Text) {
  const auto *B = dyn_cast<BinaryOperator>(strip(E));
  if (B && B->getOpcode() == BO_Add &&
      B->getLHS()->getType()->isPointerType()) {
    auto Left = offset(B->getLHS(), Text);
    auto Right = Left ? countOf(B->getRHS(), At, T) : std::nullopt;
    return Right ? std::optional(*Left + *Right) : std::nullopt;
  }
  Storage Base = storageOf(E);
  return Base.leaf() && Base.sameObject(Text) ? std::optional<uint64_t>(0)
                                              : std::nullopt;
}

/// The text from \p First to \p Last: of one variable, all of it, or so many
/// characters.
Value Cook::upTo(const Expr *First, const Expr *Last) {
  TextTarget Begin = textTarget(First, T.Matcher);
  Value V = T.follow(First, At);
  Last = Last ? strip(Last) : nullptr;
  V.forEachLeaf([](Value &Leaf) { Leaf.IsMeasured = true; });
  if (const auto *Call = dyn_cast_or_null<CallExpr>(Last)) {
    // text.end(), std::end(text)
    const FunctionDecl *F = Call->getDirectCallee();
    const EntryPoint *End = F ? T.Matcher.recipe(F) : nullptr;
    const Expr *Of =
        End && End->Makes.Of && End->Makes.Of->empty()
            ? recipeArgument(Call,
                             isa<CXXMemberCallExpr>(Call) ? Recipe::This : 0)
            : nullptr;
    if (Of && Begin.IsKnown && storageOf(Of).sameObject(Begin.To))
      return V;
  } else if (const auto *B = dyn_cast_or_null<BinaryOperator>(Last)) {
    if (!Begin.IsKnown || Begin.Offset)
      return Value::opaque("a part of a text");
    // text + strlen(text), of whatever text
    if (isLengthOf(B->getRHS(), Begin.To, T) && offset(B->getLHS(), Begin.To))
      return V;
    if (auto Count = offset(B, Begin.To))
      return slice(std::move(V), 0, *Count);
  }
  return Value::opaque("a part of a text");
}

Value Cook::repeated(const Expr *E) {
  auto C = constantOf(E, T.Context);
  if (C && *C == 0)
    return Value::null();
  auto Count = countOf(argument(R.Times), At, T);
  if (!C || *C < 0 || *C >= 0x80 || !Count || *Count > LongestRun)
    return Value::opaque("a run of characters");
  Value V;
  V.K = *Count ? Value::Literal : Value::Null;
  V.Text = std::string(*Count, static_cast<char>(*C));
  V.IsMeasured = true;
  V.Spelled = E;
  return V;
}

/// \p Piece at the position that the recipe names in \p Into.
Value Cook::insert(Value Into, Value Piece) {
  const Expr *Where = argument(R.At);
  if (!Where)
    return Value::opaque("inserted at a position that is not known");
  std::vector<Value> Of;
  Where = strip(Where);
  while (const auto *C = dyn_cast<CXXConstructExpr>(Where)) {
    if (C->getNumArgs() != 1)
      break;
    Where = strip(C->getArg(0)); // an iterator to a constant one
  }
  const auto *Iterator = dyn_cast<CallExpr>(Where);
  const FunctionDecl *F = Iterator ? Iterator->getDirectCallee() : nullptr;
  const EntryPoint *I = F ? T.Matcher.recipe(F) : nullptr;
  Storage Target = textTarget(argument(R.Into), T.Matcher).To;
  std::optional<uint64_t> Begin;
  bool IsEnd = I && I->Makes.Of && !I->Makes.Into && I->Makes.Of->empty();
  if (IsEnd || (Target.leaf() && isLengthOf(Where, Target, T)))
    Begin = UINT64_MAX; // text.end(), text.size()
  else if (I && I->Makes.Of && I->Makes.Of->size() == 1)
    Begin = 0; // text.begin()
  else
    Begin = countOf(Where, At, T);
  auto Length = lengthOf(Into);
  if (!Begin || (*Begin > 0 && *Begin != UINT64_MAX && !Length))
    return Value::opaque("inserted at a position that is not known");
  if (*Begin == UINT64_MAX || (Length && *Begin >= *Length)) {
    Of.push_back(std::move(Into));
    Of.push_back(std::move(Piece));
  } else {
    if (*Begin > 0)
      Of.push_back(slice(Into, 0, *Begin));
    Of.push_back(std::move(Piece));
    Of.push_back(slice(std::move(Into), *Begin, std::nullopt));
  }
  return Value::concat(std::move(Of));
}

Value Cook::make() {
  if (R.Format) {
    return cut(traceFormatted(Call, P, At, T));
  }
  if (!R.Of)
    return Value::opaque("the result of a function");
  std::vector<Value> Parts;
  for (unsigned Index : *R.Of)
    Parts.push_back(part(Index));
  if (R.AndRest)
    for (unsigned I = R.Of->back() + 1; const Expr *E = recipeArgument(Call, I);
         ++I)
      Parts.push_back(pieceOf(E, At, T));
  if (R.At && Parts.size() == 2)
    return insert(std::move(Parts[0]), std::move(Parts[1]));
  if (Parts.empty())
    return Value::null();
  return Value::concat(std::move(Parts));
}

/// \p Piece written over \p Before from the position \p Offset on.
Value put(Value Before, const Expr *Offset, Value Piece, const Write &W,
          Tracer &T) {
  std::vector<Value> Of;
  if (isLengthOf(Offset, W.To, T)) {
    Of.push_back(std::move(Before));
  } else {
    auto Count = countOf(Offset, W.At, T);
    auto Length = lengthOf(Before);
    if (!Count || !Length || *Count > *Length)
      return Value::opaque("written at a position that is not known");
    Of.push_back(slice(std::move(Before), 0, *Count));
  }
  Of.push_back(std::move(Piece));
  return Value::concat(std::move(Of));
}

} // namespace

Value traceWrite(const Write &W, llvm::function_ref<Value()> Before,
                 Tracer &T) {
  if (isa<BinaryOperator>(W.By)) { // buffer[5] = 0
    Value V = Before();
    auto Count = countOf(W.Offset, W.At, T);
    return Count ? slice(std::move(V), 0, *Count) : std::move(V);
  }
  const auto *Call = cast<CallExpr>(W.By);
  const EntryPoint *P = T.Matcher.recipe(Call->getDirectCallee());
  if (!P)
    return joined(cast<CXXOperatorCallExpr>(Call), Before(), W.At, T);
  if (!W.Offset)
    return Cook(Call, *P, W.At, T, Before).make();
  return put(Before(), W.Offset, Cook(Call, *P, W.At, T, nullptr).make(), W, T);
}

std::optional<Value> traceRecipe(const Expr *E, Point At, Tracer &T) {
  const FunctionDecl *F = nullptr;
  if (const auto *Call = dyn_cast<CallExpr>(E))
    F = Call->getDirectCallee();
  else if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    F = C->getConstructor();
  const EntryPoint *P = F ? T.Matcher.recipe(F) : nullptr;
  if (!P)
    return std::nullopt;
  const Recipe &R = P->Makes;
  if (!R.Returns)
    return Value::opaque("the result of a function");
  if (R.Into) {
    const Expr *Into = recipeArgument(E, *R.Into);
    if (textTarget(Into, T.Matcher).To.leaf())
      return T.follow(Into, At); // where the index has the write
  }
  Value V = Cook(E, *P, At, T, nullptr).make();
  // A copy that may be written to, as strdup makes one.
  if (E->getType()->isPointerType() &&
      !E->getType()->getPointeeType().isConstQualified())
    V.forEachLeaf([](Value &Leaf) { Leaf.InBuffer = true; });
  return V;
}

} // namespace svc
