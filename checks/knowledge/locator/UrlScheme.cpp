//===- UrlScheme.cpp - What a URL's scheme says about the rest --*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See UrlScheme.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/UrlScheme.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

SchemeKind schemeKind(StringRef Scheme) {
  using K = SchemeKind;
  return StringSwitch<K>(Scheme)
      .CasesLower("mysql", "mariadb", "postgresql", "postgres", K::Database)
      .CasesLower("mongodb", "mongodb+srv", "redis", "rediss", K::Database)
      .CasesLower("valkey", "valkeys", "clickhouse", "oracle", K::Database)
      .CasesLower("mssql", "sqlserver", "cockroachdb", K::Database)
      .CasesLower("mysqlx", "mysqlx+srv", K::Session)
      .CasesLower("amqp", "amqps", K::Broker)
      .CasesLower("s3", "s3a", "s3n", K::Bucket)
      .CasesLower("gs", "gcs", "oss", K::Bucket)
      .CaseLower("file", K::File)
      .CasesLower("sqlite", "sqlite3", K::DatabaseFile)
      .CasesLower("unix", "unix-abstract", "ipc", K::Socket)
      .CasesLower("redis+unix", "redis-socket", K::Socket)
      .CasesLower("dns", "ipv4", "ipv6", "xds", K::Target)
      .CasesLower("sip", "sips", K::Sip)
      .CasesLower("inproc", "mailto", "data", "urn", "about", K::NoPlace)
      .Default(K::Server);
}

static bool isSchemeChar(char C) {
  // '_' is not in RFC 3986, but in Kafka's SASL_SSL://.
  return isAlnum(C) || C == '+' || C == '-' || C == '.' || C == '_' ||
         C == Text::Hole;
}

std::optional<SchemePrefix> schemePrefix(StringRef S) {
  if (S.empty() || !(isAlpha(S.front()) || S.front() == Text::Hole))
    return std::nullopt;
  StringRef Name = S.take_while(isSchemeChar);
  StringRef After = S.drop_front(Name.size());
  if (After.starts_with("://"))
    return SchemePrefix{Name, Name.size() + 3, true};
  if (!After.starts_with(":"))
    return std::nullopt;
  switch (schemeKind(Name)) {
  case SchemeKind::File:
  case SchemeKind::DatabaseFile:
  case SchemeKind::Socket:
  case SchemeKind::Target:
  case SchemeKind::Sip:
  case SchemeKind::NoPlace:
    return SchemePrefix{Name, Name.size() + 1, false};
  default:
    return std::nullopt;
  }
}

bool isSchemeStub(StringRef S) {
  StringRef Name = S.take_while(isSchemeChar);
  StringRef Rest = S.drop_front(Name.size());
  if (!StringRef("://").starts_with(Rest))
    return false;
  return schemeKind(Name) != SchemeKind::Server ||
         StringSwitch<bool>(Name)
             .CasesLower("http", "https", "ws", "wss", true)
             .CasesLower("ftp", "ftps", "sftp", "ldap", "ldaps", true)
             .CasesLower("tcp", "udp", "ssl", "tls", true)
             .CasesLower("mqtt", "mqtts", "smtp", "smtps", true)
             .Default(false);
}

} // namespace svc::locator
