//===- literals.cpp - Every spelling of a literal -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A literal counts in every spelling; empty and null ones are the library's own
// default.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <mysql.h>
#include <sqlite3.h>

// clang-format off: an expectation stands on the line of its use.

void texts(MYSQL *Db) {
  mysql_select_db(Db, "orders"); // expect: database
  mysql_select_db(Db, "ord" "ers"); // expect: database
  mysql_select_db(Db, "ord" // expect: database
                      "ers");
  mysql_select_db(Db, R"(orders)"); // expect: database
  mysql_select_db(Db, R"x(ord)" R"(ers)x"); // expect: database
  mysql_select_db(Db, u8"orders"); // expect: database
  mysql_select_db(Db, "\x6frder\163"); // expect: database
  mysql_select_db(Db, (("orders"))); // expect: database
  mysql_select_db(Db, (const char *)"orders"); // expect: database
  mysql_select_db(Db, static_cast<const char *>("orders")); // expect: database
  mysql_select_db(Db, &"orders"[0]); // expect: database
}

void wide(sqlite3 **Db) {
  sqlite3_open16(u"orders.db", Db); // expect: database
  sqlite3_open16(u"", Db);
}

void numbers() {
  redisConnect(std::getenv("REDIS_HOST"), 6380); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), 6'380); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), 0x18ec); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), 014354); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), 6380u); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), (int)6380L); // expect: port
}

void silent(MYSQL *Db, const char *Given) {
  mysql_select_db(Db, "");
  mysql_select_db(Db, "" "");
  mysql_select_db(Db, R"()");
  mysql_select_db(Db, " \t");
  mysql_select_db(Db, nullptr);
  mysql_select_db(Db, NULL);
  mysql_select_db(Db, 0);
  mysql_select_db(Db, Given);
  mysql_query(Db, "orders");
  redisConnect(std::getenv("REDIS_HOST"), 0);
  const char *Unused = "orders.internal";
  (void)Unused;
}
