//===- options.cpp - A key tells what the value beside it means -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parallel arrays, pairs one behind the other, a key that is a type, and the
// ways in which a map is filled.
//
//===----------------------------------------------------------------------===//

// flags: -std=gnu++17 -I/usr/include/postgresql
#include <cstdlib>
#include <httplib.h>
#include <libpq-fe.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

namespace google::cloud {
struct EndpointOption {};
struct UserAgentOption {};
struct Options {
  template <typename T> Options &set(std::string v);
};
} // namespace google::cloud

struct _u_request;
enum u_option { U_OPT_NONE, U_OPT_HTTP_URL, U_OPT_HEADER_PARAMETER,
                U_OPT_AUTH_BASIC_PASSWORD };
extern "C" int ulfius_set_request_properties(_u_request *request, ...);

void arrays() {
  const char *const Keys[] = {"host", "application_name", "password", nullptr};
  const char *const Values[] = {"db.internal", "orders", "Tr0ub4dor", nullptr};
  PQconnectdbParams(Keys, Values, 0); // expect: host password
  const char *const Read[] = {std::getenv("H"), "orders", std::getenv("P"), nullptr};
  PQconnectdbParams(Keys, Read, 0);
}

void arraysThatAreFilled(const char *Key) {
  const char *Keys[4] = {}, *Values[4] = {};
  Keys[0] = "dbname";
  Values[0] = "orders";
  Keys[1] = "user";
  Values[1] = std::getenv("U");
  PQconnectdbParams(Keys, Values, 1); // expect: database
  Keys[0] = Key;
  PQconnectdbParams(Keys, Values, 1);
}

void pairs(_u_request *r, const char *Name) {
  ulfius_set_request_properties( // expect: url password
      r, U_OPT_HTTP_URL, "https://api.internal/v1", U_OPT_HEADER_PARAMETER,
      "Accept", "text/plain", U_OPT_AUTH_BASIC_PASSWORD, "Tr0ub4dor", U_OPT_NONE);
  ulfius_set_request_properties(r, U_OPT_HEADER_PARAMETER, "Accept", Name,
                                U_OPT_HTTP_URL, std::getenv("API_URL"), U_OPT_NONE);
}

void types(google::cloud::Options &o) {
  o.set<google::cloud::EndpointOption>("https://spanner.internal"); // expect: url
  o.set<google::cloud::UserAgentOption>("orders/1.0");
  o.set<google::cloud::EndpointOption>(std::getenv("SPANNER_ENDPOINT"));
}

void maps(const std::string &Token) {
  httplib::Headers h{{"Authorization", "Bearer 0a1b2c3d4e5f6071"}, {"Accept", "*/*"}}; // expect: token
  h.emplace("Authorization", "Bearer 0a1b2c3d4e5f6071"); // expect: token
  h.insert({"Authorization", "Bearer 0a1b2c3d4e5f6071"}); // expect: token
  h.insert(std::make_pair("Authorization", "Bearer 0a1b2c3d4e5f6071")); // expect: token
  h.insert({{"Accept", "*/*"}, {"Authorization", "Bearer 0a1b2c3d4e5f6071"}}); // expect: token
  h = {{"Authorization", "Bearer 0a1b2c3d4e5f6071"}}; // expect: token
  h.emplace("Accept", "Bearer 0a1b2c3d4e5f6071");
  h.emplace("Authorization", Token);
  h.insert({"Authorization", std::getenv("API_TOKEN")});
}
