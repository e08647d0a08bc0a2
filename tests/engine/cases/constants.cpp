//===- constants.cpp - Constants and globals ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A constant is what its initialiser says; a global that is written elsewhere
// is also what is written there.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <mysql.h>
#include <pqxx/pqxx>
#include <string>
#include <string_view>

// clang-format off: an expectation stands on the line of its use.

const char *const Pointer = "orders";
static const char *Static = "orders";
constexpr const char *Constexpr = "orders";
inline constexpr std::string_view View = "orders";
const char Array[] = "orders";
static constexpr char ConstexprArray[] = "orders";
const std::string String = "orders";
const std::string Copied = String;
static const std::string Made{"orders"};
const int Port = 6380;
constexpr unsigned short ShortPort = 6380;
enum { EnumPort = 6380 };
enum class Ports : int { Cache = 6380 };
namespace config {
inline const std::string Database = "orders";
namespace { const char *const Hidden = "orders"; }
}
struct Defaults {
  static constexpr const char *Database = "orders";
  inline static const std::string Text = "orders";
  static const char *const OutOfClass;
  enum { Port = 6380 };
};
const char *const Defaults::OutOfClass = "orders";
template <typename T> constexpr const char *Of = "orders";

void constants(MYSQL *Db) {
  mysql_select_db(Db, Pointer); // expect: database
  mysql_select_db(Db, Static); // expect: database
  mysql_select_db(Db, Constexpr); // expect: database
  mysql_select_db(Db, View.data()); // expect: database
  mysql_select_db(Db, Array); // expect: database
  mysql_select_db(Db, ConstexprArray); // expect: database
  mysql_select_db(Db, String.c_str()); // expect: database
  mysql_select_db(Db, Copied.c_str()); // expect: database
  mysql_select_db(Db, Made.data()); // expect: database
  mysql_select_db(Db, config::Database.c_str()); // expect: database
  mysql_select_db(Db, config::Hidden); // expect: database
  mysql_select_db(Db, Defaults::Database); // expect: database
  mysql_select_db(Db, Defaults::Text.c_str()); // expect: database
  mysql_select_db(Db, Defaults::OutOfClass); // expect: database
}

void ports() {
  redisConnect(std::getenv("REDIS_HOST"), Port); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), ShortPort); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), EnumPort); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), static_cast<int>(Ports::Cache)); // expect: port
  redisConnect(std::getenv("REDIS_HOST"), Defaults::Port); // expect: port
}

const std::string Location = "host=db.internal";
pqxx::connection Global(Location); // expect: dsn

// Written before or after: which one reaches is a question of time.
static const char *Changed = "orders";
void change() { Changed = std::getenv("DATABASE_NAME"); }
void useChanged(MYSQL *Db) {
  mysql_select_db(Db, Changed); // expect: database
}
static const char *Later = nullptr;
void setLater() { Later = "orders"; }
void useLater(MYSQL *Db) {
  mysql_select_db(Db, Later); // expect: database
}
const char *const Tables[] = {"orders", "customers"};
void useElement(MYSQL *Db, int I) {
  mysql_select_db(Db, Tables[1]); // expect: database
  mysql_select_db(Db, Tables[I]); // expect: database database
}

extern const char *const Elsewhere;
const char *const Read = std::getenv("DATABASE_NAME");
const std::string Empty;
const char *const Unused = "orders";
static std::string Filled;
void fill(std::string &Out);
void silent(MYSQL *Db) {
  fill(Filled);
  mysql_select_db(Db, Elsewhere);
  mysql_select_db(Db, Read);
  mysql_select_db(Db, Empty.c_str());
  mysql_select_db(Db, Filled.c_str());
}
