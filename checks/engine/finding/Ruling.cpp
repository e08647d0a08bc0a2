//===- Ruling.cpp - What becomes of each part of a text -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Ruling.h"
#include "engine/finding/Judge.h"

namespace svc {

bool isEndpointPart(Role R) { return R == Role::Host || R == Role::SocketPath; }

bool isLocation(Role R) {
  return R == Role::Url || R == Role::Dsn || R == Role::BrokerList ||
         R == Role::Address || R == Role::Proxy;
}

/// Why \p Pieces, none of which is a literal, are not reported.
static Because whyOpen(llvm::ArrayRef<const Value *> Pieces) {
  auto Has = [&](Value::Kind K) {
    return llvm::any_of(Pieces, [&](const Value *V) { return V->K == K; });
  };
  if (Has(Value::Environment))
    return Because::Environment;
  return Has(Value::Parameter) ? Because::Caller : Because::Unknown;
}

std::vector<const Value *> piecesIn(const Reading &R, const Part &P) {
  std::vector<const Value *> Out;
  for (auto [V, C] : llvm::zip_equal(R.Pieces, R.Chars.pieces()))
    if (C.Begin < P.End && P.Begin < C.End)
      Out.push_back(V);
  return Out;
}

/// True for a port that does not go where the hardcoded host goes: of "host=" +
/// Host + " port=" + Port. The usual one says nothing that the service does
/// not.
static bool isSpelledApart(const Reading &R, const Part &Port,
                           const Connector &C) {
  if (R.Pieces.size() == 1 || isWellKnownPort(Port.Value, C) ||
      R.Chars.hasHole(Port.Begin, Port.End))
    return false;
  size_t Piece = R.Chars.pieceAt(Port.Begin);
  return llvm::none_of(R.Where.Parts, [&](const Part &P) {
    return isEndpointPart(P.Meaning) &&
           (!R.Where.Scheme.empty() || R.Chars.hasHole(P.Begin, P.End)) &&
           R.Chars.pieceAt(P.Begin) == Piece;
  });
}

std::vector<Ruling> ruleOn(const Reading &R, Role Bound, const Connector &C) {
  auto IsHost = [&](const Part &P) { return isEndpointPart(P.Meaning); };
  // The host may stand behind its port.
  bool HostIsOpen = llvm::any_of(R.Where.Parts, [&](const Part &P) {
    return IsHost(P) && isOpen(judgePart(P, R.Chars));
  });
  // The path of a file: URL names no database, but to a database's client.
  bool PathIsFile = R.Where.Scheme == "file" && C.Category != "database";
  bool HasEndpoint = false;
  std::vector<Ruling> Out;
  for (const Part &P : R.Where.Parts) {
    Ruling &Now = Out.emplace_back(Ruling{P.Meaning, judgePart(P, R.Chars)});
    if (PathIsFile && P.Meaning == Role::Database)
      Now.Why = Because::PathOfFile;
    if (Now.Why == Because::NothingKnown)
      Now.Why = whyOpen(piecesIn(R, P));
    if (!isReported(Now.Why))
      continue;
    if (P.Meaning == Role::Port) {
      // A port of its own counts beside a hardcoded host (PT1), or when it
      // is not the service's usual one (PT3).
      if (HasEndpoint && !isSpelledApart(R, P, C))
        Now.Why = Because::PartOfEndpoint;
      else if (HasEndpoint)
        ; // its own value, though the host is another
      else if (isLocation(Bound) && !HostIsOpen)
        Now.Why = llvm::any_of(R.Where.Parts, IsHost) ? Because::PartOfEndpoint
                                                      : Because::PortAlone;
      else if (isLocation(Bound) && isWellKnownPort(P.Value, C))
        Now.Why = Because::UsualPort;
    } else if (IsHost(P) && isLocation(Bound)) {
      if (HasEndpoint) // one finding for all hosts of one text
        Now.Why = Because::PartOfEndpoint;
      Now.Meaning = Bound;
    } else if (Bound == Role::UserPassword) {
      // One secret with two halves.
      if (P.Meaning == Role::User)
        Now.Why = Because::HalfOfSecret;
      else
        Now.Meaning = Bound;
    } else if (Bound == Role::Bucket || Bound == Role::Queue ||
               Bound == Role::Topic) {
      Now.Meaning = Bound;
    }
    HasEndpoint |= IsHost(P) && isReported(Now.Why);
  }
  return Out;
}

Because whyNothing(const Reading &R) {
  if (R.AllNull)
    return Because::Null;
  if (R.Chars.hasLiteral(0, R.Chars.chars().size()))
    return Because::NoPart;
  bool Blank = llvm::all_of(
      R.Pieces, [](const Value *V) { return V->K == Value::Literal; });
  return Blank ? Because::Blank : whyOpen(R.Pieces);
}

} // namespace svc
