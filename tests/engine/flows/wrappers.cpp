//===- wrappers.cpp - Functions of one's own that reach a connector -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A parameter that flows into a role makes its function an entry point; the
// literal is reported where it is handed over.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <functional>
#include <future>
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

// clang-format off: an expectation stands on the line of its use.

const char *lookUp();
void show(const char *Text);

// flow: function
static redisContext *open(const char *Host, int Port) { return redisConnect(Host, Port); }
void callsIt() { open("cache.internal", 6380); } // expect: host port
// silent: function
void callsItAttached() { open(std::getenv("REDIS_HOST"), 6379); }
void callsItUnknown(const char *Host) { open(Host, 6379); }
static void shows(const char *Host) { show(Host); redisConnect(lookUp(), 0); }
void callsAnother() { shows("cache.internal"); }

// flow: chain of functions
static void third(const char *H) { redisConnect(H, 0); }
static void second(std::string H) { third(H.c_str()); }
static void first(const std::string &H) { second(H); }
void startsChain() { first("cache.internal"); } // expect: host
// silent: chain of functions
static void cut(const std::string &H) { second(lookUp()); show(H.c_str()); }
void startsCutChain() { cut("cache.internal"); }

// flow: part of a text
static void login(const std::string &User, const std::string &Password, const std::string &Name) {
  std::string Text = "user=" + User + " password=" + Password + " application_name=" + Name;
  PQconnectdb(Text.c_str());
}
void logsIn() { login("app", "s3cr3t", "reports"); } // expect: password user
// silent: part of a text
void logsInAttached() { login(std::getenv("U"), std::getenv("P"), "reports"); }

// flow: constructor and member
class Cache {
public:
  explicit Cache(std::string Host, int Port = 6380) : Host(std::move(Host)), Port(Port) {}
  void connect() { redisConnect(Host.c_str(), Port); }
private:
  std::string Host;
  int Port;
};
void makes() {
  Cache C("cache.internal", 6381); // expect: host port
  C.connect();
  auto P = std::make_unique<Cache>("cache.internal", 6381); // expect: host port
  std::vector<Cache> All;
  All.emplace_back("cache.internal", 6381); // expect: host port
}
// silent: constructor and member
void makesAttached() {
  Cache C(std::getenv("REDIS_HOST"), 6379);
  C.connect();
}

// flow: setter
class Store {
public:
  void setHost(const std::string &Value) { Host = Value; }
  void setLabel(const std::string &Value) { Label = Value; }
  void connect() { redisConnect(Host.c_str(), 0); show(Label.c_str()); }
private:
  std::string Host, Label;
};
void sets() {
  Store S;
  S.setHost("cache.internal"); // expect: host
  S.connect();
}
// silent: setter
void setsOthers() {
  Store S;
  S.setHost(std::getenv("REDIS_HOST"));
  S.setLabel("cache.internal");
  S.connect();
}

// flow: member of an argument
struct Settings {
  const char *Host;
  int Port;
  const char *Label;
};
static void connectTo(const Settings &S) { redisConnect(S.Host, S.Port); show(S.Label); }
static void connectBy(const Settings *S) { redisConnect(S->Host, S->Port); }
void passesSettings() {
  Settings S;
  S.Host = "cache.internal";
  S.Port = 6380;
  S.Label = "main";
  connectTo(S); // expect: host port
  connectBy(&S); // expect: host port
}
// silent: member of an argument
void passesOthers() {
  Settings S;
  S.Host = std::getenv("REDIS_HOST");
  S.Port = 0;
  S.Label = "cache.internal";
  connectTo(S);
}

// flow: default argument
static void openByDefault(const char *Host = "cache.internal") { redisConnect(Host, 0); }
void usesDefault() { openByDefault(); } // expect: host
// silent: default argument
void doesNotUseDefault() { openByDefault(std::getenv("REDIS_HOST")); }

// flow: lambda
void callsLambda() {
  auto Open = [](const char *Host) { redisConnect(Host, 0); };
  Open("cache.internal"); // expect: host
}
// silent: lambda
void callsLambdaAttached() {
  auto Open = [](const char *Host, const char *Label) { redisConnect(Host, 0); show(Label); };
  Open(std::getenv("REDIS_HOST"), "cache.internal");
}

// flow: macro
#define OPEN(Host) redisConnect(Host, 0)
void usesMacro() { OPEN("cache.internal"); } // expect: host
// silent: macro
void usesMacroAttached() { OPEN(std::getenv("REDIS_HOST")); }

// flow: function template
template <typename Text> void openAny(const Text &Host) { redisConnect(Host.c_str(), 0); }
void callsTemplate() { openAny(std::string("cache.internal")); } // expect: host
// silent: function template
template <typename Text> void showAny(const Text &Host) { show(Host.c_str()); }
void callsOtherTemplate() { showAny(std::string("cache.internal")); }

// flow: function that is handed over
void handsOver() {
  std::thread A(open, "cache.internal", 6380); // expect: host port
  auto B = std::async(std::launch::async, open, "cache.internal", 6380); // expect: host port
  auto C = std::bind(open, "cache.internal", 6380); // expect: host port
  std::thread D(&Store::setHost, Store(), "cache.internal"); // expect: host
  std::vector<std::thread> E;
  E.emplace_back(open, "cache.internal", 6380); // expect: host port
  E.emplace_back(&Store::setHost, Store(), "cache.internal"); // expect: host
  auto F = std::make_unique<std::thread>(open, "cache.internal", 6380); // expect: host port
}
// silent: function that is handed over
void handsOverAttached() {
  std::thread A(open, std::getenv("REDIS_HOST"), 6379);
  auto C = std::bind(open, std::placeholders::_1, 6379);
  std::vector<std::thread> D;
  D.emplace_back(open, std::getenv("REDIS_HOST"), 6379);
  D.emplace_back(show, "cache.internal");
}

// flow: recursion
static void again(const char *Host, int Times) {
  if (Times > 0)
    again(Host, Times - 1);
  else
    redisConnect(Host, 0);
}
static void pong(const char *Host);
static void ping(const char *Host) { pong(Host); }
static void pong(const char *Host) { ping(Host); redisConnect(Host, 0); }
void recurs() {
  again("cache.internal", 3); // expect: host
  ping("cache.internal"); // expect: host
}
// silent: recursion
static void endless(const char *Host) { endless(Host); }
void recursForever() { endless("cache.internal"); }

// flow: method of a class template
template <typename T> class Pool {
public:
  void open(const std::string &Host) { redisConnect(Host.c_str(), 0); }
};
void callsPool() { Pool<int>().open("cache.internal"); } // expect: host
// silent: method of a class template
void callsPoolAttached() { Pool<int>().open(std::getenv("REDIS_HOST")); }
