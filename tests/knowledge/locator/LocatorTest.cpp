//===- LocatorTest.cpp - What holds for every dialect -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

TEST(LocatorTest, PlainIsTheWholeText) {
  EXPECT_EQ(read("db host", Dialect::Plain, Role::Host), "host=db host");
  EXPECT_EQ(read("orders<>", Dialect::Plain, Role::Queue), "queue=orders<>");
}

TEST(LocatorTest, EmptyTextHasNoParts) {
  for (int D = 0; D <= int(Dialect::Firebird); ++D) {
    Location L = parseLocation(Text(""), Dialect(D), Role::Dsn);
    EXPECT_TRUE(L.Parts.empty()) << name(Dialect(D)).str();
    EXPECT_TRUE(L.WellFormed) << name(Dialect(D)).str();
  }
}

TEST(LocatorTest, OfAnUnknownTextOnlyTheRoleIsKnown) {
  EXPECT_EQ(read("<>", Dialect::Url, Role::Url), "url=<>");
  EXPECT_EQ(read("<><>", Dialect::Conninfo, Role::Dsn), "dsn=<><>");
  EXPECT_EQ(read("<>", Dialect::HostList, Role::BrokerList), "broker_list=<>");
  EXPECT_EQ(read("<>", Dialect::Header, Role::Header), "")
      << "it may be any header";
  EXPECT_EQ(read("<>", Dialect::Command, Role::Command), "");
}

/// \p A + \p B
std::string joined(llvm::StringRef A, llvm::StringRef B, Role Whole) {
  Text T;
  T.appendLiteral(A);
  T.appendLiteral(B);
  Location L = parseLocation(T, Dialect::Plain, Whole);
  std::string Out;
  for (const Part &P : L.Parts)
    Out += (info(P.Meaning).Name + "=" + P.Value).str();
  return Out;
}

TEST(LocatorTest, ASchemeBeforeATokenIsNoPartOfIt) {
  EXPECT_EQ(joined("Bearer ", "s3cret", Role::Token), "token=s3cret");
  EXPECT_EQ(joined("token ", "s3cret", Role::Token), "token=s3cret");
  EXPECT_EQ(joined("Bearer", "s3cret", Role::Token), "token=Bearers3cret");
  EXPECT_EQ(joined("Bearer ", "s3cret", Role::Password),
            "password=Bearer s3cret");
  EXPECT_EQ(read("Bearer s3cret", Dialect::Plain, Role::Token),
            "token=Bearer s3cret");
}

TEST(LocatorTest, ADatabaseMayBeAWholeLocation) {
  auto Of = [](llvm::StringRef S) {
    return read(S, Dialect::Plain, Role::Database);
  };
  EXPECT_EQ(Of("postgresql://u:p@db:1/app"),
            "user=u password=p host=db port=1 database=app");
  EXPECT_EQ(Of("DRIVER={X};SERVER=db;PWD=p;"), "host=db password=p");
  EXPECT_EQ(Of("user=u password=p dbname=app"),
            "user=u password=p database=app");
  EXPECT_EQ(Of("app"), "database=app");
  EXPECT_EQ(Of("file:app.db?mode=ro"), "database=file:app.db?mode=ro");
  EXPECT_EQ(Of("a=b"), "database=a=b");
}

TEST(LocatorTest, FindGivesTheFirstPartOfARole) {
  Location L = parseLocation(Text("a:1,b:2"), Dialect::HostList, Role::Address);
  ASSERT_TRUE(L.find(Role::Host));
  EXPECT_EQ(L.find(Role::Host)->Value, "a");
  EXPECT_EQ(L.find(Role::Password), nullptr);
}

TEST(LocatorTest, SchemeIsLowerCaseAndUnknownInAHole) {
  auto SchemeOf = [](llvm::StringRef S, Dialect D) {
    return parseLocation(textOf(S), D, Role::Url).Scheme;
  };
  EXPECT_EQ(SchemeOf("HTTPS://h/", Dialect::Url), "https");
  EXPECT_EQ(SchemeOf("http<>://h/", Dialect::Url), "");
  EXPECT_EQ(SchemeOf("h:80", Dialect::Url), "");
  EXPECT_EQ(SchemeOf("SASL_SSL://h:1,PLAINTEXT://g:2", Dialect::HostList),
            "sasl_ssl");
  EXPECT_EQ(SchemeOf("jdbc:mysql://h/db", Dialect::Jdbc), "mysql");
  EXPECT_EQ(SchemeOf("sqlite3://x.db", Dialect::Soci), "sqlite3");
  EXPECT_EQ(SchemeOf("mysqlx://h", Dialect::MySqlX), "mysqlx");
  EXPECT_EQ(SchemeOf("postgres://h", Dialect::Conninfo), "postgres");
}

} // namespace
} // namespace svc
