//===- sw/redis++/async_redis++.h - Declarations for tests ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declarations of public signatures made for tests; nothing is implemented and
// nothing else was taken. Upstream: github.com/sewenew/redis-plus-plus
// (Apache-2.0) at 2c47000b, src/sw/redis++/async_redis.h and
// async_redis_cluster.h; the constructors from a URI.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_SW_REDIS___ASYNC_REDIS___H
#define SVC_TIDY_TESTS_SW_REDIS___ASYNC_REDIS___H

#include <sw/redis++/redis++.h>

namespace sw {
namespace redis {

class AsyncRedis {
public:
  explicit AsyncRedis(const std::string &uri);
};

class AsyncRedisCluster {
public:
  explicit AsyncRedisCluster(const std::string &uri);
};

} // namespace redis
} // namespace sw

#endif // SVC_TIDY_TESTS_SW_REDIS___ASYNC_REDIS___H
