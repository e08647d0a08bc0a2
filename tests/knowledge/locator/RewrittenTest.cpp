//===- RewrittenTest.cpp - A location in other words ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/locator/Rewritten.h"
#include <gtest/gtest.h>

namespace svc {
namespace {

std::string url(llvm::StringRef Conninfo) {
  return conninfoAsUrl(Conninfo).value_or("none");
}

TEST(ConninfoAsUrl, MeansTheSame) {
  EXPECT_EQ(url("host=db user=app password=s3 port=5433 dbname=shop"),
            "postgresql://app:s3@db:5433/shop");
  EXPECT_EQ(url("dbname=shop"), "postgresql:///shop");
  EXPECT_EQ(url("dbname=shop user=app password=s3 sslmode=require"),
            "postgresql://app:s3@/shop?sslmode=require");
  EXPECT_EQ(url("user=app"), "postgresql://app@");
  EXPECT_EQ(url("host='my db' password='a b\\'c@/'"),
            "postgresql://:a%20b%27c%40%2F@my%20db");
  EXPECT_EQ(url("host=::1 dbname=x"), "postgresql://[::1]/x");
  EXPECT_EQ(url("host=/run/pg dbname=x"), "postgresql://%2Frun%2Fpg/x");
  EXPECT_EQ(url("host=db connect_timeout=5 sslmode=require"),
            "postgresql://db?connect_timeout=5&sslmode=require");
  EXPECT_EQ(url("user=a user=b host=h"), "postgresql://b@h");
}

TEST(ConninfoAsUrl, IsNotMadeWhereItIsNotSure) {
  EXPECT_EQ(url("host=a,b dbname=x"), "none");
  EXPECT_EQ(url("dbname=postgresql://a/b"), "none");
  EXPECT_EQ(url("postgresql://a/b"), "none");
  EXPECT_EQ(url("postgresql://a/b?sslmode=require"), "none");
  EXPECT_EQ(url("postgresql:///b?user=app&password=s3"), "none");
  EXPECT_EQ(url(""), "none");
  EXPECT_EQ(url("nonsense"), "none");
}

TEST(WithoutCredentials, LeavesTheRest) {
  EXPECT_EQ(withoutCredentials("postgresql://app:s3@db/shop", Dialect::Url,
                               Role::Url),
            "postgresql://USER:PASSWORD@db/shop");
  EXPECT_EQ(withoutCredentials("host=db password=s3 dbname=x",
                               Dialect::Conninfo, Role::Dsn),
            "host=db password=PASSWORD dbname=x");
  EXPECT_EQ(withoutCredentials("db.internal", Dialect::Plain, Role::Host),
            "db.internal");
  EXPECT_EQ(withoutCredentials("s3cret", Dialect::Plain, Role::Password),
            "PASSWORD");
  EXPECT_EQ(withoutCredentials("Authorization: Bearer s3", Dialect::Header,
                               Role::Header),
            "");
}

TEST(PercentEncoded, LeavesUnreservedCharacters) {
  EXPECT_EQ(percentEncoded("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(percentEncoded("a b@\xc3\xa9"), "a%20b%40%C3%A9");
}

} // namespace
} // namespace svc
