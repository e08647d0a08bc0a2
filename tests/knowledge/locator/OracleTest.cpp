//===- OracleTest.cpp - Dialect::Oracle ---------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string identifier(llvm::StringRef S) {
  return read(S, Dialect::Oracle, Role::Dsn);
}
std::string login(llvm::StringRef S) {
  return read(S, Dialect::OracleLogin, Role::Dsn);
}

TEST(OracleTest, EasyConnect) {
  EXPECT_EQ(identifier("//db:1521/orders"),
            "host=db port=1521 database=orders");
  EXPECT_EQ(identifier("db/orders"), "host=db database=orders");
  EXPECT_EQ(identifier("db:1521"), "host=db port=1521");
  EXPECT_EQ(identifier("//db"), "host=db");
  EXPECT_EQ(identifier("tcps://a:1,b:2/orders:dedicated/inst1?x=y"),
            "host=a port=1 host=b port=2 database=orders");
  EXPECT_EQ(identifier("[::1]:1521/orders"),
            "host=::1 port=1521 database=orders");
  EXPECT_EQ(identifier("db:x/orders"), "host=db database=orders !");
  EXPECT_EQ(identifier("<>:1521/orders"), "host=<> port=1521 database=orders");
  EXPECT_EQ(identifier("//db:<>/<>"), "host=db port=<> database=<>");
}

TEST(OracleTest, AName) {
  EXPECT_EQ(identifier("ORDERS"), "dsn=ORDERS");
  EXPECT_EQ(identifier("orders.world"), "dsn=orders.world");
  EXPECT_EQ(identifier(""), "");
}

TEST(OracleTest, Descriptors) {
  EXPECT_EQ(
      identifier("(DESCRIPTION = (ADDRESS_LIST=(ADDRESS=(PROTOCOL=TCP)(HOST = "
                 "db )(PORT=1521)))(CONNECT_DATA=(SERVICE_NAME=orders)))"),
      "host=db port=1521 database=orders");
  EXPECT_EQ(identifier("(description=(address=(host=<>)(port=1521))"),
            "host=<> port=1521 !");
  EXPECT_EQ(identifier("(DESCRIPTION=(ADDRESS=(HOST=a))(ADDRESS=(HOST=b))"
                       "(CONNECT_DATA=(SID=x)))"),
            "host=a host=b database=x");
}

TEST(OracleTest, Logins) {
  EXPECT_EQ(login("app/pw@ORDERS"), "user=app password=pw dsn=ORDERS");
  EXPECT_EQ(login("app/p@w@//db:1521/orders"),
            "user=app password=p@w host=db port=1521 database=orders");
  EXPECT_EQ(login("app/\"p/w\"@db/orders"),
            "user=app password=p/w host=db database=orders");
  EXPECT_EQ(login("app/pw"), "user=app password=pw");
  EXPECT_EQ(login("app/<>@<>"), "user=app password=<> dsn=<>");
  EXPECT_EQ(login("/@ORDERS"), "dsn=ORDERS");
  EXPECT_EQ(login("app/p=w@(DESCRIPTION=(ADDRESS=(HOST=db)))"),
            "user=app password=p=w host=db");
}

TEST(OracleTest, OtlTakesOdbcStringsToo) {
  EXPECT_EQ(login("DSN=orders;UID=app;PWD=p/w@x"), "user=app password=p/w@x");
}

} // namespace
} // namespace svc
