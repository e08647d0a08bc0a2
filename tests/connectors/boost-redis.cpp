// flags: -std=gnu++20 -I@TESTS@/connectors/include
//===- boost-redis.cpp - Boost.Redis ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Boost.Redis: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <boost/redis.hpp>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void literals(boost::redis::config &Config) {
  Config.addr.host = "cache.internal"; // expect: host
  Config.addr.port = "6380"; // expect: port
  Config.addr = boost::redis::address{"cache.internal", "6380"}; // expect: host port
  Config.unix_socket = "/run/orders/redis.sock"; // expect: socket_path
  Config.username = "orders"; // expect: user
  Config.password = "Tr0ub4dor"; // expect: password
}

void silent(boost::redis::config &Config) {
  Config.addr.host = std::getenv("REDIS_HOST");
  Config.password = std::getenv("REDIS_PASSWORD");
  Config.clientname = "orders";
  boost::redis::config Defaults;
}
