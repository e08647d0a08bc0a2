//===- out_parameters.cpp - What a function writes to its parameters ------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The body is here: what it leaves in the parameter is what the caller gets.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

bool flag();
void elsewhere(std::string &Out);
void elsewhere(char *Out, size_t Size);

static void byReference(std::string &Out) { Out = "cache.internal"; }
static void byPointer(const char **Out) { *Out = "cache.internal"; }
static void intoBuffer(char *Out) { std::strcpy(Out, "cache.internal"); }
static void given(std::string &Out, const char *Text) { Out = Text; }
static void sometimes(std::string &Out) {
  if (flag())
    Out = std::getenv("REDIS_HOST");
}
static void always(std::string &Out) {
  if (flag()) {
    Out = std::getenv("REDIS_HOST");
    return;
  }
  Out = std::getenv("REDIS_OTHER");
}
static void readInto(char *Out) {
  if (!std::fgets(Out, 64, stdin))
    Out[0] = '\0';
}
static void nested(std::string &Out) { byReference(Out); }
static void looks(std::string &Text) { std::puts(Text.c_str()); }
static void assignedPointer(char *&Out) { std::strcpy(Out, "cache.internal"); }
static char *returned(char *Out) {
  std::strcpy(Out, "cache.internal");
  return Out;
}
static char *returnedRead(char *Out) {
  readInto(Out);
  return Out;
}

// flow: by reference
void reference() {
  std::string Host = std::getenv("REDIS_HOST");
  byReference(Host);
  redisConnect(Host.c_str(), 0); // expect: host
  std::string Deep;
  nested(Deep);
  redisConnect(Deep.c_str(), 0); // expect: host
}
// silent: by reference
void referenceAttached() {
  std::string Host = "cache.internal";
  always(Host);
  redisConnect(Host.c_str(), 0);
  std::string Other = "cache.internal";
  elsewhere(Other);
  redisConnect(Other.c_str(), 0);
}

// flow: by pointer
void pointer() {
  const char *Host = nullptr;
  byPointer(&Host);
  redisConnect(Host, 0); // expect: host
}
// silent: by pointer
void pointerSilent() {
  const char *Host = nullptr;
  byPointer(&Host);
  Host = std::getenv("REDIS_HOST");
  redisConnect(Host, 0);
}

// flow: into a buffer
void buffer() {
  char Host[64];
  intoBuffer(Host);
  redisConnect(Host, 0); // expect: host
  char Other[64] = "";
  char *P = Other;
  P = returned(P);
  redisConnect(P, 0); // expect: host
  char Third[64] = "";
  char *Q = Third;
  assignedPointer(Q);
  redisConnect(Q, 0); // expect: host
}
// silent: into a buffer
void bufferSilent() {
  char Host[64] = "cache.internal";
  readInto(Host);
  redisConnect(Host, 0);
  char Other[64] = "cache.internal";
  elsewhere(Other, sizeof Other);
  redisConnect(Other, 0);
  char Third[64] = "cache.internal";
  char *P = Third;
  P = returnedRead(P);
  redisConnect(P, 0);
}

// flow: what the caller gives
void context() {
  std::string Host;
  given(Host, "cache.internal");
  redisConnect(Host.c_str(), 0); // expect: host
}
// silent: what the caller gives
void contextSilent() {
  std::string Host = "cache.internal";
  given(Host, std::getenv("REDIS_HOST"));
  redisConnect(Host.c_str(), 0);
  given(Host, "cache.internal");
  given(Host, std::getenv("REDIS_HOST"));
  redisConnect(Host.c_str(), 0);
}

// flow: not always written
void maybe() {
  std::string Host = "cache.internal";
  sometimes(Host);
  redisConnect(Host.c_str(), 0); // expect: host
}
// silent: not always written
void maybeSilent() {
  std::string Host = std::getenv("REDIS_DEFAULT");
  sometimes(Host);
  redisConnect(Host.c_str(), 0);
}

// flow: only looked at
void lookedAt() {
  std::string Host = "cache.internal";
  looks(Host);
  redisConnect(Host.c_str(), 0); // expect: host
}
// silent: only looked at
void lookedAtSilent() {
  std::string Host = std::getenv("REDIS_HOST");
  looks(Host);
  redisConnect(Host.c_str(), 0);
}

struct Config {
  std::string Host;
  int Port = 6379;
};
static void fill(Config &Out) { Out.Host = "cache.internal"; }
static void fillPointer(Config *Out, const char *Host) { Out->Host = Host; }
static void attach(Config &Out) { Out.Host = std::getenv("REDIS_HOST"); }

// flow: member of what is filled
void member() {
  Config C;
  fill(C);
  redisConnect(C.Host.c_str(), C.Port); // expect: host port
  Config D;
  fillPointer(&D, "cache.internal");
  redisConnect(D.Host.c_str(), 0); // expect: host
}
// silent: member of what is filled
void memberSilent() {
  Config C;
  C.Host = "cache.internal";
  attach(C);
  redisConnect(C.Host.c_str(), 6379);
  Config D;
  fillPointer(&D, "cache.internal");
  fillPointer(&D, std::getenv("REDIS_HOST"));
  redisConnect(D.Host.c_str(), 6379);
}
