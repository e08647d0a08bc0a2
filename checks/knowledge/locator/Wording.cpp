//===- Wording.cpp - What a value says about itself -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A format hole is not there yet, a placeholder was left there, a reference
// points at a secret store: none is a secret. Only the form of the whole value
// decides; "password" is an ordinary value, and a bad one. Guarded by
// tests/knowledge/locator/WordingTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Locator.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc {

static bool isIdentifier(StringRef S) {
  return !S.empty() && !isDigit(S.front()) && all_of(S, [](char C) {
    return isAlnum(C) || C == '_' || C == '-' || C == '.';
  });
}

/// Takes \p Open and \p Close off \p S when both are there.
static bool unwrap(StringRef &S, StringRef Open, StringRef Close) {
  if (S.size() < Open.size() + Close.size() || !S.starts_with(Open) ||
      !S.ends_with(Close))
    return false;
  S = S.drop_front(Open.size()).drop_back(Close.size());
  return true;
}

/// printf's %s, %.*s, %1$s, %08lx; Qt's %1; Python's %(name)s; %NAME%.
static bool isPercentHole(StringRef S) {
  if (!S.consume_front("%") || S.empty())
    return false;
  if (S.ends_with("%"))
    return isIdentifier(S.drop_back());
  if (S.consume_front("(")) {
    size_t Close = S.find(')');
    return Close != StringRef::npos && S.size() == Close + 2 &&
           isAlpha(S.back());
  }
  if (S.size() <= 2 && all_of(S, isDigit))
    return true;
  S = S.ltrim("0123456789$-+ #.*'");
  S = S.ltrim("hlLqjzt");
  return S.size() == 1 && StringRef("diouxXeEfFgGaAcspbv").contains(S[0]);
}

/// {}, {0}, {name}, {:>8}, {0:x}.
static bool isBraceHole(StringRef S) {
  if (!unwrap(S, "{", "}"))
    return false;
  StringRef Name = S.take_until([](char C) { return C == ':' || C == '!'; });
  return (Name.empty() || all_of(Name, isDigit) || isIdentifier(Name)) &&
         S.find_first_of("{}") == StringRef::npos;
}

static bool isHole(StringRef S) {
  if (S == "?" || all_of(S, [](char C) { return C == Text::Hole; }))
    return true;
  if (isPercentHole(S) || isBraceHole(S))
    return true;
  StringRef Name = S;
  if (unwrap(Name, "${", "}") || unwrap(Name, "$(", ")") ||
      unwrap(Name, "{{", "}}") || unwrap(Name, "#{", "}") ||
      unwrap(Name, "<%=", "%>"))
    return !Name.trim().empty();
  if (unwrap(Name, "@", "@") || unwrap(Name, "<", ">"))
    return isIdentifier(Name);
  if (Name.consume_front("$"))
    return isIdentifier(Name) || (!Name.empty() && all_of(Name, isDigit));
  if (Name.consume_front(":"))
    return isIdentifier(Name);
  return false;
}

/// Names of secret stores and of what they hold; see the stores' manuals.
static bool isReference(StringRef S) {
  for (StringRef Prefix :
       {"op://", "vault:", "{cipher}", "secretsmanager:", "ssm://", "sm://",
        "awssm://", "keyring:", "env://", "file:/run/secrets/",
        "file:///run/secrets/", "/run/secrets/", "@Microsoft.KeyVault("})
    if (S.starts_with_insensitive(Prefix))
      return true;
  if (S.starts_with("arn:aws")) // also aws-cn, aws-us-gov
    return S.contains(":secretsmanager:") || S.contains(":ssm:");
  if (S.starts_with("projects/"))
    return S.contains("/secrets/");
  if (S.consume_front("https://"))
    return S.take_until([](char C) { return C == '/'; })
        .contains(".vault.azure.");
  return false;
}

/// "xxxx", "sk-xxxxxxxx", "XXXX-XXXX", "****", "...".
static bool isFiller(StringRef Lower) {
  if (Lower.size() >= 3 &&
      Lower.find_first_not_of(Lower[0] == '.' ? "." : "*") == StringRef::npos)
    return true;
  StringRef Front = Lower.rtrim("x-_ ");
  size_t Count = Lower.drop_front(Front.size()).count('x');
  return Front.empty() ? Count >= 3
                       : Count >= 4 && (Lower[Front.size()] == '-' ||
                                        Lower[Front.size()] == '_');
}

static bool isPlaceholder(StringRef S) {
  std::string LowerText = S.lower();
  StringRef Lower = LowerText;
  // AWS's documentation ends its keys so: AKIAIOSFODNN7EXAMPLE.
  if ((S.starts_with("AKIA") || S.starts_with("ASIA")) &&
      S.ends_with("EXAMPLE"))
    return true;
  if (S.ends_with("EXAMPLEKEY") || isFiller(Lower))
    return true;
  StringRef Inner = Lower;
  if (unwrap(Inner, "<", ">") || unwrap(Inner, "[", "]"))
    return !Inner.empty() && (isPlaceholder(Inner) || Inner.contains(' '));

  // The rest does not depend on how words are joined.
  std::string Joined;
  for (char C : Lower)
    if (!isSpace(C) && C != '_' && C != '-' && C != '.' && C != '!')
      Joined += C;
  StringRef Words = Joined;
  bool Known = StringSwitch<bool>(Words)
                   .Cases("changeme", "changethis", "changeit", true)
                   .Cases("replaceme", "replacethis", "fillme", "fillin", true)
                   .Cases("todo", "fixme", "tbd", "redacted", "removed", true)
                   .Cases("placeholder", "dummy", "example", "notset", true)
                   .Default(false);
  if (Known)
    return true;
  for (StringRef Prefix :
       {"changeme", "replaceme", "dummy", "placeholder", "insertyour",
        "enteryour", "putyour", "addyour", "replacewith"})
    if (Words.starts_with(Prefix))
      return true;
  // "your-token", "yourpassword", but not "yourself".
  if (Lower.size() > 5 && Lower.consume_front("your") &&
      !isAlnum(Lower.front()))
    return true;
  for (StringRef Noun : {"password", "passwd", "username", "user", "token",
                         "secret", "apikey", "key", "host", "domain"})
    if (Words == ("your" + Noun).str() ||
        (Words.starts_with("your") && Words.ends_with(Noun)))
      return true;
  return Words.size() > 4 && Words.ends_with("here") &&
         S.find_first_of("_- ") != StringRef::npos;
}

Wording classifyWording(StringRef Value) {
  StringRef S = Value.trim();
  if (S.empty())
    return Wording::Empty;
  if (isReference(S))
    return Wording::Reference;
  // "<your password>" is a placeholder, "<password>" a hole.
  if (S.starts_with("<") && isPlaceholder(S))
    return Wording::Placeholder;
  if (isHole(S))
    return Wording::Hole;
  return isPlaceholder(S) ? Wording::Placeholder : Wording::Value;
}

} // namespace svc
