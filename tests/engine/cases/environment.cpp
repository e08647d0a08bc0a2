//===- environment.cpp - Reading the environment --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is read is attached. A literal that stands in for a missing variable is
// a finding, in every form; an empty one is not (PW8).
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <optional>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void attached() {
  redisConnect(getenv("REDIS_HOST"), std::atoi(getenv("REDIS_PORT")));
  redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT")));
  redisConnect(::secure_getenv("REDIS_HOST"), 6379);
  const char *Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 6379);
  std::string Text = std::getenv("REDIS_HOST");
  redisConnect(Text.c_str(), 6379);
  if (const char *Inner = std::getenv("REDIS_HOST"))
    redisConnect(Inner, 6379);
}

void fallbacks() {
  const char *One = std::getenv("REDIS_HOST");
  if (!One)
    One = "cache.internal";
  redisConnect(One, 0); // expect: host
  const char *Two = std::getenv("REDIS_HOST");
  if (Two == nullptr || *Two == '\0')
    Two = "cache.internal";
  redisConnect(Two, 0); // expect: host
  const char *Three = std::getenv("REDIS_HOST");
  redisConnect(Three ? Three : "cache.internal", 0); // expect: host
  redisConnect(std::getenv("REDIS_HOST") ? std::getenv("REDIS_HOST") : "cache.internal", 0); // expect: host
  redisConnect(std::getenv("REDIS_HOST") ?: "cache.internal", 0); // expect: host
  std::string Four = "cache.internal";
  if (const char *Given = std::getenv("REDIS_HOST"))
    Four = Given;
  redisConnect(Four.c_str(), 0); // expect: host
  std::string Five = Three ? Three : "cache.internal";
  redisConnect(Five.c_str(), 0); // expect: host
  int Port = 6380;
  if (const char *Given = std::getenv("REDIS_PORT"))
    Port = std::atoi(Given);
  redisConnect(Three, Port); // expect: port
  redisConnect(Three, std::atoi(One ? One : "6380")); // expect: port
}

static std::string readOr(const char *Name, const char *Fallback) {
  const char *Value = std::getenv(Name);
  return Value ? Value : Fallback;
}

static std::optional<std::string> read(const char *Name) {
  if (const char *Value = std::getenv(Name))
    return Value;
  return std::nullopt;
}

std::optional<std::string> readElsewhere(const char *Name);

void throughHelpers() {
  redisConnect(readOr("REDIS_HOST", "cache.internal").c_str(), 0); // expect: host
  redisConnect(readOr("REDIS_HOST", "").c_str(), 0);
  redisConnect(read("REDIS_HOST").value_or("cache.internal").c_str(), 0); // expect: host
  redisConnect(readElsewhere("REDIS_HOST").value_or("cache.internal").c_str(), 0); // expect: host
  redisConnect(read("REDIS_HOST").value_or("").c_str(), 0);
  redisConnect(read("REDIS_HOST")->c_str(), 0);
  redisConnect(read("REDIS_HOST").value().c_str(), 0);
}

void emptyFallbacks() {
  const char *One = std::getenv("REDIS_HOST");
  if (!One)
    One = "";
  redisConnect(One, 0);
  redisConnect(One ? One : "", 0);
  redisConnect(One ? One : nullptr, 0);
  std::string Two;
  if (One)
    Two = One;
  redisConnect(Two.c_str(), 0);
}

void stops() {
  const char *Host = std::getenv("REDIS_HOST");
  if (!Host)
    std::abort();
  redisConnect(Host, 6379);
}
