//===- environment_c.c - Reading the environment, in C --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of environment.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <stdlib.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

void attached(void) {
  const char *host = getenv("REDIS_HOST");
  redisConnect(host, atoi(getenv("REDIS_PORT")));
  char *copy = strdup(getenv("REDIS_HOST"));
  redisConnect(copy, (int)strtol(getenv("REDIS_PORT"), NULL, 10));
  free(copy);
}

static const char *read_or(const char *name, const char *fallback) {
  const char *value = getenv(name);
  return value && *value ? value : fallback;
}

void fallbacks(void) {
  const char *host = getenv("REDIS_HOST");
  if (host == NULL)
    host = "cache.internal";
  redisConnect(host, 0); // expect: host
  redisConnect(read_or("REDIS_HOST", "cache.internal"), 0); // expect: host
  redisConnect(getenv("A") ? getenv("A") : strdup("cache.internal"), 0); // expect: host
  const char *port = getenv("REDIS_PORT");
  redisConnect(getenv("REDIS_HOST"), port ? atoi(port) : 6380); // expect: port
}

void empty_fallbacks(void) {
  redisConnect(read_or("REDIS_HOST", ""), 0);
  redisConnect(read_or("REDIS_HOST", NULL), 0);
  const char *port = getenv("REDIS_PORT");
  redisConnect(getenv("REDIS_HOST"), port ? atoi(port) : 6379);
}
