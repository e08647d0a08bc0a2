//===- matching.cpp - Which function, method or constructor is meant ------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The qualified name and the shapes of the parameters decide; a namesake is not
// the entry point. Methods are found through subclasses, overrides and
// templates, constructors through everything that constructs.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <cppconn/connection.h>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <list>
#include <memory>
#include <mysql.h>
#include <mysql_driver.h>
#include <optional>
#include <pqxx/pqxx>
#include <string>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

// Another arity, another namespace, another class: other functions.
redisContext *redisConnect(const char *Host, int Port, bool Retry);
namespace other {
redisContext *redisConnect(const char *Host, int Port);
struct Client {
  redisContext *redisConnect(const char *Host, int Port);
  int mysql_select_db(const char *Name);
};
struct connection {
  explicit connection(const std::string &Options);
};
} // namespace other
void redisConnectUnix(long Handle, const char *Path);

void namesakes(other::Client &C, redisContext *(*Pointer)(const char *, int)) {
  redisConnect("cache.internal", 6380, true);
  other::redisConnect("cache.internal", 6380);
  C.redisConnect("cache.internal", 6380);
  C.mysql_select_db("orders");
  other::connection Own("host=db.internal password=one");
  redisConnectUnix(1, "/run/redis.sock");
  Pointer("cache.internal", 6380);
  auto redisConnect = [](const char *, int) {};
  redisConnect("cache.internal", 6380);
}

void functions(MYSQL *Db) {
  ::redisConnect("cache.internal", 0); // expect: host
  (redisConnect)("cache.internal", 0); // expect: host
  (void)::mysql_select_db(Db, "orders"); // expect: database
  if (PQstatus(PQconnectdb("host=db.internal")) == CONNECTION_OK) // expect: dsn
    redisConnectUnix("/run/redis.sock"); // expect: socket_path
}

// Methods.
class Driver : public sql::mysql::MySQL_Driver {
public:
  Driver();
};
class Overriding : public sql::Driver {
public:
  sql::Connection *connect(const sql::SQLString &, const sql::SQLString &, const sql::SQLString &) override;
};
void methods(sql::Driver *D, sql::mysql::MySQL_Driver &M, Driver &Sub, Overriding &O, std::unique_ptr<sql::Driver> &Smart) {
  D->connect("tcp://db.internal:3306", "orders", "one"); // expect: password url user
  M.connect("tcp://db.internal:3306", "orders", "one"); // expect: password url user
  Sub.connect("tcp://db.internal:3306", "orders", "one"); // expect: password url user
  O.connect("tcp://db.internal:3306", "orders", "one"); // expect: password url user
  Smart->connect("tcp://db.internal:3306", "orders", "one"); // expect: password url user
  get_driver_instance()->connect("tcp://db.internal:3306", "orders", "one"); // expect: password url user
}

// Templates: once, however often they are instantiated.
template <typename Session> void useSession(Session &S) {
  S.setSchema("orders"); // expect: database
}
template <typename T> T open() { return T("host=db.internal"); } // expect: dsn
template <typename T> void plain(T) {
  redisConnect("cache.internal", 0); // expect: host
}
void templates(sql::Connection &C) {
  useSession(C);
  open<pqxx::connection>();
  plain(1);
  plain(1.5);
}

// Constructors.
using Session = pqxx::connection;
struct Repository : pqxx::connection {
  Repository() : pqxx::connection("host=db.internal") {} // expect: dsn
};
struct Inheriting : pqxx::connection {
  using pqxx::connection::connection;
};
struct Holder {
  Holder() : Db("host=db.internal") {} // expect: dsn
  pqxx::connection Db;
  pqxx::connection Second{"host=db.internal"}; // expect: dsn
};
void constructions() {
  pqxx::connection Parentheses("host=db.internal"); // expect: dsn
  pqxx::connection Braces{"host=db.internal"}; // expect: dsn
  auto Deduced = pqxx::connection("host=db.internal"); // expect: dsn
  Session Alias("host=db.internal"); // expect: dsn
  pqxx::work Transaction(*new pqxx::connection("host=db.internal")); // expect: dsn
  auto Unique = std::make_unique<pqxx::connection>("host=db.internal"); // expect: dsn
  auto Shared = std::make_shared<pqxx::connection>("host=db.internal"); // expect: dsn
  std::unique_ptr<pqxx::connection> Reset;
  Reset.reset(new pqxx::connection("host=db.internal")); // expect: dsn
  std::list<pqxx::connection> List;
  List.emplace_back("host=db.internal"); // expect: dsn
  List.emplace_front("host=db.internal"); // expect: dsn
  std::vector<std::unique_ptr<pqxx::connection>> Pool;
  Pool.push_back(std::make_unique<pqxx::connection>("host=db.internal")); // expect: dsn
  std::optional<pqxx::connection> Maybe;
  Maybe.emplace("host=db.internal"); // expect: dsn
  Inheriting Inherited("host=db.internal"); // expect: dsn
  static thread_local pqxx::connection Local("host=db.internal"); // expect: dsn
}

void attached() {
  auto Unique = std::make_unique<pqxx::connection>(std::getenv("DATABASE_URL"));
  std::list<pqxx::connection> List;
  List.emplace_back(std::getenv("DATABASE_URL"));
  List.emplace_back();
  std::vector<std::string> Texts;
  Texts.emplace_back("host=db.internal");
  auto Text = std::make_unique<std::string>("host=db.internal");
  Inheriting Inherited(std::getenv("DATABASE_URL"));
}
