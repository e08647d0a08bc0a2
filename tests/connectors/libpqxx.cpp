// packages: libpqxx-dev
// flags: -std=gnu++17
//===- libpqxx.cpp ----------------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libpqxx 6, where connection is an alias of basic_connection_base: every entry
// point with literals, then with values from the environment. "expect" names
// the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <pqxx/pqxx>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcoded() {
  pqxx::connection Pairs("host=db.internal user=shop password=one"); // expect: dsn password user
  const std::string Options = "host=db.internal dbname=orders user=shop";
  pqxx::connection Text(Options); // expect: database dsn user
  pqxx::connection Uri("postgresql://a:two@db.internal/orders"); // expect: database dsn password user
  pqxx::lazyconnection Lazy("host=db.internal password=three"); // expect: dsn password
  pqxx::asyncconnection Async("host=db.internal password=four"); // expect: dsn password
  pqxx::nullconnection Null("host=db.internal password=five"); // expect: dsn password
}

void hardcodedOnTheHeap() {
  auto One = std::make_unique<pqxx::connection>("host=db.internal"); // expect: dsn
  auto Two = std::make_shared<pqxx::connection>("host=db.internal"); // expect: dsn
  pqxx::connection *Three = new pqxx::connection("host=db.internal"); // expect: dsn
  delete Three;
}

// Through a subclass.
struct ShopConnection : pqxx::connection {
  ShopConnection() : pqxx::connection("host=db.internal") {} // expect: dsn
};

void attached() {
  pqxx::connection Pointer(std::getenv("DATABASE_URL"));
  const std::string Options = std::getenv("DATABASE_URL");
  pqxx::connection Text(Options);
  pqxx::lazyconnection Lazy(std::getenv("DATABASE_URL"));
  pqxx::asyncconnection Async(std::string(std::getenv("DATABASE_URL")));
  auto One = std::make_unique<pqxx::connection>(std::getenv("DATABASE_URL"));
  pqxx::connection Mixed(std::string("host=") + std::getenv("PGHOST") +
                         " connect_timeout=5");
}

namespace program {
// A class of the program's own with the same name.
struct connection {
  explicit connection(const std::string &Label);
};
} // namespace program

void silent() {
  // libpq takes everything from PG* variables.
  pqxx::connection Empty("");
  pqxx::connection Nothing(nullptr);
  pqxx::connection Default;
  program::connection Own("host=db.internal password=six");
}
