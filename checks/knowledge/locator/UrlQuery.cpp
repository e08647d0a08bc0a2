//===- UrlQuery.cpp - Locations and secrets in a URL's query ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A key counts when it is one of a known few, whole and in any case:
// "password" does, "passwordfield" does not. Database URLs may also carry
// their servers there (libpq manual, 34.1.1.2). Guarded by
// tests/knowledge/locator/UrlTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/ServerList.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static std::optional<Role> credentialKey(StringRef Key) {
  using R = std::optional<Role>;
  return StringSwitch<R>(Key)
      .CasesLower("password", "passwd", "pwd", "pass", Role::Password)
      .CasesLower("sslpassword", "tlsCertificateKeyFilePassword",
                  Role::Password)
      .CasesLower("api_key", "apikey", "api-key", "key", "appid", Role::Token)
      .CasesLower("token", "access_token", "auth_token", "auth", Role::Token)
      .CasesLower("secret", "client_secret", "sig", "subscription-key",
                  Role::Token)
      .Default(std::nullopt);
}

static std::optional<Role> databaseKey(StringRef Key) {
  return StringSwitch<std::optional<Role>>(Key)
      .Cases("host", "hostaddr", Role::Host)
      .Case("port", Role::Port)
      .Case("user", Role::User)
      .Case("dbname", Role::Database)
      .Default(std::nullopt);
}

/// "?auth=true" switches something on; it is no secret.
static bool isSwitch(StringRef Value) {
  return StringSwitch<bool>(Value)
      .CasesLower("true", "false", "yes", "no", true)
      .Cases("0", "1", true)
      .Default(false);
}

void parseQuery(PartWriter &W, Range R, SchemeKind Kind) {
  R.End = R.Begin + std::min(W.slice(R).find('#'), R.End - R.Begin);
  R.Begin += std::min(W.slice(R).find('?'), R.End - R.Begin) + 1;
  while (R.Begin < R.End) {
    StringRef Pair = W.slice(R).take_until([](char C) { return C == '&'; });
    size_t PairEnd = R.Begin + Pair.size();
    size_t Equals = Pair.find('=');
    if (Equals != StringRef::npos) {
      StringRef Key = Pair.take_front(Equals);
      Key = Key.drop_front(Key.rfind(Text::Hole) + 1);
      Range Value{R.Begin + Equals + 1, PairEnd};
      std::optional<Role> Meaning = credentialKey(Key);
      if (Meaning && !isSwitch(W.slice(Value)))
        W.addPercentDecoded(*Meaning, Value);
      else if (Kind == SchemeKind::Database && (Meaning = databaseKey(Key)))
        addList(W, *Meaning, percentDecoded(W, Value));
    }
    R.Begin = PairEnd + 1;
  }
}

} // namespace svc::locator
