//===- conditionals.cpp - Conditional expressions -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both arms count, unless the compiler knows which one it is.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

constexpr bool WithSentinel = false;
#define WITH_CACHE 1

void either(bool Wanted, int Count) {
  redisConnect(Wanted ? "cache.internal" : std::getenv("REDIS_HOST"), 0); // expect: host
  redisConnect(Wanted ? "one.internal" : "two.internal", 0); // expect: host host
  redisConnect(Wanted ? nullptr : "two.internal", 0); // expect: host
  redisConnect(Count == 0 ? "one.internal" : Count == 1 ? "two.internal" : "three.internal", 0); // expect: host host host
  const char *Host = Wanted ? "cache.internal" : "";
  redisConnect(Host, 0); // expect: host
  std::string Text = Wanted ? std::string("cache.internal") : std::string(std::getenv("REDIS_HOST"));
  redisConnect(Text.c_str(), 0); // expect: host
  redisConnect(std::getenv("REDIS_HOST"), Wanted ? 6380 : 6381); // expect: port port
}

void known() {
  redisConnect(true ? std::getenv("REDIS_HOST") : "cache.internal", 0);
  redisConnect(WithSentinel ? "cache.internal" : std::getenv("REDIS_HOST"), 0);
  redisConnect(WITH_CACHE ? std::getenv("REDIS_HOST") : "cache.internal", 0);
  redisConnect(sizeof(int) < sizeof(char) ? "cache.internal" : nullptr, 0);
  redisConnect(!WithSentinel ? "cache.internal" : std::getenv("REDIS_HOST"), 0); // expect: host
}

void silent(bool Wanted, const char *Given) {
  redisConnect(Wanted ? Given : std::getenv("REDIS_HOST"), 0);
  redisConnect(Wanted ? "" : Given, 0);
  redisConnect(std::getenv(Wanted ? "REDIS_HOST" : "CACHE_HOST"), 0);
}
