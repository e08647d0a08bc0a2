// packages: libcpp-httplib-dev libssl-dev
// flags: -std=gnu++17
//===- cpp-httplib.cpp - cpp-httplib ----------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// cpp-httplib: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <cstdlib>
#include <httplib.h>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcodedClients() {
  httplib::Client Url("https://api.internal:8443"); // expect: url
  httplib::Client UrlCert("https://api.internal", "c.pem", "k.pem"); // expect: url
  httplib::Client Host("api.internal", 8080); // expect: host port
  httplib::Client HostCert("api.internal", 8443, "c.pem", "k.pem"); // expect: host port
  httplib::ClientImpl Plain("api.internal"); // expect: host
  httplib::ClientImpl PlainPort("api.internal", 8080); // expect: host port
  httplib::ClientImpl PlainCert("api.internal", 8080, "c.pem", "k.pem"); // expect: host port
  httplib::SSLClient Tls("api.internal"); // expect: host
  httplib::SSLClient TlsPort("api.internal", 8443); // expect: host port
  httplib::SSLClient TlsCert("api.internal", 8443, "c.pem", "k.pem"); // expect: host port
  X509 *Certificate = nullptr;
  EVP_PKEY *Key = nullptr;
  httplib::SSLClient TlsKey("api.internal", 8443, Certificate, Key); // expect: host port
}

void hardcodedOnTheHeap() {
  auto One = std::make_unique<httplib::Client>("http://api.internal"); // expect: url
  auto Two = std::make_shared<httplib::Client>("api.internal", 8080); // expect: host port
}

void hardcodedSetters(httplib::Client &Client) {
  Client.set_basic_auth("shop", "s3cr3t-one"); // expect: password user
  Client.set_digest_auth("shop", "s3cr3t-two"); // expect: password user
  Client.set_bearer_token_auth("t0ken-one"); // expect: token
  Client.set_proxy("proxy.internal", 3128); // expect: port proxy
  Client.set_proxy_basic_auth("shop", "s3cr3t-three"); // expect: password user
  Client.set_proxy_digest_auth("shop", "s3cr3t-four"); // expect: password user
  Client.set_proxy_bearer_token_auth("t0ken-two"); // expect: token
  auto Header = httplib::make_basic_authentication_header("shop", "five"); // expect: password user
}

// SSLClient inherits these from ClientImpl.
void hardcodedInherited(httplib::SSLClient &Client) {
  Client.set_basic_auth("shop", "s3cr3t-one"); // expect: password user
  Client.set_digest_auth("shop", "s3cr3t-two"); // expect: password user
  Client.set_bearer_token_auth("t0ken-one"); // expect: token
  Client.set_proxy("proxy.internal", 3128); // expect: port proxy
  Client.set_proxy_basic_auth("shop", "s3cr3t-three"); // expect: password user
  Client.set_proxy_digest_auth("shop", "s3cr3t-four"); // expect: password user
  Client.set_proxy_bearer_token_auth("t0ken-two"); // expect: token
}

// Through a subclass.
class ShopClient : public httplib::Client {
public:
  ShopClient() : httplib::Client("http://api.internal") {} // expect: url
};

void attachedClients() {
  const std::string Name = std::getenv("API_HOST");
  const int Port = std::atoi(std::getenv("API_PORT"));
  httplib::Client Url(std::getenv("API_URL"));
  httplib::Client UrlCert(std::getenv("API_URL"), "c.pem", "k.pem");
  httplib::Client Host(Name, Port);
  httplib::Client HostCert(Name, Port, "c.pem", "k.pem");
  httplib::ClientImpl Plain(Name);
  httplib::ClientImpl PlainPort(Name, Port);
  httplib::ClientImpl PlainCert(Name, Port, "c.pem", "k.pem");
  httplib::SSLClient Tls(Name);
  httplib::SSLClient TlsPort(Name, Port);
  httplib::SSLClient TlsCert(Name, Port, "c.pem", "k.pem");
  X509 *Certificate = nullptr;
  EVP_PKEY *Key = nullptr;
  httplib::SSLClient TlsKey(Name, Port, Certificate, Key);
  auto Heap = std::make_unique<httplib::Client>(std::getenv("API_URL"));
}

template <typename ClientType>
void attachedSetters(ClientType &Client) {
  Client.set_bearer_token_auth(std::getenv("API_TOKEN"));
}

void attachedSetters(httplib::Client &Client, httplib::SSLClient &Tls) {
  const char *User = std::getenv("API_USER");
  const char *Password = std::getenv("API_PASSWORD");
  const char *Token = std::getenv("API_TOKEN");
  const int Port = std::atoi(std::getenv("PROXY_PORT"));
  Client.set_basic_auth(User, Password);
  Client.set_digest_auth(User, Password);
  Client.set_bearer_token_auth(Token);
  Client.set_proxy(std::getenv("PROXY_HOST"), Port);
  Client.set_proxy_basic_auth(User, Password);
  Client.set_proxy_digest_auth(User, Password);
  Client.set_proxy_bearer_token_auth(Token);
  auto Header = httplib::make_basic_authentication_header(User, Password);
  Tls.set_basic_auth(User, Password);
  Tls.set_digest_auth(User, Password);
  Tls.set_bearer_token_auth(Token);
  Tls.set_proxy(std::getenv("PROXY_HOST"), Port);
  Tls.set_proxy_basic_auth(User, Password);
  Tls.set_proxy_digest_auth(User, Password);
  Tls.set_proxy_bearer_token_auth(Token);
  attachedSetters(Client);
}

namespace program {
// A class of the program's own with the same name.
struct Client {
  explicit Client(const std::string &Name);
  void set_basic_auth(const std::string &User, const std::string &Password);
};
} // namespace program

void silent(httplib::Client &Client, httplib::Server &Server) {
  Client.set_basic_auth("", "");
  Client.set_bearer_token_auth("");
  Client.Get("/orders/1");
  Client.set_ca_cert_path("/etc/ssl/certs/ca.pem");
  Server.listen("0.0.0.0", 8080);
  program::Client Own("https://api.internal");
  Own.set_basic_auth("shop", "s3cr3t-six");
}
