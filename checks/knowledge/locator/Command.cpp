//===- Command.cpp - Protocol commands that authenticate --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Redis: AUTH, HELLO ... AUTH, CONFIG SET requirepass, ACL SETUSER. FTP, SMTP,
// POP3, IMAP, IRC: USER, PASS, AUTH, LOGIN. A printf conversion stands for an
// argument of the call, so it is a hole that nobody has to look at here. All
// other commands say nothing. Guarded by
// tests/knowledge/locator/CommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Dialects.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace svc::locator {

namespace {

/// One line of commands as words. Words may be in double quotes.
class Line {
public:
  Line(PartWriter &W, Range R) : W(W), R(W.trim(R)) {
    StringRef S = W.slice(this->R);
    // More words than any command here has.
    for (size_t I = 0; I < S.size() && Words.size() < 32;) {
      if (isSpace(S[I])) {
        ++I;
        continue;
      }
      size_t Begin = I, End;
      if (S[I] == '"' && S.find('"', I + 1) != StringRef::npos) {
        End = S.find('"', ++Begin);
        I = End + 1;
      } else {
        while (I < S.size() && !isSpace(S[I]))
          ++I;
        End = I;
      }
      Words.push_back({this->R.Begin + Begin, this->R.Begin + End});
    }
  }

  size_t size() const { return Words.size(); }
  bool is(size_t I, StringRef Word) const {
    return I < size() && W.slice(Words[I]).equals_insensitive(Word);
  }
  StringRef word(size_t I) const {
    return I < size() ? W.slice(Words[I]) : StringRef();
  }
  void add(Role Meaning, size_t I, size_t Skip = 0) {
    if (I < size())
      addUnlessConversion(Meaning, {Words[I].Begin + Skip, Words[I].End});
  }
  /// All from word \p I on, blanks included.
  void addRest(Role Meaning, size_t I) {
    if (I < size())
      addUnlessConversion(Meaning, {Words[I].Begin, R.End});
  }
  /// [user] password
  void addLogin(size_t I) {
    if (I + 1 < size())
      add(Role::User, I++);
    add(Role::Password, I);
  }

private:
  void addUnlessConversion(Role Meaning, Range Where) {
    StringRef S = W.slice(Where);
    if (S.starts_with("%") && classifyWording(S) == Wording::Hole)
      return;
    W.add(Meaning, Where);
  }

  PartWriter &W;
  Range R;
  SmallVector<Range, 8> Words;
};

} // namespace

/// RFC 4954 and its like: AUTH MECHANISM [initial-response].
static bool isMechanism(StringRef Word) {
  return Word.starts_with_insensitive("SCRAM-") ||
         StringSwitch<bool>(Word)
             .CasesLower("PLAIN", "LOGIN", "CRAM-MD5", "DIGEST-MD5", true)
             .CasesLower("XOAUTH2", "OAUTHBEARER", "NTLM", "GSSAPI", true)
             .CasesLower("EXTERNAL", "ANONYMOUS", "TLS", "SSL", true)
             .Default(false);
}

static void parseLine(Line L) {
  if (L.is(0, "AUTH")) {
    if (isMechanism(L.word(1)))
      L.add(Role::Password, 2);
    else
      L.addLogin(1);
  } else if (L.is(0, "HELLO")) {
    for (size_t I = 1; I < L.size(); ++I)
      if (L.is(I, "AUTH")) {
        L.add(Role::User, I + 1);
        L.add(Role::Password, I + 2);
        break;
      }
  } else if (L.is(0, "CONFIG") && L.is(1, "SET")) {
    for (size_t I = 2; I + 1 < L.size(); I += 2) {
      if (L.is(I, "requirepass") || L.is(I, "masterauth"))
        L.add(Role::Password, I + 1);
      else if (L.is(I, "masteruser"))
        L.add(Role::User, I + 1);
    }
  } else if (L.is(0, "ACL") && L.is(1, "SETUSER")) {
    L.add(Role::User, 2);
    for (size_t I = 3; I < L.size(); ++I)
      if (L.word(I).starts_with(">"))
        L.add(Role::Password, I, /*Skip=*/1);
  } else if (L.is(0, "PASS")) {
    L.addRest(Role::Password, 1);
  } else if (L.is(0, "USER")) {
    L.add(Role::User, 1);
  } else if (L.is(0, "LOGIN") || L.is(1, "LOGIN")) {
    size_t User = L.is(0, "LOGIN") ? 1 : 2; // IMAP: tag LOGIN user password
    L.add(Role::User, User);
    L.add(Role::Password, User + 1);
  }
}

void parseCommand(PartWriter &W, Range R) {
  while (R.Begin < R.End) {
    StringRef Text =
        W.slice(R).take_until([](char C) { return C == '\r' || C == '\n'; });
    parseLine(Line(W, {R.Begin, R.Begin + Text.size()}));
    R.Begin += Text.size() + 1;
  }
}

} // namespace svc::locator
