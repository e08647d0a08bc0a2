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
  UnitJudge(Tracer &T, llvm::function_ref<bool(const Use &)> Explained)
      : T(T), Explained(Explained) {}

  void judge(const Use &U);
  /// Ports wait until the hosts of the unit are known (PT1-PT3).
  void judgePorts();

  Judgement Result;

private:
  struct PendingPort {
    size_t FindingIndex;
    const Use *At;
  };

  RoleRecord judgeRole(const Use &U, const RoleArgument &A, Account *Said);
  /// Nothing is given, or what is as good: the library decides.
  static RoleRecord leftToLibrary(const RoleArgument &A,
                                  llvm::ArrayRef<Reading> Given);
  std::vector<Ruling> judgeReading(const Use &U, const RoleArgument &A,
                                   const Reading &R, bool Only, bool Fallback);
  void add(const Use &U, const RoleArgument &A, const Reading &R, const Part &P,
           Ruling &Now, bool Only, bool Fallback);
  void keepSecret(const Reading &R, const Part &P);
  void keepSecrets(const Alternative &A, Role Bound);
  /// True when the host that goes with the port of \p U is a literal: of the
  /// same use, or, for setters of one thing each, of the same function.
  bool hasHardHost(const Use &U) const;
  std::pair<const void *, const void *> place(const Use &U) const {
    return {U.At.In ? U.At.In->Function : nullptr, U.Entry->Owner};
  }

  Tracer &T;
  llvm::function_ref<bool(const Use &)> Explained;
  std::set<std::pair<const void *, const void *>> HardHosts;
  llvm::DenseSet<const Use *> UsesWithHardHost;
  std::vector<PendingPort> Ports;
};

} // namespace

/// Notes what of the credential \p P is spelled out.
void UnitJudge::keepSecret(const Reading &R, const Part &P) {
  for (const Value *V : piecesIn(R, P))
    if (V->K == Value::Literal && !llvm::StringRef(V->Text).trim().empty())
      Result.Secrets.push_back(*V);
}

void UnitJudge::add(const Use &U, const RoleArgument &A, const Reading &R,
                    const Part &P, Ruling &Now, bool Only, bool Fallback) {
  // The literal that holds the first known character of the part.
  size_t Begin = P.Begin;
  while (Begin < P.End && R.Chars.hasHole(Begin, Begin + 1))
    ++Begin;
  Now.Piece = R.Chars.pieceAt(Begin);
  Now.Finding = Result.Findings.size();
  Finding F;
  F.At = &U;
  F.Argument = &A;
  F.Meaning = Now.Meaning;
  F.Literal = *R.Pieces[Now.Piece];
  size_t Start = R.Chars.pieces()[Now.Piece].Begin;
  F.Begin = Begin - Start;
  size_t Behind = R.Chars.pieces()[Now.Piece].End;
  F.End = std::min(P.End, Behind) - Start;
  F.IsPiece = Begin != P.Begin || P.End > Behind;
  F.WholeValue = R.Pieces.size() == 1;
  F.OnlyValue = Only;
  F.Fallback = Fallback || F.Literal.GivenAs != Value::NoFallback;
  F.Placeholder = Now.Why != Because::Literal;
  F.Service = serviceOf(*U.Entry->Owner, R.Where.Scheme);
  Result.Findings.push_back(std::move(F));
}

/// Adds the findings of one alternative.
std::vector<Ruling> UnitJudge::judgeReading(const Use &U, const RoleArgument &A,
                                            const Reading &R, bool Only,
                                            bool Fallback) {
  Role Bound = A.Means.Meaning;
  std::vector<Ruling> Rulings = ruleOn(R, Bound, *U.Entry->Owner);
  for (auto [P, Now] : llvm::zip_equal(R.Where.Parts, Rulings)) {
    if (isCredential(P.Meaning) &&
        (isReported(Now.Why) || Now.Why == Because::OpenName ||
         Now.Why == Because::HalfOfSecret))
      keepSecret(R, P);
    if (!isReported(Now.Why))
      continue;
    add(U, A, R, P, Now, Only, Fallback);
    if (P.Meaning == Role::Port && !isLocation(Bound))
      Ports.push_back({Now.Finding, &U});
    if (isEndpointPart(P.Meaning)) {
      HardHosts.insert(place(U));
      UsesWithHardHost.insert(&U);
    }
  }
  return Rulings;
}

/// What is explained is shown: whatever may be a credential must be masked,
/// also where it is none by our reading.
void UnitJudge::keepSecrets(const Alternative &A, Role Bound) {
  bool Hide = llvm::any_of(A.Rulings, [&](const Ruling &R) {
    return R.Why == Because::NoPart ||
           ((isCredential(Bound) || isCredential(R.Meaning)) &&
            R.Why != Because::Blank && R.Why != Because::FormatHole);
  });
  for (const Value &V : A.Pieces)
    if (Hide && V.K == Value::Literal &&
        !llvm::StringRef(V.Text).trim().empty())
      Result.Secrets.push_back(V);
}

static Alternative accountOf(const Reading &R, std::vector<Ruling> Rulings,
                             Role Bound) {
  Alternative Out{{}, std::move(Rulings)};
  for (const Value *Piece : R.Pieces)
    Out.Pieces.push_back(*Piece);
  if (Out.Pieces.empty())
    Out.Pieces.push_back(Value::null());
  if (Out.Rulings.empty())
    Out.Rulings.push_back({Bound, whyNothing(R)});
  return Out;
}

RoleRecord UnitJudge::judgeRole(const Use &U, const RoleArgument &A,
                                Account *Said) {
  RoleRecord Record;
  Value V = valueAt(U, A, T);
  auto All = alternatives(V);
  std::vector<Reading> Readings;
  bool Environment = false, AsksVariable = false, Open = false, Passed = false;
  size_t Before = Result.Findings.size();
  for (auto &Pieces : All) {
    Readings.push_back(readAlternative(Pieces, A.Means));
    const Reading &R = Readings.back();
    Environment |= R.HasEnvironment;
    AsksVariable |= R.HasVariable;
    if (Record.Variable.empty())
      Record.Variable = R.Variable;
  }
  bool Hard = false;
  for (const Reading &R : Readings) {
    bool Fallback = Environment && !R.HasEnvironment;
    auto Rulings = judgeReading(U, A, R, Readings.size() == 1, Fallback);
    if (llvm::any_of(Rulings,
                     [](const Ruling &N) { return isReported(N.Why); }))
      Hard = true;
    else if (!R.AllNull && !R.HasEnvironment)
      for (const Value *Piece : R.Pieces)
        (Piece->K == Value::Parameter ? Passed : Open) |=
            Piece->K != Value::Literal;
    if (!Said)
      continue;
    Said->Alternatives.push_back(
        accountOf(R, std::move(Rulings), A.Means.Meaning));
    keepSecrets(Said->Alternatives.back(), A.Means.Meaning);
  }
  for (Finding &F : llvm::drop_begin(Result.Findings, Before))
    F.BehindVariable =
        F.Fallback && (F.Literal.GivenAs == Value::NoFallback
                           ? AsksVariable
                           : F.Literal.GivenAs == Value::OfVariable);
  if (Said && All.empty())
    Said->Alternatives.push_back({{Value::opaque("too many alternatives")},
                                  {{A.Means.Meaning, Because::Unknown}}});
  if (Hard)
    Record.Status = Environment ? RoleStatus::Fallback : RoleStatus::Hardcoded;
  else if (Environment)
    Record.Status = RoleStatus::Attached;
  else if (All.empty() || Open)
    Record.Status = RoleStatus::Unknown;
  else if (Passed)
    Record.Status = RoleStatus::Forwarded;
  else
    Record = leftToLibrary(A, Readings);
  return Record;
}

RoleRecord UnitJudge::leftToLibrary(const RoleArgument &A,
                                    llvm::ArrayRef<Reading> Given) {
  RoleRecord Out;
  Out.Status = RoleStatus::LibraryDefault;
  bool GivesNothing = llvm::all_of(Given, [](const Reading &R) {
    return R.AllNull || llvm::all_of(R.Pieces, [](const Value *Piece) {
             return Piece->K == Value::Literal && Piece->Text.empty();
           });
  });
  if (A.Means.OwnVariable.empty() || !GivesNothing)
    return Out;
  Out.Status = RoleStatus::Attached;
  Out.Variable = A.Means.OwnVariable;
  Out.ByLibrary = true;
  return Out;
}

void UnitJudge::judge(const Use &U) {
  Verdict V{&U, {}, std::nullopt, {}};
  bool Explain = Explained && Explained(U);
  if (U.Roles.empty())
    V.Aside = Because::NoRole;
  else if (U.Entry->OnlyWhenConnected && !isConnected(U, T))
    V.Aside = Because::NotConnected;
  for (const RoleArgument &A : U.Roles) {
    if (V.Aside)
      break;
    Account *Said =
        Explain ? &V.Accounts.emplace_back(Account{&A, {}, {}}) : nullptr;
    RoleRecord State = judgeRole(U, A, Said);
    if (Said)
      Said->State = State;
    V.Roles[info(A.Means.Meaning).Name.str()] = std::move(State);
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

/// The finding number \p Index is taken back (PT2).
static void dropPort(Verdict &V, size_t Index) {
  V.Roles["port"].Status = RoleStatus::LibraryDefault;
  for (Account &A : V.Accounts)
    for (Alternative &Each : A.Alternatives)
      for (Ruling &R : Each.Rulings)
        if (isReported(R.Why) && R.Finding == Index) {
          R.Why = Because::UsualPort;
          A.State.Status = RoleStatus::LibraryDefault;
        }
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
        dropPort(V, P.FindingIndex);
  }
  std::vector<Finding> Kept;
  for (size_t I = 0; I < Result.Findings.size(); ++I)
    if (!Drop.contains(I))
      Kept.push_back(std::move(Result.Findings[I]));
  Result.Findings = std::move(Kept);
}

Judgement judge(llvm::ArrayRef<Use> Uses, Tracer &T,
                llvm::function_ref<bool(const Use &)> Explained) {
  UnitJudge J(T, Explained);
  for (const Use &U : Uses)
    J.judge(U);
  J.judgePorts();
  return std::move(J.Result);
}

} // namespace svc
