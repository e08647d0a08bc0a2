// flags: -std=gnu++17 -I@TESTS@/connectors/include
//===- amqp-cpp.cpp - AMQP-CPP ----------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// AMQP-CPP: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <amqpcpp.h>
#include <cstdlib>

// clang-format off: an expectation stands on the line of its use.

void literals(AMQP::ConnectionHandler *Handler) {
  AMQP::Address Url("amqp://orders:Tr0ub4dor@mq.internal/shop"); // expect: password url user virtual_host
  AMQP::Address Sized("amqp://mq.internal", 18); // expect: url
  AMQP::Address Text(std::string("amqps://mq.internal:5671/")); // expect: url
  AMQP::Address Parts("mq.internal", 5673, AMQP::Login("orders", "Tr0ub4dor"), "shop"); // expect: host password port user virtual_host
  AMQP::Login Login(std::string("orders"), std::string("Tr0ub4dor")); // expect: password user
  AMQP::Connection Connection(Handler, Login, "shop"); // expect: virtual_host
  AMQP::Connection Other(Handler, "shop"); // expect: virtual_host
  AMQP::Channel Channel(&Connection);
  Channel.declareQueue("orders"); // expect: queue
  Channel.declareQueue("orders", 1, AMQP::Table()); // expect: queue
  Channel.declareQueue("orders", AMQP::Table()); // expect: queue
  Channel.consume("orders"); // expect: queue
  Channel.consume("orders", 1, AMQP::Table()); // expect: queue
  Channel.consume("orders", AMQP::Table()); // expect: queue
  Channel.consume("orders", "tag"); // expect: queue
  Channel.consume("orders", "tag", 1, AMQP::Table()); // expect: queue
  Channel.consume("orders", "tag", AMQP::Table()); // expect: queue
  Channel.get("orders"); // expect: queue
}

void silent(AMQP::ConnectionHandler *Handler, const std::string &Queue) {
  AMQP::Address Url(std::getenv("AMQP_URL"));
  AMQP::Login Login;
  AMQP::Connection Connection(Handler, Login, std::getenv("AMQP_VHOST"));
  AMQP::Channel Channel(&Connection);
  Channel.declareQueue(AMQP::exclusive);
  Channel.declareQueue(Queue);
  Channel.consume(Queue, "tag");
}
