//===- buffers.cpp - Texts in buffers, in C++ -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The algorithms and methods that fill a buffer, and buffers that are members.
//
//===----------------------------------------------------------------------===//

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <iterator>
#include <libpq-fe.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

// flow: std::copy into a buffer
void copied() {
  const std::string Text = "cache.internal";
  const char Array[] = "cache.internal";
  const char *Pointer = "cache.internal";
  char A[64], B[64], C[64], D[64];
  std::copy(Text.begin(), Text.end(), A);
  A[Text.size()] = 0;
  redisConnect(A, 0); // expect: host
  std::copy(std::begin(Array), std::end(Array), std::begin(B));
  redisConnect(B, 0); // expect: host
  std::copy(Pointer, Pointer + std::strlen(Pointer) + 1, C);
  redisConnect(C, 0); // expect: host
  std::copy_n(Pointer, 15, D);
  redisConnect(D, 0); // expect: host
}

// silent: std::copy into a buffer
void copiedUnknown(const std::string &Text, const char *End) {
  const char *Pointer = "cache.internal";
  char A[64] = "cache.internal", B[64] = "cache.internal";
  std::copy(Text.begin(), Text.end(), A);
  redisConnect(A, 0);
  std::copy(Pointer, End, B);
  redisConnect(B, 0);
}

// flow: std::string::copy
void copiedOut() {
  std::string Text = "tcp:cache.internal";
  char A[64] = {}, B[64] = {};
  Text.copy(A, sizeof A, 4);
  redisConnect(A, 0); // expect: host
  std::string("cache.internal").copy(B, 14);
  redisConnect(B, 0); // expect: host
}

// silent: std::string::copy
void copiedOutUnknown(const std::string &Text, size_t From) {
  std::string Known = "tcp:cache.internal";
  char A[64] = "cache.internal", B[64] = "cache.internal";
  Text.copy(A, sizeof A);
  redisConnect(A, 0);
  Known.copy(B, sizeof B, From);
  redisConnect(B, 0);
}

// flow: a buffer that is a member
class Cache {
public:
  Cache() {
    std::strncpy(Host, "cache.internal", sizeof(Host) - 1);
    Host[sizeof(Host) - 1] = '\0';
  }
  redisContext *connect() { return redisConnect(Host, 0); } // expect: host

private:
  char Host[64] = {};
};

// silent: a buffer that is a member
class Attached {
public:
  Attached() { std::strncpy(Host, std::getenv("REDIS_HOST"), sizeof(Host) - 1); }
  redisContext *connect() { return redisConnect(Host, 0); }

private:
  char Host[64] = {};
};
