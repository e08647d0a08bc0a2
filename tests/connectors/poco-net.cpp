// packages: libpoco-dev
// flags: -std=gnu++17
//===- poco-net.cpp - POCO Net, HTTP client ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POCO Net, HTTP client: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPCredentials.h>
#include <Poco/Net/HTTPDigestCredentials.h>
#include <Poco/Net/HTTPNTLMCredentials.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/HTTPSessionFactory.h>
#include <Poco/Net/OAuth10Credentials.h>
#include <Poco/Net/OAuth20Credentials.h>
#include <Poco/URI.h>
#include <cstdlib>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using namespace Poco::Net;

void hardcodedSessions(Context::Ptr Context, Session::Ptr Session) {
  HTTPClientSession Host("api.internal"); // expect: host
  HTTPClientSession HostPort("api.internal", 8080); // expect: host port
  HTTPClientSession Proxied("api.internal", 8080, HTTPClientSession::ProxyConfig()); // expect: host port
  HTTPSClientSession Tls("api.internal", 8443); // expect: host port
  HTTPSClientSession TlsContext("api.internal", 8443, Context); // expect: host port
  HTTPSClientSession Resumed("api.internal", 8443, Context, Session); // expect: host port
  auto One = std::make_unique<HTTPClientSession>("api.internal", 8080); // expect: host port
  auto Two = std::make_shared<HTTPSClientSession>("api.internal", 8443); // expect: host port
  HTTPSessionFactory Factory("proxy.internal", 3128); // expect: port proxy
  Factory.setProxy("proxy.internal", 3128); // expect: port proxy
  Factory.setProxyCredentials("shop", "s3cr3t-one"); // expect: password user
}

// Inherited setters, and a constructor through a subclass.
struct ShopSession : HTTPClientSession {
  ShopSession() : HTTPClientSession("api.internal", 8080) {} // expect: host port
};

void hardcodedSetters(ShopSession &Session) {
  Session.setHost("api.internal"); // expect: host
  Session.setPort(8080); // expect: port
  Session.setProxy("proxy.internal", 3128); // expect: port proxy
  Session.setProxyHost("proxy.internal"); // expect: proxy
  Session.setProxyPort(3128); // expect: port
  Session.setProxyCredentials("shop", "s3cr3t-two"); // expect: password user
  Session.setProxyUsername("shop"); // expect: user
  Session.setProxyPassword("s3cr3t-three"); // expect: password
  HTTPClientSession::ProxyConfig Proxy;
  Proxy.host = "proxy.internal"; // expect: proxy
  Proxy.port = 3128; // expect: port
  Proxy.username = "shop"; // expect: user
  Proxy.password = "s3cr3t-four"; // expect: password
  Session.setProxyConfig(Proxy);
}

void hardcodedCredentials(HTTPRequest &Request) {
  HTTPCredentials Plain("shop", "s3cr3t-0"); // expect: password user
  Plain.setUsername("shop"); // expect: user
  Plain.setPassword("s3cr3t"); // expect: password
  HTTPBasicCredentials Basic("shop", "s3cr3t-1"); // expect: password user
  Basic.setUsername("shop"); // expect: user
  Basic.setPassword("s3cr3t"); // expect: password
  HTTPDigestCredentials Digest("shop", "s3cr3t-2"); // expect: password user
  Digest.setUsername("shop"); // expect: user
  Digest.setPassword("s3cr3t"); // expect: password
  HTTPNTLMCredentials NTLM("shop", "s3cr3t-3"); // expect: password user
  NTLM.setUsername("shop"); // expect: user
  NTLM.setPassword("s3cr3t"); // expect: password
  HTTPNTLMCredentials Domain("shop", "s3cr3t-nine", "DOMAIN"); // expect: password user
  OAuth20Credentials Bearer("t0ken-one"); // expect: token
  OAuth20Credentials Scheme("t0ken-two", "Token"); // expect: token
  Bearer.setBearerToken("t0ken-three"); // expect: token
  OAuth10Credentials Consumer("key-id", "s3cr3t"); // expect: access_key secret_key
  OAuth10Credentials Signed("key-id", "s3cr3t", "t0ken", "s3cr3t"); // expect: access_key secret_key token
  Signed.setConsumerKey("key-id"); // expect: access_key
  Signed.setConsumerSecret("s3cr3t"); // expect: secret_key
  Signed.setToken("t0ken"); // expect: token
  Signed.setTokenSecret("s3cr3t"); // expect: secret_key
  Request.setCredentials("Bearer", "t0ken-four"); // expect: token
  Request.setProxyCredentials("Bearer", "t0ken-five"); // expect: token
}

void hardcodedUris() {
  const std::string Text = "https://api.internal:8443";
  Poco::URI FromText(Text); // expect: url
  Poco::URI FromPointer("http://api.internal"); // expect: url
  Poco::URI Parts("https", "api.internal:8443", "/orders"); // expect: address
  Poco::URI Query("https", "api.internal:8443", "/orders", "page=1"); // expect: address
  Poco::URI Full("https", "api.internal", "/orders", "page=1", "top"); // expect: address
  Full.setAuthority("api.internal:8443"); // expect: address
  Full.setUserInfo("shop:s3cr3t-six"); // expect: user_password
  Full.setHost("api.internal"); // expect: host
  Full.setPort(8443); // expect: port
}

void attachedSessions(Context::Ptr Context, Session::Ptr Session) {
  const std::string Name = std::getenv("API_HOST");
  const Poco::UInt16 Port = std::atoi(std::getenv("API_PORT"));
  HTTPClientSession Host(Name);
  HTTPClientSession HostPort(Name, Port);
  HTTPClientSession Proxied(Name, Port, HTTPClientSession::ProxyConfig());
  HTTPSClientSession Tls(Name, Port);
  HTTPSClientSession TlsContext(Name, Port, Context);
  HTTPSClientSession Resumed(Name, Port, Context, Session);
  auto One = std::make_unique<HTTPClientSession>(Name, Port);
  HTTPSessionFactory Factory(std::getenv("PROXY_HOST"), Port);
  Factory.setProxy(std::getenv("PROXY_HOST"), Port);
  Factory.setProxyCredentials(std::getenv("PROXY_USER"), std::getenv("PROXY_PASSWORD"));
}

void attachedSetters(HTTPClientSession &Session) {
  const Poco::UInt16 Port = std::atoi(std::getenv("PROXY_PORT"));
  Session.setHost(std::getenv("API_HOST"));
  Session.setPort(std::atoi(std::getenv("API_PORT")));
  Session.setProxy(std::getenv("PROXY_HOST"), Port);
  Session.setProxyHost(std::getenv("PROXY_HOST"));
  Session.setProxyPort(Port);
  Session.setProxyCredentials(std::getenv("PROXY_USER"), std::getenv("PROXY_PASSWORD"));
  Session.setProxyUsername(std::getenv("PROXY_USER"));
  Session.setProxyPassword(std::getenv("PROXY_PASSWORD"));
  HTTPClientSession::ProxyConfig Proxy;
  Proxy.host = std::getenv("PROXY_HOST");
  Proxy.port = Port;
  Proxy.username = std::getenv("PROXY_USER");
  Proxy.password = std::getenv("PROXY_PASSWORD");
}

void attachedCredentials(HTTPRequest &Request) {
  const std::string User = std::getenv("API_USER");
  const std::string Password = std::getenv("API_PASSWORD");
  const std::string Token = std::getenv("API_TOKEN");
  HTTPCredentials Plain(User, Password);
  Plain.setUsername(User);
  Plain.setPassword(Password);
  HTTPBasicCredentials Basic(User, Password);
  Basic.setUsername(User);
  Basic.setPassword(Password);
  HTTPDigestCredentials Digest(User, Password);
  Digest.setUsername(User);
  Digest.setPassword(Password);
  HTTPNTLMCredentials NTLM(User, Password);
  NTLM.setUsername(User);
  NTLM.setPassword(Password);
  HTTPNTLMCredentials Domain(User, Password, std::getenv("API_DOMAIN"));
  OAuth20Credentials Bearer(Token);
  OAuth20Credentials Scheme(Token, "Token");
  Bearer.setBearerToken(Token);
  OAuth10Credentials Consumer(User, Password);
  OAuth10Credentials Signed(User, Password, Token, Password);
  Signed.setConsumerKey(User);
  Signed.setConsumerSecret(Password);
  Signed.setToken(Token);
  Signed.setTokenSecret(Password);
  Request.setCredentials("Bearer", Token);
  Request.setProxyCredentials("Bearer", Token);
}

void attachedUris() {
  const std::string Text = std::getenv("API_URL");
  const std::string Authority = std::getenv("API_ADDRESS");
  Poco::URI FromText(Text);
  Poco::URI FromPointer(std::getenv("API_URL"));
  Poco::URI Parts("https", Authority, "/orders");
  Poco::URI Query("https", Authority, "/orders", "page=1");
  Poco::URI Full("https", Authority, "/orders", "page=1", "top");
  Full.setAuthority(Authority);
  Full.setUserInfo(std::getenv("API_USERINFO"));
  Full.setHost(std::getenv("API_HOST"));
  Full.setPort(std::atoi(std::getenv("API_PORT")));
}

namespace program {
// A class of the program's own with the same name.
struct HTTPClientSession {
  explicit HTTPClientSession(const std::string &Name, int Port);
};
} // namespace program

void silent(Poco::Net::HTTPClientSession &Session) {
  Session.setProxyUsername("");
  Session.setProxyPassword("");
  HTTPRequest Request(HTTPRequest::HTTP_GET, "/orders/1");
  Request.set("User-Agent", "orders/1.0");
  program::HTTPClientSession Own("api.internal", 8080);
}
