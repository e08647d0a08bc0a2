// packages: qtbase5-dev
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
//===- qt-sockets.cpp - Qt Network, sockets ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Qt Network, sockets: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QHostInfo>
#include <QtNetwork/QLocalSocket>
#include <QtNetwork/QSslSocket>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtNetwork/QUdpSocket>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void hardcoded(QTcpSocket &Tcp, QUdpSocket &Udp, QSslSocket &Ssl) {
  Tcp.connectToHost("cache.internal", 7000); // expect: host port
  Udp.connectToHost("stats.internal", 8125); // expect: host port
  Ssl.connectToHost("cache.internal", 7001); // expect: host port
  Ssl.connectToHostEncrypted("cache.internal", 7001); // expect: host port
  Ssl.connectToHostEncrypted("cache.internal", 7001, "peer.internal"); // expect: host port
  const quint16 Port = qEnvironmentVariableIntValue("CACHE_PORT");
  Tcp.connectToHost(QHostAddress("10.20.30.40"), Port); // expect: host
  Tcp.connectToHost(QHostAddress("10.20.30.40"), 7000); // expect: host port
  QHostAddress Address;
  Address.setAddress("10.20.30.40"); // expect: host
  Tcp.connectToHost(Address, Port);
}

void hardcodedLocal(QLocalSocket &Local, QObject *Receiver) {
  Local.connectToServer("/run/cache.sock"); // expect: socket_path
  Local.setServerName("/run/cache.sock"); // expect: socket_path
  QHostInfo Info = QHostInfo::fromName("cache.internal"); // expect: host
  QHostInfo::lookupHost("cache.internal", Receiver, "1found()"); // expect: host
}

// Through a subclass.
struct ShopSocket : QTcpSocket {
  void attach() { connectToHost("cache.internal", 7000); } // expect: host port
};

void attached(QTcpSocket &Tcp, QUdpSocket &Udp, QSslSocket &Ssl) {
  const QString Name = qEnvironmentVariable("CACHE_HOST");
  const quint16 Port = qEnvironmentVariableIntValue("CACHE_PORT");
  Tcp.connectToHost(Name, Port);
  Udp.connectToHost(Name, Port);
  Ssl.connectToHost(Name, Port);
  Ssl.connectToHostEncrypted(Name, Port);
  Ssl.connectToHostEncrypted(Name, Port, "peer.internal");
  Tcp.connectToHost(QHostAddress(Name), Port);
  QHostAddress Address;
  Address.setAddress(Name);
  Tcp.connectToHost(Address, Port);
}

void attachedLocal(QLocalSocket &Local, QObject *Receiver) {
  const QString Path = qEnvironmentVariable("CACHE_SOCKET");
  const QString Name = qEnvironmentVariable("CACHE_HOST");
  Local.connectToServer(Path);
  Local.setServerName(Path);
  QHostInfo Info = QHostInfo::fromName(Name);
  QHostInfo::lookupHost(Name, Receiver, "1found()");
}

// Bound, not connected to.
void silent(QTcpServer &Server, QTcpSocket &Tcp) {
  Server.listen(QHostAddress("10.20.30.40"), 8080);
  Tcp.bind(QHostAddress("10.20.30.40"), 8080);
}
