//===- Variables.cpp - The variables of a program -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/Variables.h"
#include "knowledge/Role.h"
#include "knowledge/locator/Rewritten.h"
#include "report/Paths.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

/// A URL or a connection string has room for a password.
static bool mayHoldSecret(llvm::StringRef RoleName) {
  std::optional<Role> R = roleFromName(RoleName);
  return R && (isCredential(*R) || *R == Role::Url || *R == Role::Dsn ||
               *R == Role::Proxy);
}

static void means(Variable &V, const std::string &Service,
                  const std::string &Role) {
  V.Services.insert(Service);
  V.Roles.insert(Role);
  V.IsSecret |= mayHoldSecret(Role);
}

Variables readVariables(const AuditRecord &Record) {
  Variables Out;
  std::map<std::string, bool> Needed;
  for (const ReadRecord &R : Record.Reads) {
    Variable &V = Out[R.Variable];
    V.Name = R.Variable;
    V.Files.insert(displayPath(Record.Base, R.At.File));
    Needed[R.Variable] |= !R.HasDefault;
  }
  for (const UseRecord &U : Record.Uses)
    for (const auto &[Role, State] : U.Roles) {
      if (State.Variable.empty())
        continue;
      Variable &V = Out[State.Variable];
      if (V.Name.empty()) {
        V.Name = State.Variable;
        V.ByLibrary = State.ByLibrary;
        V.Files.insert(displayPath(Record.Base, U.At.File));
      }
      means(V, U.Service, Role);
      V.ByLibrary &= State.ByLibrary;
      if (State.Status == RoleStatus::Fallback)
        Needed[State.Variable] = false;
    }
  for (auto &[Name, V] : Out) {
    auto It = Needed.find(Name);
    V.Required = !V.ByLibrary && (It == Needed.end() || It->second);
  }
  return Out;
}

namespace {

/// The parts of a URL that fixes have taken from the code.
struct UrlParts {
  std::string Scheme;
  std::map<std::string, std::pair<std::string, Secret>> ByRole; // example, old
};

} // namespace

static std::string example(const std::string &Role, const std::string &Shown) {
  std::optional<svc::Role> R = roleFromName(Role);
  return R && isCredential(*R) ? info(*R).VariableSuffix.str()
                               : percentEncoded(Shown);
}

/// scheme://user:password@host:port/database
static std::string compose(const UrlParts &Parts, bool Reveal) {
  auto Part = [&](llvm::StringRef Before, const std::string &Role,
                  llvm::StringRef Behind) -> std::string {
    auto It = Parts.ByRole.find(Role);
    if (It == Parts.ByRole.end())
      return "";
    std::string Text = Reveal ? percentEncoded(It->second.second.reveal())
                              : example(Role, It->second.first);
    return (Before + Text + Behind).str();
  };
  std::string Login = Part("", "user", "") + Part(":", "password", "");
  std::string Path = Part("/", "database", "");
  if (Path.empty())
    Path = Part("/", "virtual_host", "");
  std::string Host = Part("", "host", "");
  if (Host.find("%3A") != std::string::npos) { // an IPv6 address
    const auto &[Shown, Old] = Parts.ByRole.at("host");
    Host = "[" + (Reveal ? Old.reveal() : Shown) + "]";
  }
  return Parts.Scheme + "://" + Login + (Login.empty() ? "" : "@") + Host +
         Part(":", "port", "") + Path;
}

static bool reads(const FixRecord &Fix, const std::string &Name) {
  return !Name.empty() && llvm::is_contained(Fix.Variables, Name);
}

/// The arm of the environment in which the literal of \p F is the value.
static std::string armOf(const FindingRecord &F, const Selection &Chosen) {
  for (const Selection::Choice &C : Chosen.choices())
    if (C.Fix)
      for (const ArmValue &Value : C.Fix->PerEnvironment)
        if (Value.Origin.File == F.Origin.File &&
            Value.Origin.Line == F.Origin.Line &&
            Value.Origin.Column == F.Origin.Column)
          return Value.When;
  return "";
}

Variables fixedVariables(const AuditRecord &Record, const Selection &Chosen,
                         const ModelSet &Models) {
  Variables Out;
  std::map<std::string, UrlParts> Urls;
  std::set<std::string> Written;
  for (const Selection::Choice &C : Chosen.choices())
    if (C.Fix)
      Written.insert(C.Fix->Variables.begin(), C.Fix->Variables.end());
  for (const Selection::Choice &C : Chosen.choices()) {
    const FindingRecord &F = *C.Of;
    if (!F.Slot || !Chosen.isSettled(C))
      continue;
    const SlotRecord &S = *F.Slot;
    bool ByUrl = !S.UrlVariable.empty() && (C.Fix ? reads(*C.Fix, S.UrlVariable)
                                                  : !Written.count(S.Variable));
    std::string Name = ByUrl ? S.UrlVariable : S.Variable;
    if (!Written.count(Name))
      continue;
    Variable &V = Out[Name];
    V.Name = Name;
    V.Files.insert(displayPath(Record.Base, C.Fix && !C.Fix->Edits.empty()
                                                ? C.Fix->Edits.front().File
                                                : F.Use.File));
    means(V, F.Service, ByUrl ? "url" : S.Role);
    if (ByUrl) {
      UrlParts &Parts = Urls[Name];
      if (const Connector *Of = Models.connector(F.Connector))
        if (!Of->Schemes.empty())
          Parts.Scheme = Of->Schemes.front();
      if (Parts.Scheme.empty())
        Parts.Scheme = F.Service;
      Parts.ByRole[S.Role] = {S.Example, S.Old.value_or(Secret())};
      continue;
    }
    if (V.Example.empty())
      V.Example = S.Example;
    if (!S.Old)
      continue;
    std::string When = armOf(F, Chosen);
    if (llvm::none_of(V.Old, [&](const auto &Known) {
          return Known.first == When &&
                 Known.second.reveal() == S.Old->reveal();
        }))
      V.Old.emplace_back(When, *S.Old);
  }
  for (const auto &[Name, Parts] : Urls) {
    Variable &V = Out[Name];
    V.Example = compose(Parts, /*Reveal=*/false);
    V.Old = {{"", Secret(compose(Parts, /*Reveal=*/true))}};
  }
  return Out;
}

} // namespace svc
