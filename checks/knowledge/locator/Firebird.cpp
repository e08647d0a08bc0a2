//===- Firebird.cpp - Connection strings of Firebird --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// host[/port]:path, \\host\path, or inet://host[:port]/path; else the path
// or the alias of a database (Firebird 3.0 Release Notes, "URL-style connection
// strings"). A port may be the name of a service, which is no part. Guarded by
// tests/knowledge/locator/FirebirdTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/DataSource.h"
#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

/// host[:port]/path
static void parseServerAndPath(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  size_t Slash = std::min(S.find('/'), S.size());
  if (Slash &&
      !addHostPort(W, verbatim(W, {R.Begin, R.Begin + Slash}), {0, Slash}))
    W.malformed();
  W.add(Role::Database, {R.Begin + Slash + 1, R.End});
}

/// Where the path begins in host[/port]:path; 0 when there is no host.
static size_t pathOf(StringRef S) {
  size_t HostEnd = S.starts_with("[") ? S.find(']') : 0;
  if (HostEnd == StringRef::npos || S.starts_with("/") || S.starts_with("."))
    return 0;
  size_t Colon = S.find(':', HostEnd);
  bool IsDrive = Colon == 1 && isAlpha(S[0]);
  if (Colon == StringRef::npos || IsDrive ||
      isDatabaseFile(S.take_front(Colon)))
    return 0;
  return Colon + 1;
}

void parseFirebird(PartWriter &W, Range R) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  std::optional<SchemePrefix> Prefix = schemePrefix(S);
  if (Prefix && Prefix->HasAuthority) {
    W.scheme(Prefix->Name);
    R.Begin += Prefix->End;
    if (Prefix->Name.equals_insensitive("xnet")) // shared memory
      return W.add(Role::Database, R);
    return parseServerAndPath(W, R);
  }
  if (S.starts_with("\\\\")) {
    size_t End = std::min(S.find('\\', 2), S.size());
    W.add(Role::Host, {R.Begin + 2, R.Begin + End});
    return W.add(Role::Database, {R.Begin + End + 1, R.End});
  }
  size_t Path = pathOf(S);
  if (Path) {
    StringRef Server = S.take_front(Path - 1);
    size_t Slash = std::min(Server.find('/'), Server.size());
    bool InBrackets =
        Server.starts_with("[") && Server.take_front(Slash).ends_with("]");
    W.add(Role::Host, {R.Begin + InBrackets, R.Begin + Slash - InBrackets});
    if (all_of(Server.drop_front(std::min(Slash + 1, Server.size())),
               [](char C) { return isDigit(C) || C == Text::Hole; }))
      W.add(Role::Port, {R.Begin + Slash + 1, R.Begin + Path - 1});
  }
  W.add(Role::Database, {R.Begin + Path, R.End});
}

} // namespace svc::locator
