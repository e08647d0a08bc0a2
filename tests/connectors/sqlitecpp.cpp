// packages: libsqlitecpp-dev libsqlite3-dev
// flags: -std=gnu++17
//===- sqlitecpp.cpp - SQLiteC++ --------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SQLiteC++: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcoded() {
  SQLite::Database Plain("/var/lib/shop/orders.db"); // expect: database
  SQLite::Database Flags("orders.db", SQLite::OPEN_READWRITE, 1000); // expect: database
  const std::string Text = "orders.db";
  SQLite::Database Variable(Text); // expect: database
  SQLite::Database Path(std::filesystem::path("orders.db")); // expect: database
  auto Heap = std::make_unique<SQLite::Database>("orders.db"); // expect: database
  Plain.key("s3cr3t-one"); // expect: password
  Plain.rekey("s3cr3t-two"); // expect: password
}

// Through a subclass.
struct ShopDatabase : SQLite::Database {
  ShopDatabase() : SQLite::Database("orders.db") {} // expect: database
};

void attached() {
  SQLite::Database Plain(std::getenv("DATABASE_PATH"));
  const std::string Text = std::getenv("DATABASE_PATH");
  SQLite::Database Variable(Text);
  SQLite::Database Path(std::filesystem::path(std::getenv("DATABASE_PATH")));
  auto Heap = std::make_unique<SQLite::Database>(std::getenv("DATABASE_PATH"));
  Plain.key(std::getenv("DATABASE_KEY"));
  Plain.rekey(std::getenv("DATABASE_KEY"));
}

void silent() {
  SQLite::Database Memory(":memory:");
  SQLite::Database Temporary("");
  SQLite::Statement Query(Memory, "select 'orders.db'");
  Memory.key("");
}
