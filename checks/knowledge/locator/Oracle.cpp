//===- Oracle.cpp - Oracle connect strings ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A connect identifier is an easy connect string ([//]host[:port][/service]), a
// connect descriptor ((DESCRIPTION=(ADDRESS=(HOST=...)...))) or a name that
// tnsnames.ora knows, which is a part of its own (Oracle Net Services
// Administrator's Guide, 8). With a login: user[/password][@identifier], or an
// ODBC string, which OTL takes as well. Guarded by
// tests/knowledge/locator/OracleTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static std::optional<Role> roleOfKey(StringRef Key) {
  return StringSwitch<std::optional<Role>>(Key)
      .CaseLower("host", Role::Host)
      .CaseLower("port", Role::Port)
      .CasesLower("service_name", "sid", Role::Database)
      .Default(std::nullopt);
}

/// (KEY=(KEY=value)(KEY=value))
static void parseDescriptor(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  for (size_t I = S.find('('); I != StringRef::npos; I = S.find('(', I)) {
    size_t Equals = S.find_first_of("=()", ++I);
    if (Equals == StringRef::npos || S[Equals] != '=')
      continue;
    size_t End = std::min(S.find_first_of("()", Equals), S.size());
    std::optional<Role> Meaning = roleOfKey(S.slice(I, Equals).trim());
    if (Meaning && (End == S.size() || S[End] == ')'))
      W.add(*Meaning, W.trim({R.Begin + Equals + 1, R.Begin + End}));
    I = End;
  }
  if (S.count('(') != S.count(')'))
    W.malformed();
}

/// host[:port][,host[:port]...][/service[:mode][/instance]][?...]
static void parseEasyConnect(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  size_t Slash = std::min(S.find('/'), S.size());
  for (size_t Begin = 0; Begin < Slash;) {
    size_t Comma = std::min(S.find_first_of(",;", Begin), Slash);
    addServer(W, W.trim({R.Begin + Begin, R.Begin + Comma}));
    Begin = Comma + 1;
  }
  size_t End = std::min(S.find_first_of(":/?", Slash + 1), S.size());
  if (Slash < S.size())
    W.add(Role::Database, {R.Begin + Slash + 1, R.Begin + End});
}

void parseOracle(PartWriter &W, Range R, Role Whole) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  if (S.starts_with("("))
    return parseDescriptor(W, R);
  size_t Authority = 0;
  if (S.starts_with("//"))
    Authority = 2;
  else if (std::optional<SchemePrefix> Prefix = schemePrefix(S);
           Prefix && Prefix->HasAuthority)
    Authority = Prefix->End;
  R.Begin += Authority;
  if (!Authority && !S.contains('/') && !S.contains(':'))
    return W.add(Whole, R);
  parseEasyConnect(W, R);
}

/// \p R without the double quotes around it.
static Range unquoted(const PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  if (S.size() > 1 && S.front() == '"' && S.back() == '"')
    return {R.Begin + 1, R.End - 1};
  return R;
}

void parseOracleLogin(PartWriter &W, Range R, Role Whole) {
  R = W.trim(R);
  StringRef S = W.slice(R);
  size_t Equals = S.find('=');
  if (Equals != StringRef::npos &&
      S.find_first_of("/@(") >= Equals) // "DSN=orders;UID=app"
    return parseKeyValue(W, R, Whole);
  size_t At = S.rfind('@');
  size_t End = std::min(At, S.size());
  size_t Slash = std::min(S.find('/'), End);
  W.add(Role::User, unquoted(W, {R.Begin, R.Begin + Slash}));
  W.add(Role::Password, unquoted(W, {R.Begin + Slash + 1, R.Begin + End}));
  if (At != StringRef::npos)
    parseOracle(W, {R.Begin + At + 1, R.End}, Whole);
}

} // namespace svc::locator
