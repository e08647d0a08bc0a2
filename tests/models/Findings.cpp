//===- Findings.cpp - What was found at generated uses --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/Findings.h"
#include "models/Parse.h"
#include "llvm/ADT/StringExtras.h"

namespace svc::test {

std::vector<std::set<std::string>> rolesFound(const UseProgram &P,
                                              const UnitRecord &Record) {
  std::map<unsigned, std::set<std::string>> ByLine;
  for (const FindingRecord &F : Record.Findings)
    if (F.Use.File == ProgramFile)
      ByLine[F.Use.Line].insert(F.Role);
  std::vector<std::set<std::string>> Out;
  for (const GeneratedUse &U : P.Uses)
    Out.push_back(ByLine[U.Line]);
  return Out;
}

/// The roles of which one is found where a literal is given at \p B.
static std::set<std::string> expectedFor(const Binding &B) {
  switch (B.Meaning) {
  case Role::UserPassword:
  case Role::Command:
    return {info(B.Meaning).Name.str(), "password"};
  case Role::Header:
    return {info(B.Meaning).Name.str(), "token"};
  case Role::Url: // s3://orders names a bucket
    return {"url", "bucket"};
  default:
    return {info(B.Meaning).Name.str()};
  }
}

std::string wrongWith(const GeneratedUse &U,
                      const std::set<std::string> &Found) {
  if (U.Gives == GeneratedUse::Plain)
    return "";
  std::string What = Found.empty() ? "nothing" : llvm::join(Found, " ");
  if (U.Gives == GeneratedUse::Environment)
    return Found.empty() ? ""
                         : name(U) +
                               ": a value of the environment is reported"
                               " as " +
                               What;
  for (const std::string &Role : expectedFor(U.Means))
    if (Found.count(Role))
      return "";
  return name(U) + ": a literal is not found as " +
         info(U.Means.Meaning).Name.str() + ", but as " + What;
}

} // namespace svc::test
