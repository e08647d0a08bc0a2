//===- environment.c - The environment, in C ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is read is attached; a literal beside it is a fallback, and a finding.
//
//===----------------------------------------------------------------------===//

// packages: libglib2.0-dev
// flags: -std=gnu11 -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include
#define _GNU_SOURCE
#include <getopt.h>
#include <glib.h>
#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

// clang-format off: an expectation stands on the line of its use.

int getenv_s(size_t *length, char *buffer, size_t size, const char *name);
int _dupenv_s(char **buffer, size_t *length, const char *name);
unsigned long GetEnvironmentVariableA(const char *name, char *buffer, unsigned long size);

// flow: a fallback of the environment
void fallbacks(void) {
  const char *a = getenv("REDIS_HOST");
  if (!a)
    a = "cache.internal";
  redisConnect(a, 0); // expect: host
  redisConnect(getenv("REDIS_HOST") ?: "cache.internal", 0); // expect: host
  const char *b = secure_getenv("REDIS_HOST");
  redisConnect(b ? b : "cache.internal", 0); // expect: host
  char c[64] = "cache.internal";
  if (g_getenv("REDIS_HOST"))
    g_strlcpy(c, g_getenv("REDIS_HOST"), sizeof c);
  redisConnect(c, 0); // expect: host
}

// silent: a fallback of the environment
void attached(void) {
  const char *a = getenv("REDIS_HOST");
  if (!a)
    exit(1);
  redisConnect(a, 0);
  redisConnect(secure_getenv("REDIS_HOST"), 0);
  redisConnect(g_getenv("REDIS_HOST"), 0);
  redisConnect(g_strdup(g_getenv("REDIS_HOST")), 0);
  redisConnect(a ? a : "", 0);
}

// flow: read through a pointer
void through_pointer(void) {
  char a[64] = "", *b = NULL, c[64];
  size_t length;
  getenv_s(&length, a, sizeof a, "REDIS_HOST");
  redisConnect(a[0] ? a : "cache.internal", 0); // expect: host
  _dupenv_s(&b, &length, "REDIS_HOST");
  redisConnect(b ? b : "cache.internal", 0); // expect: host
  if (!GetEnvironmentVariableA("REDIS_HOST", c, sizeof c))
    strcpy(c, "cache.internal");
  redisConnect(c, 0); // expect: host
}

// silent: read through a pointer
void through_pointer_attached(void) {
  char a[64] = "cache.internal", *b = NULL, c[64] = "cache.internal";
  size_t length;
  getenv_s(&length, a, sizeof a, "REDIS_HOST");
  redisConnect(a, 0);
  _dupenv_s(&b, &length, "REDIS_HOST");
  redisConnect(b, 0);
  GetEnvironmentVariableA("REDIS_HOST", c, sizeof c);
  redisConnect(c, 0);
}

// flow: the command line
int command_line(int argc, char **argv) {
  const char *host = "cache.internal";
  int c;
  while ((c = getopt(argc, argv, "h:")) != -1)
    if (c == 'h')
      host = optarg;
  redisConnect(host, 0); // expect: host
  return 0;
}

// silent: the command line
int command_line_attached(int argc, char **argv) {
  const char *host = NULL;
  if (getopt(argc, argv, "h:") == 'h')
    host = optarg;
  redisConnect(host, 0);
  redisConnect(argc > 1 ? argv[1] : NULL, 0);
  return 0;
}
