//===- Header.cpp - Credentials in HTTP headers -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// "Authorization: Bearer abc": the token is abc. Most headers carry no secret;
// only those that are known to count. Several may stand in one text, a line
// each, after a request line too. Guarded by
// tests/knowledge/locator/HeaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

static bool isCredentialHeader(StringRef Name) {
  return StringSwitch<bool>(Name)
      .CasesLower("Authorization", "Proxy-Authorization", true)
      .CasesLower("X-Authorization", "X-Auth-Token", "X-Access-Token", true)
      .CasesLower("X-Api-Key", "Api-Key", "ApiKey", "X-ApiKey", true)
      .CasesLower("X-Auth-Key", "X-Api-Token", "X-Api-Secret", true)
      .CasesLower("Private-Token", "Job-Token", "X-Gitlab-Token", true)
      .CasesLower("X-Amz-Security-Token", "X-Vault-Token", "X-Consul-Token",
                  true)
      .CasesLower("Ocp-Apim-Subscription-Key", "X-Functions-Key", true)
      .CasesLower("X-Goog-Api-Key", "X-Rapidapi-Key", "X-Mbx-Apikey", true)
      .Default(Name.starts_with_insensitive("X-Consumer-Key"));
}

/// Length of the word that says how to authenticate, with the blanks after it.
static size_t authSchemeLength(StringRef Value) {
  StringRef Word = Value.take_until(isSpace);
  bool Known =
      StringSwitch<bool>(Word)
          .CasesLower("Bearer", "Basic", "Digest", "Token", true)
          .CasesLower("ApiKey", "Api-Key", "OAuth", "Negotiate", "NTLM", true)
          .Default(false);
  if (!Known)
    return 0;
  return Value.size() - Value.drop_front(Word.size()).ltrim().size();
}

static void parseLine(PartWriter &W, Range R) {
  StringRef S = W.slice(R);
  size_t Colon = S.find(':');
  if (Colon == StringRef::npos ||
      !isCredentialHeader(S.take_front(Colon).trim()))
    return;
  Range Value = W.trim({R.Begin + Colon + 1, R.End});
  Value.Begin += authSchemeLength(W.slice(Value));
  W.add(Role::Token, Value);
}

void parseHeader(PartWriter &W, Range R) {
  while (R.Begin < R.End) {
    StringRef Line =
        W.slice(R).take_until([](char C) { return C == '\r' || C == '\n'; });
    parseLine(W, {R.Begin, R.Begin + Line.size()});
    R.Begin += Line.size() + 1;
  }
}

} // namespace svc::locator
