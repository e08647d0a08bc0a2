//===- FirebirdTest.cpp - Dialect::Firebird -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string database(llvm::StringRef S) {
  return read(S, Dialect::Firebird, Role::Database);
}

TEST(FirebirdTest, HostAndPath) {
  EXPECT_EQ(database("db:/data/o.fdb"), "host=db database=/data/o.fdb");
  EXPECT_EQ(database("db/3051:/data/o.fdb"),
            "host=db port=3051 database=/data/o.fdb");
  EXPECT_EQ(database("db/gds_db:orders"), "host=db database=orders");
  EXPECT_EQ(database("db:C:\\o.fdb"), "host=db database=C:\\o.fdb");
  EXPECT_EQ(database("[::1]/3051:orders"),
            "host=::1 port=3051 database=orders");
  EXPECT_EQ(database("\\\\db\\data\\o.fdb"), "host=db database=data\\o.fdb");
  EXPECT_EQ(database("<>:/data/o.fdb"), "host=<> database=/data/o.fdb");
  EXPECT_EQ(database("db/<>:orders"), "host=db port=<> database=orders");
}

TEST(FirebirdTest, Urls) {
  EXPECT_EQ(database("inet://db:3051/orders"),
            "host=db port=3051 database=orders");
  EXPECT_EQ(database("inet6://[::1]//data/o.fdb"),
            "host=::1 database=/data/o.fdb");
  EXPECT_EQ(database("xnet://orders"), "database=orders");
}

TEST(FirebirdTest, PathsAndAliases) {
  EXPECT_EQ(database("/data/o.fdb"), "database=/data/o.fdb");
  EXPECT_EQ(database("/data/a:b.fdb"), "database=/data/a:b.fdb");
  EXPECT_EQ(database("C:\\o.fdb"), "database=C:\\o.fdb");
  EXPECT_EQ(database("orders"), "database=orders");
}

} // namespace
} // namespace svc
