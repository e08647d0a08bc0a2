//===- MySqlXTest.cpp - Dialect::MySqlX -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string mysqlx(llvm::StringRef S) {
  return read(S, Dialect::MySqlX, Role::Url);
}

TEST(MySqlXTest, OneServer) {
  EXPECT_EQ(mysqlx("mysqlx://u:p@db:33060/app?ssl-mode=REQUIRED&auth=PLAIN"),
            "user=u password=p host=db port=33060 database=app");
  EXPECT_EQ(mysqlx("u:p@db"), "user=u password=p host=db");
  EXPECT_EQ(mysqlx("root@[::1]:33060"), "user=root host=::1 port=33060");
  EXPECT_EQ(mysqlx("mysqlx+srv://u:p%3A@_mysqlx._tcp.corp"),
            "user=u password=p%3A(p:) host=_mysqlx._tcp.corp");
  EXPECT_EQ(mysqlx("db:x"), "host=db !");
}

TEST(MySqlXTest, Sockets) {
  EXPECT_EQ(mysqlx("u@(/tmp/x.sock)/app"),
            "user=u socket_path=/tmp/x.sock database=app");
  EXPECT_EQ(mysqlx("u@%2Ftmp%2Fx.sock/app"),
            "user=u socket_path=%2Ftmp%2Fx.sock(/tmp/x.sock) database=app");
  EXPECT_EQ(mysqlx("u@(/tmp/x.sock/app"), "user=u database=tmp/x.sock/app !");
}

TEST(MySqlXTest, Lists) {
  EXPECT_EQ(mysqlx("mysqlx://u:p@[a:1, [::1]:2,c]/app"),
            "user=u password=p host=a port=1 host=::1 port=2 host=c "
            "database=app");
  EXPECT_EQ(mysqlx("[(address=a:1, priority=100),(Address=b,priority=1)]"),
            "host=a port=1 host=b");
  EXPECT_EQ(mysqlx("[(address=a:1,priority=100]"), "host=a port=1 !");
}

TEST(MySqlXTest, Holes) {
  EXPECT_EQ(mysqlx("mysqlx://<>:<>@db/<>"),
            "user=<> password=<> host=db database=<>");
  EXPECT_EQ(mysqlx("mysqlx://u:p@<>:33060"),
            "user=u password=p host=<> port=33060");
  EXPECT_EQ(mysqlx("u:p@[<>:1,b]"), "user=u password=p host=<> port=1 host=b");
}

} // namespace
} // namespace svc
