//===- MutationTest.cpp - No input breaks a locator -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Locators read what strangers wrote. 20,000 texts, made by a fixed sequence of
// mutations of real ones, go through every dialect: each part must lie within
// the text, after the part before it, and hold something; and what a literal
// text says must not depend on the pieces it is given in.
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"
#include <chrono>

namespace svc {
namespace {

constexpr llvm::StringLiteral Seeds[] = {
    "postgresql://u:p%40@[::1]:5432,b:1/db?host=/run&password=x#f",
    "mongodb+srv://<>:s3cret@<>/app?authSource=admin&api_key=k",
    "<>db.example.com:80/x?token=t",
    "host='a b' port = 1,2 password=it\\'s dbname=x user=<>",
    "Driver={x}};Server=tcp:h\\i,1433;PWD=\"a;\"\"b\";User Id='u';DSN=d",
    "jdbc:sqlserver://h:1;databaseName=d;password=p",
    "mysqlx://u:p@[a:1,(address=[::1]:2,priority=1),(/tmp/s)]/db?x=y",
    "mysql://host=h db='d' password=p unix_socket=/s",
    "PLAINTEXT://a:1, dns://8.8.8.8/b:2;unix:/x,ipv6:[::1]:5 nats://u:p@c",
    "Authorization: Bearer abc\r\nX-Api-Key: <>\r\n",
    "AUTH \"u\" %s\r\nHELLO 3 AUTH u p\nACL SETUSER u >p",
    "--SERVER=h:1/?2 --SOCKET=\"/x/?1\" INCLUDE \"f\" <>",
    "file:///x.db?key=k",
    "s3://k:s@b/x",
    "redis+unix://u:p@/x",
    "2130706433",
    "${X}",
    "<your password>",
};
constexpr llvm::StringLiteral Bits[] = {
    "://",       ":",     "@",     "/",         "?",     "#",     "[",
    "]",         "=",     ";",     ",",         "'",     "\"",    "\\",
    "{",         "}",     "(",     ")",         "%",     "%2F",   "&",
    " ",         "\n",    "<>",    "<>",        "::",    "a",     "0",
    "password=", "host=", "AUTH ", "--SERVER=", "jdbc:", "unix:", "\xff"};
constexpr Role Wholes[] = {Role::Url, Role::Dsn, Role::Address, Role::Database};

class Random {
public:
  size_t below(size_t N) {
    State = State * 6364136223846793005u + 1442695040888963407u;
    return (State >> 33) % N;
  }

private:
  uint64_t State = 2024;
};

std::string mutate(Random &R) {
  std::string S = Seeds[R.below(std::size(Seeds))].str();
  for (size_t Steps = 1 + R.below(6); Steps; --Steps) {
    size_t At = R.below(S.size() + 1);
    size_t Length = std::min<size_t>(R.below(8), S.size() - At);
    switch (R.below(4)) {
    case 0:
      S.erase(At, Length);
      break;
    case 1:
      S.insert(At, Bits[R.below(std::size(Bits))].str());
      break;
    case 2:
      S.replace(At, Length, Bits[R.below(std::size(Bits))].str());
      break;
    case 3:
      S += Seeds[R.below(std::size(Seeds))].substr(R.below(20), R.below(20));
      break;
    }
  }
  return S;
}

testing::AssertionResult isSound(const Text &T, const Location &L) {
  size_t End = 0;
  for (const Part &P : L.Parts) {
    if (P.Begin >= P.End || P.End > T.chars().size())
      return testing::AssertionFailure() << "not a range";
    if (P.Begin < End)
      return testing::AssertionFailure() << "parts overlap";
    if (P.Value.empty())
      return testing::AssertionFailure() << "a part without a value";
    if (T.hasHole(P.Begin, P.End) !=
        llvm::StringRef(P.Value).contains(Text::Hole))
      return testing::AssertionFailure() << "a hole was lost";
    End = P.End;
  }
  return testing::AssertionSuccess();
}

TEST(MutationTest, PartsAreSound) {
  Random R;
  for (int I = 0; I < 20000; ++I) {
    std::string S = mutate(R);
    Text T = textOf(S);
    for (int D = 0; D <= int(Dialect::Firebird); ++D) {
      Role Whole = Wholes[R.below(std::size(Wholes))];
      Location L = parseLocation(T, Dialect(D), Whole);
      ASSERT_TRUE(isSound(T, L)) << name(Dialect(D)).str() << ": " << S;
    }
    (void)classifyHost(T.chars());
    (void)classifyWording(T.chars());
  }
}

TEST(MutationTest, PiecesOfALiteralDoNotMatter) {
  Random R;
  for (int I = 0; I < 2000; ++I) {
    std::string S = mutate(R);
    size_t Cut = R.below(S.size() + 1);
    Text Whole(S), Parts(llvm::StringRef(S).take_front(Cut));
    Parts.appendLiteral(llvm::StringRef(S).drop_front(Cut));
    for (int D = 0; D <= int(Dialect::Firebird); ++D) {
      Location A = parseLocation(Whole, Dialect(D), Role::Url);
      Location B = parseLocation(Parts, Dialect(D), Role::Url);
      ASSERT_EQ(A.Parts.size(), B.Parts.size()) << S;
      for (size_t P = 0; P < A.Parts.size(); ++P)
        ASSERT_EQ(A.Parts[P].Value, B.Parts[P].Value) << S;
    }
  }
}

// A parser that goes back for every character would take many seconds for one
// of these texts; a linear one takes milliseconds.
TEST(MutationTest, LongTextsTakeLinearTime) {
  using Clock = std::chrono::steady_clock;
  for (llvm::StringRef Bit : Bits)
    for (llvm::StringRef Front : {"", "http://", "x=<>"}) {
      std::string S = Front.str();
      while (S.size() < 200000)
        S += Bit;
      Text T = textOf(S);
      for (int D = 0; D <= int(Dialect::Firebird); ++D) {
        auto Start = Clock::now();
        (void)parseLocation(T, Dialect(D), Role::Url);
        EXPECT_LT(Clock::now() - Start, std::chrono::seconds(5))
            << name(Dialect(D)).str() << ": " << Front.str() << Bit.str();
      }
      (void)classifyHost(S);
      (void)classifyWording(S);
    }
}

} // namespace
} // namespace svc
