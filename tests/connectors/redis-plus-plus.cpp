// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- redis-plus-plus.cpp - redis-plus-plus --------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// redis-plus-plus: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <string>
#include <sw/redis++/async_redis++.h>
#include <sw/redis++/redis++.h>

// clang-format off: an expectation stands on the line of its use.

using namespace sw::redis;

void hardcodedUris() {
  Redis Plain("tcp://127.0.0.1:6379"); // expect: url
  const std::string Text = "tcp://shop:one@cache.internal";
  Redis Variable(Text); // expect: password url user
  RedisCluster Cluster("redis://shop:two@cache.internal:7000"); // expect: password url user
  AsyncRedis Async("tcp://cache.internal"); // expect: url
  AsyncRedisCluster AsyncCluster("tcp://cache.internal:7000"); // expect: url
  Uri Parsed("tcp://cache.internal:6379"); // expect: url
  auto One = std::make_unique<Redis>("tcp://cache.internal:6379"); // expect: url
  auto Two = std::make_shared<Redis>("tcp://cache.internal:6379"); // expect: url
}

void hardcodedOptions() {
  ConnectionOptions Options;
  Options.host = "cache.internal"; // expect: host
  Options.port = 6380; // expect: port
  Options.user = "shop"; // expect: user
  Options.password = "s3cr3t-three"; // expect: password
  Options.db = 3; // expect: database
  Redis Tcp(Options);
  RedisCluster Cluster(Options);
  ConnectionOptions Local;
  Local.type = ConnectionType::UNIX;
  Local.path = "/run/redis/shop.sock"; // expect: socket_path
  SentinelOptions Sentinel;
  Sentinel.user = "shop"; // expect: user
  Sentinel.password = "s3cr3t-four"; // expect: password
  Tcp.auth("s3cr3t-five"); // expect: password
  Tcp.auth("shop", "s3cr3t-six"); // expect: password user
}

// Through a subclass.
struct ShopCache : Redis {
  ShopCache() : Redis("tcp://cache.internal:6379") {} // expect: url
};

void attached() {
  const std::string Text = std::getenv("REDIS_URL");
  Redis Variable(Text);
  RedisCluster Cluster(std::getenv("REDIS_URL"));
  AsyncRedis Async(Text);
  AsyncRedisCluster AsyncCluster(Text);
  Uri Parsed(Text);
  auto One = std::make_unique<Redis>(std::getenv("REDIS_URL"));
  ConnectionOptions Options;
  Options.host = std::getenv("REDIS_HOST");
  Options.port = std::atoi(std::getenv("REDIS_PORT"));
  Options.user = std::getenv("REDIS_USER");
  Options.password = std::getenv("REDIS_PASSWORD");
  Options.db = std::atoi(std::getenv("REDIS_DB"));
  Options.path = std::getenv("REDIS_SOCKET");
  SentinelOptions Sentinel;
  Sentinel.user = std::getenv("REDIS_USER");
  Sentinel.password = std::getenv("REDIS_PASSWORD");
  One->auth(std::getenv("REDIS_PASSWORD"));
  One->auth(std::getenv("REDIS_USER"), std::getenv("REDIS_PASSWORD"));
}

namespace program {
// A class of the program's own with the same name.
struct Redis {
  explicit Redis(const std::string &Label);
};
} // namespace program

void silent(Redis &Cache) {
  Cache.set("order:1", "tcp://cache.internal:6379");
  Cache.publish("orders", "1");
  ConnectionOptions Options;
  Options.password = "";
  Options.name = "orders-service";
  program::Redis Own("tcp://cache.internal:6379");
}
