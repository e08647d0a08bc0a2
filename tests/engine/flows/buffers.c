//===- buffers.c - Texts in buffers, in C ---------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C library's writers replace, append, format or cut; where the place or the
// length is not known, nothing is said.
//
//===----------------------------------------------------------------------===//

#define _GNU_SOURCE
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

void fill(char *out, size_t size);
size_t strlcpy(char *dest, const char *src, size_t size);
int strcpy_s(char *dest, size_t size, const char *src);
int strcat_s(char *dest, size_t size, const char *src);
int strncpy_s(char *dest, size_t size, const char *src, size_t n);

// flow: array initialisers
void array_text(void) {
  char a[] = "cache.internal";
  char b[64] = {"cache.internal"};
  char c[] = {'d', 'b', '.', 'c', 'o', 'r', 'p', '\0'};
  redisConnect(a, 0); // expect: host
  redisConnect(b, 0); // expect: host
  redisConnect(c, 0); // expect: host
}

// silent: array initialisers
void array_unknown(char first) {
  char a[] = {first, 'b', '.', 'c', 'o', 'r', 'p', '\0'};
  char b[64] = "";
  char c[64] = {0};
  redisConnect(a, 0);
  redisConnect(b, 0);
  redisConnect(c, 0);
}

// flow: strcpy and its relatives
void copies(void) {
  char a[64], b[64], c[64], d[64], e[64], f[64];
  strcpy(a, "cache.internal");
  redisConnect(a, 0); // expect: host
  strncpy(b, "cache.internal", sizeof(b) - 1);
  b[sizeof(b) - 1] = '\0';
  redisConnect(b, 0); // expect: host
  strlcpy(c, "cache.internal", sizeof c);
  redisConnect(c, 0); // expect: host
  stpcpy(d, "cache.internal");
  redisConnect(d, 0); // expect: host
  strcpy_s(e, sizeof e, "cache.internal");
  redisConnect(e, 0); // expect: host
  strncpy_s(f, sizeof f, "cache.internal", 32);
  redisConnect(f, 0); // expect: host
  redisConnect(strcpy(a, "cache.internal"), 0); // expect: host
}

// silent: strcpy and its relatives
void copies_unknown(const char *given) {
  char a[64], b[64], c[64], d[64], e[64];
  strcpy(a, "cache.internal");
  strcpy(a, given);
  redisConnect(a, 0);
  strncpy(b, getenv("REDIS_HOST"), sizeof b);
  redisConnect(b, 0);
  strlcpy(c, given, sizeof c);
  redisConnect(c, 0);
  strcpy(d, "cache.internal");
  fill(d, sizeof d);
  redisConnect(d, 0);
  strcpy_s(e, sizeof e, given);
  redisConnect(e, 0);
  redisConnect(strcpy(a, given), 0);
}

// flow: memcpy and its relatives
void memory(void) {
  char a[64], b[64], c[64];
  memcpy(a, "cache.internal", sizeof "cache.internal");
  redisConnect(a, 0); // expect: host
  memmove(b, "cache.internal", strlen("cache.internal") + 1);
  redisConnect(b, 0); // expect: host
  mempcpy(c, "cache.internal", 15);
  redisConnect(c, 0); // expect: host
}

// silent: memcpy and its relatives
void memory_unknown(const char *given, size_t size) {
  char a[64] = "cache.internal", b[64] = "cache.internal";
  memcpy(a, given, size);
  redisConnect(a, 0);
  memset(b, 0, sizeof b);
  redisConnect(b, 0);
}

// flow: strcat and its relatives
void appended(const char *given) {
  char a[128] = "host=", b[128], c[128] = "host=", d[128];
  strcat(a, "db.internal");
  PQconnectdb(a); // expect: dsn
  strcpy(b, "host=");
  strcat(b, given);
  strncat(b, " password=one", 64);
  PQconnectdb(b); // expect: password
  strcat_s(c, sizeof c, "db.internal");
  PQconnectdb(c); // expect: dsn
  strcpy(d, "host=");
  strcat(strcat(d, given), " password=one");
  PQconnectdb(d); // expect: password
}

// silent: strcat and its relatives
void appended_unknown(const char *given) {
  char a[128] = "host=", b[128] = "host=db.internal";
  strcat(a, given);
  PQconnectdb(a);
  b[0] = '\0';
  strcat(b, "host=");
  strcat(b, given);
  PQconnectdb(b);
}

// flow: cleared by memset
void cleared(void) {
  char a[64], b[64] = "db.old";
  memset(a, 0, sizeof a);
  strcat(a, "cache.internal");
  redisConnect(a, 0); // expect: host
  memset(b, 0, sizeof b);
  strcat(b, "cache.internal");
  redisConnect(b, 0); // expect: host
}

// silent: cleared by memset
void cleared_later(void) {
  char a[64] = "cache.internal";
  memset(a, 0, sizeof a);
  redisConnect(a, 0);
}

// flow: duplicates
void duplicates(void) {
  char *a = strdup("cache.internal"), *b = strndup("cache.internal:6379", 14);
  redisConnect(a, 0); // expect: host
  redisConnect(b, 0); // expect: host
}

// silent: duplicates
void duplicates_unknown(const char *given) {
  char *a = strdup(given), *b = strndup("cache.internal", 0);
  redisConnect(a, 0);
  redisConnect(b, 0);
}

// flow: cut by a constant length
void cut(void) {
  char a[64], b[64], c[128];
  strncpy(a, "cache.internal:6379", 14);
  a[14] = '\0';
  redisConnect(a, 0); // expect: host
  memcpy(b, "cache.internal:6379", 19);
  b[14] = 0;
  redisConnect(b, 0); // expect: host
  sprintf(c, "host=%.11s", "db.internal:5432");
  PQconnectdb(c); // expect: dsn
}

// silent: cut by a constant length
void cut_before_the_secret(const char *given) {
  char a[128], b[128], c[128];
  strncpy(a, "dbname= password=one", 7);
  a[7] = '\0';
  PQconnectdb(a);
  strcpy(b, "dbname= password=one");
  b[7] = 0;
  PQconnectdb(b);
  sprintf(c, "dbname=%.0s", "orders");
  PQconnectdb(c);
}

// flow: pointers into a text
void inside(void) {
  const char *url = "redis://cache.internal";
  char a[64] = "tcp:cache.internal";
  redisConnect(url + 8, 0); // expect: host
  redisConnect(&a[4], 0); // expect: host
  redisConnect(a + strlen("tcp:"), 0); // expect: host
}

// silent: pointers into a text
void inside_unknown(size_t n) {
  const char *url = "redis://cache.internal";
  char a[64] = "tcp:cache.internal";
  redisConnect(url + n, 0);
  redisConnect(strchr(url, '/'), 0);
  redisConnect(strtok(a, ":"), 0);
  redisConnect(a, 0);
}

// flow: written into the middle
void middle(const char *given) {
  char a[128], b[128], c[128];
  strcpy(a, "host=");
  strcpy(a + 5, "db.internal");
  PQconnectdb(a); // expect: dsn
  strcpy(b, "host=");
  strcat(b, given);
  strcpy(b + strlen(b), " password=one");
  PQconnectdb(b); // expect: password
  strcpy(c, "host=db.staging");
  snprintf(&c[5], sizeof c - 5, "%s", "db.internal");
  PQconnectdb(c); // expect: dsn
}

// silent: written into the middle
void middle_unknown(const char *given, size_t n) {
  char a[128], b[128];
  strcpy(a, "host=db.internal");
  strcpy(a + 5, given);
  PQconnectdb(a);
  strcpy(b, "host=db.internal");
  strcpy(b + n, given);
  PQconnectdb(b);
}

// flow: the compiler's own forms
void builtins(void) {
  char a[64], b[64];
  __builtin_strcpy(a, "cache.internal");
  redisConnect(a, 0); // expect: host
  __builtin___strcpy_chk(b, "cache.internal", sizeof b);
  redisConnect(b, 0); // expect: host
}

// silent: the compiler's own forms
void builtins_unknown(const char *given) {
  char a[64] = "cache.internal", b[64] = "cache.internal";
  __builtin_strcpy(a, given);
  redisConnect(a, 0);
  __builtin___memcpy_chk(b, given, 10, sizeof b);
  redisConnect(b, 0);
}

// flow: a buffer on the heap
void heap(void) {
  char *a = malloc(64), *b = NULL;
  strcpy(a, "cache.internal");
  redisConnect(a, 0); // expect: host
  if (asprintf(&b, "%s.%s", "cache", "internal") > 0)
    redisConnect(b, 0); // expect: host
}

// silent: a buffer on the heap
void heap_unknown(FILE *in) {
  char *a = malloc(64), *b = strdup("cache.internal");
  fgets(a, 64, in);
  redisConnect(a, 0);
  fgets(b, 10, in);
  redisConnect(b, 0);
}

// flow: read over in part
void input_before(FILE *in) {
  char a[64];
  if (fgets(a, sizeof a, in))
    strcpy(a, "cache.internal");
  redisConnect(a, 0); // expect: host
}

// silent: read over in part
void input_after(FILE *in) {
  char a[64] = "cache.internal", b[64] = "cache.internal", c[64] = "cache.internal";
  fgets(a + 5, sizeof a - 5, in);
  redisConnect(a, 0);
  if (scanf("%63s", b) == 1)
    redisConnect(b, 0);
  fread(c, 1, sizeof c, in);
  redisConnect(c, 0);
}
