//===- Reading.cpp - One alternative of a value, read as a text -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Reading.h"
#include "engine/trace/Features.h"

using namespace clang;

namespace svc {

/// redisCommand(c, "AUTH %s", password): the command is a format.
static std::optional<Value> traceCommand(const Use &U, const RoleArgument &A,
                                         Tracer &T) {
  const auto *Call = dyn_cast<CallExpr>(U.Site);
  const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
  if (!F || !F->isVariadic())
    return std::nullopt;
  for (unsigned I = 0; I < Call->getNumArgs(); ++I)
    if (Call->getArg(I) == A.E)
      return traceFormat(Call, I, U.At, T);
  return std::nullopt;
}

/// What some object of the class may hold is of no interest where the callers
/// that give the object are seen.
static void dropAssumptions(Value &V, const UnitIndex &Index) {
  if (V.K != Value::Choice)
    return;
  std::vector<Value> Kept;
  for (Value &Part : V.Parts) {
    bool Assumed = false;
    Part.forEachLeaf([&](const Value &Leaf) {
      const auto *F =
          Leaf.Assumed
              ? dyn_cast_or_null<FunctionDecl>(Leaf.Assumed->getDeclContext())
              : nullptr;
      Assumed |= F && !Index.callsOf(F).empty();
    });
    if (!Assumed)
      Kept.push_back(std::move(Part));
  }
  V = Kept.empty() ? Value::opaque("the callers decide")
                   : Value::choice(std::move(Kept));
}

Value valueAt(const Use &U, const RoleArgument &A, Tracer &T) {
  Value V = T.trace(A.E, A.Within, U.At);
  if (A.Means.Text == Dialect::Command)
    if (auto Formatted = traceCommand(U, A, T))
      V = std::move(*Formatted);
  dropAssumptions(V, T.Index);
  V.settle(Spot::Expression);
  return V;
}

/// htonl(0x7f000001) is an address too; the value is in host order.
static std::string dottedAddress(llvm::StringRef Number) {
  uint32_t N = 0;
  if (Number.getAsInteger(10, N))
    return Number.str();
  return std::to_string(N >> 24) + "." + std::to_string(N >> 16 & 255) + "." +
         std::to_string(N >> 8 & 255) + "." + std::to_string(N & 255);
}

Reading readAlternative(llvm::ArrayRef<const Value *> Pieces,
                        const Binding &Means) {
  Reading R;
  for (const Value *V : Pieces) {
    if (V->K == Value::Literal) {
      R.Chars.appendLiteral(V->IsNumber && Means.Meaning == Role::Host
                                ? dottedAddress(V->Text)
                                : V->Text);
      R.AllNull = false;
    } else if (V->K != Value::Null) {
      R.Chars.appendHole();
      R.AllNull = false;
    } else {
      continue; // an empty text adds nothing, and is no piece
    }
    R.Pieces.push_back(V);
    if (V->K == Value::Environment) {
      R.HasEnvironment = true;
      if (R.Variable.empty())
        R.Variable = V->Text;
    }
  }
  R.Where = parseLocation(R.Chars, Means.Text, Means.Meaning);
  return R;
}

} // namespace svc
