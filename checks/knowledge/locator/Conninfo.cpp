//===- Conninfo.cpp - libpq connection strings ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libpq manual, 34.1.1: "host=db user=app", or a URL. Read as libpq's own
// parser reads it. A service or a password file names what lies outside of the
// program, and is no part. Guarded by tests/knowledge/locator/ConninfoTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Conninfo.h"
#include "knowledge/locator/BlankPairs.h"
#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/ServerList.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static std::optional<Role> roleOfKey(StringRef Key) {
  return StringSwitch<std::optional<Role>>(Key)
      .Cases("host", "hostaddr", Role::Host)
      .Case("port", Role::Port)
      .Case("dbname", Role::Database)
      .Case("user", Role::User)
      .Cases("password", "sslpassword", Role::Password)
      .Default(std::nullopt);
}

/// Keywords without a role that say that a text is a conninfo.
static bool isOtherKeyword(StringRef Key) {
  return Key.starts_with("ssl") || Key.starts_with("keepalives") ||
         Key.starts_with("krb") || Key.starts_with("gss") ||
         StringSwitch<bool>(Key)
             .Cases("connect_timeout", "application_name", "options", true)
             .Cases("client_encoding", "service", "passfile", true)
             .Cases("target_session_attrs", "load_balance_hosts", true)
             .Cases("fallback_application_name", "channel_binding", true)
             .Cases("replication", "require_auth", "tcp_user_timeout", true)
             .Default(false);
}

static bool isPartKey(StringRef Key) { return roleOfKey(Key).has_value(); }

/// "dbname" may name a database or be a conninfo or a URL itself (manual,
/// 34.1.2). The latter is never shown as a name.
static bool isConnectionString(StringRef Value) {
  return Value.contains('=') || Value.contains("://");
}

bool isConninfo(const PartWriter &W, Range R) {
  bool AllKnown = true;
  unsigned Count = 0;
  bool WellFormed =
      readBlankPairs(W, R, {"'", /*MayOmitValue=*/false, isPartKey},
                     [&](StringRef Key, const Spelled &) {
                       AllKnown &= isPartKey(Key) || isOtherKeyword(Key);
                       ++Count;
                     });
  return WellFormed && AllKnown && Count > 1;
}

void parseConninfoPairs(PartWriter &W, Range R) {
  bool WellFormed =
      readBlankPairs(W, R, {"'", /*MayOmitValue=*/false, isPartKey},
                     [&](StringRef Key, const Spelled &Value) {
                       std::optional<Role> Meaning = roleOfKey(Key);
                       if (!Meaning || (Meaning == Role::Database &&
                                        isConnectionString(Value.Chars)))
                         return;
                       addList(W, *Meaning, Value);
                     });
  if (!WellFormed)
    W.malformed();
}

/// A hole that holds the begin of a URL: base + "/app?password=x".
static bool isUrlAfterHole(StringRef S) {
  StringRef Known = S.ltrim(Text::Hole);
  return Known.size() < S.size() && !Known.empty() &&
         StringRef(":/@?").contains(Known.front());
}

void parseConninfo(PartWriter &W, Range R, Role Whole) {
  StringRef S = W.slice(R);
  std::optional<SchemePrefix> Prefix = schemePrefix(S);
  if ((Prefix && Prefix->HasAuthority) || isUrlAfterHole(S))
    return parseUrl(W, R, Whole, SchemeKind::Database);
  if (Whole == Role::Database && !S.contains('='))
    return W.add(Whole, R); // PQsetdbLogin, PQconnectdbParams
  parseConninfoPairs(W, R);
}

} // namespace svc::locator
