//===- Reading.cpp - One alternative of a value, read as a text -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Reading.h"
#include "engine/trace/Features.h"
#include "llvm/ADT/StringExtras.h"

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

/// What the library takes where nothing is given at \p A.
static Value implicitValue(const std::string &Text, const RoleArgument &A) {
  Value V;
  V.K = Value::Literal;
  V.Text = Text;
  V.Spelled = A.E;
  V.settle(Spot::Expression);
  return V;
}

/// True for an array of texts, or a pointer to one.
static bool isListOfTexts(QualType T) {
  if (!T->isPointerType() && !T->isArrayType())
    return false;
  QualType Of = T->isPointerType()
                    ? T->getPointeeType()
                    : T->getAsArrayTypeUnsafe()->getElementType();
  return Of->isPointerType() && Of->getPointeeType()->isAnyCharacterType();
}

/// redisCommandArgv(c, 2, words, sizes): the command is a list of its words.
static std::optional<Value> traceWords(const Use &U, const RoleArgument &A,
                                       Tracer &T) {
  if (!A.Within.empty() || !isListOfTexts(A.E->getType()))
    return std::nullopt;
  constexpr unsigned MostWords = 16;
  std::vector<Value> Of;
  for (unsigned I = 0; I < MostWords; ++I) {
    Value Word = T.trace(A.E, PathStep::element(std::to_string(I)), U.At);
    if (Word.K == Value::Null)
      break;
    if (Of.empty() && Word.K != Value::Literal)
      return std::nullopt; // a command that is not known, or the caller's
    if (!Of.empty()) {
      Of.push_back(implicitValue(" ", A));
      Of.back().IsMeasured = true; // nobody spells it
    }
    Of.push_back(std::move(Word));
  }
  if (Of.empty())
    return std::nullopt;
  return Value::concat(std::move(Of));
}

Value valueAt(const Use &U, const RoleArgument &A, Tracer &T) {
  if (A.Implicit)
    return implicitValue(*A.Implicit, A);
  T.WantedFor = U.Entry->Owner->Id;
  Value V = T.trace(A.E, A.Within, U.At);
  if (A.Means.Text == Dialect::Command || A.Means.IsFormat)
    if (auto Formatted = traceCommand(U, A, T))
      V = std::move(*Formatted);
  if (A.Means.Text == Dialect::Command)
    if (auto Words = traceWords(U, A, T))
      V = std::move(*Words);
  T.WantedFor.clear();
  auto Implicit = U.Entry->Implicit.find(A.Means.Meaning);
  if (V.K == Value::Null && Implicit != U.Entry->Implicit.end())
    V = implicitValue(Implicit->second, A);
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
    } else if (R.Chars.chars().empty() ||
               llvm::isAlnum(R.Chars.chars().back())) {
      continue; // an empty text adds nothing, and is no piece
    } else {
      R.Chars.appendHole(); // "host=" + "" + " port=5432": there is no host
    }
    R.Pieces.push_back(V);
    if (V->K == Value::Environment) {
      R.HasEnvironment = true;
      R.HasVariable |= !V->IsSetting;
      if (R.Variable.empty())
        R.Variable = V->Text;
    }
  }
  R.Where = parseLocation(R.Chars, Means.Text, Means.Meaning);
  return R;
}

} // namespace svc
