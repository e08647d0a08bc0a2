// flags: -std=gnu11 -I/usr/include/mariadb -I/usr/include/postgresql -DTESTING=1
//===- branches_c.c - Branches on the environment, in C -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of branches.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

enum env { ENV_DEV, ENV_PRODUCTION };
static int is_production(void) {
  const char *name = getenv("APP_ENV");
  return name && strcmp(name, "production") == 0;
}

void conditions(const char *env, enum env kind, const char *path) {
  if (strcmp(env, "production") == 0) // expect: environment-branch
    redisConnectUnix(path);
  if (!strcmp("staging", env)) // expect: environment-branch
    redisConnectUnix(path);
  if (is_production()) // expect: environment-branch
    redisConnectUnix(path);
  int prod = !strcmp(getenv("APP_ENV"), "prod");
  if (prod == 1) // expect: environment-branch
    redisConnectUnix(path);
  if (kind == ENV_PRODUCTION) // expect: environment-branch
    redisConnectUnix(path);
  switch (kind) { // expect: environment-branch
  case ENV_PRODUCTION:
    redisConnectUnix(path);
    break;
  default:
    fopen(path, "w");
  }
}

PGconn *conditional(void) {
  return PQconnectdb(is_production() ? getenv("DATABASE_URL") : "host=localhost"); // expect: dsn environment-branch
}

#if TESTING // expect: environment-branch
redisContext *open_cache(void) { return redisConnectUnix(getenv("TEST_SOCKET")); }
#else
redisContext *open_cache(void) { return redisConnectUnix(getenv("SOCKET")); }
#endif

void silent(const char *env, const char *path, int verbose) {
  if (strcmp(env, "production") == 0)
    puts("production");
  if (verbose)
    redisConnectUnix(path);
  if (strcmp(path, "production.sock") == 0)
    redisConnectUnix(path);
  printf("%s\n", is_production() ? "live" : "not live");
}
