//===- judge_resources.cpp - Which names of resources count ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In memory, the first of Redis's databases and AMQP's default virtual host are
// the library's own default.
//
//===----------------------------------------------------------------------===//

#include <amqp.h>
#include <cstdlib>
#include <libpq-fe.h>
#include <mosquitto.h>
#include <mysql.h>
#include <sqlite3.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void files(sqlite3 **Db, const std::string &Folder) {
  sqlite3_open("orders.db", Db); // expect: database
  sqlite3_open("/var/lib/orders/orders.db", Db); // expect: database
  sqlite3_open(":memory:", Db);
  sqlite3_open("file::memory:?cache=shared", Db);
  sqlite3_open("", Db);
  sqlite3_open(nullptr, Db);
  sqlite3_open((Folder + "/orders.db").c_str(), Db);
  sqlite3_open(std::getenv("DATABASE_PATH"), Db);
}

void names(MYSQL *Db, const std::string &Tenant) {
  mysql_select_db(Db, "orders"); // expect: database
  mysql_select_db(Db, ("orders_" + Tenant).c_str());
  mysql_select_db(Db, "<database>");
  PQconnectdb("dbname=orders"); // expect: database
  PQconnectdb("dbname=''");
}

void virtualHosts(amqp_connection_state_t Connection, const char *Password) {
  amqp_login(Connection, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, std::getenv("RABBITMQ_USER"), Password);
  amqp_login(Connection, "orders", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, std::getenv("RABBITMQ_USER"), Password); // expect: virtual_host
}

void topics(mosquitto *Client, const char *Topic) {
  mosquitto_subscribe(Client, nullptr, "orders/created", 1); // expect: topic
  mosquitto_subscribe(Client, nullptr, Topic, 1);
}
