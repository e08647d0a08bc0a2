//===- HostPort.cpp - host[:port], the grain of every dialect ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See HostPort.h.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/HostPort.h"
#include "knowledge/locator/Address.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

static bool isBareIPv6(StringRef S) {
  size_t Colon = S.find(':');
  if (Colon == StringRef::npos || !S.drop_front(Colon + 1).contains(':'))
    return false;
  return parseIPv6(S.take_front(S.find('%'))).has_value();
}

HostPort splitHostPort(StringRef S) {
  HostPort HP{{}, {}, S.size()};
  size_t Colon;
  if (S.starts_with("[")) {
    size_t Close = std::min(S.find(']'), S.size());
    HP.Host = {1, Close};
    Colon = std::min(Close + 1, S.size());
    if (Close == S.size()) { // never closed
      HP.Rest = 0;
      return HP;
    }
  } else if (isBareIPv6(S)) {
    HP.Host = {0, S.size()};
    return HP;
  } else {
    Colon = std::min(S.find(':'), S.size());
    HP.Host = {0, Colon};
  }
  if (Colon == S.size())
    return HP;
  if (S[Colon] != ':') { // "[::1]x"
    HP.Rest = Colon;
    return HP;
  }
  size_t End = Colon + 1;
  while (End < S.size() && (isDigit(S[End]) || S[End] == Text::Hole))
    ++End;
  HP.Port = {Colon + 1, End};
  HP.Rest = End;
  // "8080" + rest: the rest is a path, not more digits.
  StringRef Port = S.slice(Colon + 1, End);
  if (!Port.empty() && isDigit(Port.front()))
    HP.Port.End = Colon + 1 + Port.rtrim(Text::Hole).size();
  // ZeroMQ: any port.
  if (HP.Port.empty() && (S.substr(End) == "*" || S.substr(End) == "!"))
    HP.Rest = S.size();
  return HP;
}

bool isHostLike(StringRef S) {
  return !S.empty() && all_of(S, [](char C) {
    return isAlnum(C) || static_cast<unsigned char>(C) >= 0x80 ||
           C == Text::Hole || StringRef(".-_~*%:[]").contains(C);
  });
}

void addHost(PartWriter &W, Range R) {
  Spelled S = percentDecoded(W, R);
  Role Meaning =
      StringRef(S.Chars).starts_with("/") ? Role::SocketPath : Role::Host;
  W.add(Meaning, S, {0, S.Chars.size()});
}

bool addHostPort(PartWriter &W, const Spelled &S, Range InS) {
  StringRef Chars = StringRef(S.Chars).slice(InS.Begin, InS.End);
  HostPort HP = splitHostPort(Chars);
  auto Absolute = [&](Range R) {
    return Range{InS.Begin + R.Begin, InS.Begin + R.End};
  };
  W.add(Role::Host, S, Absolute(HP.Host));
  if (HP.Rest == Chars.size())
    W.add(Role::Port, S, Absolute(HP.Port));
  return HP.Rest == Chars.size();
}

void addServer(PartWriter &W, Range R) {
  if (!isHostLike(W.slice(R)) ||
      !addHostPort(W, verbatim(W, R), {0, R.End - R.Begin}))
    W.malformed();
}

} // namespace svc::locator
