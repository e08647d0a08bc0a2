//===- KeyValue.cpp - Key=Value; connection strings -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// ODBC (SQLDriverConnect: {braced} values, "}}" for "}"), ADO and ADO.NET
// (quoted values, doubled quotes), Poco::Data and Azure storage. Keys are
// compared without case, blanks and underscores, and must match whole. Some
// take commas (apr_dbd_mysql) or the name of a driver before the first pair
// (cppdb). A DSN names what odbc.ini says, outside of the program, and is no
// part. Guarded by tests/knowledge/locator/KeyValueTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/BlankPairs.h"
#include "knowledge/locator/Conninfo.h"
#include "knowledge/locator/DataSource.h"
#include "knowledge/locator/Dialects.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static std::optional<Role> roleOfKey(StringRef Key) {
  SmallString<32> Plain;
  for (char C : Key)
    if (!isSpace(C) && C != '_' && C != '-')
      Plain += toLower(C);
  return StringSwitch<std::optional<Role>>(Plain)
      .Cases("server", "datasource", "address", "addr", Role::Host)
      .Cases("host", "hostname", "servername", "networkaddress", Role::Host)
      .Cases("port", "portnumber", Role::Port)
      .Cases("database", "initialcatalog", "db", "dbname", Role::Database)
      .Cases("databasename", "dbq", "attachdbfilename", Role::Database)
      .Cases("uid", "userid", "user", "username", Role::User)
      .Cases("pwd", "password", "passwd", "pass", Role::Password)
      .Cases("accountkey", "sharedaccesskey", Role::SecretKey)
      .Cases("sharedaccesssignature", "accesstoken", "apikey", Role::Token)
      .Case("accountname", Role::AccessKey)
      .Cases("endpoint", "blobendpoint", "queueendpoint", Role::Url)
      .Cases("tableendpoint", "fileendpoint", Role::Url)
      .Cases("socket", "unixsocket", "sock", Role::SocketPath)
      .Default(std::nullopt);
}

static bool isPartKey(StringRef Key) { return roleOfKey(Key).has_value(); }

/// Reads the quoted value that begins at \p I, which moves behind it. False,
/// with \p I unmoved, when what follows shows that it was no quoting.
static bool readQuoted(StringRef S, size_t Base, char Separator, size_t &I,
                       Spelled &Value) {
  char Close = S[I] == '{' ? '}' : S[I];
  Spelled Quoted;
  size_t J = I + 1;
  for (; J < S.size(); ++J) {
    bool Doubled = S[J] == Close && J + 1 < S.size() && S[J + 1] == Close;
    if (S[J] == Close && !Doubled)
      break;
    Quoted.At.push_back(Base + J);
    Quoted.Chars += S[J];
    J += Doubled;
  }
  StringRef After = S.drop_front(std::min(J + 1, S.size())).ltrim();
  if (J == S.size() || !(After.empty() || After[0] == Separator))
    return false;
  Quoted.At.push_back(Base + J);
  Value = std::move(Quoted);
  I = S.size() - After.size();
  return true;
}

/// Reads the value that begins at \p I up to a separator.
static Spelled readPlain(const PartWriter &W, Range R, char Separator,
                         size_t &I) {
  StringRef S = W.slice(R);
  size_t Begin = I;
  while (I < S.size() && S[I] != Separator)
    if (S[I++] == Text::Hole && startsWithKey(S.drop_front(I), isPartKey))
      break;
  return verbatim(W, W.trim({R.Begin + Begin, R.Begin + I}));
}

static void addValue(PartWriter &W, Role Meaning, const Spelled &Value) {
  if (Meaning == Role::Host)
    return addDataSource(W, Value);
  W.add(Meaning, Value, {0, Value.Chars.size()});
}

/// What stands between pairs: a comma where there is a key behind each, as in
/// "host=db,user=app", but not in "Server=db,1433".
static char separatorOf(StringRef S) {
  if (S.contains(';') || !S.contains(','))
    return ';';
  SmallVector<StringRef, 8> Pieces;
  S.split(Pieces, ',', -1, /*KeepEmpty=*/false);
  return all_of(Pieces, [](StringRef Piece) { return Piece.contains('='); })
             ? ','
             : ';';
}

static void parsePairs(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  char Separator = separatorOf(S);
  const char Ends[] = {'=', Separator};
  for (size_t I = 0; I < S.size();) {
    size_t Equals = std::min(S.find_first_of({Ends, 2}, I), S.size());
    StringRef Key = S.slice(I, Equals);
    I = Equals + 1;
    if (Equals == S.size() || S[Equals] == Separator) {
      if (!Key.trim().empty() && !Key.contains(Text::Hole))
        W.malformed();
      continue;
    }
    Key = Key.drop_front(Key.rfind(Text::Hole) + 1).trim();
    while (I < S.size() && isSpace(S[I]))
      ++I;
    Spelled Value;
    bool MayBeQuoted = I < S.size() && StringRef("{'\"").contains(S[I]);
    if (!MayBeQuoted || !readQuoted(S, R.Begin, Separator, I, Value)) {
      if (MayBeQuoted && S[I] == '{')
        W.malformed();
      Value = readPlain(W, R, Separator, I);
    }
    if (std::optional<Role> Meaning = roleOfKey(Key))
      addValue(W, *Meaning, Value);
  }
}

void parseKeyValue(PartWriter &W, Range R, Role Whole) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  // Poco::Data: "MySQL:///host=db;user=app", "SQLite:///orders.db".
  std::optional<SchemePrefix> Prefix = schemePrefix(S);
  if (Prefix && Prefix->HasAuthority && S.substr(Prefix->End, 1) == "/") {
    W.scheme(Prefix->Name);
    R.Begin += Prefix->End + 1;
    S = W.slice(R);
  }
  // cppdb: "mysql:host=db;user=app".
  size_t Driver =
      S.take_while([](char C) { return isAlnum(C) || C == '_'; }).size();
  if (Driver && S.substr(Driver, 1) == ":" &&
      isPartKey(S.slice(Driver + 1, S.find('=')))) {
    W.scheme(S.take_front(Driver));
    R.Begin += Driver + 1;
    S = W.slice(R);
  }
  bool IsFile = Prefix && schemeKind(Prefix->Name) == SchemeKind::DatabaseFile;
  if (!S.contains('=')) {
    if (IsFile || Whole == Role::Database || isDatabaseFile(S))
      return W.add(Role::Database, R);
    if (!S.empty() && !S.contains(Text::Hole))
      W.malformed();
    return;
  }
  if (!S.contains(';') && isConninfo(W, R)) // Poco::Data::PostgreSQL
    return parseConninfoPairs(W, R);
  parsePairs(W, R);
}

} // namespace svc::locator
