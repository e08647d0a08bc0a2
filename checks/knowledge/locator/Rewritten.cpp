//===- Rewritten.cpp - A location in other words --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Rewritten.h"
#include "knowledge/locator/BlankPairs.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

namespace svc {

std::string percentEncoded(llvm::StringRef Text) {
  std::string Out;
  for (unsigned char C : Text) {
    if (llvm::isAlnum(C) || llvm::StringRef("-._~").contains(char(C)))
      Out += char(C);
    else
      Out += {'%', llvm::hexdigit(C >> 4U), llvm::hexdigit(C & 15U)};
  }
  return Out;
}

std::optional<std::string> conninfoAsUrl(llvm::StringRef Conninfo) {
  Location Unused;
  locator::PartWriter W(Conninfo, Unused);
  std::map<std::string, std::string> Main;
  std::vector<std::pair<std::string, std::string>> Others;
  // A URL, whose query has pairs, too, is none of these.
  bool AreKeys = true;
  bool WellFormed = locator::readBlankPairs(
      W, W.all(),
      {"'", /*MayOmitValue=*/false, [](llvm::StringRef) { return true; }},
      [&](llvm::StringRef Key, const locator::Spelled &Value) {
        AreKeys &= llvm::all_of(
            Key, [](char C) { return llvm::isAlnum(C) || C == '_'; });
        if (Key == "host" || Key == "port" || Key == "user" ||
            Key == "password" || Key == "dbname")
          Main[Key.str()] = Value.Chars; // the last one counts
        else
          Others.emplace_back(Key.str(), Value.Chars);
      });
  llvm::StringRef Host = Main["host"], Database = Main["dbname"];
  if (!WellFormed || !AreKeys ||
      (Main.size() == 2 && Host.empty() && Database.empty() && Others.empty()))
    return std::nullopt;
  if (Host.contains(',') || llvm::StringRef(Main["port"]).contains(',') ||
      Database.contains('=') || Database.contains("://"))
    return std::nullopt;
  std::string Out = "postgresql://";
  if (!Main["user"].empty() || !Main["password"].empty()) {
    Out += percentEncoded(Main["user"]);
    if (!Main["password"].empty())
      Out += ":" + percentEncoded(Main["password"]);
    Out += "@";
  }
  Out += Host.contains(':') ? "[" + Host.str() + "]" : percentEncoded(Host);
  if (!Main["port"].empty())
    Out += ":" + Main["port"];
  if (!Database.empty())
    Out += "/" + percentEncoded(Database);
  char Separator = '?';
  for (const auto &[Key, Value] : Others) {
    Out += Separator + Key + "=" + percentEncoded(Value);
    Separator = '&';
  }
  return Out;
}

std::string withoutCredentials(llvm::StringRef Text, Dialect D, Role Whole) {
  Location L = parseLocation(svc::Text(Text), D, Whole);
  if (!L.WellFormed || D == Dialect::Header || D == Dialect::Command)
    return "";
  std::string Out;
  size_t At = 0;
  for (const Part &P : L.Parts) {
    if (!isCredential(P.Meaning) || P.Begin < At)
      continue;
    Out += Text.slice(At, P.Begin);
    Out += info(P.Meaning).VariableSuffix;
    At = P.End;
  }
  return Out + Text.substr(At).str();
}

} // namespace svc
