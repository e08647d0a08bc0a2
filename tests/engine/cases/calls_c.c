//===- calls_c.c - Results of functions, in C -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of calls.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

static const char *host(void) { return "cache.internal"; }
static int port(void) { return 6380; }
static const char *or_else(const char *value, const char *other) {
  return value ? value : other;
}
static const char *read(void) { return getenv("REDIS_HOST"); }
const char *elsewhere(void);

void uses(const char *given) {
  redisConnect(host(), port()); // expect: host port
  redisConnect(or_else(given, "cache.internal"), 0); // expect: host
  redisConnect(or_else(getenv("REDIS_HOST"), host()), 0); // expect: host
}

void silent(const char *given, const char *(*pointer)(void)) {
  redisConnect(read(), 0);
  redisConnect(or_else(given, read()), 0);
  redisConnect(elsewhere(), 0);
  redisConnect(pointer(), 0);
}
