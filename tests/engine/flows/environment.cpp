//===- environment.cpp - The environment, in C++ --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every form of a fallback beside a read of the environment (PW8).
//
//===----------------------------------------------------------------------===//

// packages: qtbase5-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
#include <QtCore/QProcessEnvironment>
#include <QtCore/QString>
#include <cstdlib>
#include <hiredis/hiredis.h>
#include <optional>
#include <string>

// clang-format off: an expectation stands on the line of its use.

// flow: a fallback by a condition
void conditions() {
  const char *A = std::getenv("REDIS_HOST");
  redisConnect(A ? A : "cache.internal", 0); // expect: host
  std::string B = A ? A : "cache.internal";
  redisConnect(B.c_str(), 0); // expect: host
  std::string C = A ? std::string(A) : std::string("cache.internal");
  redisConnect(C.c_str(), 0); // expect: host
  if (!A)
    A = "cache.internal";
  redisConnect(A, 0); // expect: host
  redisConnect(std::getenv("REDIS_HOST") ?: "cache.internal", 0); // expect: host
}

// silent: a fallback by a condition
void conditionsAttached() {
  const char *A = std::getenv("REDIS_HOST");
  redisConnect(A ? A : "", 0);
  std::string B = A ? A : std::getenv("OTHER_HOST");
  redisConnect(B.c_str(), std::atoi(std::getenv("REDIS_PORT")));
  redisConnect(std::getenv("REDIS_HOST") ?: std::getenv("OTHER_HOST"), 0);
}

// flow: a fallback of the reader
void readers() {
  redisConnect(qPrintable(qEnvironmentVariable("REDIS_HOST", "cache.internal")), 0); // expect: host
  redisConnect(qPrintable(QProcessEnvironment::systemEnvironment().value("REDIS_HOST", "cache.internal")), 0); // expect: host
}

// silent: a fallback of the reader
void readersAttached() {
  redisConnect(qPrintable(qEnvironmentVariable("REDIS_HOST")), qEnvironmentVariableIntValue("REDIS_PORT"));
  redisConnect(qgetenv("REDIS_HOST").constData(), 0);
  redisConnect(qPrintable(QProcessEnvironment::systemEnvironment().value("REDIS_HOST")), 0);
}

std::optional<std::string> configured();

// flow: value_or
void valueOr() {
  std::optional<std::string> A = configured();
  redisConnect(A.value_or("cache.internal").c_str(), 0); // expect: host
}

// silent: value_or
void valueOrAttached() {
  std::optional<std::string> A = configured();
  redisConnect(A.value_or("").c_str(), 0);
  redisConnect(A.value().c_str(), 0);
}

// flow: a fallback in part of a text
void inPart() {
  const char *Zone = std::getenv("ZONE");
  std::string A = std::string("cache.") + (Zone ? Zone : "internal");
  redisConnect(A.c_str(), 0); // expect: host
}

// silent: a fallback in part of a text
void inPartAttached() {
  const char *Zone = std::getenv("ZONE");
  std::string A = Zone ? Zone : "";
  A += std::getenv("DOMAIN");
  redisConnect(A.c_str(), 0);
}
