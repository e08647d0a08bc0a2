//===- containers.cpp - Elements of arrays and containers -----------------===//
// flags: -std=gnu++17 -fPIC -I/usr/include/x86_64-linux-gnu/qt5
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A constant index or key finds its element; otherwise any element may be the
// one.
//
//===----------------------------------------------------------------------===//

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <deque>
#include <hiredis/hiredis.h>
#include <initializer_list>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

void load(std::vector<std::string> &Out);
void load(std::map<std::string, std::string> &Out);
int count();

// flow: vector by index
void byIndex() {
  std::vector<std::string> Hosts = {"one.internal", "two.internal"};
  redisConnect(Hosts[0].c_str(), 0); // expect: host
  redisConnect(Hosts.at(1).c_str(), 0); // expect: host
  redisConnect(Hosts[count()].c_str(), 0); // expect: host host
  std::vector<const char *> Mixed{std::getenv("REDIS_HOST"), "two.internal"};
  redisConnect(Mixed[1], 0); // expect: host
}
// silent: vector by index
void byIndexSilent() {
  std::vector<const char *> Mixed{std::getenv("REDIS_HOST"), "two.internal"};
  redisConnect(Mixed[0], 0);
  std::vector<std::string> Written = {"one.internal"};
  Written[0] = std::getenv("REDIS_HOST");
  redisConnect(Written[0].c_str(), 0);
  std::vector<std::string> Loaded = {"one.internal"};
  load(Loaded);
  redisConnect(Loaded[0].c_str(), 0);
}

// flow: front and back
void ends() {
  std::deque<std::string> Hosts = {"one.internal", "two.internal"};
  redisConnect(Hosts.front().c_str(), 0); // expect: host
  redisConnect(Hosts.back().c_str(), 0); // expect: host host
}
// silent: front and back
void endsSilent() {
  std::deque<std::string> Hosts = {std::getenv("REDIS_HOST"), "two.internal"};
  redisConnect(Hosts.front().c_str(), 0);
}

// flow: push_back and its relatives
void pushed() {
  std::vector<std::string> Hosts;
  Hosts.push_back("one.internal");
  redisConnect(Hosts[0].c_str(), 0); // expect: host
  std::list<std::string> Listed;
  Listed.emplace_back("one.internal");
  redisConnect(Listed.front().c_str(), 0); // expect: host
  std::set<std::string> Unique;
  Unique.insert("one.internal");
  redisConnect(Unique.begin()->c_str(), 0); // expect: host
}
// silent: push_back and its relatives
void pushedSilent() {
  std::vector<std::string> Hosts;
  Hosts.push_back("one.internal");
  Hosts.clear();
  Hosts.push_back(std::getenv("REDIS_HOST"));
  redisConnect(Hosts[0].c_str(), 0);
  std::vector<std::string> Loaded;
  Loaded.push_back("one.internal");
  load(Loaded);
  redisConnect(Loaded.front().c_str(), 0);
}

// flow: iteration
void iterated() {
  std::vector<std::string> Hosts = {"one.internal", "two.internal"};
  for (const std::string &Host : Hosts)
    redisConnect(Host.c_str(), 0); // expect: host host
  for (auto Host : Hosts)
    redisConnect(Host.c_str(), 0); // expect: host host
  for (auto It = Hosts.begin(); It != Hosts.end(); ++It)
    redisConnect(It->c_str(), 0); // expect: host host
  for (size_t I = 0; I < Hosts.size(); ++I)
    redisConnect(Hosts[I].c_str(), 0); // expect: host host
  std::for_each(Hosts.begin(), Hosts.end(), [](const std::string &Host) {
    redisConnect(Host.c_str(), 0); // expect: host host
  });
  for (const char *Host : {"one.internal", "two.internal"})
    redisConnect(Host, 0); // expect: host host
}
// silent: iteration
void iteratedSilent(const std::vector<std::string> &Given) {
  std::vector<std::string> Hosts = {std::getenv("A"), std::getenv("B")};
  for (const std::string &Host : Hosts)
    redisConnect(Host.c_str(), 0);
  for (auto It = Hosts.begin(); It != Hosts.end(); ++It)
    redisConnect(It->c_str(), 0);
  for (const std::string &Host : Given)
    redisConnect(Host.c_str(), 0);
  std::for_each(Hosts.begin(), Hosts.end(), [](const std::string &Host) {
    redisConnect(Host.c_str(), 0);
  });
}

// flow: map by key
void byKey() {
  std::map<std::string, std::string> Options = {{"host", "cache.internal"}, {"other", std::getenv("OTHER")}};
  redisConnect(Options["host"].c_str(), 0); // expect: host
  redisConnect(Options.at("host").c_str(), 0); // expect: host
  redisConnect(Options.find("host")->second.c_str(), 0); // expect: host
  auto It = Options.find("host");
  if (It != Options.end())
    redisConnect(It->second.c_str(), 0); // expect: host
  std::unordered_map<std::string, std::string> Filled;
  Filled["host"] = "cache.internal";
  Filled.insert({"other", std::getenv("OTHER")});
  redisConnect(Filled["host"].c_str(), 0); // expect: host
  std::map<std::string, std::string> Emplaced;
  Emplaced.emplace("host", "cache.internal");
  redisConnect(Emplaced.at("host").c_str(), 0); // expect: host
}
// silent: map by key
void byKeySilent() {
  std::map<std::string, std::string> Options = {{"host", std::getenv("REDIS_HOST")}, {"other", "cache.internal"}};
  redisConnect(Options["host"].c_str(), 0);
  redisConnect(Options.find("host")->second.c_str(), 0);
  std::map<std::string, std::string> Filled;
  Filled["host"] = "cache.internal";
  Filled["host"] = std::getenv("REDIS_HOST");
  redisConnect(Filled["host"].c_str(), 0);
  std::map<std::string, std::string> Loaded = {{"host", "cache.internal"}};
  load(Loaded);
  redisConnect(Loaded["host"].c_str(), 0);
}

// flow: iteration of a map
void iteratedMap() {
  const std::map<std::string, std::string> Hosts = {{"one", "one.internal"}};
  for (const auto &Entry : Hosts)
    redisConnect(Entry.second.c_str(), 0); // expect: host
  for (const auto &[Name, Host] : Hosts)
    redisConnect(Host.c_str(), 0); // expect: host
}
// silent: iteration of a map
void iteratedMapSilent() {
  const std::map<std::string, std::string> Hosts = {{"one.internal", std::getenv("REDIS_HOST")}};
  for (const auto &Entry : Hosts) {
    redisConnect(Entry.first.c_str(), 0);
    redisConnect(Entry.second.c_str(), 0);
  }
  for (const auto &[Name, Host] : Hosts) {
    redisConnect(Name.c_str(), 0);
    redisConnect(Host.c_str(), 0);
  }
}

struct Broker {
  const char *Host;
  int Port;
};
static const Broker Brokers[] = {{"one.internal", 6380}, {"two.internal", 6381}};
static const char *const Grid[2][2] = {{"a.internal", "b.internal"}, {std::getenv("C"), std::getenv("D")}};

// flow: array
void arrays() {
  redisConnect(Brokers[0].Host, Brokers[0].Port); // expect: host port
  for (const Broker &B : Brokers)
    redisConnect(B.Host, B.Port); // expect: host host port port
  redisConnect(Grid[0][1], 0); // expect: host
  std::array<const char *, 2> Fixed = {"one.internal", "two.internal"};
  redisConnect(Fixed[0], 0); // expect: host
  const char *Hosts[2];
  Hosts[0] = "one.internal";
  Hosts[1] = std::getenv("REDIS_HOST");
  redisConnect(Hosts[0], 0); // expect: host
  std::vector<std::string> Copied(std::begin(Fixed), std::end(Fixed));
  redisConnect(Copied[0].c_str(), 0); // expect: host host
}
// flow: pointer that walks over an array
void walked() {
  const char *Hosts[] = {"one.internal", "two.internal", nullptr};
  for (const char **Host = Hosts; *Host; ++Host)
    redisConnect(*Host, 0); // expect: host host
  const char **Start = Hosts;
  redisConnect(Start[1], 0); // expect: host
  for (const Broker *B = Brokers; B != Brokers + 2; ++B)
    redisConnect(B->Host, B->Port); // expect: host host port port
}
// silent: pointer that walks over an array
void walkedSilent() {
  const char *Hosts[] = {std::getenv("A"), "two.internal", nullptr};
  const char **Start = Hosts;
  redisConnect(Start[0], 0);
  redisConnect(*Start, 0);
}
// silent: array
void arraysSilent() {
  redisConnect(Grid[1][1], 0);
  const char *Hosts[2];
  Hosts[0] = "one.internal";
  Hosts[1] = std::getenv("REDIS_HOST");
  redisConnect(Hosts[1], 0);
  Hosts[0] = std::getenv("REDIS_HOST");
  redisConnect(Hosts[0], 0);
}

// flow: vector of structures
void structures() {
  std::vector<Broker> All = {{"one.internal", 6380}};
  redisConnect(All[0].Host, All[0].Port); // expect: host port
  std::vector<Broker> Pushed;
  Pushed.push_back({"one.internal", 6380});
  for (const Broker &B : Pushed)
    redisConnect(B.Host, B.Port); // expect: host port
}
// silent: vector of structures
void structuresSilent() {
  std::vector<Broker> Pushed;
  Pushed.push_back({std::getenv("REDIS_HOST"), 6379});
  for (const Broker &B : Pushed)
    redisConnect(B.Host, B.Port);
}

// flow: Qt's containers
void ofQt() {
  QStringList Hosts = {"one.internal", "two.internal"};
  redisConnect(Hosts.at(0).toUtf8().constData(), 0); // expect: host
  QStringList Streamed;
  Streamed << "one.internal";
  redisConnect(Streamed.first().toUtf8().constData(), 0); // expect: host
  QMap<QString, QString> Options;
  Options["host"] = "cache.internal";
  redisConnect(Options.value("host").toUtf8().constData(), 0); // expect: host
}
// silent: Qt's containers
void ofQtSilent() {
  QStringList Hosts = {std::getenv("REDIS_HOST"), "two.internal"};
  redisConnect(Hosts.at(0).toUtf8().constData(), 0);
  QMap<QString, QString> Options;
  Options["host"] = std::getenv("REDIS_HOST");
  Options["other"] = "cache.internal";
  redisConnect(Options.value("host").toUtf8().constData(), 0);
}
// flow: inserted several times
void insertedTwice() {
  std::vector<const char *> Hosts;
  Hosts.insert(Hosts.end(), 2, "cache.internal");
  redisConnect(Hosts[1], 0); // expect: host
}
// silent: inserted several times
void insertedTwiceSilent() {
  std::vector<const char *> Hosts;
  Hosts.insert(Hosts.end(), 2, std::getenv("REDIS_HOST"));
  redisConnect(Hosts[1], 0);
}
// silent: elements that are written through a loop
void writtenInALoop() {
  std::vector<std::string> Hosts = {"one.internal", "two.internal"};
  for (auto &Host : Hosts)
    Host = std::getenv("REDIS_HOST");
  redisConnect(Hosts[0].c_str(), 0);
  std::map<std::string, std::string> Named = {{"main", "cache.internal"}};
  for (auto &[Name, Host] : Named)
    Host = std::getenv("REDIS_HOST");
  redisConnect(Named["main"].c_str(), 0);
}
// silent: text whose characters are changed
void changedCharacters(int Key) {
  char Host[] = "cache.internal";
  for (int I = 0; Host[I]; ++I)
    Host[I] = static_cast<char>(Host[I] ^ Key);
  redisConnect(Host, 0);
  std::string Text = "cache.internal";
  for (char &C : Text)
    C = static_cast<char>(C ^ Key);
  redisConnect(Text.c_str(), 0);
}
