//===- HeaderTest.cpp - Dialect::Header -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

std::string header(llvm::StringRef S) {
  return read(S, Dialect::Header, Role::Header);
}

TEST(HeaderTest, Credentials) {
  EXPECT_EQ(header("Authorization: Bearer abc"), "token=abc");
  EXPECT_EQ(header("authorization:Basic dTpw\r\n"), "token=dTpw");
  EXPECT_EQ(header("Authorization: token  abc"), "token=abc");
  EXPECT_EQ(header("Authorization: abc def"), "token=abc def");
  EXPECT_EQ(header("Proxy-Authorization: Digest username=\"u\""),
            "token=username=\"u\"");
  EXPECT_EQ(header("X-API-KEY: abc"), "token=abc");
  EXPECT_EQ(header("X-Consumer-Key-Id: abc"), "token=abc");
}

TEST(HeaderTest, EverythingElse) {
  EXPECT_EQ(header("Content-Type: application/json"), "");
  EXPECT_EQ(header("Authorization: Bearer "), "");
  EXPECT_EQ(header("Authorization: Bearer"), "");
  EXPECT_EQ(header("Authorization:"), "");
  EXPECT_EQ(header("X-Api-Key"), "");
  EXPECT_EQ(header("X-Api-Keyed: abc"), "");
}

TEST(HeaderTest, SeveralLines) {
  EXPECT_EQ(header("GET / HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer a\r\n"
                   "X-Vault-Token: b\r\n\r\n"),
            "token=a token=b");
}

TEST(HeaderTest, Holes) {
  EXPECT_EQ(header("Authorization: Bearer <>"), "token=<>");
  EXPECT_EQ(header("Authorization: <>"), "token=<>");
  EXPECT_EQ(header("<>: abc"), "");
  EXPECT_EQ(header("<> abc"), "");
}

} // namespace
} // namespace svc
