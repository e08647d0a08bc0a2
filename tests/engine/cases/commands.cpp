//===- commands.cpp - Commands that are put together ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text of a command may be made before it is sent, and need not be known as
// a whole; a command may be a list of its words.
//
//===----------------------------------------------------------------------===//

// packages: libhiredis-dev
// flags: -std=gnu++17
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <string>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

void joined(redisContext *c) {
  std::string cmd = std::string("AUTH ") + "Tr0ub4dor";
  redisCommand(c, cmd.c_str()); // expect: password
  char buf[64];
  snprintf(buf, sizeof buf, "AUTH %s", "Tr0ub4dor");
  redisCommand(c, buf); // expect: password
  std::string user = "AUTH " + std::string(std::getenv("REDIS_USER")) + " Tr0ub4dor";
  redisCommand(c, user.c_str()); // expect: password
  redisCommand(c, (std::string("AUTH app ") + "%s").c_str(), "Tr0ub4dor"); // expect: password user
}

void joinedSilent(redisContext *c, const std::string &key) {
  redisCommand(c, ("GET " + key).c_str());
  redisCommand(c, ("AUTH " + std::string(std::getenv("REDIS_PASSWORD"))).c_str());
  redisCommand(c, (std::string("SET ") + "password Tr0ub4dor").c_str());
  redisCommand(c, (key + "%s").c_str(), "Tr0ub4dor");
}

static void authenticate(redisContext *c, const std::string &password) { redisCommand(c, ("AUTH " + password).c_str()); }
static void run(redisContext *c, const char *command) { redisCommand(c, command); }
void wrapped(redisContext *c) {
  authenticate(c, "Tr0ub4dor"); // expect: password
  authenticate(c, std::getenv("REDIS_PASSWORD"));
  run(c, "AUTH Tr0ub4dor"); // expect: password
  run(c, "GET Tr0ub4dor");
}

void measured(redisContext *c, const char *password) {
  redisCommand(c, "AUTH %b", "Tr0ub4dor", (size_t)9); // expect: password
  redisCommand(c, "AUTH %b", "Tr0ub4dor", strlen("Tr0ub4dor")); // expect: password
  redisCommand(c, "SET %b %b", "key", (size_t)3, "Tr0ub4dor", (size_t)9);
  redisCommand(c, "AUTH %b", password, strlen(password));
}

void words(redisContext *c) {
  const char *argv[] = {"AUTH", "Tr0ub4dor"};
  redisCommandArgv(c, 2, argv, nullptr); // expect: password
  std::vector<const char *> list = {"AUTH", "app", "Tr0ub4dor"};
  redisCommandArgv(c, list.size(), list.data(), nullptr); // expect: password user
  const char *counted[3];
  int argc = 0;
  counted[argc++] = "AUTH";
  counted[argc++] = "Tr0ub4dor";
  redisCommandArgv(c, argc, counted, nullptr); // expect: password
}

static void send(redisContext *c, int n, const char **words) { redisCommandArgv(c, n, words, nullptr); }
void wordsHandedOn(redisContext *c) {
  const char *argv[] = {"AUTH", "Tr0ub4dor"};
  send(c, 2, argv); // expect: password
}

void wordsSilent(redisContext *c, const char *command) {
  const char *set[] = {"SET", "auth", "Tr0ub4dor"};
  redisCommandArgv(c, 3, set, nullptr);
  const char *read[] = {"AUTH", std::getenv("REDIS_PASSWORD")};
  redisCommandArgv(c, 2, read, nullptr);
  const char *open[] = {command, "Tr0ub4dor"};
  redisCommandArgv(c, 2, open, nullptr);
  send(c, 3, set);
}
