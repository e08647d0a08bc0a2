//===- members_c.c - Members of structs, in C -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Designated initialisers, globals, compound literals, pointers.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <stdlib.h>
#include <string.h>

// clang-format off: an expectation stands on the line of its use.

struct config {
  const char *host;
  int port;
  char path[108];
};
struct app {
  struct config cache;
  const char *name;
};

static const struct config defaults = {.port = 6380, .host = "cache.internal"};
static struct config changeable = {"cache.internal", 6380, ""};
static const struct app nested = {.cache = {.host = "cache.internal"}};

void globals(void) {
  redisConnect(defaults.host, defaults.port); // expect: host port
  redisConnect(changeable.host, 0); // expect: host
  redisConnect(nested.cache.host, nested.cache.port); // expect: host
}

void locals(void) {
  struct config c = {.host = "cache.internal"};
  redisConnect(c.host, c.port); // expect: host
  struct config read = {.host = getenv("REDIS_HOST")};
  redisConnect(read.host, read.port);
  struct config late;
  memset(&late, 0, sizeof late);
  late.host = "cache.internal";
  redisConnect(late.host, 0); // expect: host
  struct config copy = defaults;
  redisConnect(copy.host, 0); // expect: host
  struct config literal = (struct config){.host = "cache.internal"};
  redisConnect(literal.host, 0); // expect: host
}

void arrays(void) {
  struct config c = {.path = "/run/redis.sock"};
  redisConnectUnix(c.path); // expect: socket_path
  strcpy(c.path, "/run/other.sock");
  redisConnectUnix(c.path); // expect: socket_path
  strcpy(c.path, getenv("REDIS_SOCKET"));
  redisConnectUnix(c.path);
}

struct given {
  const char *host;
  int port;
};
void given(const struct given *g) { redisConnect(g->host, g->port); }

void pointers(struct config *c) {
  c->host = "cache.internal";
  redisConnect(c->host, 0); // expect: host
  (*c).host = getenv("REDIS_HOST");
  redisConnect(c->host, 0);
}

void load(struct config *out);
void loaded(void) {
  // What the loader leaves alone keeps its default.
  struct config c = {.host = "cache.internal"};
  load(&c);
  redisConnect(c.host, 0); // expect: host
}

void apart(void) {
  struct config one = {.host = "cache.internal"}, two = {.host = getenv("H")};
  redisConnect(one.host, 0); // expect: host
  redisConnect(two.host, 0);
}
