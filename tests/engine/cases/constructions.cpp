//===- constructions.cpp - Objects that are made inside of others ---------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Braces inside of braces, and what emplace and its kin construct.
//
//===----------------------------------------------------------------------===//

// flags: -std=gnu++17
#include <Poco/Data/Session.h>
#include <Poco/Redis/Client.h>
#include <any>
#include <array>
#include <cstdlib>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

using Poco::Data::Session;
using Poco::Redis::Client; // cannot be copied
struct Pair { Client Reader, Writer; };
struct Named { std::string Name; Client Of; };

void braces() {
  Client Array[] = {{"a.internal", 6379}, // expect: host port
                    {std::getenv("H"), 6379}};
  Pair Two{{"b.internal", 6379}, // expect: host port
           {std::getenv("H"), 6379}};
  std::array<Client, 2> Ring{{{"c.internal", 6379}, // expect: host port
                              {std::getenv("H"), 6379}}};
  Named One{"f.internal", {std::getenv("H"), 6379}};
  std::vector<Session> Pool{{"MySQL", "host=d.internal"}, // expect: dsn
                            {"MySQL", std::getenv("DSN")}};
  std::map<std::string, Session> Map{{"a.internal", {"MySQL", "host=e.internal"}}}; // expect: dsn
  Pool.assign({{"MySQL", "host=g.internal"}}); // expect: dsn
}

void emplaced() {
  std::map<std::string, Client> Map;
  Map.try_emplace("a.internal", "h.internal", 6379); // expect: host port
  Map.try_emplace("a.internal", std::getenv("H"), 6379);
  std::deque<Session> Queue;
  Queue.emplace(Queue.begin(), "MySQL", "host=i.internal"); // expect: dsn
  Queue.emplace(Queue.begin(), "MySQL", std::getenv("DSN"));
  std::variant<int, Client> Either;
  Either.emplace<Client>("j.internal", 6379); // expect: host port
  Either.emplace<1>("k.internal", 6379); // expect: host port
  Either.emplace<0>(6379);
  std::any Anything;
  Anything.emplace<Session>("MySQL", "host=l.internal"); // expect: dsn
  Anything.emplace<std::string>("host=l.internal");
  std::optional<Client> Maybe{std::in_place, "m.internal", 6379}; // expect: host port
  std::optional<Client> Read{std::in_place, std::getenv("H"), 6379};
  std::variant<int, Client> Told{std::in_place_type<Client>, "n.internal", 6379}; // expect: host port
  std::variant<int, Client> Numbered{std::in_place_index<1>, "o.internal", 6379}; // expect: host port
  std::optional<std::string> Text{"p.internal"};
  std::optional<Session> Copy{Session("MySQL", std::getenv("DSN"))};
}
