// packages: libmysql++-dev libmariadb-dev
// flags: -std=gnu++14 -I/usr/include/mariadb -I/usr/include/mysql
//===- mysqlpp.cpp - MySQL++ ------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MySQL++: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <mysql++/mysql++.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcoded() {
  mysqlpp::Connection All( // expect: database host password port user
      "orders", "db.internal", "shop", "one", 3307);
  mysqlpp::Connection Later(false);
  Later.connect("orders", "db.internal", "shop", "two", 3307); // expect: database host password port user
  Later.select_db("orders"); // expect: database
  mysqlpp::TCPConnection Tcp( // expect: address database password user
      "db.internal:3307", "orders", "shop", "three");
  Tcp.connect("db.internal:3307", "orders", "shop", "four"); // expect: address database password user
  mysqlpp::UnixDomainSocketConnection Local( // expect: database password socket_path user
      "/run/m.sock", "orders", "a", "b");
  Local.connect("/run/m.sock", "orders", "shop", "six"); // expect: database password socket_path user
  auto Heap = std::make_unique<mysqlpp::Connection>("orders", "db.internal"); // expect: database host
}

// Through a subclass.
struct ShopConnection : mysqlpp::Connection {
  ShopConnection() : mysqlpp::Connection("orders", "db.internal") {} // expect: database host
};

void attached() {
  const char *Name = std::getenv("DATABASE_NAME");
  const char *Host = std::getenv("DATABASE_HOST");
  const char *User = std::getenv("DATABASE_USER");
  const char *Password = std::getenv("DATABASE_PASSWORD");
  const unsigned Port = std::atoi(std::getenv("DATABASE_PORT"));
  mysqlpp::Connection All(Name, Host, User, Password, Port);
  mysqlpp::Connection Later(false);
  Later.connect(Name, Host, User, Password, Port);
  Later.select_db(Name);
  mysqlpp::TCPConnection Tcp(std::getenv("DATABASE_ADDRESS"), Name, User, Password);
  Tcp.connect(std::getenv("DATABASE_ADDRESS"), Name, User, Password);
  mysqlpp::UnixDomainSocketConnection Local(std::getenv("DATABASE_SOCKET"), Name, User, Password);
  Local.connect(std::getenv("DATABASE_SOCKET"), Name, User, Password);
  auto Heap = std::make_unique<mysqlpp::Connection>(Name, Host);
}

void silent(mysqlpp::Connection &Connection) {
  mysqlpp::Connection Closed(false);
  Closed.connect("", nullptr, "", nullptr, 0);
  Connection.query("select 'db.internal'");
}
