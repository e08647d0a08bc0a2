//===- branches_silent.cpp - Branches that are nobody's business ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reading, storing and logging the name of the environment; other conditions;
// arms without a service.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <hiredis/hiredis.h>
#include <iostream>
#include <mysql.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

static bool isProduction() {
  return std::strcmp(std::getenv("APP_ENV"), "production") == 0;
}
void setLevel(int Level);
std::string title(const std::string &Name);

void storesAndLogs() {
  const char *Environment = std::getenv("APP_ENV");
  std::string Name = Environment ? Environment : "production";
  bool Production = Name == "production";
  std::cerr << "running in " << Name << (Production ? " (live)" : "") << "\n";
  if (Name == "production")
    std::puts("welcome");
  redisConnect(std::getenv("REDIS_HOST"), 6379);
}

void armsWithoutService(const std::string &File) {
  if (isProduction())
    setLevel(0);
  else
    setLevel(3);
  setLevel(isProduction() ? 0 : 3);
  if (isProduction())
    std::filesystem::remove(File);
}

void otherConditions(const std::string &Mode, const char *Path, bool Retry, int Count) {
  if (Mode == "tls")
    redisConnectUnix(Path);
  if (Mode == "read-only")
    redisConnectUnix(Path);
  if (Retry && Count > 3)
    redisConnectUnix(Path);
  if (!Path)
    redisConnect(std::getenv("REDIS_HOST"), 6379);
  if (std::getenv("REDIS_SOCKET"))
    redisConnectUnix(std::getenv("REDIS_SOCKET"));
  if (title(Mode) == title(Path))
    redisConnectUnix(Path);
}

// Words with other meanings.
void otherMeanings(const std::string &Name, const char *Path, bool live, bool local, int test) {
  if (Name == "test")
    redisConnectUnix(Path);
  if (Name == "local")
    redisConnectUnix(Path);
  if (live || local || test)
    redisConnectUnix(Path);
  bool isTesty = Name == "tester", product = Name == "product";
  if (isTesty || product)
    redisConnectUnix(Path);
}

enum class Product { Device, Locale };
void otherEnums(Product P, const char *Path) {
  switch (P) {
  case Product::Device:
    redisConnectUnix(Path);
    break;
  case Product::Locale:
    break;
  }
}

#ifndef NDEBUG
redisContext *checked(const char *Path) { return redisConnectUnix(Path); }
#else
redisContext *checked(const char *Path) { return redisConnectUnix(Path); }
#endif

// A literal operator that takes its text as template arguments has no argument
// in the call: no text is compared here that could be read.
template <char... Digits> int operator""_digits() { return sizeof...(Digits); }
bool operator==(const std::string &Name, int Length);

void comparesWithATemplateLiteral(const std::string &Name) {
  if (Name == 42_digits)
    redisConnect(std::getenv("REDIS_HOST"), 6379);
}

#ifdef _WIN32
redisContext *platform(const char *Path) { return redisConnect(Path, 6379); }
#elif defined(__linux__)
redisContext *platform(const char *Path) { return redisConnectUnix(Path); }
#endif

#if defined(WITH_REDIS) && REDIS_VERSION > 6
redisContext *feature(const char *Path) { return redisConnectUnix(Path); }
#endif

#ifdef PRODUCTION
const int Level = 0;
#else
const int Level = 3;
#endif

#if DEBUG
#include <cassert>
#endif

// A text that is searched may be any text; a text that is counted is no hash.
int hits(const std::string &Name);
void searches(const std::string &File, const char *Path) {
  if (File.find("production") != std::string::npos)
    redisConnectUnix(Path);
  if (std::strstr(Path, "staging"))
    redisConnectUnix(Path);
  if (hits("production") == 3)
    redisConnectUnix(Path);
}

// What an arm that is removed only mentions is not used there.
#include <fcntl.h>
redisContext *mentions(const char *Path) {
#ifdef PRODUCTION
  bool open = true, creat = Path;
  redisContext *None = nullptr;
  return open && creat ? None : nullptr;
#else
  return nullptr;
#endif
}

// The same, with other words around it.
redisContext *same(const char *Path) {
#ifdef STAGING
  std::cerr << "staging\n";
  return redisConnect(std::getenv("REDIS_HOST"), 6379);
#else
  return redisConnect(std::getenv("REDIS_HOST"), 6379);
#endif
}

// One function, defined twice.
#ifdef STAGING
redisContext *twice(const char *Path) {
  std::cerr << Path;
  return redisConnectUnix(Path);
}
#else
redisContext *twice(const char *Path) { return redisConnectUnix(Path); }
#endif
redisContext *callsIt(const char *Path) { return twice(Path); }

// A command's text is not where the service is.
void counts(redisContext *Cache) {
  redisCommand(Cache, isProduction() ? "INCR live" : "INCR test");
  redisCommand(Cache, "INCR %s", isProduction() ? "live" : "test");
}

// A result that says whether something worked, not where it runs.
static bool opened(const std::string &File) {
  if (isProduction())
    return true;
  if (File.empty())
    return false;
  return std::filesystem::exists(File);
}
static int status(const std::string &File) {
  if (isProduction() && File.empty())
    return 1;
  if (File == "tls")
    return 1;
  return 0;
}
void results(const std::string &File, const char *Path, bool Closed) {
  if (opened(File))
    redisConnectUnix(Path);
  if (status(File))
    redisConnectUnix(Path);
  bool Failed = false;
  if (isProduction() && File.empty())
    Failed = true;
  if (Closed)
    Failed = true;
  if (Failed)
    redisConnectUnix(Path);
}

// What the environment chose is a value like any other.
void values(redisContext *C, int Size) {
  redisContext *Own = isProduction() ? C : nullptr;
  if (!Own)
    redisCommand(C, "PING");
  int Attempts = isProduction() ? 10 : 1;
  while (Attempts-- > 0 && redisCommand(C, "PING")) {
  }
  int Limit = isProduction() ? 1000 : 10;
  if (Size > Limit)
    redisCommand(C, "PING");
}

// To give up, for more than the environment, is a check of something else.
redisContext *checks(const char *Password, const std::string &Host) {
  if (isProduction() && !Password)
    return nullptr;
  if (isProduction() && Host == "localhost")
    throw 1;
  return redisConnect(std::getenv("REDIS_HOST"), 6379);
}

// Enumerators and predicates of other things.
enum class StorageType { LOCAL, S3 };
enum class Step { Parse, Local, Test, Live };
bool isLive(redisContext *C);
void others(StorageType S, Step At, redisContext *C) {
  if (S == StorageType::LOCAL)
    redisCommand(C, "PING");
  if (At == Step::Live || At == Step::Test)
    redisCommand(C, "PING");
  if (isLive(C))
    redisCommand(C, "PING");
}

#ifdef BUILD_TESTING
void ping(redisContext *C) { redisCommand(C, "PING"); }
#endif

// One character of something else.
void characters(char mode, redisContext *C) {
  if (mode == 'P')
    redisCommand(C, "PING");
}

// Of an object that ends in the arm, only what is called is done.
struct Reader {
  explicit Reader(int Of) : Of(Of) {}
  int next() { return ++Of; }
  void send(redisContext *C) { redisCommand(C, "PING"); }
  int Of;
};
int transient(int Of) {
  if (isProduction()) {
    Reader R(Of);
    return R.next();
  }
  return 0;
}
int removedTransient(int Of) {
#ifdef SELFTEST
  if (Of) {
    Reader R(Of);
    return R.next();
  }
#endif
  return Of;
}
#ifdef TESTING
int main(int Count, char **) {
  Reader R(Count);
  return R.next();
}
#endif
