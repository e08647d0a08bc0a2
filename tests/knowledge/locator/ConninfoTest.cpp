//===- ConninfoTest.cpp - Dialect::Conninfo ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string conninfo(llvm::StringRef S, Role Whole = Role::Dsn) {
  return read(S, Dialect::Conninfo, Whole);
}

TEST(ConninfoTest, Keywords) {
  EXPECT_EQ(conninfo("host=db hostaddr=10.0.0.1 port=5432 dbname=app user=u "
                     "password=p sslpassword=q"),
            "host=db host=10.0.0.1 port=5432 database=app user=u password=p "
            "password=q");
  EXPECT_EQ(conninfo("service=orders passfile=/etc/pg sslmode=require"), "");
  EXPECT_EQ(conninfo("HOST=db passwordfield=1"), "") << "exact, with case";
}

TEST(ConninfoTest, Blanks) {
  EXPECT_EQ(conninfo("  host = db\tport\n=\n5432 "), "host=db port=5432");
  EXPECT_EQ(conninfo("host= user=u"), "host=user=u")
      << "blanks after '=' are skipped, as libpq does";
  EXPECT_EQ(conninfo("host="), "");
  EXPECT_EQ(conninfo("   "), "");
}

TEST(ConninfoTest, Quotes) {
  EXPECT_EQ(conninfo("password='a b' host=db"), "password=a b host=db");
  EXPECT_EQ(conninfo(R"(password='it\'s \\' host=db)"),
            R"(password=it\'s \\(it's \) host=db)");
  EXPECT_EQ(conninfo(R"(password=a\ b user=u)"),
            R"(password=a\ b(a b) user=u)");
  EXPECT_EQ(conninfo("password='' host=db"), "host=db");
  EXPECT_EQ(conninfo("password='ab"), "password=ab !");
  EXPECT_EQ(conninfo("password='a'user=u"), "password=a user=u");
  EXPECT_EQ(conninfo("password=a'b'"), "password=a'b'");
}

TEST(ConninfoTest, Malformed) {
  EXPECT_EQ(conninfo("host=db user"), "host=db !");
  EXPECT_EQ(conninfo("app"), "!");
  EXPECT_EQ(conninfo("app", Role::Database), "database=app");
  EXPECT_EQ(conninfo("host=db x y=z"), "host=db !");
}

TEST(ConninfoTest, ListsAndSockets) {
  EXPECT_EQ(conninfo("host=a,,b port=1,2"), "host=a host=b port=1 port=2");
  EXPECT_EQ(conninfo("host=/run/pg,db"), "socket_path=/run/pg host=db");
  EXPECT_EQ(conninfo("host=@pg"), "socket_path=@pg");
  EXPECT_EQ(conninfo(R"(host='a\,b')"), R"(host=a host=b)");
}

TEST(ConninfoTest, Urls) {
  EXPECT_EQ(conninfo("postgresql://u:p@a:1,b/app?user=v"),
            "user=u password=p host=a port=1 host=b database=app user=v");
  EXPECT_EQ(conninfo("postgres:///app?host=/run/pg"),
            "database=app socket_path=/run/pg");
  EXPECT_EQ(conninfo("<>://u@db/app"), "user=u host=db database=app")
      << "only PostgreSQL's scheme can stand in the hole";
  EXPECT_EQ(conninfo("<>?password=p&sslmode=require"), "host=<> password=p");
  EXPECT_EQ(conninfo("<>:p@db/app"), "user=<> password=p host=db database=app");
}

TEST(ConninfoTest, NestedConnectionStringsAreNoNames) {
  EXPECT_EQ(conninfo("dbname=postgres://u:p@h/d"), "");
  EXPECT_EQ(conninfo("dbname='host=h password=p' user=u"), "user=u");
}

TEST(ConninfoTest, Holes) {
  EXPECT_EQ(conninfo("host=<> password=p"), "host=<> password=p");
  EXPECT_EQ(conninfo("password='<>' user=<>x"), "password=<> user=<>x");
  EXPECT_EQ(conninfo("<> password=p"), "password=p");
  EXPECT_EQ(conninfo("<>password=p"), "password=p");
  EXPECT_EQ(conninfo("host=<>password=p user=u"), "host=<> password=p user=u")
      << "the hole ends in a blank";
  EXPECT_EQ(conninfo("user=<>x=y"), "user=<>x=y");
  EXPECT_EQ(conninfo("host=db <>"), "host=db");
  EXPECT_EQ(conninfo("<>=x host=db"), "host=db");
}

} // namespace
} // namespace svc
