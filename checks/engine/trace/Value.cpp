//===- Value.cpp - What an expression can be ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Value.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

Value Value::opaque(std::string Why) {
  Value V;
  V.Text = std::move(Why);
  return V;
}

Value Value::environment(std::string Variable, bool IsSetting) {
  Value V;
  V.K = Environment;
  V.IsSetting = IsSetting;
  V.Text = std::move(Variable);
  return V;
}

Value Value::null() {
  Value V;
  V.K = Null;
  return V;
}

/// True when \p A and \p B are one alternative. Concatenations are told apart
/// even where their pieces are the same.
static bool sameLeaf(const Value &A, const Value &B) {
  if (A.K != B.K)
    return false;
  switch (A.K) {
  case Value::Literal:
    return A.Spelled == B.Spelled && A.Text == B.Text && A.Param == B.Param &&
           A.Hops.size() == B.Hops.size();
  case Value::Parameter:
    return A.Param == B.Param && A.Within == B.Within;
  case Value::Environment:
    return A.Text == B.Text;
  case Value::Null:
  case Value::Opaque:
    return true;
  default:
    return false;
  }
}

Value Value::choice(std::vector<Value> Of) {
  if (Of.size() == 1)
    return std::move(Of.front());
  Value V;
  V.K = Choice;
  auto Add = [&](Value &P) {
    if (V.Parts.size() <= MostAlternatives &&
        llvm::none_of(V.Parts, [&](const Value &O) { return sameLeaf(O, P); }))
      V.Parts.push_back(std::move(P));
  };
  for (Value &O : Of) {
    if (O.K == Choice)
      for (Value &P : O.Parts)
        Add(P);
    else
      Add(O);
  }
  if (V.Parts.empty() || V.Parts.size() > MostAlternatives)
    return opaque("too many alternatives");
  if (V.Parts.size() == 1)
    return std::move(V.Parts.front());
  return V;
}

/// Says that a text is too long; what is added to it stays so.
static constexpr char TooManyPieces[] = "too many pieces";

Value Value::concat(std::vector<Value> Of) {
  if (Of.size() == 1)
    return std::move(Of.front());
  Value V;
  V.K = Concat;
  for (Value &O : Of) {
    if (O.isOpaque() && O.Text == TooManyPieces)
      return std::move(O);
    if (O.K == Concat)
      for (Value &P : O.Parts)
        V.Parts.push_back(std::move(P));
    else
      V.Parts.push_back(std::move(O));
  }
  if (V.Parts.size() > MostPieces)
    return opaque(TooManyPieces);
  return V;
}

void Value::addHop(clang::SourceLocation At, const std::string &Note) {
  forEachLeaf([&](Value &Leaf) {
    if (Leaf.K == Literal || Leaf.K == Parameter)
      Leaf.Hops.push_back({At, Note});
  });
}

void Value::settle(Spot Where, const clang::ValueDecl *D) {
  forEachLeaf([&](Value &Leaf) {
    if (Leaf.K != Literal || Leaf.At != Spot::Undecided)
      return;
    Leaf.At = Where;
    Leaf.Holder = D;
  });
}

std::vector<std::vector<const Value *>> alternatives(const Value &V) {
  std::vector<std::vector<const Value *>> Out;
  if (V.K == Value::Choice) {
    for (const Value &P : V.Parts)
      for (auto &A : alternatives(P))
        Out.push_back(std::move(A));
  } else if (V.K == Value::Concat) {
    Out.emplace_back();
    for (const Value &P : V.Parts) {
      auto Tails = alternatives(P);
      std::vector<std::vector<const Value *>> Longer;
      for (const auto &Head : Out)
        for (const auto &Tail : Tails) {
          Longer.push_back(Head);
          Longer.back().insert(Longer.back().end(), Tail.begin(), Tail.end());
        }
      if (Longer.size() > MostAlternatives)
        return {};
      Out = std::move(Longer);
    }
  } else {
    Out.push_back({&V});
  }
  if (Out.size() > MostAlternatives)
    Out.clear();
  return Out;
}

} // namespace svc
