//===- Memcached.cpp - libmemcached's option strings ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "--SERVER=host:port/?weight --SOCKET=\"/path\"":
// libmemcached_configuration(3). Options that name no place are skipped, a
// configuration file too: it lies outside of the program. Guarded by
// tests/knowledge/locator/MemcachedTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "knowledge/locator/HostPort.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

/// The value of an option: up to a blank, or between quotes.
static Range optionValue(StringRef S, size_t Begin) {
  if (S.substr(Begin, 1) == "\"")
    return {Begin + 1, std::min(S.find('"', Begin + 1), S.size())};
  return {Begin, std::min(S.find_first_of(" \t\r\n", Begin), S.size())};
}

static bool isWord(StringRef S) {
  return StringSwitch<bool>(S)
      .CasesLower("INCLUDE", "RESET", "END", "ERROR", "SERVERS", true)
      .Default(false);
}

void parseMemcached(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  bool AfterInclude = false;
  for (size_t I = 0; I < S.size();) {
    if (isSpace(S[I])) {
      ++I;
      continue;
    }
    size_t NameEnd = std::min(S.find_first_of("= \t\r\n", I), S.size());
    StringRef Name = S.slice(I, NameEnd);
    Name = Name.drop_front(Name.rfind(Text::Hole) + 1);
    Range Value{NameEnd, NameEnd};
    if (NameEnd < S.size() && S[NameEnd] == '=')
      Value = optionValue(S, NameEnd + 1);
    I = Value.End;
    if (I < S.size() && S[I] == '"')
      ++I;

    // "/?weight"
    StringRef Text = S.slice(Value.Begin, Value.End);
    Text = Text.take_front(Text.find("/?"));
    Value = {R.Begin + Value.Begin, R.Begin + Value.Begin + Text.size()};
    if (Name.equals_insensitive("--SERVER")) {
      if (!addHostPort(W, verbatim(W, Value), {0, Text.size()}))
        W.malformed();
    } else if (Name.equals_insensitive("--SOCKET")) {
      W.add(Role::SocketPath, Value);
    } else if (!Name.starts_with("--") && !isWord(Name) && !AfterInclude &&
               !Name.empty()) {
      W.malformed();
    }
    AfterInclude = Name.equals_insensitive("INCLUDE");
  }
}

} // namespace svc::locator
