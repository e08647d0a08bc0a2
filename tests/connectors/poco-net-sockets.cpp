// packages: libpoco-dev
// flags: -std=gnu++17
//===- poco-net-sockets.cpp - POCO Net, sockets -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POCO Net, sockets: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <Poco/Net/DNS.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Timespan.h>
#include <cstdlib>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using namespace Poco::Net;

void hardcoded(StreamSocket &Socket) {
  Socket.connect(SocketAddress("cache.internal", 7000)); // expect: host port
  Socket.connect(SocketAddress(IPAddress::IPv4, "cache.internal", 7000)); // expect: host port
  Socket.connect(SocketAddress("cache.internal", "7000")); // expect: host port
  Socket.connect(SocketAddress(IPAddress::IPv4, "cache.internal", "7000")); // expect: host port
  Socket.connect(SocketAddress("cache.internal:7000"), Poco::Timespan(5, 0)); // expect: address
  StreamSocket Direct(SocketAddress("cache.internal:7000")); // expect: address
}

void hardcodedVariable(StreamSocket &Socket) {
  SocketAddress Address("cache.internal", 7000); // expect: host port
  Socket.connect(Address);
}

void hardcodedNames() {
  HostEntry Entry = DNS::hostByName("cache.internal"); // expect: host
  Entry = DNS::resolve("cache.internal"); // expect: host
  IPAddress Address = DNS::resolveOne("cache.internal"); // expect: host
}

void attached(StreamSocket &Socket) {
  const std::string Name = std::getenv("CACHE_HOST");
  const std::string Service = std::getenv("CACHE_PORT");
  const Poco::UInt16 Port = std::atoi(std::getenv("CACHE_PORT"));
  Socket.connect(SocketAddress(Name, Port));
  Socket.connect(SocketAddress(IPAddress::IPv4, Name, Port));
  Socket.connect(SocketAddress(Name, Service));
  Socket.connect(SocketAddress(IPAddress::IPv4, Name, Service));
  Socket.connect(SocketAddress(std::string(std::getenv("CACHE_ADDRESS"))));
  HostEntry Entry = DNS::hostByName(Name);
  Entry = DNS::resolve(Name);
  IPAddress Address = DNS::resolveOne(Name);
}

// Bound, not connected to.
void silent() {
  ServerSocket Server(SocketAddress("0.0.0.0", 8080));
  SocketAddress Local("10.20.30.40", 8080);
  Server.bind(Local);
}
