//===- locals.cpp - Local variables ---------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last assignment that can reach the use counts; of several, each.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

bool flag();
const char *lookUp();
void fill(const char **Out);

// flow: last assignment
void last() {
  const char *Host = std::getenv("REDIS_HOST");
  Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
}
// silent: last assignment
void lastSilent() {
  const char *Host = "cache.internal";
  Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  Host = "cache.internal";
  Host = lookUp();
  redisConnect(Host, 0);
}

// flow: assignments in branches
void branches() {
  const char *Host;
  if (flag())
    Host = "one.internal";
  else
    Host = "two.internal";
  redisConnect(Host, 0); // expect: host host
}
// silent: assignments in branches
void branchesSilent() {
  const char *Host = "cache.internal";
  if (flag())
    Host = std::getenv("REDIS_HOST");
  else
    Host = lookUp();
  redisConnect(Host, 0);
}

// flow: assignment in a loop
void loop() {
  const char *Host = lookUp();
  while (flag())
    Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
}
// silent: assignment in a loop
void loopSilent() {
  const char *Host = nullptr;
  while (!Host)
    Host = lookUp();
  redisConnect(Host, 0);
}

// flow: address that is not used to write
void address() {
  const char *Host = "cache.internal";
  const char *const *Where = &Host;
  redisConnect(*Where, 0); // expect: host
}
// silent: address that is not used to write
void addressSilent() {
  const char *Host = "cache.internal";
  fill(&Host);
  redisConnect(Host, 0);
}

// flow: variable that a lambda writes
void lambdaWrites() {
  const char *Host = nullptr;
  auto Set = [&] { Host = "cache.internal"; };
  Set();
  redisConnect(Host, 0); // expect: host
}
// silent: variable that a lambda writes
void lambdaWritesSilent() {
  const char *Host = "cache.internal";
  auto Set = [&] { Host = std::getenv("REDIS_HOST"); };
  Set();
  redisConnect(Host, 0);
}
