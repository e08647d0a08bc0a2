//===- buffers.cpp - Texts that are put together in a buffer, in C++ ------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The writers in namespace std, and buffers that are members.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void formats(const std::string &Given) {
  char Where[256];
  std::snprintf(Where, sizeof(Where), "host=db.internal user=%s", Given.c_str());
  PQconnectdb(Where); // expect: dsn
  std::snprintf(Where, sizeof(Where), "host=%s", Given.c_str());
  PQconnectdb(Where);
  std::strcpy(Where, "host=db.internal");
  PQconnectdb(Where); // expect: dsn
}

class Cache {
public:
  Cache() { std::strncpy(Host, "cache.internal", sizeof(Host) - 1); }
  redisContext *connect() { return redisConnect(Host, 0); } // expect: host

private:
  char Host[64] = {};
};

class Attached {
public:
  Attached() { std::strncpy(Host, std::getenv("REDIS_HOST"), sizeof(Host) - 1); }
  redisContext *connect() { return redisConnect(Host, 0); }

private:
  char Host[64] = {};
};
