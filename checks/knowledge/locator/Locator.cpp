//===- Locator.cpp - Picks the dialect of a location ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Calls the dialect and puts its parts in order. See Locator.h. Guarded by
// tests/knowledge/locator/LocatorTest.cpp and MutationTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Locator.h"
#include "knowledge/locator/Dialects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc {

using namespace locator;

const Part *Location::find(Role R) const {
  for (const Part &P : Parts)
    if (P.Meaning == R)
      return &P;
  return nullptr;
}

/// Some libraries take a whole location where the name of a database stands:
/// libpq's dbname, Qt's ODBC driver. Nothing else has a host or a password.
static bool parseAsLocation(StringRef Chars, Location &L) {
  Location Inner;
  PartWriter W(Chars, Inner);
  bool IsUrl = Chars.contains("://");
  if (!IsUrl && !Chars.contains('='))
    return false;
  if (IsUrl)
    parseUrl(W, W.all(), Role::Database);
  else
    parseKeyValue(W, W.all(), Role::Database);
  if (!Inner.find(Role::Host) && !Inner.find(Role::Password))
    return false;
  L = std::move(Inner);
  return true;
}

/// "Bearer " + "s3cret": where the scheme stands alone, only the rest is the
/// token (RFC 9110, 11.6.2).
static size_t schemeOf(const Text &T) {
  if (T.pieces().size() < 2 || T.pieces().front().IsHole)
    return 0;
  size_t End = T.pieces().front().End;
  StringRef First = T.chars().take_front(End);
  bool IsScheme =
      First.ends_with(" ") &&
      StringSwitch<bool>(First.rtrim())
          .CasesLower("bearer", "basic", "token", "digest", true)
          .CasesLower("apikey", "negotiate", "aws4-hmac-sha256", true)
          .Default(false);
  return IsScheme ? End : 0;
}

static void parse(PartWriter &W, Dialect D, Role Whole) {
  switch (D) {
  case Dialect::Plain:
    return W.add(Whole, W.all());
  case Dialect::Url:
    return parseUrl(W, W.all(), Whole);
  case Dialect::Conninfo:
    return parseConninfo(W, W.all(), Whole);
  case Dialect::KeyValue:
    return parseKeyValue(W, W.all(), Whole);
  case Dialect::Jdbc:
    return parseJdbc(W, W.all());
  case Dialect::MySqlX:
    return parseMySqlX(W, W.all());
  case Dialect::Soci:
    return parseSoci(W, W.all(), Whole);
  case Dialect::HostList:
    return parseHostList(W, W.all());
  case Dialect::UserPassword:
    return parseUserPassword(W, W.all());
  case Dialect::Header:
    return parseHeader(W, W.all());
  case Dialect::Command:
    return parseCommand(W, W.all());
  case Dialect::Memcached:
    return parseMemcached(W, W.all());
  case Dialect::Oracle:
    return parseOracle(W, W.all(), Whole);
  case Dialect::OracleLogin:
    return parseOracleLogin(W, W.all(), Whole);
  case Dialect::Ecpg:
    return parseEcpg(W, W.all(), Whole);
  case Dialect::Firebird:
    return parseFirebird(W, W.all());
  }
}

Location parseLocation(const Text &T, Dialect D, Role Whole) {
  Location L;
  PartWriter W(T.chars(), L);
  // Of a text of which nothing is known, only the role of the whole is. A
  // header or a command has one only when it names a credential.
  bool Optional = D == Dialect::Header || D == Dialect::Command;
  if (!Optional && !T.hasLiteral(0, T.chars().size()))
    D = Dialect::Plain;
  bool IsLocation = D == Dialect::Plain && Whole == Role::Database &&
                    parseAsLocation(T.chars(), L);
  size_t Scheme = D == Dialect::Plain && Whole == Role::Token ? schemeOf(T) : 0;
  if (Scheme)
    W.add(Whole, {Scheme, T.chars().size()});
  else if (!IsLocation)
    parse(W, D, Whole);
  llvm::stable_sort(
      L.Parts, [](const Part &A, const Part &B) { return A.Begin < B.Begin; });
  return L;
}

} // namespace svc
