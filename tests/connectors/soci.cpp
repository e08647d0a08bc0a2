// packages: libsoci-dev libmariadb-dev
// flags: -std=gnu++17 -I/usr/include/mariadb
//===- soci.cpp - SOCI ------------------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SOCI: every entry point with literals, then with values from the environment.
// "expect" names the roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <memory>
#include <soci/mysql/soci-mysql.h>
#include <soci/soci.h>
#include <string>

// clang-format off: an expectation stands on the line of its use.

void hardcoded() {
  soci::session Full("mysql://host=db db=orders user=a password=b"); // expect: database dsn password user
  soci::session Named("postgresql", "host=db dbname=orders password=c"); // expect: database dsn password
  soci::session Factory(soci::mysql, "host=db.internal user=a password='d e'"); // expect: dsn password user
  soci::session Later;
  Later.open("mysql://host=db.internal password=four"); // expect: dsn password
  Later.open("mysql", "host=db.internal password=five"); // expect: dsn password
  Later.open(soci::mysql, "host=db.internal password=six"); // expect: dsn password
  auto Heap = std::make_unique<soci::session>("mysql://host=db.internal"); // expect: dsn
}

void hardcodedParameters() {
  soci::connection_parameters Full("mysql://host=db.internal password=one"); // expect: dsn password
  soci::connection_parameters Named("mysql", "host=db.internal password=two"); // expect: dsn password
  soci::connection_parameters Made(soci::mysql, "host=db.internal password=three"); // expect: dsn password
  Made.set_connect_string("host=db.internal password=four"); // expect: dsn password
  soci::session Session(Made);
}

// Through a subclass.
struct ShopSession : soci::session {
  ShopSession() : soci::session(soci::mysql, "host=db.internal") {} // expect: dsn
};

void attached() {
  const std::string Url = std::getenv("DATABASE_URL");
  soci::session Full(Url);
  soci::session Named("postgresql", Url);
  soci::session Factory(soci::mysql, Url);
  soci::session Later;
  Later.open(Url);
  Later.open("mysql", Url);
  Later.open(soci::mysql, Url);
  auto Heap = std::make_unique<soci::session>(Url);
  soci::connection_parameters FullParameters(Url);
  soci::connection_parameters NamedParameters("mysql", Url);
  soci::connection_parameters Made(soci::mysql, Url);
  Made.set_connect_string(Url);
}

void silent(soci::connection_pool &Pool) {
  soci::session Pooled(Pool);
  soci::session Empty(soci::mysql, "");
  Pooled << "select 'host=db.internal password=seven'";
}
