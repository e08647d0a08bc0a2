// flags: -std=gnu++17 -I@TESTS@/connectors/include/libpqxx-7
//===- libpqxx-7.cpp - libpqxx 7, where connection is a class ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libpqxx 7, where connection is a class: every entry point with literals, then
// with values from the environment. "expect" names the roles that must be found
// at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <pqxx/connection>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcoded() {
  pqxx::connection Pairs("host=db.internal user=shop password=one"); // expect: dsn password user
  pqxx::connection Braces{"host=db.internal dbname=orders"}; // expect: database dsn
  const std::string Options = "host=db.internal password=two";
  pqxx::connection Text(Options); // expect: dsn password
  pqxx::connection View(pqxx::zview("host=db.internal")); // expect: dsn
  pqxx::connecting Later("host=db.internal password=three"); // expect: dsn password
  auto Heap = std::make_unique<pqxx::connection>("host=db.internal"); // expect: dsn
}

// Through a subclass.
struct ShopConnection : pqxx::connection {
  ShopConnection() : pqxx::connection("host=db.internal") {} // expect: dsn
};

void attached() {
  pqxx::connection Pairs(std::getenv("DATABASE_URL"));
  const std::string Options = std::getenv("DATABASE_URL");
  pqxx::connection Text(Options);
  pqxx::connection View(pqxx::zview(std::getenv("DATABASE_URL")));
  pqxx::connecting Later(std::getenv("DATABASE_URL"));
}

void silent() {
  pqxx::connection Default;
  pqxx::connection Empty("");
  pqxx::connecting Nothing;
}
