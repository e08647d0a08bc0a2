//===- Account.cpp - Why, as plain data -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Account.h"
#include "engine/finding/Message.h"
#include "engine/link/Foreign.h"
#include "engine/link/Symbols.h"

using namespace clang;

namespace svc {

Span originOf(const Value &V, const Places &Where) {
  if (V.From)
    return V.From->Origin;
  return V.Spelled ? Where.span(Where.spelling(V.Spelled)) : Span();
}

std::vector<TraceStep> pathOf(const Value &V, const Places &Where) {
  std::vector<TraceStep> Out;
  if (V.From)
    Out = V.From->Steps;
  for (const Hop &H : V.Hops)
    Out.push_back({Where.place(H.At), H.Note});
  return Out;
}

static void nameParameter(const Value &V, PieceRecord &Out) {
  std::vector<std::string> Within = namesOf(V.Within);
  if (V.Param) {
    Out.Name = V.Param->getNameAsString();
    if (const auto *F = dyn_cast<FunctionDecl>(V.Param->getDeclContext())) {
      Out.Function = modelName(F);
      Out.Symbol = symbolOf(F);
    }
  } else if (V.From) {
    const FunctionName &Owner = V.From->Owner;
    if (V.From->Index < Owner.Parameters.size())
      Out.Name = Owner.Parameters[V.From->Index];
    Out.Function = Owner.Name;
    Out.Symbol = Owner.Id;
    Within = V.From->Within;
  }
  Out.Name = nameWithin(std::move(Out.Name), Within);
}

static PieceRecord record(const Value &V, const Places &Where) {
  PieceRecord Out;
  switch (V.K) {
  case Value::Literal:
    Out.K = PieceRecord::Literal;
    Out.Origin = originOf(V, Where);
    Out.Path = pathOf(V, Where);
    break;
  case Value::Parameter:
    Out.K = PieceRecord::Parameter;
    nameParameter(V, Out);
    Out.Path = pathOf(V, Where);
    break;
  case Value::Environment:
    Out.K = PieceRecord::Environment;
    Out.Name = V.Text;
    break;
  case Value::Null:
    Out.K = PieceRecord::Null;
    break;
  default:
    Out.Name = V.Text;
    break;
  }
  return Out;
}

static AlternativeRecord record(const Alternative &A, const Place &Use,
                                const Places &Where,
                                FindSuppression Suppressed) {
  AlternativeRecord Out;
  for (const Value &Piece : A.Pieces)
    Out.Pieces.push_back(record(Piece, Where));
  for (const Ruling &R : A.Rulings) {
    RulingRecord &Now = Out.Rulings.emplace_back();
    Now.Role = info(R.Meaning).Name.str();
    Now.Check = checkOf(R.Meaning).str();
    Now.Reason = info(R.Why).Text.str();
    Now.Row = info(R.Why).Row.str();
    if (!isReported(R.Why))
      continue;
    const Span &Origin = Out.Pieces[R.Piece].Origin;
    Now.Suppressed = Suppressed(Use, Now.Check);
    if (Now.Suppressed.File.empty())
      Now.Suppressed =
          Suppressed({Origin.File, Origin.Line, Origin.Column}, Now.Check);
    Now.Reported = Now.Suppressed.File.empty();
  }
  return Out;
}

std::vector<AccountRecord> accounts(const Verdict &V, const Places &Where,
                                    FindSuppression Suppressed) {
  std::vector<AccountRecord> Out;
  Place Use = Where.place(V.Of->Loc);
  for (const Account &A : V.Accounts) {
    AccountRecord &R = Out.emplace_back();
    R.Role = info(A.Argument->Means.Meaning).Name.str();
    R.Name = A.Argument->Name;
    R.State = A.State;
    if (const Onward *Then = A.Argument->Then) {
      R.Sink = Then->Sink;
      R.SinkEntryPoint = Then->EntryPoint;
      R.Onward = Then->Steps;
    }
    for (const Alternative &Each : A.Alternatives)
      R.Alternatives.push_back(record(Each, Use, Where, Suppressed));
  }
  return Out;
}

} // namespace svc
