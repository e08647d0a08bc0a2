// packages: libthrift-dev libboost-dev
// flags: -std=gnu++17
//===- thrift.cpp - Apache Thrift -------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Apache Thrift: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <thrift/transport/THttpClient.h>
#include <thrift/transport/TSocket.h>

// clang-format off: an expectation stands on the line of its use.

using namespace apache::thrift::transport;

void literals(std::shared_ptr<TTransport> Transport) {
  TSocket Socket("orders.internal", 9091); // expect: host port
  auto Shared = std::make_shared<TSocket>("orders.internal", 9091); // expect: host port
  std::shared_ptr<TTransport> New(new TSocket("orders.internal", 9091)); // expect: host port
  TSocket Local("/run/orders/api.sock"); // expect: socket_path
  THttpClient Http("orders.internal", 8081, "/service"); // expect: host port
  THttpClient Over(Transport, "orders.internal", "/service"); // expect: host
  Socket.setHost("orders.internal"); // expect: host
  Socket.setPort(9091); // expect: port
}

void silent(const std::string &Host, int Port) {
  TSocket Socket(Host, Port);
  TSocket FromEnvironment(std::getenv("SERVICE_HOST"), std::atoi(std::getenv("SERVICE_PORT")));
  Socket.setConnTimeout(5000);
}
