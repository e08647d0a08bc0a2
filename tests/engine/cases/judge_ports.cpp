//===- judge_ports.cpp - Which ports count --------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rows PT1 to PT3 of docs/behaviours.md.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <mysql.h>
#include <sw/redis++/redis++.h>
// flags: -std=gnu++17 -I/usr/include/mariadb -I/usr/include/postgresql -I@TESTS@/connectors/include

// clang-format off: an expectation stands on the line of its use.

void besideALiteralHost() { // PT1
  redisConnect("cache.internal", 6379); // expect: host port
  redisConnect("cache.internal", 6380); // expect: host port
  redisConnect("cache.internal", 0); // expect: host
}

void besideAnAttachedHost(const char *Given) { // PT2, PT3
  redisConnect(std::getenv("REDIS_HOST"), 6379);
  redisConnect(std::getenv("REDIS_HOST"), 0);
  redisConnect(std::getenv("REDIS_HOST"), 6380); // expect: port
  redisConnect(Given, 6379);
  redisConnect(Given, 6380); // expect: port
}

void asText() {
  PQsetdbLogin(std::getenv("PGHOST"), "5432", nullptr, nullptr, nullptr, nullptr, nullptr);
  PQsetdbLogin(std::getenv("PGHOST"), "5433", nullptr, nullptr, nullptr, nullptr, nullptr); // expect: port
  PQsetdbLogin(std::getenv("PGHOST"), nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
  PQsetdbLogin("db.internal", "5432", nullptr, nullptr, nullptr, nullptr, nullptr); // expect: host port
}

void besideASocket(MYSQL *Db) {
  mysql_real_connect(Db, nullptr, nullptr, nullptr, nullptr, 3306, nullptr, 0);
  mysql_real_connect(Db, nullptr, nullptr, nullptr, nullptr, 3307, nullptr, 0); // expect: port
}

void bySetters() {
  sw::redis::ConnectionOptions Options;
  Options.host = std::getenv("REDIS_HOST");
  Options.port = 6379;
  sw::redis::Redis Cache(Options);
}

void besideALiteralSetter() {
  sw::redis::ConnectionOptions Options;
  Options.host = "cache.internal"; // expect: host
  Options.port = 6379; // expect: port
  sw::redis::Redis Cache(Options);
}

void insideALocation() {
  PQconnectdb("host=db.internal port=5432"); // expect: dsn
  PQconnectdb("postgresql://db.internal:5433/"); // expect: dsn
  PQconnectdb((std::string("port=5432 host=") + std::getenv("PGHOST")).c_str());
  PQconnectdb((std::string("port=5433 host=") + std::getenv("PGHOST")).c_str()); // expect: port
}
