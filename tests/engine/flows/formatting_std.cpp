//===- formatting_std.cpp - std::format -----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libstdc++ 12 has no <format>; include/std20 declares what C++20 says of it.
//
//===----------------------------------------------------------------------===//

// flags: -std=gnu++20 -isystem @TESTS@/engine/flows/include/std20 -I/usr/include/postgresql
#include <cstdlib>
#include <format>
#include <libpq-fe.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

// flow: std::format
void formatted(const std::string &Given) {
  PQconnectdb(std::format("host={} user={}", "db.internal", Given).c_str()); // expect: dsn
  PQconnectdb(std::format("host={0} port={1:d}", Given, 5433).c_str()); // expect: port
  std::string A = std::format("host={}", Given);
  A += std::format(" password={}", "one");
  PQconnectdb(A.c_str()); // expect: password
  PQconnectdb(std::vformat("host={} password=one", std::make_format_args(Given)).c_str()); // expect: password
  std::string Host = "db.internal", Password = "one";
  PQconnectdb(std::format("host={} password={}", Host, Password).c_str()); // expect: dsn password
}

// silent: std::format
void formattedUnknown(const std::string &Given) {
  PQconnectdb(std::format("host={} password={}", Given, std::getenv("PGPASSWORD")).c_str());
  PQconnectdb(std::format("host={:>10} port={:#x}", "db", 5433).substr(0, 5).c_str());
  PQconnectdb(std::vformat(Given, std::make_format_args(Given)).c_str());
}
