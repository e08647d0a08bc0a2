//===- SociTest.cpp - Dialect::Soci -----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string soci(llvm::StringRef S, Role Whole = Role::Dsn) {
  return read(S, Dialect::Soci, Whole);
}

TEST(SociTest, Pairs) {
  EXPECT_EQ(soci("mysql://host=db port=3306 db=app user=u password='a b'"),
            "host=db port=3306 database=app user=u password=a b");
  EXPECT_EQ(soci("postgresql://host=/run/pg dbname=app"),
            "socket_path=/run/pg database=app");
  EXPECT_EQ(soci("db=app user=u pass=\"p q\" unix_socket=/run/my.sock"),
            "database=app user=u password=p q socket_path=/run/my.sock");
  EXPECT_EQ(soci("oracle://service=orcl user=u password=p"),
            "user=u password=p");
  EXPECT_EQ(soci("dbname=app readonly"), "database=app");
  EXPECT_EQ(soci("password='p"), "password=p !");
}

TEST(SociTest, Sqlite) {
  EXPECT_EQ(soci("sqlite3://orders"), "database=orders");
  EXPECT_EQ(soci("sqlite3://dbname=o.db timeout=2"), "database=o.db");
  EXPECT_EQ(soci("orders.db"), "database=orders.db");
  EXPECT_EQ(soci("orders", Role::Database), "database=orders");
  EXPECT_EQ(soci("orders"), "!");
  EXPECT_EQ(soci("mysql://"), "");
}

TEST(SociTest, Odbc) {
  EXPECT_EQ(soci("odbc://DSN=orders;UID=u;PWD=p"), "user=u password=p");
  EXPECT_EQ(soci("Server=db,1433;PWD=p"), "host=db port=1433 password=p");
  EXPECT_EQ(soci("user=u password=a;b"), "user=u password=a;b");
}

TEST(SociTest, Urls) {
  EXPECT_EQ(soci("postgresql://u:p@db/app"),
            "user=u password=p host=db database=app");
}

TEST(SociTest, Holes) {
  EXPECT_EQ(soci("mysql://host=<> password=p"), "host=<> password=p");
  EXPECT_EQ(soci("<>://db=app"), "database=app");
  EXPECT_EQ(soci("sqlite3://<>.db"), "database=<>.db");
  EXPECT_EQ(soci("mysql://<>"), "");
  EXPECT_EQ(soci("host=<>password=p"), "host=<> password=p");
}

} // namespace
} // namespace svc
