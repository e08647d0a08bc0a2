//===- Scaffold.cpp - The beginning of a model ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Written by hand instead of by the JSON library, so that it looks as models
// do. Each entry point is read back by the loader before it is kept.
//
//===----------------------------------------------------------------------===//

#include "scaffold/Scaffold.h"
#include "knowledge/ModelLoader.h"
#include "knowledge/RoleGuess.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <nlohmann/json.hpp>

namespace svc {

namespace {

std::string jsonText(llvm::StringRef Text) {
  return nlohmann::json(Text.str())
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// "Acme/acme-client.h" -> "acme-client"
std::string idOf(llvm::StringRef Header) {
  std::string Id;
  for (char C : llvm::sys::path::stem(Header))
    Id += llvm::isAlnum(C) || C == '-' ? llvm::toLower(C) : '-';
  return Id.empty() || !llvm::isAlnum(Id.front()) ? "new" : Id;
}

std::string role(Role R, const Signature &S, std::optional<unsigned> Length) {
  std::string Name = jsonText(info(R).Name);
  return Length
             ? "{\"role\": " + Name +
                   ", \"length\": " + jsonText(S.Parameters[*Length].Name) + "}"
             : Name;
}

std::string entryPoint(const DeclaredFunction &F) {
  if (F.Kind == EntryKind::Field)
    return "    {\"kind\": \"field\", \"name\": " + jsonText(F.Name) +
           ", \"role\": " + jsonText(info(F.Guess.value_or(Role::Host)).Name) +
           "}";
  std::string Roles;
  if (llvm::Expected<Signature> S = parseSignature(F.Signature)) {
    for (unsigned I = 0; I != S->Parameters.size(); ++I)
      if (std::optional<Role> Guess = guessRole(*S, I))
        Roles += (Roles.empty() ? "" : ", ") + jsonText(S->Parameters[I].Name) +
                 ": " + role(*Guess, *S, guessLength(*S, I));
  } else {
    llvm::consumeError(S.takeError());
  }
  return "    {\n      \"kind\": " + jsonText(name(F.Kind)) +
         ",\n      \"name\": " + jsonText(F.Name) +
         ",\n      \"signature\": " + jsonText(F.Signature) +
         ",\n      \"roles\": {" + Roles + "}\n    }";
}

std::string model(const HeaderAnswer &Declared, llvm::StringRef Header,
                  llvm::ArrayRef<std::string> EntryPoints) {
  std::string Id = idOf(Header);
  std::string Name = llvm::sys::path::filename(Header).str();
  return "{\n"
         "  \"$schema\": \"connector.schema.json\",\n"
         "  \"schema_version\": 1,\n"
         "  \"connector\": " +
         jsonText(Id) + ",\n  \"name\": " + jsonText(Id) +
         ",\n  \"service\": " + jsonText(Id) +
         ",\n  \"category\": \"database\",\n  \"language\": " +
         jsonText(Declared.IsC ? "c" : "c++") + ",\n  \"headers\": [" +
         jsonText(llvm::sys::path::is_absolute(Header) ? Name : Header) +
         "],\n  \"documentation\": \"https://example.org/\",\n"
         "  \"provenance\": " +
         jsonText(Name + ", read by svc-tidy " SVC_VERSION) +
         ",\n  \"entry_points\": [\n" + llvm::join(EntryPoints, ",\n") +
         "\n  ]\n}\n";
}

} // namespace

Scaffold scaffold(const HeaderAnswer &Declared, llvm::StringRef Header) {
  Scaffold Out;
  std::vector<std::string> Kept;
  for (const DeclaredFunction &F : Declared.Functions) {
    if (llvm::StringRef(F.Signature).contains("(unnamed ")) {
      Out.LeftOut.push_back(F.Name + ": a parameter's type has no name");
      continue;
    }
    Kept.push_back(entryPoint(F));
    LoadedModel Read = loadModel(model(Declared, Header, Kept), "");
    if (Read.Problems.empty())
      continue;
    Kept.pop_back();
    Out.LeftOut.push_back((F.Signature.empty() ? F.Name : F.Signature) + ": " +
                          Read.Problems.front().Message);
  }
  if (!Kept.empty())
    Out.Text = model(Declared, Header, Kept);
  return Out;
}

} // namespace svc
