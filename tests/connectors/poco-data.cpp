// packages: libpoco-dev
// flags: -std=gnu++17
//===- poco-data.cpp - POCO Data --------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// POCO Data: every entry point with literals, then with values from the
// environment. "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <Poco/Data/SQLChannel.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionFactory.h>
#include <Poco/Data/SessionPool.h>
#include <cstdlib>
#include <memory>
#include <string>

// clang-format off: an expectation stands on the line of its use.

using namespace Poco::Data;

void hardcoded() {
  const char *All = "host=db.internal;port=3306;user=shop;password=one;db=orders";
  Session Db("MySQL", All); // expect: database dsn password user
  const std::string Text = "host=db.internal;user=shop;password=two";
  Session Variable("MySQL", Text); // expect: dsn password user
  Session Uri("mysql:///host=db.internal;user=shop;password=three"); // expect: dsn password user
  Db.open("host=db.internal;password=four"); // expect: dsn password
  SessionPool Pool("MySQL", "host=db.internal;user=shop;password=five"); // expect: dsn password user
  SessionPool Small("MySQL", "host=db.internal;password=six", 1, 4, 10); // expect: dsn password
  SessionFactory &Factory = SessionFactory::instance();
  Session Made = Factory.create("MySQL", "host=db.internal;password=seven"); // expect: dsn password
  Session FromUri = Factory.create("mysql:///host=db.internal;password=eight"); // expect: dsn password
  Poco::AutoPtr<SQLChannel> Log(new SQLChannel("MySQL", "host=db.internal")); // expect: dsn
  auto Heap = std::make_unique<Session>("MySQL", "host=db.internal"); // expect: dsn
}

// Through a subclass.
struct ShopSession : Session {
  ShopSession() : Session("MySQL", "host=db.internal;password=nine") {} // expect: dsn password
};

void attached() {
  const std::string Url = std::getenv("DATABASE_URL");
  Session Db("MySQL", Url);
  Session Uri(Url);
  Db.open(Url);
  SessionPool Pool("MySQL", Url);
  SessionPool Small("MySQL", Url, 1, 4, 10);
  SessionFactory &Factory = SessionFactory::instance();
  Session Made = Factory.create("MySQL", Url);
  Session FromUri = Factory.create(Url);
  Poco::AutoPtr<SQLChannel> Log(new SQLChannel("MySQL", Url));
  auto Heap = std::make_unique<Session>("MySQL", Url);
}

void silent(Session &Db) {
  Db.open();
  Db.open("");
  Session Memory("SQLite", ":memory:");
}
