// packages: libboost-dev
// flags: -std=gnu++17
//===- boost-beast.cpp - Boost.Beast ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Boost.Beast: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdlib>
#include <string>

// clang-format off: an expectation stands on the line of its use.

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using Stream = websocket::stream<beast::tcp_stream>;

void hardcoded(Stream &Socket) {
  websocket::response_type Response;
  beast::error_code Error;
  auto Handler = [](beast::error_code) {};
  Socket.handshake("feed.internal", "/orders"); // expect: host
  Socket.handshake(Response, "feed.internal", "/orders"); // expect: host
  Socket.handshake("feed.internal", "/orders", Error); // expect: host
  Socket.handshake(Response, "feed.internal", "/orders", Error); // expect: host
  Socket.async_handshake("feed.internal", "/orders", Handler); // expect: host
  Socket.async_handshake(Response, "feed.internal", "/orders", Handler); // expect: host
}

void hardcodedFields(http::request<http::string_body> &Request) {
  Request.set(http::field::authorization, "Bearer t0ken-one"); // expect: token
  Request.set(http::field::proxy_authorization, "Basic t0ken-two"); // expect: token
  Request.set("Authorization", "Bearer t0ken-three"); // expect: token
  Request.set("Proxy-Authorization", "Bearer t0ken-four"); // expect: token
  Request.set("X-API-Key", "t0ken-five"); // expect: token
  Request.set("X-Api-Key", "t0ken-six"); // expect: token
  Request.set("X-Auth-Token", "t0ken-seven"); // expect: token
  Request.insert(http::field::authorization, "Bearer t0ken-one"); // expect: token
  Request.insert(http::field::proxy_authorization, "Basic t0ken-two"); // expect: token
  Request.insert("Authorization", "Bearer t0ken-three"); // expect: token
  Request.insert("Proxy-Authorization", "Bearer t0ken-four"); // expect: token
  Request.insert("X-API-Key", "t0ken-five"); // expect: token
  Request.insert("X-Api-Key", "t0ken-six"); // expect: token
  Request.insert("X-Auth-Token", "t0ken-seven"); // expect: token
}

void attached(Stream &Socket) {
  websocket::response_type Response;
  beast::error_code Error;
  auto Handler = [](beast::error_code) {};
  const std::string Name = std::getenv("API_HOST");
  Socket.handshake(Name, "/orders");
  Socket.handshake(Response, Name, "/orders");
  Socket.handshake(Name, "/orders", Error);
  Socket.handshake(Response, Name, "/orders", Error);
  Socket.async_handshake(Name, "/orders", Handler);
  Socket.async_handshake(Response, Name, "/orders", Handler);
}

void attachedFields(http::request<http::string_body> &Request) {
  const std::string Token = std::getenv("API_TOKEN");
  Request.set(http::field::authorization, std::getenv("API_TOKEN"));
  Request.set(http::field::proxy_authorization, Token);
  Request.set("Authorization", Token);
  Request.set("Proxy-Authorization", Token);
  Request.set("X-API-Key", Token);
  Request.set("X-Api-Key", Token);
  Request.set("X-Auth-Token", Token);
  Request.insert(http::field::authorization, Token);
  Request.insert(http::field::proxy_authorization, Token);
  Request.insert("Authorization", Token);
  Request.insert("Proxy-Authorization", Token);
  Request.insert("X-API-Key", Token);
  Request.insert("X-Api-Key", Token);
  Request.insert("X-Auth-Token", Token);
}

void silent(http::request<http::string_body> &Request) {
  Request.set(http::field::user_agent, "orders/1.0");
  Request.set(http::field::authorization, "");
  Request.set("Accept", "application/json");
  Request.insert("X-API-Key", "");
  Request.target("/orders/1");
}
