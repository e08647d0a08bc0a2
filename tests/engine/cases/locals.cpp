//===- locals.cpp - What a local variable holds, where it is used ---------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last assignment that can reach the use counts. Of several that can, each
// counts. What a call may have written is unknown.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <stdexcept>
#include <string>

// clang-format off: an expectation stands on the line of its use.

const char *lookUp();
void fill(const char **Out);
void fillText(std::string &Out);
void show(const std::string &Text);
bool flag();
int count();

void straight() {
  const char *Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
  auto Deduced = "cache.internal";
  redisConnect(Deduced, 0); // expect: host
  const auto *Copy = Deduced;
  redisConnect(Copy, 0); // expect: host
  static const char *Kept = "cache.internal";
  redisConnect(Kept, 0); // expect: host
  char Array[] = "cache.internal";
  redisConnect(Array, 0); // expect: host
  const char *Declared;
  Declared = "cache.internal";
  redisConnect(Declared, 0); // expect: host
  int Port = 6380;
  redisConnect(std::getenv("REDIS_HOST"), Port); // expect: port
  const std::string &Reference = std::string("cache.internal");
  redisConnect(Reference.c_str(), 0); // expect: host
}

void lastAssignment() {
  const char *Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
  Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  Host = lookUp();
  redisConnect(Host, 0);
}

void overwritten() {
  const char *Host = "cache.internal";
  Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
  const char *Late = std::getenv("REDIS_HOST");
  redisConnect(Late, 0);
  Late = "cache.internal";
  (void)Late;
}

void overwrittenInBothArms() {
  const char *Host = "cache.internal";
  if (flag())
    Host = lookUp();
  else
    Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
}

void overwrittenInEveryArm() {
  const char *Host = "cache.internal";
  if (flag())
    Host = lookUp();
  else if (count() == 3)
    Host = std::getenv("REDIS_HOST");
  else
    Host = nullptr;
  redisConnect(Host, 0);
  const char *Other = "cache.internal";
  switch (count()) {
  case 0:
  case 1:
    Other = lookUp();
    break;
  case 2: {
    Other = std::getenv("REDIS_HOST");
    break;
  }
  default:
    Other = nullptr;
  }
  redisConnect(Other, 0);
}

void notInEveryArm() {
  const char *Host = "cache.internal";
  if (flag())
    Host = lookUp();
  else if (count() == 3)
    Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0); // expect: host
  const char *Other = "cache.internal";
  switch (count()) {
  case 0:
    Other = lookUp();
    break;
  default:
    break;
  }
  redisConnect(Other, 0); // expect: host
}

void overwrittenInTheArm() {
  const char *Host = std::getenv("REDIS_HOST");
  if (flag()) {
    Host = "cache.internal";
    Host = lookUp();
  }
  redisConnect(Host, 0);
  while (flag()) {
    Host = "cache.internal";
    redisConnect(Host, 0); // expect: host
    Host = lookUp();
  }
  redisConnect(Host, 0);
}

void otherArmLeaves() {
  const char *Host = "cache.internal";
  if (flag())
    Host = lookUp();
  else
    return;
  redisConnect(Host, 0);
}

void search() {
  const char *Host = lookUp();
  while (true) {
    if (flag()) {
      Host = "cache.internal";
      break;
    }
    Host = lookUp();
  }
  redisConnect(Host, 0); // expect: host
}

void oneArm() {
  const char *Host = lookUp();
  if (flag())
    Host = "cache.internal";
  redisConnect(Host, 0); // expect: host
}

void bothArms() {
  const char *Host;
  if (flag())
    Host = "one.internal";
  else
    Host = "two.internal";
  redisConnect(Host, 0); // expect: host host
}

void otherArm() {
  const char *Host = std::getenv("REDIS_HOST");
  if (flag()) {
    Host = "cache.internal";
    show(Host);
  } else {
    redisConnect(Host, 0);
  }
}

void sameArm() {
  const char *Host = std::getenv("REDIS_HOST");
  if (flag()) {
    Host = "cache.internal";
    redisConnect(Host, 0); // expect: host
  }
}

void armThatReturns() {
  const char *Host = std::getenv("REDIS_HOST");
  if (flag()) {
    Host = "cache.internal";
    show(Host);
    return;
  }
  redisConnect(Host, 0);
}

void armThatThrows() {
  const char *Host = std::getenv("REDIS_HOST");
  if (flag()) {
    Host = "cache.internal";
    throw std::runtime_error(Host);
  }
  redisConnect(Host, 0);
}

redisContext *earlyReturn() {
  const char *Host = "cache.internal";
  if (flag()) {
    Host = std::getenv("REDIS_HOST");
    return redisConnect(Host, 0);
  }
  return redisConnect(Host, 0); // expect: host
}

void choice() {
  const char *Host = "one.internal";
  switch (count()) {
  case 0:
    Host = "two.internal";
    break;
  case 1:
    Host = std::getenv("REDIS_HOST");
    break;
  }
  redisConnect(Host, 0); // expect: host host
}

void insideTheSwitch() {
  const char *Host = std::getenv("REDIS_HOST");
  switch (count()) {
  case 0:
    Host = "cache.internal";
    show(Host);
    break;
  default:
    redisConnect(Host, 0);
    break;
  }
}

void retries() {
  const char *Host = "one.internal";
  for (int I = 0; I < 3; ++I) {
    redisConnect(Host, 0); // expect: host host
    Host = "two.internal";
  }
}

void loopThatReads() {
  const char *Host = nullptr;
  while (!Host)
    Host = lookUp();
  redisConnect(Host, 0);
}

void handler() {
  std::string Host = std::getenv("REDIS_HOST");
  try {
    show(Host);
  } catch (const std::exception &) {
    Host = "cache.internal";
  }
  redisConnect(Host.c_str(), 0); // expect: host
}

void outParameters() {
  const char *Host = "cache.internal";
  fill(&Host);
  redisConnect(Host, 0);
  std::string Text = "cache.internal";
  fillText(Text);
  redisConnect(Text.c_str(), 0);
  std::string Shown = "cache.internal";
  show(Shown);
  redisConnect(Shown.c_str(), 0); // expect: host
}

void aliases() {
  const char *Host = "cache.internal";
  const char *&Alias = Host;
  Alias = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
}

void shadowed() {
  const char *Host = std::getenv("REDIS_HOST");
  {
    const char *Host = "cache.internal";
    show(Host);
  }
  redisConnect(Host, 0);
}

void counted() {
  int Port = 6380;
  ++Port;
  redisConnect(std::getenv("REDIS_HOST"), Port);
  int Sum = 6000;
  Sum += count();
  redisConnect(std::getenv("REDIS_HOST"), Sum);
}
