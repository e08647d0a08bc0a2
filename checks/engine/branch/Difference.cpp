//===- Difference.cpp - What the arms of a branch choose between ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Difference.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

static bool isService(const Deed &D) { return D.K != Deed::StandIn; }

static bool hasService(const ArmRecord &A) {
  return llvm::any_of(A.Deeds, isService);
}

/// The services that \p A uses or, if \p Configured, also configures.
static std::set<std::string> services(const ArmRecord &A, bool Configured) {
  std::set<std::string> Out;
  for (const Deed &D : A.Deeds)
    if (D.K == Deed::Use || (Configured && D.K == Deed::Configuration))
      Out.insert(D.Service);
  return Out;
}

static std::set<std::string> connectors(const ArmRecord &A) {
  std::set<std::string> Out;
  for (const Deed &D : A.Deeds)
    if (D.K == Deed::Use)
      Out.insert(D.Connector);
  return Out;
}

/// True when \p A takes the place of the service that \p Real reaches.
static bool standsIn(const ArmRecord &A, const ArmRecord &Real) {
  std::set<std::string> Of = services(Real, true), Own = services(A, true);
  if (llvm::any_of(Own, [&](const std::string &S) { return Of.count(S) != 0; }))
    return false;
  if (Own.empty()) {
    if (llvm::any_of(A.Deeds, [](const Deed &D) { return !isService(D); }))
      return true;
    return llvm::any_of(A.Kin, [&](const std::string &K) {
      return Real.ServiceKin.count(K) != 0;
    });
  }
  auto Embedded = [](const ArmRecord &Arm) {
    return llvm::all_of(
        Arm.Deeds, [](const Deed &D) { return !isService(D) || D.Embedded; });
  };
  return Embedded(A) && !Embedded(Real);
}

static std::set<std::pair<std::string, std::string>>
entryPoints(const ArmRecord &A) {
  std::set<std::pair<std::string, std::string>> Out;
  for (const Deed &D : A.Deeds)
    if (D.K == Deed::Use)
      Out.insert({D.Connector, D.Through});
  return Out;
}

Difference differenceOf(const BranchRecord &B) {
  std::vector<const ArmRecord *> Real;
  for (const ArmRecord &A : B.Arms)
    if (hasService(A))
      Real.push_back(&A);
  if (Real.empty())
    return Difference::None;
  const ArmRecord &First = *Real.front();
  bool SameDeeds =
      B.Arms.size() > 1 && llvm::all_of(B.Arms, [&](const ArmRecord &A) {
        return A.Deeds == First.Deeds;
      });
  if (SameDeeds)
    return Difference::None;
  for (const ArmRecord &A : B.Arms)
    for (const ArmRecord *R : Real)
      if (&A != R && standsIn(A, *R))
        return Difference::StandIn;
  for (const ArmRecord *R : Real) {
    auto Of = services(*R, false), FirstOf = services(First, false);
    if (!Of.empty() && !FirstOf.empty() &&
        (Of != FirstOf || connectors(*R) != connectors(First)))
      return Difference::Client;
  }
  if (B.OnlyLiterals)
    return Difference::Literals;
  bool OnlyConfigured = llvm::all_of(
      Real, [](const ArmRecord *R) { return services(*R, false).empty(); });
  if (OnlyConfigured)
    return Difference::Configuration;
  if (Real.size() < B.Arms.size() || B.Arms.size() == 1)
    return Difference::Presence;
  if (llvm::all_of(Real, [&](const ArmRecord *R) {
        return entryPoints(*R) == entryPoints(First);
      }))
    return Difference::Configuration;
  return Difference::Code;
}

const char *wordOf(Difference D) {
  switch (D) {
  case Difference::None:
    return "";
  case Difference::Literals:
    return "literals";
  case Difference::Configuration:
    return "configuration";
  case Difference::Client:
    return "client";
  case Difference::StandIn:
    return "stand-in";
  case Difference::Presence:
    return "presence";
  case Difference::Code:
    return "code";
  }
  return "";
}

/// What \p A gives the role \p Name.
static std::set<uint64_t> valuesAt(const ArmRecord &A,
                                   const std::string &Name) {
  std::set<uint64_t> Out;
  for (const Deed &D : A.Deeds)
    if (D.K == Deed::Configuration && D.Through == Name)
      Out.insert(D.Values);
  return Out;
}

/// The names of the roles whose values differ: " (host, port)".
static std::string rolesOf(const BranchRecord &B) {
  std::set<std::string> Names;
  for (const ArmRecord &A : B.Arms)
    for (const Deed &D : A.Deeds)
      if (D.K == Deed::Configuration && !D.Through.empty() &&
          llvm::any_of(B.Arms, [&](const ArmRecord &Other) {
            return valuesAt(Other, D.Through) != valuesAt(A, D.Through);
          }))
        Names.insert(D.Through);
  return Names.empty() ? "" : " (" + llvm::join(Names, ", ") + ")";
}

/// "the redis service", "the mysql and redis services": what is configured.
static std::string configured(const BranchRecord &B) {
  std::set<std::string> Names;
  for (const ArmRecord &A : B.Arms)
    Names.merge(services(A, true));
  return "the " + llvm::join(Names, " and ") +
         (Names.size() > 1 ? " services" : " service");
}

static std::string sentence(Difference D, const BranchRecord &B,
                            const std::string &Service) {
  switch (D) {
  case Difference::None:
    break;
  case Difference::Literals:
    return "only literals of " + configured(B) + " differ" + rolesOf(B);
  case Difference::Configuration:
    return "the configuration of " + configured(B) + " differs" + rolesOf(B);
  case Difference::Client: {
    std::set<std::string> Names;
    for (const ArmRecord &A : B.Arms)
      for (const std::string &S : services(A, false))
        Names.insert(S);
    if (Names.size() < 2)
      return "different clients of the " + Service + " service are used";
    return "different services are used (" + llvm::join(Names, " or ") + ")";
  }
  case Difference::StandIn:
    return "the " + Service + " service is replaced by a local stand-in";
  case Difference::Presence:
    return "the " + Service + " service is reached in one case only";
  case Difference::Code:
    return "the " + Service + " service is reached by different code";
  }
  return "";
}

/// What to do by hand, where there is no fix.
static std::string advice(Difference D) {
  switch (D) {
  case Difference::Literals:
  case Difference::Configuration:
    return "read the values that differ from the environment, and set them "
           "there for each deployment";
  case Difference::Client:
    return "keep one client, and let its URL say which server it talks to";
  case Difference::StandIn:
    return "keep the arm that uses the service, and attach a local server of "
           "the same kind by its URL where the stand-in was used";
  case Difference::Presence:
    return "always use the service, and attach one that can do no harm where "
           "it was not used";
  default:
    return "keep the arm that uses the service, and let configuration say "
           "where it is";
  }
}

static std::string noteOf(const ArmRecord &A) {
  std::set<std::string> Used, Configured;
  for (const Deed &D : A.Deeds)
    if (D.K != Deed::StandIn)
      (D.K == Deed::Use ? Used : Configured).insert(D.Service);
  std::string Note = A.When + ": ";
  if (!Used.empty())
    Note += "uses the " + llvm::join(Used, " and ") + " service";
  else if (!Configured.empty())
    Note += "configures the " + llvm::join(Configured, " and ") + " service";
  else if (!A.Deeds.empty())
    Note += "uses a local stand-in";
  else
    Note += "uses no service";
  if (!A.Parsed)
    Note += ", as far as its tokens tell";
  return Note;
}

std::optional<FindingRecord> judgeBranch(const BranchRecord &B) {
  Difference D = differenceOf(B);
  if (B.Suppressed || D == Difference::None)
    return std::nullopt;
  const Deed *Service = nullptr;
  for (const ArmRecord &A : B.Arms)
    for (const Deed &Each : A.Deeds) // a server rather than what is embedded
      if (isService(Each) &&
          (!Service || (Service->Embedded && !Each.Embedded)))
        Service = &Each;
  FindingRecord R;
  R.Check = "svc-environment-branch";
  R.Use = B.At;
  R.Service = Service->Service;
  R.Connector = Service->Connector;
  R.EntryPoint = B.Form;
  R.Difference = wordOf(D);
  R.Message = "the condition on the environment '" + B.Environment +
              "' changes how a backing service is reached: " +
              sentence(D, B, R.Service) +
              "; use one code path and attach the service by configuration";
  R.Level = Severity::Warning;
  for (const ArmRecord &A : B.Arms)
    R.Trace.push_back({A.At, noteOf(A)});
  R.Scope = B.Scope;
  R.Fixes = B.Fixes;
  if (R.Fixes.empty())
    R.NoFixReason =
        B.NoFixReason.empty() ? advice(D) : B.NoFixReason + "; " + advice(D);
  return R;
}

} // namespace svc
