//===- calls.cpp - Results of functions -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function whose body is here is what it returns, with its arguments put in.
// Any other is unknown.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <mysql.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

static const char *host() { return "cache.internal"; }
static std::string text() { return "cache.internal"; }
static const std::string &reference() {
  static const std::string Host = "cache.internal";
  return Host;
}
constexpr int port() { return 6380; }
static const char *through() { return host(); }
static std::string location(const std::string &Password) {
  return "postgresql://orders:" + Password + "@db.internal/orders";
}
static std::string same(std::string Text) { return Text; }
static const char *first(const char *A, const char *) { return A; }
static std::string named(const char *Name = "orders") { return Name; }
static const char *pick(bool Wanted) {
  if (Wanted)
    return "one.internal";
  return "two.internal";
}
struct Settings {
  const char *host() const { return "cache.internal"; }
  static const char *name() { return "cache.internal"; }
};
template <typename T> const char *generic(T) { return "cache.internal"; }

void literals(const Settings &S, MYSQL *Db) {
  redisConnect(host(), port()); // expect: host port
  redisConnect(text().c_str(), 0); // expect: host
  redisConnect(reference().c_str(), 0); // expect: host
  redisConnect(through(), 0); // expect: host
  redisConnect(S.host(), 0); // expect: host
  redisConnect(Settings::name(), 0); // expect: host
  redisConnect(pick(S.host()), 0); // expect: host host
  redisConnect(generic(1), 0); // expect: host
  mysql_select_db(Db, named().c_str()); // expect: database
  mysql_select_db(Db, named("customers").c_str()); // expect: database
  mysql_select_db(Db, named(std::getenv("DATABASE_NAME")).c_str());
}

void arguments(const std::string &Given) {
  PQconnectdb(location("one").c_str()); // expect: database dsn password user
  PQconnectdb(location(Given).c_str()); // expect: database dsn user
  PQconnectdb(location(std::getenv("PGPASSWORD")).c_str()); // expect: database dsn user
  redisConnect(same("cache.internal").c_str(), 0); // expect: host
  redisConnect(same(Given).c_str(), 0);
  redisConnect(first("cache.internal", std::getenv("A")), 0); // expect: host
  redisConnect(first(std::getenv("A"), "cache.internal"), 0);
}

const char *elsewhere();
static const char *read() { return std::getenv("REDIS_HOST"); }
static const char *endless(int N) { return N ? endless(N - 1) : nullptr; }
static const char *manyWays(int N) {
  switch (N) {
  case 0: return "zero.internal";
  case 1: return "one.internal";
  case 2: return "two.internal";
  case 3: return "three.internal";
  default: return elsewhere();
  }
}
struct Base {
  virtual ~Base();
  virtual const char *host() const { return "cache.internal"; }
};
static std::string stripped(std::string Text) {
  Text.erase(0, 8);
  return Text;
}

void silent(const Base &B, const char *(*Pointer)()) {
  redisConnect(elsewhere(), 0);
  redisConnect(read(), 0);
  redisConnect(endless(3), 0);
  redisConnect(manyWays(3), 0);
  redisConnect(B.host(), 0);
  redisConnect(Pointer(), 0);
  redisConnect(stripped("https://cache.internal").c_str(), 0);
}
