//===- EcpgTest.cpp - Dialect::Ecpg -------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string target(llvm::StringRef S) {
  return read(S, Dialect::Ecpg, Role::Dsn);
}

TEST(EcpgTest, Names) {
  EXPECT_EQ(target("orders"), "database=orders");
  EXPECT_EQ(target("orders@db"), "database=orders host=db");
  EXPECT_EQ(target("orders@db:5433"), "database=orders host=db port=5433");
  EXPECT_EQ(target("orders:5433"), "database=orders port=5433");
  EXPECT_EQ(target("orders@<>"), "database=orders host=<>");
  EXPECT_EQ(target("@db"), "host=db");
  EXPECT_EQ(target("orders@d b"), "database=orders !");
  EXPECT_EQ(target(""), "");
}

TEST(EcpgTest, Urls) {
  EXPECT_EQ(target("tcp:postgresql://db:5433/orders?user=u&password=p"),
            "host=db port=5433 database=orders user=u password=p");
  EXPECT_EQ(target("unix:postgresql://localhost/orders"),
            "host=localhost database=orders");
}

} // namespace
} // namespace svc
