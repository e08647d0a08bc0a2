//===- Url.cpp - URLs, with a scheme and without ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// RFC 3986, read as the client libraries read it, not as the standard does:
// several servers, a bare host, a path in a scheme's own meaning. The hard case
// is a text that begins with a hole: base + "users/1" and scheme +
// "db.example.com" look alike, so a literal there counts as a host only when
// it can be nothing else. Guarded by tests/knowledge/locator/UrlTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Address.h"
#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

/// Generic domains and countries that are not also endings of file names.
static bool isTopDomain(StringRef Label) {
  return StringSwitch<bool>(Label)
      .CasesLower("com", "net", "org", "edu", "gov", true)
      .CasesLower("io", "dev", "app", "cloud", "info", true)
      .CasesLower("eu", "uk", "de", "fr", "nl", true)
      .CasesLower("us", "ca", "au", "jp", "cn", true)
      .CasesLower("local", "localdomain", "internal", "lan", true)
      .CasesLower("test", "example", "invalid", "localhost", true)
      .Default(false);
}

/// True when \p S, which follows a hole, is a server and no piece of a path.
static bool isSurelyServer(StringRef S) {
  S = S.rtrim(Text::Hole); // a path
  StringRef UserInfo;
  if (size_t At = S.rfind('@'); At != StringRef::npos) {
    UserInfo = S.take_front(At);
    S = S.drop_front(At + 1);
    if (!UserInfo.contains(':')) // may be a mail address
      return false;
  }
  if (!isHostLike(S))
    return false;
  HostPort HP = splitHostPort(S);
  StringRef Host = S.slice(HP.Host.Begin, HP.Host.End);
  if (HP.Rest != S.size() || Host.empty())
    return false;
  return !HP.Port.empty() || !UserInfo.empty() || parseIPv6(Host) ||
         (Host.count('.') == 3 && parseIPv4(Host)) ||
         isTopDomain(Host.drop_front(Host.rfind('.') + 1));
}

/// A text of which the begin is not known.
static void parseAfterHole(PartWriter &W, Range R, SchemeKind Unknown) {
  StringRef S = W.slice(R);
  size_t Known = std::min(S.find_first_not_of(Text::Hole), S.size());
  StringRef Rest = S.drop_front(Known);
  StringRef Authority =
      Rest.take_until([](char C) { return C == '/' || C == '?' || C == '#'; });
  // The hole ends inside a server's name, or before its port.
  if (Rest.starts_with(":") || Rest.starts_with("@") ||
      ((Rest.starts_with(".") || Rest.starts_with("-")) &&
       isSurelyServer(Authority)))
    return parseServer(W, R, Unknown);
  if (isSurelyServer(Authority))
    return parseServer(W, {R.Begin + Known, R.End}, Unknown);
  W.add(Role::Host, {R.Begin, R.Begin + Known});
  parseQuery(W, R, Unknown);
}

/// A text without a scheme.
static void parseBare(PartWriter &W, Range R, Role Whole, SchemeKind Unknown) {
  StringRef S = W.slice(R);
  if (S.front() == Text::Hole)
    return parseAfterHole(W, R, Unknown);
  if (S.front() == '/') {
    if (Whole == Role::Url) // a path relative to an unknown server
      return W.malformed();
    return W.add(Role::SocketPath, R);
  }
  size_t Hole = S.find(Text::Hole);
  if (Hole != StringRef::npos && isSchemeStub(S.take_front(Hole)))
    return;
  StringRef Authority = S.take_front(S.find_first_of("/?#"));
  StringRef Servers = Authority.drop_front(Authority.rfind('@') + 1);
  bool IsList = all_of(
      Servers, [](char C) { return C == ',' || isHostLike(StringRef(&C, 1)); });
  if (Servers.empty() || !IsList || Servers.ends_with(":") ||
      S.front() == '.' || any_of(Authority, isSpace))
    return W.malformed();
  parseServer(W, R, SchemeKind::Server);
}

static void parseFile(PartWriter &W, Range R, bool MayHaveHost) {
  StringRef S = W.slice(R);
  if (MayHaveHost && !S.empty() && S[0] != '/' && S[0] != Text::Hole) {
    size_t Slash = S.find('/');
    if (Slash == StringRef::npos)
      return W.malformed();
    R.Begin += Slash;
  }
  size_t Length = std::min(W.slice(R).find_first_of("?#"), R.End - R.Begin);
  W.addPercentDecoded(Role::Database, {R.Begin, R.Begin + Length});
  parseQuery(W, R, SchemeKind::File);
}

static void parseSocket(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  size_t Length = std::min(S.find('?'), S.size());
  size_t At = S.find('@'), Slash = S.find('/');
  Range Path{R.Begin, R.Begin + Length};
  if (At < Slash && At < Length) { // [user[:password]@]path
    size_t Colon = std::min(S.find(':'), At);
    W.addPercentDecoded(Role::User, {R.Begin, R.Begin + Colon});
    W.addPercentDecoded(Role::Password, {R.Begin + Colon + 1, R.Begin + At});
    Path.Begin += At + 1;
  }
  W.addPercentDecoded(Role::SocketPath, Path);
  parseQuery(W, R, SchemeKind::Socket);
}

void parseUrlRest(PartWriter &W, Range R, SchemeKind Kind) {
  switch (Kind) {
  case SchemeKind::Server:
  case SchemeKind::Database:
  case SchemeKind::Broker:
  case SchemeKind::Bucket:
  case SchemeKind::Sip:
    return parseServer(W, R, Kind);
  case SchemeKind::File:
    return parseFile(W, R, /*MayHaveHost=*/true);
  case SchemeKind::DatabaseFile:
    return parseFile(W, R, /*MayHaveHost=*/false);
  case SchemeKind::Socket:
    return parseSocket(W, R);
  case SchemeKind::Session:
    return parseMySqlX(W, R);
  case SchemeKind::Target:
    return parseHostList(W, R);
  case SchemeKind::NoPlace:
    return;
  }
}

/// "http://a:1,http://b:2", "ldap://a ldap://b": where several URLs are taken.
static bool isUrlList(StringRef S) {
  size_t End = std::min(S.find_first_of("/?#"), S.size());
  StringRef Authority = S.take_front(End);
  return Authority.ends_with(":") && S.drop_front(End).starts_with("//") &&
         Authority.find_first_of(",; ") != StringRef::npos;
}

void parseUrl(PartWriter &W, Range R, Role Whole, SchemeKind Unknown) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  if (S.empty())
    return;
  // SIP's name-addr: "Bob" <sip:bob@host>
  if (size_t Angle = S.find("<sip"); Angle != StringRef::npos) {
    R.Begin += Angle + 1;
    S = W.slice(R);
  }
  if (S.consume_front(">")) // CZMQ: to connect, whatever the socket
    ++R.Begin;
  if (S.starts_with("//")) // RFC 3986, 4.2; qpid-proton
    return parseServer(W, {R.Begin + 2, R.End}, Unknown);
  std::optional<SchemePrefix> Prefix = schemePrefix(S);
  if (!Prefix)
    return parseBare(W, R, Whole, Unknown);
  SchemeKind Kind =
      Prefix->Name.contains(Text::Hole) ? Unknown : schemeKind(Prefix->Name);
  if (Kind == SchemeKind::Target || isUrlList(S.drop_front(Prefix->End)))
    return parseHostList(W, R);
  W.scheme(Prefix->Name);
  Range Rest{R.Begin + Prefix->End, R.End};
  if (Kind == SchemeKind::Sip) {
    StringRef Address = W.slice(Rest);
    Rest.End =
        Rest.Begin + std::min(Address.find_first_of(";?>"), Address.size());
  }
  if (Kind == SchemeKind::File && !Prefix->HasAuthority)
    Kind = SchemeKind::DatabaseFile; // SQLite takes "file:data.db"
  parseUrlRest(W, Rest, Kind);
}

} // namespace svc::locator
