//===- HostList.cpp - Lists of servers --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// host[:port], separated by commas, semicolons or blanks, each with an optional
// scheme: Kafka's brokers, ZooKeeper's and etcd's servers, gRPC's targets
// (gRPC Name Resolution), memcached's "host:port:weight" and libcurl's
// "host:port:address". Guarded by tests/knowledge/locator/HostListTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

static void parseHostAndPort(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  HostPort HP = splitHostPort(S);
  addHost(W, {R.Begin + HP.Host.Begin, R.Begin + HP.Host.End});
  StringRef Rest = S.drop_front(HP.Rest);
  if (Rest.empty() || (!HP.Port.empty() && Rest.starts_with(":")))
    W.add(Role::Port, {R.Begin + HP.Port.Begin, R.Begin + HP.Port.End});
  if (Rest.empty())
    return;
  // libcurl's "host:port:address[:port]"; a number is a weight.
  if (HP.Port.empty() || !Rest.consume_front(":"))
    return W.malformed();
  if (Rest.empty() || all_of(Rest, isDigit) || !isHostLike(Rest))
    return;
  size_t Begin = R.End - Rest.size();
  HostPort To = splitHostPort(Rest);
  addHost(W, {Begin + To.Host.Begin, Begin + To.Host.End});
  if (To.Rest == Rest.size())
    W.add(Role::Port, {Begin + To.Port.Begin, Begin + To.Port.End});
}

static void parseItem(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  if (std::optional<SchemePrefix> Prefix = schemePrefix(S)) {
    W.scheme(Prefix->Name);
    R.Begin += Prefix->End;
    SchemeKind Kind = schemeKind(Prefix->Name);
    if (Kind == SchemeKind::Socket || Kind == SchemeKind::NoPlace)
      return parseUrlRest(W, R, Kind);
    // gRPC: "dns:///host:port", "dns://resolver/host:port".
    S = W.slice(R);
    size_t Slash = S.find('/');
    if (Kind == SchemeKind::Target && Prefix->HasAuthority &&
        Slash != StringRef::npos) {
      parseHostAndPort(W, {R.Begin, R.Begin + Slash});
      R.Begin += Slash + 1;
    }
  } else if (S.starts_with("/")) {
    return W.add(Role::SocketPath, R);
  }
  S = W.slice(R);
  R.End = R.Begin + std::min(S.find_first_of("/?#"), S.size());
  S = W.slice(R);
  if (size_t At = S.rfind('@'); At != StringRef::npos) {
    size_t End = R.Begin + At;
    size_t Colon = R.Begin + std::min(S.find(':'), At);
    W.addPercentDecoded(Role::User, {R.Begin, Colon});
    W.addPercentDecoded(Role::Password, {Colon + 1, End});
    R.Begin = End + 1;
  } else if (S.consume_front("+") || S.consume_front("-")) {
    ++R.Begin; // libcurl: adds for a while, removes
  }
  S = W.slice(R);
  if (S.empty())
    return;
  if (!isHostLike(S))
    return W.malformed();
  parseHostAndPort(W, R);
}

void parseHostList(PartWriter &W, Range R) {
  while (R.Begin < R.End) {
    size_t Length = W.slice(R).find_first_of(",; \t\r\n");
    size_t End =
        std::min(R.End, Length == StringRef::npos ? R.End : R.Begin + Length);
    if (End > R.Begin)
      parseItem(W, {R.Begin, End});
    R.Begin = End + 1;
  }
}

} // namespace svc::locator
