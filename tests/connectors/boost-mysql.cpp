// flags: -std=gnu++20 -I@TESTS@/connectors/include
//===- boost-mysql.cpp - Boost.MySQL ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Boost.MySQL: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <boost/mysql.hpp>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

namespace mysql = boost::mysql;

static std::string orDefault(const char *Name, const char *Fallback) {
  const char *Value = std::getenv(Name);
  return Value ? Value : Fallback;
}

mysql::pool_params pool() {
  return {
      .server_address = mysql::host_and_port{orDefault("MYSQL_HOST", "db.internal")}, // expect: host
      .username = "orders", // expect: user
      .password = orDefault("MYSQL_PASSWORD", "Tr0ub4dor"), // expect: password
      .database = "shop", // expect: database
  };
}

void literals(mysql::any_address &Address) {
  mysql::connect_params Params;
  Params.server_address = mysql::host_and_port{"db.internal", 3307}; // expect: host port
  Params.server_address = mysql::unix_path{"/run/orders/mysqld.sock"}; // expect: socket_path
  Params.server_address.emplace_host_and_port("db.internal", 3307); // expect: host port
  Params.username = "orders"; // expect: user
  Params.password = "Tr0ub4dor"; // expect: password
  Params.database = "shop"; // expect: database
  Address.emplace_unix_path("/run/orders/mysqld.sock"); // expect: socket_path
  mysql::handshake_params Shake("orders", "Tr0ub4dor", "shop"); // expect: database password user
  Shake.set_username("orders"); // expect: user
  Shake.set_password("Tr0ub4dor"); // expect: password
  Shake.set_database("shop"); // expect: database
}

void silent(mysql::any_address &Address, const std::string &Host) {
  mysql::connect_params Params;
  Params.server_address.emplace_host_and_port(Host);
  Params.username = std::getenv("MYSQL_USER");
  Params.password = "";
  Address.emplace_host_and_port(std::getenv("MYSQL_HOST"));
}
