//===- buffers.c - Texts that are put together in a buffer ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C library's writers replace, append or format; any other function that is
// handed the buffer may write anything.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

void read_host(char *out, size_t size);

void copies(void) {
  char a[64], b[64], c[64], d[64];
  strcpy(a, "cache.internal");
  redisConnect(a, 0); // expect: host
  strncpy(b, "cache.internal", sizeof b);
  b[sizeof b - 1] = '\0';
  redisConnect(b, 0); // expect: host
  memcpy(c, "cache.internal", sizeof "cache.internal");
  redisConnect(c, 0); // expect: host
  memset(d, 0, sizeof d);
  strcpy(d, a);
  redisConnect(d, 0); // expect: host
  redisConnect(&d[0], 0); // expect: host
}

void formats(const char *given) {
  char a[128], b[128], c[128], d[128], e[128];
  sprintf(a, "host=%s", "db.internal");
  PQconnectdb(a); // expect: dsn
  snprintf(b, sizeof b, "postgresql://%s:%s@db.internal/orders", given, getenv("PGPASSWORD"));
  PQconnectdb(b); // expect: database dsn
  snprintf(c, sizeof c, "host=%s password=%s", getenv("PGHOST"), "one");
  PQconnectdb(c); // expect: password
  snprintf(d, sizeof d, "host=%s port=%d dbname=orders", given, 5433);
  PQconnectdb(d); // expect: database port
  snprintf(e, sizeof e, "db.internal");
  redisConnect(e, 0); // expect: host
}

void appended(const char *given) {
  char a[128] = "host=";
  strcat(a, "db.internal");
  PQconnectdb(a); // expect: dsn
  char b[128];
  strcpy(b, "host=");
  strcat(b, given);
  strncat(b, " password=one", 64);
  PQconnectdb(b); // expect: password
}

void attached(const char *given) {
  char a[128], b[128], c[128], d[128];
  snprintf(a, sizeof a, "host=%s dbname=%s", getenv("PGHOST"), getenv("PGDATABASE"));
  PQconnectdb(a);
  snprintf(b, sizeof b, "%s", getenv("DATABASE_URL"));
  PQconnectdb(b);
  strcpy(c, getenv("DATABASE_URL"));
  PQconnectdb(c);
  snprintf(d, sizeof d, given, "db.internal");
  PQconnectdb(d);
}

void overwritten(FILE *in) {
  char a[64] = "cache.internal", b[64] = "cache.internal", c[64];
  read_host(a, sizeof a);
  redisConnect(a, 0);
  fgets(b, sizeof b, in);
  redisConnect(b, 0);
  strcpy(c, "cache.internal");
  strcpy(c, getenv("REDIS_HOST"));
  redisConnect(c, 0);
}

void changed(void) {
  char a[64] = "cache.internal";
  a[0] = getenv("LETTER")[0];
  redisConnect(a, 0);
  char b[64];
  if (scanf("%63s", b) == 1)
    redisConnect(b, 0);
}

void on_the_heap(void) {
  char *a = malloc(64);
  strcpy(a, "cache.internal");
  redisConnect(a, 0); // expect: host
  char *b = strdup("cache.internal");
  redisConnect(b, 0); // expect: host
  char *c = malloc(64);
  strcpy(c, getenv("REDIS_HOST"));
  redisConnect(c, 0);
}
