//===- Jdbc.cpp - Connection strings of the JDBC-like clients ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MySQL Connector/C++ 1.1 and 8 (jdbc): tcp://host:port/schema, unix://path,
// pipe://name, or a bare host. MariaDB Connector/C++: jdbc:mariadb://. Of
// Java's other forms, SQL Server's properties after ';' are read, Oracle's
// are not. Guarded by tests/knowledge/locator/JdbcTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static void parseServers(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  if (size_t Semi = S.find(';'); Semi != StringRef::npos) {
    // jdbc:sqlserver://host\instance:port;databaseName=orders;user=app
    parseKeyValue(W, {R.Begin + Semi + 1, R.End}, Role::Dsn);
    R.End = R.Begin + Semi;
  }
  parseServer(W, R, SchemeKind::Database);
}

void parseJdbc(PartWriter &W, Range R) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  bool IsJdbc = S.starts_with_insensitive("jdbc:");
  if (IsJdbc)
    R.Begin += strlen("jdbc:");
  S = W.slice(R);
  size_t Separator = S.find("://");
  if (Separator == StringRef::npos) {
    if (IsJdbc && schemeKind(S.take_until([](char C) { return C == ':'; })) ==
                      SchemeKind::DatabaseFile)
      return parseUrl(W, R, Role::Dsn);
    StringRef Server = S.take_front(S.find_first_of("/?,;"));
    if (IsJdbc || !isHostLike(Server))
      return S.empty() ? void() : W.malformed();
    return parseServers(W, R);
  }
  // "mysql:loadbalance://": what follows the name is no scheme.
  StringRef Name = S.take_front(Separator);
  W.scheme(Name.take_until([](char C) { return C == ':'; }));
  R.Begin += Separator + strlen("://");
  if (Name.equals_insensitive("pipe")) // of this machine
    return;
  SchemeKind Kind = schemeKind(Name);
  if (Kind == SchemeKind::Socket || Kind == SchemeKind::DatabaseFile)
    return parseUrlRest(W, R, Kind);
  parseServers(W, R);
}

} // namespace svc::locator
