//===- Judge.cpp - Uses + values + locators -> findings -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Judge.h"
#include "engine/finding/Reading.h"
#include "engine/match/UseFinder.h"
#include "llvm/ADT/DenseSet.h"
#include <set>

using namespace clang;

namespace svc {

namespace {

class UnitJudge {
public:
  UnitJudge(Tracer &T) : T(T) {}

  void judge(const Use &U);
  /// Ports wait until the hosts of the unit are known (PT1-PT3).
  void judgePorts();

  Judgement Result;

private:
  struct PendingPort {
    size_t FindingIndex;
    const Use *At;
  };

  RoleRecord judgeRole(const Use &U, const RoleArgument &A);
  bool judgeReading(const Use &U, const RoleArgument &A, const Reading &R,
                    bool Only, bool Fallback);
  void add(const Use &U, const RoleArgument &A, const Reading &R, const Part &P,
           Role Meaning, PartVerdict V, bool Only, bool Fallback);
  /// True when the host that goes with the port of \p U is a literal: of the
  /// same use, or, for setters of one thing each, of the same function.
  bool hasHardHost(const Use &U) const;
  std::pair<const void *, const void *> place(const Use &U) const {
    return {U.At.In ? U.At.In->Function : nullptr, U.Entry->Owner};
  }

  Tracer &T;
  std::set<std::pair<const void *, const void *>> HardHosts;
  llvm::DenseSet<const Use *> UsesWithHardHost;
  std::vector<PendingPort> Ports;
};

bool isEndpointPart(Role R) { return R == Role::Host || R == Role::SocketPath; }

/// Roles whose text is a location with parts: the endpoint is reported as one.
bool isLocation(Role R) {
  return R == Role::Url || R == Role::Dsn || R == Role::BrokerList ||
         R == Role::Address || R == Role::Proxy;
}

} // namespace

void UnitJudge::add(const Use &U, const RoleArgument &A, const Reading &R,
                    const Part &P, Role Meaning, PartVerdict V, bool Only,
                    bool Fallback) {
  // The literal that holds the first known character of the part.
  size_t Begin = P.Begin;
  while (Begin < P.End && R.Chars.hasHole(Begin, Begin + 1))
    ++Begin;
  size_t Piece = R.Chars.pieceAt(Begin);
  Finding F;
  F.At = &U;
  F.Argument = &A;
  F.Meaning = Meaning;
  F.Literal = *R.Pieces[Piece];
  size_t Start = R.Chars.pieces()[Piece].Begin;
  F.Begin = Begin - Start;
  F.End = std::min(P.End, R.Chars.pieces()[Piece].End) - Start;
  F.WholeValue = R.Pieces.size() == 1;
  F.OnlyValue = Only;
  F.Fallback = Fallback;
  F.Placeholder = V == PartVerdict::Placeholder;
  F.Service = serviceOf(*U.Entry->Owner, R.Where.Scheme);
  Result.Findings.push_back(std::move(F));
}

/// Adds the findings of one alternative; true when there is one.
bool UnitJudge::judgeReading(const Use &U, const RoleArgument &A,
                             const Reading &R, bool Only, bool Fallback) {
  Role Bound = A.Means.Meaning;
  bool Any = false, HasEndpoint = false;
  // The host may stand behind its port.
  bool HostIsOpen = llvm::any_of(R.Where.Parts, [&](const Part &P) {
    return isEndpointPart(P.Meaning) &&
           judgePart(P, R.Chars, A.Means.Text, Bound, *U.Entry) ==
               PartVerdict::Silent;
  });
  // The path of a file: URL names no database, but to a database's client.
  bool PathIsFile =
      R.Where.Scheme == "file" && U.Entry->Owner->Category != "database";
  for (const Part &P : R.Where.Parts) {
    if (PathIsFile && P.Meaning == Role::Database)
      continue;
    PartVerdict V = judgePart(P, R.Chars, A.Means.Text, Bound, *U.Entry);
    if (V == PartVerdict::Silent || V == PartVerdict::LibraryDefault)
      continue;
    if (P.Meaning == Role::Port) {
      if (HasEndpoint)
        continue; // belongs to the endpoint that is already reported
      if (isLocation(Bound) &&
          (!HostIsOpen || isWellKnownPort(P.Value, *U.Entry->Owner)))
        continue;
      // A port of its own counts beside a hardcoded host (PT1), or when it
      // is not the service's usual one (PT3).
      add(U, A, R, P, Role::Port, V, Only, Fallback);
      if (!isLocation(Bound))
        Ports.push_back({Result.Findings.size() - 1, &U});
      Any = true;
      continue;
    }
    if (isEndpointPart(P.Meaning) && isLocation(Bound)) {
      if (HasEndpoint)
        continue; // one finding for all hosts of one text
      add(U, A, R, P, Bound, V, Only, Fallback);
    } else {
      // user:password is one secret with two halves.
      Role Meaning = Bound == Role::UserPassword ? Bound : P.Meaning;
      if (Bound == Role::UserPassword && P.Meaning == Role::User)
        continue;
      if (Bound == Role::Bucket || Bound == Role::Queue || Bound == Role::Topic)
        Meaning = Bound;
      add(U, A, R, P, Meaning, V, Only, Fallback);
    }
    if (isEndpointPart(P.Meaning)) {
      HasEndpoint = true;
      HardHosts.insert(place(U));
      UsesWithHardHost.insert(&U);
    }
    Any = true;
  }
  return Any;
}

RoleRecord UnitJudge::judgeRole(const Use &U, const RoleArgument &A) {
  RoleRecord Record;
  Value V = valueAt(U, A, T);
  auto All = alternatives(V);
  std::vector<Reading> Readings;
  bool Environment = false, Open = false, Passed = false;
  for (auto &Pieces : All) {
    Readings.push_back(readAlternative(Pieces, A.Means));
    const Reading &R = Readings.back();
    Environment |= R.HasEnvironment;
    if (Record.Variable.empty())
      Record.Variable = R.Variable;
  }
  bool Hard = false;
  for (const Reading &R : Readings) {
    bool Fallback = Environment && !R.HasEnvironment;
    if (judgeReading(U, A, R, Readings.size() == 1, Fallback))
      Hard = true;
    else if (!R.AllNull && !R.HasEnvironment)
      for (const Value *Piece : R.Pieces)
        (Piece->K == Value::Parameter ? Passed : Open) |=
            Piece->K != Value::Literal;
  }
  if (Hard)
    Record.Status = Environment ? RoleStatus::Fallback : RoleStatus::Hardcoded;
  else if (Environment)
    Record.Status = RoleStatus::Attached;
  else if (All.empty() || Open)
    Record.Status = RoleStatus::Unknown;
  else if (Passed)
    Record.Status = RoleStatus::Forwarded;
  else
    Record.Status = RoleStatus::LibraryDefault;
  return Record;
}

void UnitJudge::judge(const Use &U) {
  Verdict V{&U, {}};
  bool Connected = !U.Entry->OnlyWhenConnected || isConnected(U, T.Index);
  for (const RoleArgument &A : U.Roles) {
    if (!Connected)
      continue;
    V.Roles[info(A.Means.Meaning).Name.str()] = judgeRole(U, A);
  }
  Result.Verdicts.push_back(std::move(V));
}

bool UnitJudge::hasHardHost(const Use &U) const {
  for (const RoleArgument &A : U.Roles)
    if (A.Means.Meaning != Role::Port &&
        info(A.Means.Meaning).Class == RoleClass::Endpoint)
      return UsesWithHardHost.contains(&U);
  return HardHosts.count(place(U)) != 0;
}

void UnitJudge::judgePorts() {
  llvm::DenseSet<size_t> Drop;
  for (const PendingPort &P : Ports) {
    const Finding &F = Result.Findings[P.FindingIndex];
    if (hasHardHost(*P.At) ||
        !isWellKnownPort(F.Literal.Text, *P.At->Entry->Owner))
      continue;
    Drop.insert(P.FindingIndex);
    for (Verdict &V : Result.Verdicts)
      if (V.Of == P.At)
        V.Roles["port"].Status = RoleStatus::LibraryDefault;
  }
  std::vector<Finding> Kept;
  for (size_t I = 0; I < Result.Findings.size(); ++I)
    if (!Drop.contains(I))
      Kept.push_back(std::move(Result.Findings[I]));
  Result.Findings = std::move(Kept);
}

Judgement judge(llvm::ArrayRef<Use> Uses, Tracer &T) {
  UnitJudge J(T);
  for (const Use &U : Uses)
    J.judge(U);
  J.judgePorts();
  return std::move(J.Result);
}

} // namespace svc
