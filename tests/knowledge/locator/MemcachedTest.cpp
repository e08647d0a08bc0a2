//===- MemcachedTest.cpp - Dialect::Memcached -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reading.h"
#include "gtest/gtest.h"

namespace svc {
namespace {

TEST(MemcachedTest, Options) {
  auto Options = [](llvm::StringRef S) {
    return read(S, Dialect::Memcached, Role::Dsn);
  };
  EXPECT_EQ(Options("--SERVER=localhost"), "host=localhost");
  EXPECT_EQ(Options("--SERVER=a:11211/?3 --server=10.0.0.1:2 --POOL-MIN=4"),
            "host=a port=11211 host=10.0.0.1 port=2");
  EXPECT_EQ(Options("--SOCKET=\"/run/m.sock/?2\" --BINARY-PROTOCOL"),
            "socket_path=/run/m.sock");
  EXPECT_EQ(Options("--CONFIGURE-FILE=\"/etc/m\" --NAMESPACE=\"app\""), "");
  EXPECT_EQ(Options("INCLUDE \"/etc/m\""), "");
  EXPECT_EQ(Options("localhost:11211"), "!");
  EXPECT_EQ(Options("--SERVER=a:x"), "host=a !");
  EXPECT_EQ(Options("--SERVER="), "");
  EXPECT_EQ(Options("--SERVER=<>:11211 --SERVER=b"),
            "host=<> port=11211 host=b");
  EXPECT_EQ(Options("<> --SERVER=b"), "host=b");
  EXPECT_EQ(Options("--SOCKET=\"/x"), "socket_path=/x");
}

} // namespace
} // namespace svc
