//===- Value.cpp - What an expression can be ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Value.h"

namespace svc {

Value Value::opaque(std::string Why) {
  Value V;
  V.Text = std::move(Why);
  return V;
}

Value Value::environment(std::string Variable) {
  Value V;
  V.K = Environment;
  V.Text = std::move(Variable);
  return V;
}

Value Value::null() {
  Value V;
  V.K = Null;
  return V;
}

Value Value::choice(std::vector<Value> Of) {
  if (Of.size() == 1)
    return std::move(Of.front());
  Value V;
  V.K = Choice;
  for (Value &O : Of) {
    if (O.K == Choice)
      for (Value &P : O.Parts)
        V.Parts.push_back(std::move(P));
    else
      V.Parts.push_back(std::move(O));
  }
  if (V.Parts.empty() || V.Parts.size() > MostAlternatives)
    return opaque("too many alternatives");
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
    if (Leaf.K == Literal)
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
