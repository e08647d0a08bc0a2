//===- calls.cpp - Which function a call runs -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions, lambdas, function pointers, virtual functions, templates: a call
// with one target has the value that the target returns.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <functional>
#include <hiredis/hiredis.h>
#include <memory>
#include <string>
#include <utility>

// clang-format off: an expectation stands on the line of its use.

bool flag();

static const char *literal() { return "cache.internal"; }
static const char *attached() { return std::getenv("REDIS_HOST"); }
static std::string same(std::string Text) { return Text; }

// flow: function pointer
void functionPointer() {
  const char *(*Host)() = literal;
  redisConnect(Host(), 0); // expect: host
  const char *(*Other)() = nullptr;
  Other = &literal;
  redisConnect((*Other)(), 0); // expect: host
  std::string (*Through)(std::string) = same;
  redisConnect(Through("cache.internal").c_str(), 0); // expect: host
}
// silent: function pointer
void functionPointerSilent(const char *(*Unknown)()) {
  const char *(*Host)() = attached;
  redisConnect(Host(), 0);
  const char *(*Either)() = literal;
  if (flag())
    Either = attached;
  redisConnect(Either(), 0);
  redisConnect(Unknown(), 0);
}

// flow: lambda
void lambda() {
  auto Host = [] { return "cache.internal"; };
  redisConnect(Host(), 0); // expect: host
  redisConnect([](const char *Text) { return Text; }("cache.internal"), 0); // expect: host
  const char *Literal = "cache.internal";
  auto ByCopy = [Literal] { redisConnect(Literal, 0); }; // expect: host
  auto ByReference = [&] { redisConnect(Literal, 0); }; // expect: host
  auto Made = [Text = std::string("cache.internal")] { redisConnect(Text.c_str(), 0); }; // expect: host
  ByCopy();
  ByReference();
  Made();
  auto Generic = [](auto Text) { return Text; };
  redisConnect(Generic("cache.internal"), 0); // expect: host
}
// silent: lambda
void lambdaSilent() {
  auto Host = [] { return std::getenv("REDIS_HOST"); };
  redisConnect(Host(), 0);
  const char *Text = "cache.internal";
  Text = std::getenv("REDIS_HOST");
  auto ByCopy = [Text] { redisConnect(Text, 0); };
  auto ByReference = [&] { redisConnect(Text, 0); };
  ByCopy();
  ByReference();
  auto Generic = [](auto Given) { return Given; };
  redisConnect(Generic(std::getenv("REDIS_HOST")), 0);
}

// flow: std::function
void function() {
  std::function<std::string()> Host = [] { return std::string("cache.internal"); };
  redisConnect(Host().c_str(), 0); // expect: host
  std::function<std::string(std::string)> Through = same;
  redisConnect(Through("cache.internal").c_str(), 0); // expect: host
}
// silent: std::function
void functionSilent(const std::function<std::string()> &Unknown) {
  std::function<std::string()> Host = [] { return std::string(std::getenv("REDIS_HOST")); };
  redisConnect(Host().c_str(), 0);
  redisConnect(Unknown().c_str(), 0);
}

static std::string joined(const std::string &A, const std::string &B) { return A + B; }

// flow: std::bind and std::invoke
void bound() {
  auto Host = std::bind(joined, "cache", std::placeholders::_1);
  redisConnect(std::string(Host(".internal")).c_str(), 0); // expect: host
  redisConnect(std::invoke(literal), 0); // expect: host
}
// silent: std::bind and std::invoke
void boundSilent() {
  auto Host = std::bind(same, std::placeholders::_1);
  redisConnect(std::string(Host(std::getenv("REDIS_HOST"))).c_str(), 0);
  redisConnect(std::invoke(attached), 0);
}

struct Source {
  virtual ~Source() = default;
  virtual const char *host() const = 0;
};
struct LiteralSource : Source {
  const char *host() const override { return "cache.internal"; }
};
struct OtherSource : Source {
  const char *host() const override { return std::getenv("REDIS_HOST"); }
};

// flow: virtual call of a known object
void knownObject() {
  LiteralSource Local;
  redisConnect(Local.host(), 0); // expect: host
  const Source &Reference = LiteralSource();
  redisConnect(Reference.host(), 0); // expect: host
  Source *Made = new LiteralSource;
  redisConnect(Made->host(), 0); // expect: host
  delete Made;
  std::unique_ptr<Source> Smart = std::make_unique<LiteralSource>();
  redisConnect(Smart->host(), 0); // expect: host
}
// silent: virtual call of a known object
void knownObjectSilent(const Source &Unknown) {
  OtherSource Local;
  redisConnect(Local.host(), 0);
  const Source &Reference = OtherSource();
  redisConnect(Reference.host(), 0);
  Source *Made = new OtherSource;
  redisConnect(Made->host(), 0);
  delete Made;
  redisConnect(Unknown.host(), 0);
}

struct Named {
  virtual ~Named() = default;
  virtual const char *host() const = 0;
  virtual const char *path() const = 0;
};
struct OneNamed : Named {
  const char *host() const override { return "cache.internal"; }
  const char *path() const override { return "/run/one.sock"; }
};
struct TwoNamed : Named {
  const char *host() const override { return "cache.internal"; }
  const char *path() const override { return std::getenv("REDIS_SOCKET"); }
};

// flow: overriders that agree
void agree(const Named &N) {
  redisConnect(N.host(), 0); // expect: host
}
// silent: overriders that agree
void disagree(const Named &N) {
  redisConnectUnix(N.path());
}

template <typename T> T through(T Value) { return Value; }
template <typename... Args> std::string forwarded(Args &&...Given) {
  return joined(std::forward<Args>(Given)...);
}
template <typename T> struct Holder {
  T Held;
  const T &get() const { return Held; }
};

// flow: template
void templates() {
  redisConnect(through("cache.internal"), 0); // expect: host
  redisConnect(forwarded("cache", ".internal").c_str(), 0); // expect: host
  Holder<const char *> H{"cache.internal"};
  redisConnect(H.get(), 0); // expect: host
}
// silent: template
void templatesSilent() {
  redisConnect(through(std::getenv("REDIS_HOST")), 0);
  Holder<const char *> H{std::getenv("REDIS_HOST")};
  redisConnect(H.get(), 0);
}

static const std::string &once() {
  static const std::string Host = "cache.internal";
  return Host;
}
static const std::string &onceAttached() {
  static const std::string Host = std::getenv("REDIS_HOST");
  return Host;
}

// flow: static of a function
void ofStatic() {
  redisConnect(once().c_str(), 0); // expect: host
}
// silent: static of a function
void ofStaticSilent() {
  redisConnect(onceAttached().c_str(), 0);
}
