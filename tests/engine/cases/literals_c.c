//===- literals_c.c - Every spelling of a literal, in C -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of literals.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <mysql.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

void texts(MYSQL *db) {
  mysql_select_db(db, "orders"); // expect: database
  mysql_select_db(db, "ord" "ers"); // expect: database
  mysql_select_db(db, u8"orders"); // expect: database
  mysql_select_db(db, (char *)"orders"); // expect: database
  mysql_select_db(db, (char[]){"orders"}); // expect: database
  mysql_select_db(db, __extension__ "orders"); // expect: database
}

void numbers(void) {
  redisConnect(getenv("REDIS_HOST"), 6380); // expect: port
  redisConnect(getenv("REDIS_HOST"), 0x18ecL); // expect: port
  redisConnect("cache.internal", (short)6379); // expect: host port
}

void silent(MYSQL *db, const char *given) {
  mysql_select_db(db, "");
  mysql_select_db(db, NULL);
  mysql_select_db(db, 0);
  mysql_select_db(db, (void *)0);
  mysql_select_db(db, given);
  mysql_query(db, "orders");
  redisConnect(getenv("REDIS_HOST"), 0);
}
