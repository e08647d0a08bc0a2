//===- MySqlX.cpp - MySQL X DevAPI connection strings -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// [mysqlx://][user[:password]@]server[/schema][?options], where server is a
// host, a socket, or a list: [host1:port, (address=host2, priority=100)]. The
// options hold no secret. Source: the MySQL manual, "Connecting to the Server
// Using URI-Like Strings". Guarded by tests/knowledge/locator/MySqlXTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace svc::locator {

/// A host with a port, or a socket, which begins with '/' or '.'.
static void addAddress(PartWriter &W, Range R) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  if (S.starts_with("(") && S.ends_with(")")) // "(/tmp/mysqlx.sock)"
    R = {R.Begin + 1, R.End - 1};
  Spelled Decoded = percentDecoded(W, R);
  if (!Decoded.Chars.empty() && StringRef("/.").contains(Decoded.Chars[0]))
    return W.add(Role::SocketPath, Decoded, {0, Decoded.Chars.size()});
  if (!Decoded.Chars.empty() && !isHostLike(Decoded.Chars))
    return W.malformed();
  if (!addHostPort(W, Decoded, {0, Decoded.Chars.size()}))
    W.malformed();
}

/// (address=host, priority=number)
static Range addressOfEntry(const PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  StringRef Rest = S;
  Rest = Rest.ltrim("( \t");
  if (!Rest.consume_front_insensitive("address"))
    return R;
  Rest = Rest.ltrim();
  if (!Rest.consume_front("="))
    return R;
  size_t Begin = S.size() - Rest.size();
  size_t End = std::min(S.find_first_of(",)", Begin), S.size());
  return {R.Begin + Begin, R.Begin + End};
}

/// The entries of a list, split at commas outside of parentheses.
static void addAddressList(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  size_t Begin = 0, Depth = 0;
  for (size_t I = 0; I <= S.size(); ++I) {
    if (I < S.size() && S[I] == '(')
      ++Depth;
    else if (I < S.size() && S[I] == ')' && Depth)
      --Depth;
    if (I < S.size() && (S[I] != ',' || Depth))
      continue;
    Range Entry = W.trim({R.Begin + Begin, R.Begin + I});
    addAddress(W, addressOfEntry(W, Entry));
    Begin = I + 1;
  }
  if (Depth)
    W.malformed();
}

/// True when \p S, in brackets, is an IPv6 address and no list.
static bool isIPv6Like(StringRef S) {
  return S.contains(':') && all_of(S, [](char C) {
           return isHexDigit(C) || C == ':' || C == Text::Hole;
         });
}

static size_t serverEnd(StringRef S) {
  size_t I = 0, Depth = 0;
  for (; I < S.size(); ++I) {
    if (S[I] == '(' || S[I] == '[')
      ++Depth;
    else if ((S[I] == ')' || S[I] == ']') && Depth)
      --Depth;
    else if ((S[I] == '/' || S[I] == '?') && !Depth)
      break;
  }
  // Never closed: end where the schema would have begun.
  return Depth ? std::min(S.find_first_of("/?"), S.size()) : I;
}

void parseMySqlX(PartWriter &W, Range R) {
  R = W.trim(R);
  std::optional<SchemePrefix> Prefix = schemePrefix(W.slice(R));
  if (Prefix && Prefix->HasAuthority) {
    W.scheme(Prefix->Name);
    R.Begin += Prefix->End;
  }
  Range Servers{R.Begin, R.Begin + serverEnd(W.slice(R))};
  Range Rest{Servers.End, R.End};
  if (size_t At = W.slice(Servers).rfind('@'); At != StringRef::npos) {
    size_t End = Servers.Begin + At;
    size_t Colon = Servers.Begin + std::min(W.slice(Servers).find(':'), At);
    W.addPercentDecoded(Role::User, {Servers.Begin, Colon});
    W.addPercentDecoded(Role::Password, {Colon + 1, End});
    Servers.Begin = End + 1;
  }
  StringRef S = W.slice(Servers);
  if (S.starts_with("[") && S.ends_with("]") &&
      !isIPv6Like(S.drop_front().drop_back()))
    addAddressList(W, {Servers.Begin + 1, Servers.End - 1});
  else
    addAddress(W, Servers);
  if (W.slice(Rest).starts_with("/")) {
    StringRef Schema = W.slice({Rest.Begin + 1, Rest.End});
    Schema = Schema.take_front(Schema.find('?'));
    W.addPercentDecoded(Role::Database,
                        {Rest.Begin + 1, Rest.Begin + 1 + Schema.size()});
  }
}

} // namespace svc::locator
