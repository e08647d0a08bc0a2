// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/x86_64-linux-gnu/qt5/QtCore -I/usr/include/x86_64-linux-gnu/qt5/QtNetwork
//===- directions.cpp - Connected to, or bound? ---------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What only shares its name with a socket's functions says nothing of an
// address: std::bind binds arguments, QObject::connect connects a signal.
//
//===----------------------------------------------------------------------===//

#include <QHostAddress>
#include <QObject>
#include <QTimer>
#include <QUdpSocket>
#include <arpa/inet.h>
#include <functional>
#include <sys/socket.h>

// clang-format off: an expectation stands on the line of its use.

void onRead(int Code);

int bindsArguments(int Socket) {
  std::function<void()> Later = std::bind(onRead, 1);
  sockaddr_in Address{};
  Address.sin_family = AF_INET;
  inet_pton(AF_INET, "10.1.2.3", &Address.sin_addr); // expect: host
  Later();
  return connect(Socket, reinterpret_cast<sockaddr *>(&Address), sizeof Address);
}

int bindsASocket(int Socket) {
  std::function<void()> Later = std::bind(onRead, 1);
  sockaddr_in Address{};
  Address.sin_family = AF_INET;
  inet_pton(AF_INET, "10.1.2.3", &Address.sin_addr);
  Later();
  return bind(Socket, reinterpret_cast<sockaddr *>(&Address), sizeof Address);
}

struct Probe : QObject {
  QTimer Timer;
  void allow(const QHostAddress &Address);
  void quit();

  // The address is compared, not connected to.
  void watch() {
    connect(&Timer, &QTimer::timeout, this, &Probe::quit);
    connect(&Timer, SIGNAL(timeout()), SLOT(quit()));
    QObject::connect(&Timer, SIGNAL(timeout()), this, SLOT(quit()));
    allow(QHostAddress("10.1.2.3"));
  }

  void connects(QUdpSocket &Socket) {
    connect(&Timer, &QTimer::timeout, this, &Probe::quit);
    Socket.connectToHost(QHostAddress("10.1.2.3"), 7000); // expect: host port
  }
};
