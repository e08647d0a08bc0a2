//===- Message.cpp - What a finding says ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Message.h"
#include "llvm/ADT/StringExtras.h"

namespace svc {

bool isBaseUrl(const Finding &F) {
  Dialect D = F.Argument->Means.Text;
  bool MayBeUrl = D == Dialect::Url || D == Dialect::Conninfo ||
                  D == Dialect::Jdbc || D == Dialect::MySqlX;
  if (F.WholeValue || !MayBeUrl || F.Meaning != F.Argument->Means.Meaning ||
      info(F.Meaning).Class != RoleClass::Endpoint)
    return false;
  llvm::StringRef Text = F.Literal.Text;
  size_t Slashes = Text.find("://");
  if (Slashes == 0 || Slashes == llvm::StringRef::npos ||
      Slashes + 3 > F.Begin || F.End <= Slashes + 3)
    return false;
  if (!llvm::all_of(Text.take_front(Slashes), [](char C) {
        return llvm::isAlnum(C) || C == '+' || C == '-' || C == '.';
      }))
    return false;
  // A hole behind the host may go on with it, or with what opens it.
  return F.End < Text.size() || !Text.substr(Slashes + 3).empty();
}

llvm::StringRef checkOf(Role R) {
  switch (info(R).Class) {
  case RoleClass::Endpoint:
    return "svc-hardcoded-endpoint";
  case RoleClass::Credential:
    return "svc-hardcoded-credential";
  case RoleClass::Resource:
    return "svc-hardcoded-resource";
  }
  return "";
}

std::string entryName(const Use &U) {
  const EntryPoint &P = *U.Entry;
  if (P.Kind == EntryKind::Option && !U.Roles.empty())
    return P.Name + "(" + U.Roles.front().Name + ")";
  if (P.Kind == EntryKind::MapKey && !U.Roles.empty())
    return P.Name + "[\"" + U.Roles.front().Name + "\"]";
  llvm::StringRef Name = P.Name;
  if (P.Kind == EntryKind::Constructor)
    Name = Name.rsplit("::").first;
  return Name.str();
}

std::string messageOf(const Finding &F) {
  std::string Noun = info(F.Meaning).Noun.str();
  std::string Out;
  if (F.Fallback)
    Out = "a literal " + Noun + " of the " + F.Service +
          " service is the fallback where the " +
          (F.BehindVariable ? "environment" : "configuration") + " has none";
  else if (F.Argument->Implicit)
    Out = "the library's default is the " + Noun + " of the " + F.Service +
          " service";
  else
    Out = "hardcoded " + Noun + " of the " + F.Service + " service";
  Out += " in '" + entryName(*F.At) + "'";
  if (F.Argument->Then)
    Out += ", which passes it on to '" + F.Argument->Then->EntryPoint + "'";
  if (F.Placeholder)
    Out += " (a placeholder, by its wording)";
  return Out + "; read it from the environment (" + F.Variable + ")";
}

Severity severityOf(const Finding &F) {
  if (F.Placeholder)
    return Severity::Info;
  switch (F.Meaning) {
  case Role::Password:
  case Role::UserPassword:
  case Role::Token:
  case Role::SecretKey:
  case Role::Header:
  case Role::Command:
    return Severity::Error;
  default:
    return Severity::Warning;
  }
}

} // namespace svc
