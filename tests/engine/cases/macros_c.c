// flags: -std=gnu11 -I/usr/include/mariadb
//===- macros_c.c - Literals through macros, in C -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of macros.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <mysql.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

#define DATABASE "orders"
#define SCHEMA (DATABASE)
#define CONNECT(host) redisConnect(host, 6379)
#define STATIC_HOST ((const char *)"cache.internal")

void uses(MYSQL *db) {
  mysql_select_db(db, DATABASE); // expect: database
  mysql_select_db(db, SCHEMA); // expect: database
  CONNECT("cache.internal"); // expect: host port
  CONNECT(STATIC_HOST); // expect: host port
}

#ifdef BUILD_DATABASE
#define CHOSEN BUILD_DATABASE
#else
#define CHOSEN "orders"
#endif

void chosen(MYSQL *db) {
  mysql_select_db(db, CHOSEN); // expect: database
}

void silent(MYSQL *db) {
  CONNECT(getenv("REDIS_HOST"));
  mysql_query(db, DATABASE);
}
