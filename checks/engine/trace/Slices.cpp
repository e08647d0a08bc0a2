//===- Slices.cpp - A part of a text --------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// text.substr(8, 14), buffer + 5, strncpy(b, text, 4): the part is known where
// the text is and the numbers are constants. A piece that is not known has no
// known length, so nothing behind it can be counted. A part of a literal is not
// what is spelled there, so a fix must leave it alone (IsMeasured).
// Guarded by tests/engine/flows/buffers.c.
//
//===----------------------------------------------------------------------===//

#include "engine/trace/Features.h"
#include "engine/unit/Writes.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace svc {

Value slice(Value V, uint64_t From, std::optional<uint64_t> Count) {
  if (From == 0 && !Count)
    return V;
  switch (V.K) {
  case Value::Null:
    return V;
  case Value::Choice:
    for (Value &P : V.Parts)
      P = slice(std::move(P), From, Count);
    return V;
  case Value::Literal: {
    llvm::StringRef Text = V.Text;
    if (From == 0 && Count && *Count >= Text.size())
      return V;
    // Characters of a wide text are not the bytes of its UTF-8.
    if (!llvm::all_of(Text, [](char C) { return isASCII(C); }))
      return Value::opaque("a part of a text");
    if (From >= Text.size())
      return Value::null();
    V.Text = Text.substr(From, Count.value_or(llvm::StringRef::npos)).str();
    V.IsMeasured = true;
    return V.Text.empty() ? Value::null() : std::move(V);
  }
  case Value::Concat: {
    std::vector<Value> Of;
    for (Value &P : V.Parts) {
      if (Count && *Count == 0)
        break;
      if (P.K == Value::Null)
        continue;
      if (P.K != Value::Literal) {
        if (From > 0)
          return Value::opaque("a part of a text");
        if (!Count) {
          Of.push_back(std::move(P));
          continue;
        }
        Of.push_back(Value::opaque("a part of a text"));
        break;
      }
      uint64_t Size = P.Text.size(), Taken = Size - std::min(Size, From);
      if (Taken > 0)
        Of.push_back(slice(std::move(P), From, Count));
      From -= std::min(Size, From);
      if (Count)
        *Count -= std::min(*Count, Taken);
    }
    return Of.empty() ? Value::null() : Value::concat(std::move(Of));
  }
  default:
    return From == 0 ? std::move(V) : Value::opaque("a part of a text");
  }
}

std::optional<uint64_t> lengthOf(const Value &V) {
  uint64_t Length = 0;
  if (V.K == Value::Null)
    return 0;
  if (V.K == Value::Literal)
    return V.Text.size();
  if (V.K != Value::Concat)
    return std::nullopt;
  for (const Value &P : V.Parts) {
    auto Part = lengthOf(P);
    if (!Part)
      return std::nullopt;
    Length += *Part;
  }
  return Length;
}

std::optional<uint64_t> countOf(const Expr *E, Point At, Tracer &T) {
  if (auto N = constantOf(E, T.Context)) {
    // npos, -1: all there is.
    return *N < 0 ? std::nullopt : std::optional<uint64_t>(*N);
  }
  const auto *Call = dyn_cast<CallExpr>(strip(E));
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  const EntryPoint *P = F ? T.Matcher.recipe(F) : nullptr;
  if (P && P->Makes.LengthOf)
    if (const Expr *Of = recipeArgument(Call, *P->Makes.LengthOf))
      return lengthOf(T.follow(Of, At));
  Value V = T.follow(E, At);
  uint64_t N = 0;
  if (V.K == Value::Literal && V.IsNumber &&
      !llvm::StringRef(V.Text).getAsInteger(10, N))
    return N;
  return std::nullopt;
}

bool isLengthOf(const Expr *E, const Storage &S, Tracer &T) {
  const auto *Call = dyn_cast_or_null<CallExpr>(E ? strip(E) : nullptr);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  const EntryPoint *P = F ? T.Matcher.recipe(F) : nullptr;
  if (!P || !P->Makes.LengthOf)
    return false;
  const Expr *Of = recipeArgument(Call, *P->Makes.LengthOf);
  Storage Measured = storageOf(Of);
  return Measured.leaf() && Measured.sameObject(S);
}

Value pieceOf(const Expr *E, Point At, Tracer &T) {
  // 'c', and (char)0: one character.
  if (isTextCharacter(E->getType()))
    if (auto C = constantOf(E, T.Context)) {
      if (*C == 0)
        return Value::null();
      Value V;
      V.K = Value::Literal;
      V.Text = std::string(1, static_cast<char>(*C));
      V.Spelled = E;
      return *C > 0 && *C < 0x80 ? V : Value::opaque("a character");
    }
  return T.follow(E, At);
}

} // namespace svc
