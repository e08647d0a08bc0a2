// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- mysql-connector-cpp-x.cpp - MySQL Connector/C++ (X DevAPI) -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MySQL Connector/C++ (X DevAPI): every entry point with literals, then with
// values that are not known or that come from the environment. "expect" names
// the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <mysqlx/xdevapi.h>

// clang-format off: an expectation stands on the line of its use.

void literals(mysqlx_error_t **Error) {
  mysqlx::SessionSettings Uri("mysqlx://orders:Tr0ub4dor@db.internal:33061/shop"); // expect: database password url user
  mysqlx::SessionSettings Parts("db.internal", 33061u, "orders", "Tr0ub4dor", "shop"); // expect: database host password port user
  mysqlx::SessionSettings Texts("db.internal", 33061u, "orders", std::string("Tr0ub4dor")); // expect: host password port user
  mysqlx::SessionSettings NoPort("db.internal", "orders", "Tr0ub4dor"); // expect: host password user
  mysqlx::SessionSettings NoPortText("db.internal", "orders", std::string("Tr0ub4dor")); // expect: host password user
  mysqlx::SessionSettings Local(33061u, "orders", "Tr0ub4dor"); // expect: password port user
  mysqlx::SessionSettings LocalText(33061u, "orders", std::string("Tr0ub4dor")); // expect: password port user
  mysqlx::ClientSettings Pool("mysqlx://db.internal"); // expect: url
  mysqlx::Session ByUri("mysqlx://orders:Tr0ub4dor@db.internal"); // expect: password url user
  mysqlx::Session ByParts("db.internal", 33061, "orders", "Tr0ub4dor"); // expect: host password port user
  mysqlx::Session ByText("db.internal", 33061, std::string("orders"), "Tr0ub4dor"); // expect: host password port user
  mysqlx::Session WithSchema("db.internal", 33061, "orders", "Tr0ub4dor", "shop"); // expect: database host password port user
  mysqlx::Session WithSchemaText("db.internal", 33061, std::string("orders"), "Tr0ub4dor", "shop"); // expect: database host password port user
  mysqlx::Session Short("db.internal", "orders", "Tr0ub4dor"); // expect: host password user
  mysqlx::Session ShortText("db.internal", std::string("orders"), "Tr0ub4dor"); // expect: host password user
  mysqlx::Client Client("mysqlx://db.internal"); // expect: url
  mysqlx::getSession("mysqlx://db.internal"); // expect: url
  ByUri.getSchema("shop"); // expect: database
  mysqlx_get_session("db.internal", 33061, "orders", "Tr0ub4dor", "shop", Error); // expect: database host password port user
  mysqlx_get_session_from_url("mysqlx://db.internal", Error); // expect: url
  mysqlx_get_client_from_url("mysqlx://db.internal", "{}", Error); // expect: url
}

void silent(const std::string &Host, const std::string &Password) {
  mysqlx::Session Given(Host, 33060, std::getenv("DATABASE_USER"), Password);
  mysqlx::Session FromSettings(mysqlx::SessionSettings(std::getenv("DATABASE_URL")));
}
