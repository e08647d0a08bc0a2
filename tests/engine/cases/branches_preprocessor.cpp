// flags: -std=gnu++17 -I/usr/include/mariadb -I/usr/include/postgresql -DSTAGING -DIS_PROD=0
//===- branches_preprocessor.cpp - Branches of the preprocessor -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The arm that #if removes is looked at too; a macro that names the environment
// is a condition also in an ordinary if.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <filesystem>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <string>

// clang-format off: an expectation stands on the line of its use.

redisContext *taken(const char *Path) {
#ifdef STAGING // expect: environment-branch
  return redisConnectUnix(Path);
#else
  return nullptr;
#endif
}

redisContext *hidden(const char *Path) {
#ifdef PRODUCTION // expect: environment-branch
  return redisConnectUnix(Path);
#else
  return nullptr;
#endif
}

void hiddenClass(const std::string &Where) {
#if defined(PRODUCTION) // expect: environment-branch
  pqxx::connection Connection(Where);
#endif
}

void hiddenStandIn(const char *Path) {
#ifndef STAGING // expect: environment-branch
  std::filesystem::copy_file(Path, "uploads");
#else
  redisConnectUnix(Path);
#endif
}

void several(const char *Path) {
#if defined(PRODUCTION) // expect: environment-branch
  redisConnectUnix(Path);
#elif defined(STAGING)
  redisConnect(std::getenv("REDIS_HOST"), 6379);
#else
#error no environment
#endif
}

void nested(const char *Path) {
#ifdef __linux__
#if !PRODUCTION // expect: environment-branch
  redisConnectUnix(Path);
#endif
#endif
}

#ifdef STAGING // expect: environment-branch
#define DATABASE "host=staging.internal"
#else
#define DATABASE "host=db.internal"
#endif
PGconn *configured() { return PQconnectdb(DATABASE); } // expect: dsn

void macros(const char *Path) {
  if (IS_PROD) // expect: environment-branch
    redisConnectUnix(Path);
  if (!IS_PROD && Path) // expect: environment-branch
    redisConnectUnix(Path);
}

void debug(const char *Path) {
#ifdef DEBUG // expect: environment-branch
  redisConnectUnix(Path);
#endif
}

// Nothing in an arm.
#ifdef PRODUCTION
static const int Level = 0;
#else
static const int Level = 3;
#endif
int level() { return Level; }

// What a removed arm calls is known where the unit declares it.
#include <cstdio>
static void toCache(redisContext *C) { redisCommand(C, "PING"); }
void removedStandIn(redisContext *C, const char *Path) {
#ifdef PRODUCTION // expect: environment-branch
  std::fclose(fopen(Path, "w"));
#else
  toCache(C);
#endif
}

// The values of a removed call are compared as they are written.
redisContext *otherHost(const char *Live, const char *Test) {
#ifdef PRODUCTION // expect: environment-branch
  return redisConnect(Live, 6379);
#else
  return redisConnect(Test, 6379);
#endif
}

// Of an object that ends in the arm, only what is called is done.
struct Reader {
  explicit Reader(int Of) : Of(Of) {}
  int next() { return ++Of; }
  void send(redisContext *C) { redisCommand(C, "PING"); }
  int Of;
};
void useLater(Reader &);
#ifdef TESTING // expect: environment-branch
void calls(redisContext *C) {
  Reader R(1);
  R.send(C);
}
#endif
#ifdef TESTING // expect: environment-branch
void handsOn() {
  Reader R(1);
  useLater(R);
}
#endif
void taken(redisContext *C) {
#ifdef STAGING // expect: environment-branch
  Reader R(1);
  R.next();
#else
  struct { void send(redisContext *) {} } R;
#endif
  R.send(C);
}
void ordinary(redisContext *C) {
  if (IS_PROD) { // expect: environment-branch
    Reader R(1);
    R.send(C);
  }
  if (IS_PROD) { // expect: environment-branch
    Reader R(1);
    useLater(R);
  }
}
