// packages: libqt5websockets5-dev qtbase5-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
//===- qt-websockets.cpp - Qt WebSockets ------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Qt WebSockets: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <QtCore/QUrl>
#include <QtNetwork/QNetworkRequest>
#include <QtWebSockets/QWebSocket>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void hardcoded(QWebSocket &Socket) {
  Socket.open(QUrl("wss://feed.internal:8443")); // expect: url
  const QUrl Url("ws://feed.internal");
  Socket.open(Url); // expect: url
}

// Through a subclass.
struct ShopFeed : QWebSocket {
  void attach() { open(QUrl("wss://feed.internal")); } // expect: url
};

void attached(QWebSocket &Socket) {
  Socket.open(QUrl(qEnvironmentVariable("WEBSOCKET_URL")));
  const QUrl Url(std::getenv("WEBSOCKET_URL"));
  Socket.open(Url);
  Socket.open(QNetworkRequest(Url));
}

void silent(QWebSocket &Socket) {
  Socket.open(QUrl());
  Socket.sendTextMessage("wss://feed.internal");
}
