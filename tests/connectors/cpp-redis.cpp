// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- cpp-redis.cpp - cpp_redis --------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// cpp_redis: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cpp_redis/cpp_redis>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void literals(cpp_redis::client &Client, cpp_redis::subscriber &Subscriber) {
  Client.connect("cache.internal", 6380); // expect: host port
  Client.connect("cache.internal", 6379, // expect: host port
                 [](const std::string &, std::size_t, cpp_redis::client::connect_state) {});
  Client.add_sentinel("sentinel.internal", 26379); // expect: host port
  Client.auth("Tr0ub4dor"); // expect: password
  Client.auth("Tr0ub4dor", [](cpp_redis::reply &) {}); // expect: password
  Subscriber.connect("cache.internal", 6380); // expect: host port
  Subscriber.add_sentinel("sentinel.internal", 26379); // expect: host port
  Subscriber.auth("Tr0ub4dor"); // expect: password
}

void silent(cpp_redis::client &Client, const std::string &Host, std::size_t Port) {
  Client.connect(Host, Port);
  Client.connect(std::getenv("REDIS_HOST"), 6379);
  Client.auth(std::getenv("REDIS_PASSWORD"));
  Client.get("cache.internal", nullptr);
}
