// packages: qtbase5-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
//===- qt-network.cpp - Qt Network, HTTP ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Qt Network, HTTP: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <QtCore/QUrl>
#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkRequest>
#include <QtNetwork/QSslConfiguration>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void hardcodedRequests(QNetworkAccessManager &Manager) {
  QNetworkRequest Request(QUrl("https://api.internal")); // expect: url
  Request.setUrl(QUrl("https://api.internal:8443")); // expect: url
  const QUrl Url("https://api.internal");
  QNetworkRequest Variable(Url); // expect: url
  Manager.get(QNetworkRequest(QUrl("https://api.internal"))); // expect: url
  Request.setRawHeader("Authorization", "Bearer t0ken-one"); // expect: token
  Request.setRawHeader("Proxy-Authorization", "Bearer t0ken-two"); // expect: token
  Request.setRawHeader("X-API-Key", "t0ken-three"); // expect: token
  Request.setRawHeader("X-Api-Key", "t0ken-four"); // expect: token
  Request.setRawHeader("X-Auth-Token", "t0ken-five"); // expect: token
}

void hardcodedManager(QNetworkAccessManager &Manager) {
  const QSslConfiguration Ssl;
  Manager.connectToHost("api.internal", 8080); // expect: host port
  Manager.connectToHostEncrypted("api.internal", 8443); // expect: host port
  Manager.connectToHostEncrypted("api.internal", 8443, Ssl, "peer"); // expect: host port
}

void hardcodedProxy(QAuthenticator *Authenticator) {
  QNetworkProxy Proxy( // expect: password port proxy user
      QNetworkProxy::HttpProxy, "proxy.internal", 3128, "shop", "one");
  Proxy.setHostName("proxy.internal"); // expect: proxy
  Proxy.setPort(3128); // expect: port
  Proxy.setUser("shop"); // expect: user
  Proxy.setPassword("s3cr3t-two"); // expect: password
  Authenticator->setUser("shop"); // expect: user
  Authenticator->setPassword("s3cr3t-three"); // expect: password
}

void hardcodedUrl(QUrl &Url) {
  Url.setUserName("shop"); // expect: user
  Url.setPassword("s3cr3t-four"); // expect: password
  Url.setUserInfo("shop:s3cr3t-five"); // expect: user_password
  Url.setHost("api.internal"); // expect: host
  Url.setPort(8443); // expect: port
  Url.setAuthority("api.internal:8443"); // expect: address
}

// Through a subclass.
struct ShopRequest : QNetworkRequest {
  ShopRequest() : QNetworkRequest(QUrl("https://api.internal")) {} // expect: url
};

void attachedRequests() {
  QNetworkRequest Request(QUrl(qEnvironmentVariable("API_URL")));
  Request.setUrl(QUrl(std::getenv("API_URL")));
  const QUrl Url(qEnvironmentVariable("API_URL"));
  QNetworkRequest Variable(Url);
  Request.setRawHeader("Authorization", qgetenv("API_TOKEN"));
  Request.setRawHeader("Proxy-Authorization", std::getenv("API_TOKEN"));
  Request.setRawHeader("X-API-Key", qgetenv("API_TOKEN"));
  Request.setRawHeader("X-Api-Key", qgetenv("API_TOKEN"));
  Request.setRawHeader("X-Auth-Token", qgetenv("API_TOKEN"));
}

void attachedManager(QNetworkAccessManager &Manager) {
  const QString Name = qEnvironmentVariable("API_HOST");
  const quint16 Port = qEnvironmentVariableIntValue("API_PORT");
  const QSslConfiguration Ssl;
  Manager.connectToHost(Name, Port);
  Manager.connectToHostEncrypted(Name, Port);
  Manager.connectToHostEncrypted(Name, Port, Ssl, "peer");
}

void attachedProxy(QAuthenticator *Authenticator, QUrl &Url) {
  const QString Name = qEnvironmentVariable("PROXY_HOST");
  const QString User = qEnvironmentVariable("PROXY_USER");
  const QString Password = qEnvironmentVariable("PROXY_PASSWORD");
  const quint16 Port = qEnvironmentVariableIntValue("PROXY_PORT");
  QNetworkProxy Proxy(QNetworkProxy::HttpProxy, Name, Port, User, Password);
  Proxy.setHostName(Name);
  Proxy.setPort(Port);
  Proxy.setUser(User);
  Proxy.setPassword(Password);
  Authenticator->setUser(User);
  Authenticator->setPassword(Password);
  Url.setUserName(User);
  Url.setPassword(Password);
  Url.setUserInfo(qEnvironmentVariable("API_USERINFO"));
  Url.setHost(qEnvironmentVariable("API_HOST"));
  Url.setPath("/api.internal");
}

void silent(QNetworkRequest &Request, QUrl &Url) {
  const QUrl Link("https://doc.qt.io/qt-5/");
  Request.setRawHeader("User-Agent", "orders/1.0");
  Request.setRawHeader("Authorization", "");
  Url.setPassword(QString());
  Url.setPath("/orders/1");
  QNetworkProxy None(QNetworkProxy::NoProxy);
}
