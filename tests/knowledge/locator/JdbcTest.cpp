//===- JdbcTest.cpp - Dialect::Jdbc -----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string jdbc(llvm::StringRef S) {
  return read(S, Dialect::Jdbc, Role::Url);
}

TEST(JdbcTest, ConnectorCpp) {
  EXPECT_EQ(jdbc("tcp://127.0.0.1:3306"), "host=127.0.0.1 port=3306");
  EXPECT_EQ(jdbc("tcp://db:3306/app"), "host=db port=3306 database=app");
  EXPECT_EQ(jdbc("tcp://a:1,[::1]:2/app"),
            "host=a port=1 host=::1 port=2 database=app");
  EXPECT_EQ(jdbc("mysql://db/app"), "host=db database=app");
  EXPECT_EQ(jdbc("unix:///run/my.sock"), "socket_path=/run/my.sock");
  EXPECT_EQ(jdbc("pipe://MySQL"), "");
}

TEST(JdbcTest, BareServers) {
  EXPECT_EQ(jdbc("localhost"), "host=localhost");
  EXPECT_EQ(jdbc("db:3306"), "host=db port=3306");
  EXPECT_EQ(jdbc("db:3306/app"), "host=db port=3306 database=app");
  EXPECT_EQ(jdbc("a,b/app"), "host=a host=b database=app");
  EXPECT_EQ(jdbc("two words"), "!");
  EXPECT_EQ(jdbc("/run/my.sock"), "!");
}

TEST(JdbcTest, JavaForms) {
  EXPECT_EQ(jdbc("jdbc:mysql://u:p@db:3306/app?useSSL=true"),
            "user=u password=p host=db port=3306 database=app");
  EXPECT_EQ(jdbc("jdbc:mariadb://db/app?user=u&password=p"),
            "host=db database=app user=u password=p");
  EXPECT_EQ(jdbc("jdbc:mysql:loadbalance://a,b/app"),
            "host=a host=b database=app");
  EXPECT_EQ(jdbc("jdbc:sqlserver://db\\x:1433;databaseName=app;user=u;"
                 "password=p"),
            "host=db\\x port=1433 database=app user=u password=p");
  EXPECT_EQ(jdbc("jdbc:sqlite:app.db"), "database=app.db");
  EXPECT_EQ(jdbc("jdbc:oracle:thin:@db:1521:orcl"), "!");
}

TEST(JdbcTest, Holes) {
  EXPECT_EQ(jdbc("tcp://<>:3306/app"), "host=<> port=3306 database=app");
  EXPECT_EQ(jdbc("tcp://db:<>"), "host=db port=<>");
  EXPECT_EQ(jdbc("<>:3306"), "host=<> port=3306");
  EXPECT_EQ(jdbc("<>db:3306"), "host=<>db port=3306");
  EXPECT_EQ(jdbc("<>://db/app"), "host=db database=app");
}

} // namespace
} // namespace svc
