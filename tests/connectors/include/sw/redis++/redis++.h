//===- sw/redis++/redis++.h - Declarations for tests ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/sewenew/redis-plus-plus
// (Apache-2.0) at 2c47000b, src/sw/redis++/connection.h, connection_pool.h,
// redis_uri.h, sentinel.h, redis.h and redis_cluster.h; the members that the
// tests use.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SW_REDIS___REDIS___H
#define SVC_TIDY_TESTS_SW_REDIS___REDIS___H

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sw {
namespace redis {

// As in a C++17 build.
using StringView = std::string_view;

enum class ConnectionType { TCP = 0, UNIX };
enum class Role { MASTER, SLAVE };

struct ConnectionOptions {
  ConnectionType type = ConnectionType::TCP;
  std::string host;
  int port = 6379;
  std::string path;
  std::string user = "default";
  std::string password;
  int db = 0;
  bool keep_alive = false;
  int resp = 2;
  std::string name;
};

struct ConnectionPoolOptions {
  std::size_t size = 1;
};

struct ClusterOptions {};

class Uri {
public:
  explicit Uri(const std::string &uri);
  const ConnectionOptions &connection_options() const;
};

struct SentinelOptions {
  std::vector<std::pair<std::string, int>> nodes;
  std::string user = "default";
  std::string password;
};

class Redis {
public:
  explicit Redis(const ConnectionOptions &connection_opts,
                 const ConnectionPoolOptions &pool_opts = {});
  explicit Redis(const std::string &uri);
  Redis(const Redis &) = delete;
  Redis(Redis &&) = default;

  void auth(const StringView &password);
  void auth(const StringView &user, const StringView &password);
  void set(const StringView &key, const StringView &val);
  long long publish(const StringView &channel, const StringView &message);
};

class RedisCluster {
public:
  explicit RedisCluster(const ConnectionOptions &connection_opts,
                        const ConnectionPoolOptions &pool_opts = {},
                        Role role = Role::MASTER,
                        const ClusterOptions &cluster_opts = {});
  explicit RedisCluster(const std::string &uri);
};

} // namespace redis
} // namespace sw

#endif // SVC_TIDY_TESTS_SW_REDIS___REDIS___H
