//===- UrlServer.cpp - The servers of a URL and its path --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// [user[:password]@]host[:port][,host[:port]...][/path][?query]. A password
// that should have been percent-encoded must not end up in a host or a port,
// which are shown to people: the last '@' ends the login, and a "port" that is
// no number is read as the begin of a password when an '@' follows. Guarded by
// tests/knowledge/locator/UrlTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

static bool isPortLike(StringRef S) {
  return all_of(S, [](char C) { return isDigit(C) || C == Text::Hole; }) ||
         S == "*" || S == "!" || classifyWording(S) == Wording::Hole;
}

static size_t authorityEnd(PartWriter &W, StringRef S) {
  constexpr StringLiteral Ends = "/?#";
  size_t End = std::min(S.find_first_of(Ends), S.size());
  StringRef Authority = S.take_front(End);
  size_t Colon = Authority.rfind(':');
  if (Authority.contains('@') || Authority.contains(']') ||
      Colon == StringRef::npos || isPortLike(Authority.drop_front(Colon + 1)))
    return End;
  size_t At = S.find('@', End);
  if (At == StringRef::npos)
    return End;
  W.malformed(); // '/', '?' or '#' in a password
  return std::min(S.find_first_of(Ends, At), S.size());
}

/// Adds the login; the servers begin where it ends.
static size_t parseLogin(PartWriter &W, Range Authority) {
  StringRef S = W.slice(Authority);
  size_t At = S.rfind('@');
  if (At == StringRef::npos)
    return Authority.Begin;
  size_t End = Authority.Begin + At;
  size_t Colon = Authority.Begin + std::min(S.find(':'), At);
  W.addPercentDecoded(Role::User, {Authority.Begin, Colon});
  W.addPercentDecoded(Role::Password, {Colon + 1, End});
  return End + 1;
}

static void parseHost(PartWriter &W, Range R, bool BeforePath) {
  // ZeroMQ: "interface;address:port".
  if (size_t Semi = W.slice(R).rfind(';'); Semi != StringRef::npos)
    R.Begin += Semi + 1;
  StringRef S = W.slice(R);
  HostPort HP = splitHostPort(S);
  bool Complete = HP.Rest == S.size();
  if (!Complete)
    W.malformed();
  // "http://example.com" + path: the hole is not part of the name, unless the
  // name is plainly unfinished: "http://192.168.0." + number.
  StringRef Host = S.slice(HP.Host.Begin, HP.Host.End);
  StringRef Known = Host.rtrim(Text::Hole);
  if (!BeforePath && HP.Host.End == S.size() && !Known.empty() &&
      !StringRef(".-_%").contains(Known.back()))
    HP.Host.End = HP.Host.Begin + Known.size();
  addHost(W, {R.Begin + HP.Host.Begin, R.Begin + HP.Host.End});
  if (Complete)
    W.add(Role::Port, {R.Begin + HP.Port.Begin, R.Begin + HP.Port.End});
}

static void parsePath(PartWriter &W, Range R, SchemeKind Kind) {
  StringRef S = W.slice(R);
  if (Kind == SchemeKind::Database)
    W.addPercentDecoded(
        Role::Database,
        {R.Begin, R.Begin + std::min(S.find_first_of("/?#"), S.size())});
  else if (Kind == SchemeKind::Broker)
    W.addPercentDecoded(
        Role::VirtualHost,
        {R.Begin, R.Begin + std::min(S.find_first_of("?#"), S.size())});
}

void parseServer(PartWriter &W, Range R, SchemeKind Kind) {
  Range Authority{R.Begin, R.Begin + authorityEnd(W, W.slice(R))};
  Range Rest{Authority.End, R.End};
  bool BeforePath = W.slice(Rest).starts_with("/");

  Authority.Begin = parseLogin(W, Authority);
  if (Kind == SchemeKind::Bucket) {
    W.addPercentDecoded(Role::Bucket, Authority);
  } else {
    while (!Authority.empty()) {
      size_t Comma = W.slice(Authority).find(',');
      size_t End = std::min(Comma, Authority.End - Authority.Begin);
      parseHost(W, {Authority.Begin, Authority.Begin + End}, BeforePath);
      Authority.Begin += End + 1;
    }
  }

  if (BeforePath)
    parsePath(W, {Rest.Begin + 1, Rest.End}, Kind);
  parseQuery(W, Rest, Kind);
}

} // namespace svc::locator
