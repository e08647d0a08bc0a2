// packages: libwebsocketpp-dev libboost-dev
// flags: -std=gnu++14
//===- websocketpp.cpp - WebSocket++ ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebSocket++: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <string>
#include <websocketpp/client.hpp>
#include <websocketpp/config/asio_no_tls_client.hpp>

// clang-format off: an expectation stands on the line of its use.

using Client = websocketpp::client<websocketpp::config::asio_client>;

void hardcoded(Client &Feed) {
  websocketpp::lib::error_code Error;
  Client::connection_ptr Connection = Feed.get_connection("ws://feed.internal:9001", Error); // expect: url
  Connection->set_proxy("http://proxy.internal:3128", Error); // expect: proxy
  Connection->set_proxy("http://proxy.internal:3128"); // expect: proxy
  Connection->set_proxy_basic_auth("shop", "s3cr3t-one", Error); // expect: password user
  Connection->set_proxy_basic_auth("shop", "s3cr3t-two"); // expect: password user
}

void hardcodedUris() {
  const std::string Port = "9001";
  websocketpp::uri Text("wss://feed.internal:9001"); // expect: url
  websocketpp::uri Secure(true, "feed.internal", 9001, "/orders"); // expect: host port
  websocketpp::uri SecureHost(true, "feed.internal", "/orders"); // expect: host
  websocketpp::uri SecureText(true, "feed.internal", Port, "/orders"); // expect: host port
  websocketpp::uri Scheme(std::string("wss"), "feed.internal", 9001, "/orders"); // expect: host port
  websocketpp::uri SchemeHost(std::string("wss"), "feed.internal", "/orders"); // expect: host
  websocketpp::uri SchemeText(std::string("wss"), "feed.internal", Port, "/orders"); // expect: host port
  auto Heap = std::make_shared<websocketpp::uri>("wss://feed.internal:9001"); // expect: url
}

// Through a subclass.
struct ShopFeed : Client {
  connection_ptr attach(websocketpp::lib::error_code &Error) {
    return get_connection("ws://feed.internal:9001", Error); // expect: url
  }
};

void attached(Client &Feed) {
  websocketpp::lib::error_code Error;
  const std::string Url = std::getenv("WEBSOCKET_URL");
  const std::string Proxy = std::getenv("HTTP_PROXY");
  const std::string User = std::getenv("PROXY_USER");
  const std::string Password = std::getenv("PROXY_PASSWORD");
  Client::connection_ptr Connection = Feed.get_connection(Url, Error);
  Connection->set_proxy(Proxy, Error);
  Connection->set_proxy(Proxy);
  Connection->set_proxy_basic_auth(User, Password, Error);
  Connection->set_proxy_basic_auth(User, Password);
}

void attachedUris() {
  const std::string Name = std::getenv("WEBSOCKET_HOST");
  const std::string Service = std::getenv("WEBSOCKET_PORT");
  const uint16_t Port = std::atoi(std::getenv("WEBSOCKET_PORT"));
  websocketpp::uri Text(std::getenv("WEBSOCKET_URL"));
  websocketpp::uri Secure(true, Name, Port, "/orders");
  websocketpp::uri SecureHost(true, Name, "/orders");
  websocketpp::uri SecureText(true, Name, Service, "/orders");
  websocketpp::uri Scheme(std::string("wss"), Name, Port, "/orders");
  websocketpp::uri SchemeHost(std::string("wss"), Name, "/orders");
  websocketpp::uri SchemeText(std::string("wss"), Name, Service, "/orders");
}

void silent(Client &Feed, Client::connection_ptr Connection) {
  Feed.set_user_agent("orders/1.0");
  Connection->append_header("Accept", "ws://feed.internal:9001");
  Connection->set_proxy_basic_auth("", "");
}
