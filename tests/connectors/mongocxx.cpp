// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- mongocxx.cpp - MongoDB C++ driver (mongocxx) -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MongoDB C++ driver (mongocxx): every entry point with literals, then with
// values that are not known or that come from the environment. "expect" names
// the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <mongocxx/client.hpp>

// clang-format off: an expectation stands on the line of its use.

void literals() {
  mongocxx::uri Uri("mongodb://orders:Tr0ub4dor@db.internal:27018/shop"); // expect: database password url user
  mongocxx::client Client(mongocxx::uri{"mongodb://db.internal"}); // expect: url
  mongocxx::pool Pool(mongocxx::uri(std::string("mongodb+srv://db.internal"))); // expect: url
  auto Shop = Client["shop"]; // expect: database
}

// The library's own default is a place, too.
void nothing() {
  mongocxx::client Default(mongocxx::uri{}); // expect: url
}

void silent(const std::string &Name) {
  mongocxx::client Client(mongocxx::uri{std::getenv("MONGODB_URI")});
  auto Database = Client[Name];
}
