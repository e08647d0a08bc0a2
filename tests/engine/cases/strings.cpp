//===- strings.cpp - Strings and views ------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Construction, copies, concatenation and access keep what is known; pieces that
// are not known are holes, and the text around them still counts.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <string>
#include <string_view>

// clang-format off: an expectation stands on the line of its use.

using namespace std::string_literals;
using namespace std::string_view_literals;

std::string lookUp();
std::string decode(const std::string &Text);

void construction() {
  redisConnect(std::string("cache.internal").c_str(), 0); // expect: host
  std::string Parentheses("cache.internal");
  redisConnect(Parentheses.c_str(), 0); // expect: host
  std::string Braces{"cache.internal"};
  redisConnect(Braces.data(), 0); // expect: host
  std::string Copy = Braces;
  redisConnect(Copy.c_str(), 0); // expect: host
  std::string Moved = std::move(Copy);
  redisConnect(Moved.c_str(), 0); // expect: host
  redisConnect("cache.internal"s.c_str(), 0); // expect: host
  std::string_view View = "cache.internal"sv;
  redisConnect(View.data(), 0); // expect: host
  std::string OfView(View);
  redisConnect(OfView.c_str(), 0); // expect: host
  auto Deduced = std::string("cache.internal");
  redisConnect(&Deduced[0], 0); // expect: host
  std::string Prefix("cache.internal:6379", 14);
  redisConnect(Prefix.c_str(), 0); // expect: host
}

void concatenation(const std::string &Zone) {
  std::string Password = std::getenv("PGPASSWORD");
  PQconnectdb(("host=db.internal password=" + Password).c_str()); // expect: dsn
  PQconnectdb(("host=db." + Zone + ".corp.internal").c_str()); // expect: dsn
  pqxx::connection Whole("host="s + "db.internal" + " user=" + "orders"); // expect: dsn user
  std::string Url = "postgresql://";
  Url += "orders:";
  Url += Password;
  Url.append("@db.internal");
  Url.push_back('/');
  Url += "orders";
  PQconnectdb(Url.c_str()); // expect: database dsn user
  std::string Assigned;
  Assigned.assign("host=db.internal");
  PQconnectdb(Assigned.c_str()); // expect: dsn
}

void secretBehindAKey() {
  std::string Text = "host=" + lookUp() + " password=";
  Text += "one";
  PQconnectdb(Text.c_str()); // expect: password
}

void variableBehindAKey() {
  std::string Text = "host=" + lookUp() + " password=";
  Text += std::getenv("PGPASSWORD");
  PQconnectdb(Text.c_str());
}

void sometimesAppended(bool Wanted) {
  std::string Text = "host=" + lookUp();
  if (Wanted)
    Text += " password=one";
  PQconnectdb(Text.c_str()); // expect: password
}

void cleared() {
  std::string Text = "host=db.internal";
  Text.clear();
  Text += lookUp();
  PQconnectdb(Text.c_str());
  Text = "host=db.internal";
  Text = lookUp();
  PQconnectdb(Text.c_str());
}

void silent(const std::string &Given, std::string_view Part) {
  PQconnectdb(Given.c_str());
  PQconnectdb(("host=" + Given).c_str());
  PQconnectdb(("host=" + Given + " connect_timeout=5").c_str());
  redisConnect((Given + "-cache").c_str(), 0);
  redisConnect(decode("Y2FjaGU=").c_str(), 0);
  redisConnect(std::string(Part).c_str(), 0);
  std::string Empty, AlsoEmpty = "";
  redisConnect(Empty.c_str(), 0);
  redisConnect((Empty + AlsoEmpty).c_str(), 0);
  std::string Sub = "https://cache.internal/x";
  redisConnect(Sub.substr(8, 14).c_str(), 0); // expect: host
}
