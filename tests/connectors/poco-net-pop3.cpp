// packages: libpoco-dev
// flags: -std=gnu++17
//===- poco-net-pop3.cpp - POCO Net, POP3 client ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POCO Net, POP3 client: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <Poco/Net/POP3ClientSession.h>
#include <cstdlib>
#include <memory>

// clang-format off: an expectation stands on the line of its use.

using Poco::Net::POP3ClientSession;

void hardcoded() {
  POP3ClientSession Host("mail.internal"); // expect: host
  POP3ClientSession HostPort("mail.internal", 1110); // expect: host port
  auto Heap = std::make_shared<POP3ClientSession>("mail.internal", 1110); // expect: host port
  Host.login("shop", "s3cr3t-one"); // expect: password user
}

// Through a subclass.
struct ShopMailbox : POP3ClientSession {
  ShopMailbox() : POP3ClientSession("mail.internal") {} // expect: host
};

void attached() {
  POP3ClientSession Host(std::getenv("POP3_HOST"));
  POP3ClientSession HostPort(std::getenv("POP3_HOST"), std::atoi(std::getenv("POP3_PORT")));
  auto Heap = std::make_shared<POP3ClientSession>(std::getenv("POP3_HOST"));
  Host.login(std::getenv("POP3_USER"), std::getenv("POP3_PASSWORD"));
}

void silent(POP3ClientSession &Session) { Session.login("", ""); }
