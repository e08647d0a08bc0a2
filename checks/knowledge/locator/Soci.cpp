//===- Soci.cpp - SOCI connection strings -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// [backend://]key=value key=value..., each backend with keys of its own; the
// ODBC backend takes an ODBC string, SQLite's may take the bare name of a file.
// A service (Oracle, Firebird) is no part. Guarded by
// tests/knowledge/locator/SociTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/BlankPairs.h"
#include "knowledge/locator/DataSource.h"
#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/ServerList.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static std::optional<Role> roleOfKey(StringRef Key) {
  return StringSwitch<std::optional<Role>>(Key)
      .Cases("host", "hostaddr", Role::Host)
      .Case("port", Role::Port)
      .Cases("dbname", "db", Role::Database)
      .Case("user", Role::User)
      .Cases("password", "pass", "sslpassword", Role::Password)
      .Case("unix_socket", Role::SocketPath)
      .Default(std::nullopt);
}

static bool isPartKey(StringRef Key) { return roleOfKey(Key).has_value(); }

/// "DSN=orders;UID=app": a ';' ends the first pair.
static bool isOdbc(StringRef S) {
  size_t Semi = S.find(';');
  return Semi != StringRef::npos && S.take_front(Semi).count('=') == 1;
}

void parseSoci(PartWriter &W, Range R, Role Whole) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  std::optional<SchemePrefix> Prefix = schemePrefix(S);
  SchemeKind Kind = SchemeKind::Server;
  bool HasBackend = Prefix && Prefix->HasAuthority;
  if (HasBackend) {
    W.scheme(Prefix->Name);
    Kind = schemeKind(Prefix->Name);
    R.Begin += Prefix->End;
    S = W.slice(R);
  }
  size_t Equals = S.find('=');
  if (Equals == StringRef::npos && !S.empty()) {
    if (Kind == SchemeKind::DatabaseFile || Whole == Role::Database ||
        (!HasBackend && isDatabaseFile(S)))
      return W.add(Role::Database, R);
    if (!HasBackend && !S.contains(Text::Hole))
      return W.malformed();
  }
  // Recent PostgreSQL backends take URLs.
  if (Kind == SchemeKind::Database && S.take_front(Equals).contains('@'))
    return parseServer(W, R, Kind);
  if ((HasBackend && Prefix->Name.equals_insensitive("odbc")) || isOdbc(S))
    return parseKeyValue(W, R, Whole);
  bool WellFormed =
      readBlankPairs(W, R, {"'\"", /*MayOmitValue=*/true, isPartKey},
                     [&](StringRef Key, const Spelled &Value) {
                       if (std::optional<Role> Meaning = roleOfKey(Key))
                         addList(W, *Meaning, Value);
                     });
  if (!WellFormed)
    W.malformed();
}

} // namespace svc::locator
