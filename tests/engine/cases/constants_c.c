//===- constants_c.c - Constants and globals, in C ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C twin of constants.cpp.
//
//===----------------------------------------------------------------------===//

#include <hiredis/hiredis.h>
#include <mysql.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

static const char *const pointer = "orders";
const char *changeable = "orders";
static const char array[] = "orders";
static char writable[32] = "orders";
static const int port = 6380;
enum { PORT = 6380, NEXT_PORT };

void constants(MYSQL *db) {
  mysql_select_db(db, pointer); // expect: database
  mysql_select_db(db, changeable); // expect: database
  mysql_select_db(db, array); // expect: database
  mysql_select_db(db, writable); // expect: database
  redisConnect(getenv("REDIS_HOST"), port); // expect: port
  redisConnect(getenv("REDIS_HOST"), PORT); // expect: port
  redisConnect(getenv("REDIS_HOST"), NEXT_PORT); // expect: port
}

static char filled[32] = "";
void read_name(char *out, size_t size);
extern const char *const elsewhere;
static const char *tentative;

void silent(MYSQL *db) {
  read_name(filled, sizeof filled);
  mysql_select_db(db, filled);
  mysql_select_db(db, elsewhere);
  mysql_select_db(db, tentative);
}
