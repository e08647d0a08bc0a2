//===- formatting.c - Formats, in C ---------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// printf's family, in a buffer and in new memory; an argument that is written in
// another way than it stands there is a hole.
//
//===----------------------------------------------------------------------===//

// packages: libglib2.0-dev
// flags: -std=gnu11 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include -I/usr/include/postgresql
#define _GNU_SOURCE
#include <glib.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

// flow: printf's conversions
void conversions(const char *given) {
  char a[128], b[128], c[128], d[128], e[128], f[128];
  unsigned short port = 5433;
  sprintf(a, "host=%s", "db.internal");
  PQconnectdb(a); // expect: dsn
  snprintf(b, sizeof b, "host=%s port=%d", given, 5433);
  PQconnectdb(b); // expect: port
  snprintf(c, sizeof c, "host=%s port=%hu", given, port);
  PQconnectdb(c); // expect: port
  snprintf(d, sizeof d, "host=%s port=%ld password=%s", given, 5433L, "one");
  PQconnectdb(d); // expect: password port
  snprintf(e, sizeof e, "host=%s password=100%%%c", given, 'x');
  PQconnectdb(e); // expect: password
  snprintf(f, sizeof f, "host=%2$s user=%1$s", given, "db.internal");
  PQconnectdb(f); // expect: dsn
}

// silent: printf's conversions
void conversions_unknown(const char *given, int port) {
  char a[128], b[128], c[128], d[128];
  snprintf(a, sizeof a, "host=%s password=%s", given, getenv("PGPASSWORD"));
  PQconnectdb(a);
  snprintf(b, sizeof b, "host=%s port=%d", given, port);
  PQconnectdb(b);
  snprintf(c, sizeof c, given, "db.internal");
  PQconnectdb(c);
  snprintf(d, sizeof d, "host=%s port=%x", given, 5433);
  PQconnectdb(d);
}

// flow: new memory
void made(const char *given) {
  char *a = NULL;
  if (asprintf(&a, "host=%s password=%s", given, "one") > 0)
    PQconnectdb(a); // expect: password
  gchar *b = g_strdup_printf("host=%s password=%s", given, "one");
  PQconnectdb(b); // expect: password
  gchar *c = g_strconcat("host=", given, " password=", "one", NULL);
  PQconnectdb(c); // expect: password
  PQconnectdb(g_strdup("host=db.internal")); // expect: dsn
}

// silent: new memory
void made_unknown(const char *given) {
  char *a = NULL;
  if (asprintf(&a, "host=%s password=%s", given, getenv("PGPASSWORD")) > 0)
    PQconnectdb(a);
  PQconnectdb(g_strdup_printf("host=%s", given));
  PQconnectdb(g_strconcat("host=", given, NULL));
  PQconnectdb(g_strdup(given));
}

// flow: a list of arguments that was handed on
void listed(const char *given, ...) {
  char a[128];
  va_list list;
  va_start(list, given);
  vsnprintf(a, sizeof a, "host=%s password=one", list);
  va_end(list);
  PQconnectdb(a); // expect: password
}

// silent: a list of arguments that was handed on
void listed_unknown(const char *given, ...) {
  char a[128] = "host=db.internal";
  va_list list;
  va_start(list, given);
  vsnprintf(a, sizeof a, given, list);
  va_end(list);
  PQconnectdb(a);
}

// flow: a buffer that is too small
void small(void) {
  char a[12];
  snprintf(a, sizeof a, "%s", "cache.internal");
  redisConnect(a, 0); // expect: host
}

// silent: a buffer that is too small
void too_small(const char *given) {
  char a[8];
  snprintf(a, sizeof a, "dbname= password=one");
  PQconnectdb(a);
}
