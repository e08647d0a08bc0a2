// packages: libpoco-dev
// flags: -std=gnu++17
//===- poco-net-ftp.cpp - POCO Net, FTP client ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POCO Net, FTP client: every entry point with literals, then with values from
// the environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <Poco/Net/FTPClientSession.h>
#include <Poco/Net/FTPSClientSession.h>
#include <cstdlib>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using Poco::Net::FTPClientSession;
using Poco::Net::FTPSClientSession;

void hardcoded() {
  FTPClientSession Host("files.internal"); // expect: host
  FTPClientSession All("files.internal", 2121, "shop", "one"); // expect: host password port user
  FTPSClientSession Secure("files.internal", 2990, "shop", "two"); // expect: host password port user
  auto Heap = std::make_unique<FTPClientSession>("files.internal"); // expect: host
  FTPClientSession Later;
  Later.open("files.internal", 2121, "shop", "three"); // expect: host password port user
  Later.login("shop", "s3cr3t-four"); // expect: password user
  // Inherited from FTPClientSession.
  Secure.login("shop", "s3cr3t-five"); // expect: password user
}

// Through a subclass.
struct ShopFiles : FTPClientSession {
  ShopFiles() : FTPClientSession("files.internal", 2121) {} // expect: host port
};

void attached() {
  const std::string Name = std::getenv("FTP_HOST");
  const Poco::UInt16 Port = std::atoi(std::getenv("FTP_PORT"));
  const std::string User = std::getenv("FTP_USER");
  const std::string Password = std::getenv("FTP_PASSWORD");
  FTPClientSession Host(Name);
  FTPClientSession All(Name, Port, User, Password);
  FTPSClientSession Secure(Name, Port, User, Password);
  auto Heap = std::make_unique<FTPClientSession>(Name);
  FTPClientSession Later;
  Later.open(Name, Port, User, Password);
  Later.login(User, Password);
}

void silent(FTPClientSession &Session) {
  Session.login("", "");
  Session.setWorkingDirectory("/orders");
  Session.beginDownload("orders.csv");
}
