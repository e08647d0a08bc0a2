//===- suppression.cpp - NOLINT comments ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The forms of clang-tidy, with names and globs of checks, at the use or at the
// literal.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <mysql.h>

// clang-format off: an expectation stands on the line of its use.

void onTheLine(MYSQL *Db) {
  redisConnect("cache.internal", 6380); // NOLINT
  redisConnect("cache.internal", 6380); // NOLINT(svc-hardcoded-endpoint)
  redisConnect("cache.internal", 6380); // NOLINT(svc-*)
  redisConnect("cache.internal", 6380); // NOLINT(cert-err33-c, svc-hardcoded-endpoint): kept
  redisConnect("cache.internal", 6380); // NOLINT(svc-hardcoded-credential) // expect: host port
  redisConnect("cache.internal", 6380); // NOLINT(readability-*) // expect: host port
  redisConnect("cache.internal", 6380); // NOLINT() // expect: host port
  // One suppressed role does not hide another on its line.
  mysql_real_connect(Db, "db.internal", "orders", "one", nullptr, 0, nullptr, 0); // NOLINT(svc-hardcoded-endpoint) // expect: password user
}

void onTheNextLine() {
  // NOLINTNEXTLINE
  redisConnect("cache.internal", 6380);
  // NOLINTNEXTLINE(svc-hardcoded-endpoint)
  redisConnect("cache.internal", 6380);
  // NOLINTNEXTLINE(svc-hardcoded-credential)
  redisConnect("cache.internal", 6380); // expect: host port
  // NOLINTNEXTLINE(svc-hardcoded-endpoint)

  redisConnect("cache.internal", 6380); // expect: host port
}

void blocks() {
  // NOLINTBEGIN(svc-hardcoded-endpoint)
  redisConnect("cache.internal", 6380);
  redisConnectUnix("/run/redis.sock");
  // NOLINTEND(svc-hardcoded-endpoint)
  redisConnect("cache.internal", 6380); // expect: host port
  // NOLINTBEGIN
  redisConnect("cache.internal", 6380);
  // NOLINTEND
  redisConnectUnix("/run/redis.sock"); // expect: socket_path
}

// At the literal.
static const char *const Host = "cache.internal"; // NOLINT(svc-hardcoded-endpoint)
#define SOCKET "/run/redis.sock" // NOLINT
void atTheOrigin() {
  redisConnect(Host, 0);
  redisConnectUnix(SOCKET);
}

void branch(const char *Path, bool IsProduction) {
  if (IsProduction) // NOLINT(svc-environment-branch)
    redisConnectUnix(Path);
  if (IsProduction) // NOLINT(svc-hardcoded-endpoint) // expect: environment-branch
    redisConnectUnix(Path);
}

// Without an end nothing is suppressed.
// NOLINTBEGIN(svc-hardcoded-endpoint)
void unclosed() {
  redisConnect("cache.internal", 0); // expect: host
}
