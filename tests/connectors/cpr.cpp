// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- cpr.cpp - C++ Requests (cpr) -----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C++ Requests (cpr): every entry point with literals, then with values that
// are not known or that come from the environment. "expect" names the roles
// that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cpr/cpr.h>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void literals() {
  cpr::Get(cpr::Url{"https://api.internal/orders"}, // expect: url
           cpr::Authentication{"orders", "Tr0ub4dor", cpr::AuthMode::BASIC}); // expect: password user
  cpr::Post(cpr::Url{std::string("https://api.internal/orders")}, // expect: url
            cpr::Bearer{"0a1b2c3d4e5f"}); // expect: token
  cpr::Url View(std::string_view("https://api.internal/orders")); // expect: url
  cpr::UnixSocket Socket("/run/orders/api.sock"); // expect: socket_path
  cpr::Get(cpr::Header{{"Authorization", "Bearer 0a1b2c3d4e5f"}}); // expect: token
  cpr::Header Headers;
  Headers["X-API-Key"] = "0a1b2c3d4e5f"; // expect: token
}

void silent(const std::string &Url) {
  cpr::Get(cpr::Url{Url}, cpr::Bearer{std::getenv("API_TOKEN")});
  cpr::Get(cpr::Url{std::getenv("API_URL")}, cpr::Header{{"Accept", "application/json"}});
}
