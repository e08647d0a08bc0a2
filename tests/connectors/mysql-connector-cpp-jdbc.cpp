// packages: libmysqlcppconn-dev
// flags: -std=gnu++17
//===- mysql-connector-cpp-jdbc.cpp -----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MySQL Connector/C++, JDBC API: every entry point with literals, then with
// values from the environment. "expect" names the roles that must be found at a
// line.
//
//===----------------------------------------------------------------------===//

#include <cppconn/connection.h>
#include <cppconn/driver.h>
#include <cstdlib>
#include <memory>
#include <mysql_driver.h>

// clang-format off: an expectation stands on the line of its use.

void hardcoded(sql::Driver *Driver, sql::mysql::MySQL_Driver *MySQL) {
  std::unique_ptr<sql::Connection> First(
      Driver->connect("tcp://db.internal:3306", "shop", "s3cr3t-one")); // expect: password url user
  std::unique_ptr<sql::Connection> Second(
      MySQL->connect("localhost", "root", "s3cr3t-two")); // expect: password url user
  Second->setSchema("orders"); // expect: database
  const char *User = std::getenv("DATABASE_USER");
  Driver->connect("tcp://db.internal:3306/orders", User, ""); // expect: database url
}

void hardcodedMap(sql::Driver *Driver) {
  sql::ConnectOptionsMap Options;
  Options["hostName"] = "tcp://db.internal:3306"; // expect: url
  Options["userName"] = "shop"; // expect: user
  Options["password"] = "s3cr3t-three"; // expect: password
  Options["password1"] = "s3cr3t-four"; // expect: password
  Options["password2"] = "s3cr3t-five"; // expect: password
  Options["password3"] = "s3cr3t-six"; // expect: password
  Options["port"] = 3307; // expect: port
  Options["socket"] = "/var/run/mysqld/shop.sock"; // expect: socket_path
  Options["pipe"] = "shop-pipe"; // expect: socket_path
  Options["schema"] = "orders"; // expect: database
  Options["CLIENT_MULTI_STATEMENTS"] = true;
  Driver->connect(Options);
}

void hardcodedMapAtOnce(sql::Driver *Driver) {
  sql::ConnectOptionsMap Map{{"userName", "shop"}, {"schema", "orders"}}; // expect: database user
  Driver->connect(Map);
}

void attached(sql::Driver *Driver, sql::mysql::MySQL_Driver *MySQL) {
  const char *Url = std::getenv("DATABASE_URL");
  std::unique_ptr<sql::Connection> First(
      Driver->connect(Url, std::getenv("DATABASE_USER"),
                      std::getenv("DATABASE_PASSWORD")));
  std::unique_ptr<sql::Connection> Second(
      MySQL->connect(Url, std::getenv("DATABASE_USER"),
                     std::getenv("DATABASE_PASSWORD")));
  First->setSchema(std::getenv("DATABASE_NAME"));
  sql::ConnectOptionsMap Options;
  Options["hostName"] = std::getenv("DATABASE_URL");
  Options["userName"] = std::getenv("DATABASE_USER");
  Options["password"] = std::getenv("DATABASE_PASSWORD");
  Options["password1"] = std::getenv("DATABASE_PASSWORD");
  Options["password2"] = std::getenv("DATABASE_PASSWORD_2");
  Options["password3"] = std::getenv("DATABASE_PASSWORD_3");
  Options["port"] = std::atoi(std::getenv("DATABASE_PORT"));
  Options["socket"] = std::getenv("DATABASE_SOCKET");
  Options["pipe"] = std::getenv("DATABASE_PIPE");
  Options["schema"] = std::getenv("DATABASE_NAME");
  Driver->connect(Options);
}

// A class of the program's own with the same method.
struct Cabling {
  void connect(const sql::SQLString &From, const sql::SQLString &To,
               const sql::SQLString &Colour);
};

void silent(sql::Driver *Driver, Cabling &Wires) {
  Wires.connect("left", "right", "blue");
  Driver->connect("", "", "");
}
