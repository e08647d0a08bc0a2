//===- constants.cpp - Constants and globals ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Globals, statics of classes, and variables that only some functions write.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <map>
#include <string>

// clang-format off: an expectation stands on the line of its use.

static const char *Plain = "cache.internal";
static std::string Written;
static std::string Twice = "cache.internal";
const std::map<std::string, std::string> Hosts = {{"cache", "cache.internal"}, {"other", std::getenv("OTHER")}};
struct Settings {
  static std::string Host;
  static std::string Read;
};
std::string Settings::Host = "cache.internal";
std::string Settings::Read = std::getenv("REDIS_HOST");
struct Config {
  const char *Host;
  int Port;
};
static Config Global = {"cache.internal", 6380};
static Config GlobalRead = {nullptr, 6379};
static const char *Table[] = {"cache.internal", nullptr};
extern const char *Elsewhere;

void setUp() {
  Written = "one.internal";
  Written = "cache.internal";
  GlobalRead.Host = std::getenv("REDIS_HOST");
  Table[1] = std::getenv("REDIS_HOST");
}
static std::string Attached;
void setUpAttached() {
  Attached = "cache.internal";
  Attached = std::getenv("REDIS_HOST");
}

// flow: global
void globals() {
  redisConnect(Plain, 0); // expect: host
  redisConnect(Written.c_str(), 0); // expect: host
  redisConnect(Global.Host, Global.Port); // expect: host port
  redisConnect(Table[0], 0); // expect: host
}
// silent: global
void globalsSilent() {
  redisConnect(Attached.c_str(), 0);
  redisConnect(GlobalRead.Host, GlobalRead.Port);
  redisConnect(Table[1], 0);
  redisConnect(Elsewhere, 0);
  Twice = std::getenv("REDIS_HOST");
  redisConnect(Twice.c_str(), 0);
}

// flow: static of a class
void statics() {
  redisConnect(Settings::Host.c_str(), 0); // expect: host
}
// silent: static of a class
void staticsSilent() {
  redisConnect(Settings::Read.c_str(), 0);
}

// flow: map of constants
void mapped() {
  redisConnect(Hosts.at("cache").c_str(), 0); // expect: host
}
// silent: map of constants
void mappedSilent() {
  redisConnect(Hosts.at("other").c_str(), 0);
}
