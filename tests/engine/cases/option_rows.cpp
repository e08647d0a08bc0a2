//===- option_rows.cpp - Options in maps and lists, and setters -----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Key and value come from one element of a map or list, or from one call of a
// function that hands both on.
//
//===----------------------------------------------------------------------===//

// packages: librdkafka-dev
// flags: -std=gnu++17 -I/usr/include/postgresql
#include <cstdlib>
#include <libpq-fe.h>
#include <librdkafka/rdkafkacpp.h>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

using Map = std::map<std::string, std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

void map(RdKafka::Conf *c, std::string &e) {
  const Map m = {{"bootstrap.servers", "kafka.internal:9092"}, {"sasl.password", "Tr0ub4dor"}, {"acks", "all"}};
  for (const auto &[k, v] : m)
    c->set(k, v, e); // expect: broker_list password
  for (const auto &p : m)
    c->set(p.first, p.second, e); // expect: broker_list password
  for (auto p : m)
    c->set(p.first, p.second, e); // expect: broker_list password
  for (auto It = m.begin(); It != m.end(); ++It)
    c->set(It->first, It->second, e); // expect: broker_list password
  std::unordered_map<std::string, std::string> filled;
  filled["sasl.password"] = "Tr0ub4dor";
  filled["client.id"] = "kafka.internal:9092";
  filled["bootstrap.servers"] = std::getenv("KAFKA_BROKERS");
  for (auto &[k, v] : filled)
    c->set(k, v, e); // expect: password
}

void mapSilent(RdKafka::Conf *c, std::string &e, const std::string &name) {
  const Map m = {{"bootstrap.servers", std::getenv("KAFKA_BROKERS")}, {"client.id", "Tr0ub4dor"}, {"acks", "all"}};
  for (const auto &[k, v] : m)
    c->set(k, v, e);
  const Map open = {{name, "Tr0ub4dor"}};
  for (const auto &[k, v] : open)
    c->set(k, v, e);
}

void list(RdKafka::Conf *c, std::string &e) {
  for (const auto &p : Pairs{{"bootstrap.servers", "kafka.internal:9092"}, {"sasl.password", "Tr0ub4dor"}})
    c->set(p.first, p.second, e); // expect: broker_list password
  Pairs pushed;
  pushed.push_back({"client.id", "kafka.internal:9092"});
  pushed.emplace_back("sasl.password", "Tr0ub4dor");
  for (const auto &[k, v] : pushed)
    c->set(k, v, e); // expect: password
}

void listSilent(RdKafka::Conf *c, std::string &e) {
  for (const auto &p : Pairs{{"bootstrap.servers", std::getenv("KAFKA_BROKERS")}, {"client.id", "Tr0ub4dor"}})
    c->set(p.first, p.second, e);
  Pairs pushed;
  pushed.push_back({"client.id", "kafka.internal:9092"});
  pushed.emplace_back("sasl.password", std::getenv("KAFKA_PASSWORD"));
  for (const auto &[k, v] : pushed)
    c->set(k, v, e);
}

void parallel(const char *port) {
  std::vector<const char *> keywords, values;
  keywords.push_back("host");
  values.push_back("db.internal");
  if (port) {
    keywords.push_back("port");
    values.push_back(port);
  }
  keywords.push_back("password");
  values.push_back("Tr0ub4dor");
  keywords.push_back(nullptr);
  values.push_back(nullptr);
  PQconnectdbParams(keywords.data(), values.data(), 0); // expect: host password
}

void parallelSilent(const char *port) {
  std::vector<const char *> keywords, values;
  keywords.push_back("application_name");
  values.push_back("db.internal");
  if (port) {
    keywords.push_back("client_encoding");
    values.push_back("Tr0ub4dor");
  }
  keywords.push_back("password");
  values.push_back(std::getenv("PGPASSWORD"));
  keywords.push_back(nullptr);
  values.push_back(nullptr);
  PQconnectdbParams(&keywords[0], &values[0], 0);
}

class Producer {
public:
  explicit Producer(const Map &settings) {
    std::string e;
    for (const auto &[k, v] : settings)
      Conf->set(k, v, e);
  }
  void set(const std::string &k, const std::string &v) {
    std::string e;
    Conf->set(k, v, e);
  }
  void setDefaults() {
    std::string e;
    for (const auto &[k, v] : Defaults)
      Conf->set(k, v, e); // expect: password
  }

private:
  RdKafka::Conf *Conf = nullptr;
  Map Defaults = {{"sasl.password", "Tr0ub4dor"}, {"acks", "all"}};
};

void setter(const std::string &name) {
  Producer p({{"bootstrap.servers", "kafka.internal:9092"}, {"client.id", "Tr0ub4dor"}}); // expect: broker_list
  p.set("sasl.password", "Tr0ub4dor"); // expect: password
  p.set("client.id", "Tr0ub4dor");
  p.set(name, "Tr0ub4dor");
  Producer q(Map{{"bootstrap.servers", std::getenv("KAFKA_BROKERS")}, {"client.id", "orders"}});
  Producer r(Map{{name, "Tr0ub4dor"}, {"acks", "all"}});
}

void lambda(RdKafka::Conf *c) {
  std::string e;
  auto set = [&](const char *k, const char *v) { c->set(k, v, e); };
  set("sasl.password", "Tr0ub4dor"); // expect: password
  set("client.id", "Tr0ub4dor");
}
