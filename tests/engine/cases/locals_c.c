//===- locals_c.c - What a local variable holds, in C ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of locals.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

const char *look_up(void);
void fill(const char **out);
int flag(void);

void straight(void) {
  const char *host = "cache.internal";
  redisConnect(host, 0); // expect: host
  host = look_up();
  redisConnect(host, 0);
  host = "cache.internal", (void)flag();
  redisConnect(host, 0); // expect: host
}

void chained(void) {
  const char *one, *two;
  one = two = "cache.internal";
  redisConnect(one, 0); // expect: host
  redisConnect(two, 0); // expect: host
}

redisContext *cleanup(void) {
  redisContext *context = NULL;
  const char *host = getenv("REDIS_HOST");
  if (!host)
    goto out;
  context = redisConnect(host, 6379);
out:
  return context;
}

void condition(void) {
  const char *host;
  if ((host = getenv("REDIS_HOST")) == NULL)
    host = "cache.internal";
  redisConnect(host, 0); // expect: host
}

void out_parameter(void) {
  const char *host = "cache.internal";
  fill(&host);
  redisConnect(host, 0);
}

void pointer(void) {
  const char *host = "cache.internal";
  const char **alias = &host;
  *alias = getenv("REDIS_HOST");
  redisConnect(host, 0);
}

void leaves(void) {
  const char *host = getenv("REDIS_HOST");
  if (flag()) {
    host = "cache.internal";
    exit(host != 0);
  }
  redisConnect(host, 0);
}
