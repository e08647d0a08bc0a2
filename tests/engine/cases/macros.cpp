//===- macros.cpp - Literals through macros -------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A macro is looked through, whatever its form; it is reported where it is
// used, with the definition that is valid there.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <mysql.h>

// clang-format off: an expectation stands on the line of its use.

#define DATABASE "orders"
#define SCHEMA DATABASE
#define PORT 6380
#define PREFIX "ord"
#define GLUED PREFIX "ers"
#define NAMED(Name) "db_" Name
#define TEXT_(X) #X
#define TEXT(X) TEXT_(X)
#define HOST_OF(Zone) "cache." #Zone ".internal"
#define USE(Db) mysql_select_db(Db, "orders")
#define USE_NAMED(Db, Name) mysql_select_db(Db, Name)
#define EMPTY ""
#define FROM_ENVIRONMENT std::getenv("DATABASE_NAME")
#define HOST_AND_PORT "cache.internal", 6380

void objectLike(MYSQL *Db) {
  mysql_select_db(Db, DATABASE); // expect: database
  mysql_select_db(Db, SCHEMA); // expect: database
  mysql_select_db(Db, GLUED); // expect: database
  mysql_select_db(Db, PREFIX "ers"); // expect: database
  redisConnect(std::getenv("REDIS_HOST"), PORT); // expect: port
  redisConnect(HOST_AND_PORT); // expect: host port
}

void functionLike(MYSQL *Db) {
  mysql_select_db(Db, NAMED("orders")); // expect: database
  mysql_select_db(Db, TEXT(orders)); // expect: database
  redisConnect(HOST_OF(eu), 0); // expect: host
  USE(Db); // expect: database
  USE_NAMED(Db, "orders"); // expect: database
  PQconnectdb("host=db.internal port=" TEXT(PORT)); // expect: dsn
}

#undef DATABASE
#define DATABASE std::getenv("DATABASE_NAME")
void redefinedAsRead(MYSQL *Db) {
  mysql_select_db(Db, DATABASE);
  mysql_select_db(Db, SCHEMA);
}

#undef DATABASE
#define DATABASE "customers"
void redefinedAsLiteral(MYSQL *Db) {
  mysql_select_db(Db, SCHEMA); // expect: database
}

void silent(MYSQL *Db, const char *Given) {
  mysql_select_db(Db, EMPTY);
  mysql_select_db(Db, FROM_ENVIRONMENT);
  USE_NAMED(Db, Given);
  USE_NAMED(Db, std::getenv("DATABASE_NAME"));
  mysql_query(Db, SCHEMA);
}
