//===- control.cpp - Branches, loops and dead code ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What never runs is not there; what surely runs replaces what was before.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <hiredis/hiredis.h>
#include <stdexcept>
#include <string>

// clang-format off: an expectation stands on the line of its use.

bool flag();
int count();
void show(const char *Text);

static const int Five = 5;
static int StaticFive = 5;
static int Changing = 5;
void change() { Changing = count(); }
static bool returnsTrue() { return true; }
static bool returnsFalse() { return false; }
constexpr bool UseLiteral = true;

// flow: conditions that are constant
void decided() {
  const char *Host = nullptr;
  if (1)
    Host = "cache.internal";
  else
    Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0); // expect: host
  const char *Other = std::getenv("REDIS_HOST");
  if (Five == 5)
    Other = "cache.internal";
  redisConnect(Other, 0); // expect: host
  if constexpr (UseLiteral)
    redisConnect("cache.internal", 0); // expect: host
  const char *Static = nullptr;
  if (StaticFive == 5 && returnsTrue())
    Static = "cache.internal";
  redisConnect(Static, 0); // expect: host
  const char *Chosen = nullptr;
  switch (6) {
  case 6: Chosen = "cache.internal"; break;
  default: Chosen = std::getenv("REDIS_HOST"); break;
  }
  redisConnect(Chosen, 0); // expect: host
  if (Changing == 5)
    redisConnect("cache.internal", 0); // expect: host
}
// silent: conditions that are constant
void decidedSilent() {
  const char *Host = "cache.internal";
  if (1)
    Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  if (0)
    redisConnect("cache.internal", 0);
  if (Five != 5)
    Host = "cache.internal";
  if (StaticFive != 5)
    Host = "cache.internal";
  if (returnsFalse())
    Host = "cache.internal";
  while (0)
    Host = "cache.internal";
  if constexpr (!UseLiteral)
    Host = "cache.internal";
  redisConnect(Host, 0);
  switch (6) {
  case 6: Host = std::getenv("REDIS_HOST"); break;
  default: Host = "cache.internal"; break;
  }
  redisConnect(Host, 0);
}

// flow: loop that runs at least once
void loops() {
  const char *Host = nullptr;
  do {
    Host = "cache.internal";
  } while (flag());
  redisConnect(Host, 0); // expect: host
  const char *Once = nullptr;
  while (true) {
    Once = "cache.internal";
    break;
  }
  redisConnect(Once, 0); // expect: host
}
// silent: loop that runs at least once
void loopsSilent() {
  const char *Host = "cache.internal";
  do {
    Host = std::getenv("REDIS_HOST");
  } while (flag());
  redisConnect(Host, 0);
  const char *Once = "cache.internal";
  while (true) {
    Once = std::getenv("REDIS_HOST");
    break;
  }
  redisConnect(Once, 0);
  const char *Counted = "cache.internal";
  for (int I = 0; I < 1; ++I)
    Counted = std::getenv("REDIS_HOST");
  redisConnect(Counted, 0);
}

// flow: variable of a loop's body
void inLoop() {
  while (flag()) {
    const char *Host = std::getenv("REDIS_HOST");
    Host = "cache.internal";
    redisConnect(Host, 0); // expect: host
  }
}
// silent: variable of a loop's body
void inLoopSilent() {
  while (flag()) {
    const char *Host = std::getenv("REDIS_HOST");
    redisConnect(Host, 0);
    Host = "cache.internal";
    show(Host);
  }
}

// flow: case that falls into the next
void falls() {
  const char *Host = std::getenv("REDIS_HOST");
  switch (count()) {
  case 0:
    Host = "cache.internal";
    [[fallthrough]];
  case 1:
    redisConnect(Host, 0); // expect: host
    break;
  }
}
// silent: case that falls into the next
void fallsSilent() {
  const char *Host = std::getenv("REDIS_HOST");
  switch (count()) {
  case 0:
    Host = "cache.internal";
    show(Host);
    break;
  case 1:
    redisConnect(Host, 0);
    break;
  }
}

// flow: goto
void jumps() {
  const char *Host = nullptr;
  goto Source;
Source:
  Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
}
// silent: goto
void jumpsSilent() {
  const char *Host = nullptr;
  Host = std::getenv("REDIS_HOST");
  goto Use;
  Host = "cache.internal";
Use:
  redisConnect(Host, 0);
}

// flow: early return
void returns() {
  const char *Host = "cache.internal";
  if (flag()) {
    Host = std::getenv("REDIS_HOST");
    return;
  }
  redisConnect(Host, 0); // expect: host
}
// silent: early return
void returnsSilent() {
  const char *Host = std::getenv("REDIS_HOST");
  if (flag()) {
    Host = "cache.internal";
    show(Host);
    return;
  }
  redisConnect(Host, 0);
}

// flow: catch
void handler() {
  std::string Host;
  try {
    Host = std::getenv("REDIS_HOST");
  } catch (const std::exception &) {
    Host = "cache.internal";
  }
  redisConnect(Host.c_str(), 0); // expect: host
}
// silent: catch
void handlerSilent() {
  std::string Host = std::getenv("REDIS_HOST");
  try {
    show(Host.c_str());
  } catch (const std::exception &) {
    Host = "cache.internal";
    throw;
  }
  redisConnect(Host.c_str(), 0);
}

// flow: short circuit
void shortCircuit() {
  const char *Host = std::getenv("REDIS_HOST");
  if (!Host && (Host = "cache.internal"))
    show(Host);
  redisConnect(Host, 0); // expect: host
  const char *Other = "cache.internal";
  (void)(flag() && (Other = std::getenv("REDIS_HOST")));
  redisConnect(Other, 0); // expect: host
}
// silent: short circuit
void shortCircuitSilent() {
  const char *Host = std::getenv("REDIS_HOST");
  if (false && (Host = "cache.internal"))
    show(Host);
  redisConnect(Host, 0);
}

struct Config {
  std::string Host;
};

// flow: fallback where nothing is given
void fallbacks(Config C) {
  const char *Host = std::getenv("REDIS_HOST");
  if (!Host)
    Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
  C.Host = std::getenv("REDIS_HOST");
  if (C.Host.empty())
    C.Host = "cache.internal";
  redisConnect(C.Host.c_str(), 0); // expect: host
}
// silent: fallback where nothing is given
void fallbacksSilent(Config C) {
  const char *Host = std::getenv("REDIS_HOST");
  if (!Host)
    throw std::runtime_error("REDIS_HOST is not set");
  redisConnect(Host, 0);
  if (C.Host.empty())
    C.Host = std::getenv("REDIS_HOST");
  redisConnect(C.Host.c_str(), 0);
}
// silent: loop that never runs
void neverRuns() {
  const char *Host = std::getenv("REDIS_HOST");
  for (; 0;)
    Host = "cache.internal";
  redisConnect(Host, 0);
}
// flow: loop that is left in the middle
void leftInTheMiddle() {
  const char *Host = std::getenv("REDIS_HOST");
  while (true) {
    if (flag())
      break;
    Host = "cache.internal";
  }
  redisConnect(Host, 0); // expect: host
}
// silent: loop that is left in the middle
void leftInTheMiddleSilent() {
  const char *Host = "cache.internal";
  for (;;) {
    Host = std::getenv("REDIS_HOST");
    if (flag())
      break;
  }
  redisConnect(Host, 0);
  const char *Other = "cache.internal";
  do {
    Other = std::getenv("REDIS_HOST");
    if (flag())
      continue;
  } while (flag());
  redisConnect(Other, 0);
}
