// packages: libcpprest-dev libboost-dev libssl-dev
// flags: -std=gnu++17
//===- cpprestsdk.cpp - C++ REST SDK ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C++ REST SDK: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cpprest/http_client.h>
#include <cpprest/oauth2.h>
#include <cpprest/ws_client.h>
#include <cstdlib>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using web::http::client::http_client;
using web::http::client::http_client_config;
using web::http::oauth2::experimental::oauth2_config;
using web::http::oauth2::experimental::oauth2_token;
namespace websockets = web::websockets::client;

void hardcoded() {
  http_client Plain("https://api.internal:8443"); // expect: url
  http_client Macro(U("http://api.internal")); // expect: url
  const web::uri Uri("https://api.internal");
  http_client Variable(Uri); // expect: url
  const http_client_config Config;
  http_client Configured("https://api.internal", Config); // expect: url
  auto Heap = std::make_unique<http_client>("https://api.internal"); // expect: url
  web::credentials Credentials("shop", "s3cr3t-one"); // expect: password user
  web::web_proxy Proxy(web::uri("http://proxy.internal:3128")); // expect: proxy
}

void hardcodedOAuth() {
  oauth2_config Config( // expect: access_key secret_key url
      "shop-id", "s3cr3t", "https://id.internal", "https://id.internal", "app://x");
  Config.set_client_key("shop-id"); // expect: access_key
  Config.set_client_secret("s3cr3t-two"); // expect: secret_key
  Config.set_auth_endpoint("https://id.internal"); // expect: url
  Config.set_token_endpoint("https://id.internal"); // expect: url
  oauth2_token Token("t0ken-one"); // expect: token
  Token.set_access_token("t0ken-two"); // expect: token
  Token.set_refresh_token("t0ken-three"); // expect: token
}

void hardcodedWebSockets(websockets::websocket_client &Client,
                         websockets::websocket_callback_client &Callback) {
  Client.connect("wss://feed.internal:8443"); // expect: url
  Callback.connect(U("ws://feed.internal")); // expect: url
}

// Through a subclass.
struct ShopClient : http_client {
  ShopClient() : http_client("https://api.internal") {} // expect: url
};

void attached() {
  const std::string Url = std::getenv("API_URL");
  http_client Plain(Url);
  http_client Pointer(std::getenv("API_URL"));
  const http_client_config Config;
  http_client Configured(Url, Config);
  auto Heap = std::make_unique<http_client>(Url);
  web::credentials Credentials(std::getenv("API_USER"), std::getenv("API_PASSWORD"));
  web::web_proxy Proxy(web::uri(std::getenv("HTTP_PROXY")));
}

void attachedOAuth(websockets::websocket_client &Client,
                   websockets::websocket_callback_client &Callback) {
  const std::string Key = std::getenv("API_CLIENT_ID");
  const std::string Secret = std::getenv("API_CLIENT_SECRET");
  const std::string Url = std::getenv("API_URL");
  oauth2_config Config(Key, Secret, Url, Url, "app://x");
  Config.set_client_key(Key);
  Config.set_client_secret(Secret);
  Config.set_auth_endpoint(Url);
  Config.set_token_endpoint(Url);
  oauth2_token Token(std::getenv("API_TOKEN"));
  Token.set_access_token(std::getenv("API_TOKEN"));
  Token.set_refresh_token(std::getenv("API_TOKEN"));
  Client.connect(Url);
  Callback.connect(std::getenv("WEBSOCKET_URL"));
}

void silent(http_client &Client) {
  Client.request(web::http::methods::GET, "/orders/1");
  web::credentials Empty("", "");
  oauth2_token None("");
}
