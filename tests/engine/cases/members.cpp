//===- members.cpp - Data members -----------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Default initialisers, constructor initialisers, assignments in methods,
// aggregates, nested objects, pointers to objects, statics of the class.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <string>
#include <utility>

// clang-format off: an expectation stands on the line of its use.

void load(struct Config &Out);

struct Config {
  const char *Host = "cache.internal";
  std::string Path;
  int Port = 6380;
};

void defaults() {
  Config C;
  redisConnect(C.Host, C.Port); // expect: host port
  Config Braces{};
  redisConnect(Braces.Host, Braces.Port); // expect: host port
  auto *Pointer = &C;
  redisConnect(Pointer->Host, 0); // expect: host
}

void overwritten() {
  Config C;
  C.Host = std::getenv("REDIS_HOST");
  C.Port = 6379;
  redisConnect(C.Host, C.Port);
  // What the loader leaves alone keeps its default.
  Config Loaded;
  load(Loaded);
  redisConnect(Loaded.Host, Loaded.Port); // expect: host port
}

void assigned() {
  Config C;
  C.Host = std::getenv("REDIS_HOST");
  C.Path = "/run/redis.sock";
  redisConnectUnix(C.Path.c_str()); // expect: socket_path
}

struct Plain {
  const char *Host;
  int Port;
};
struct App {
  Plain Cache;
  const char *Name;
};

void aggregates() {
  Plain Braces{"cache.internal", 6380};
  redisConnect(Braces.Host, Braces.Port); // expect: host port
  Plain Equals = {"cache.internal", 6380};
  redisConnect(Equals.Host, Equals.Port); // expect: host port
  Plain Partly = {std::getenv("REDIS_HOST"), 6380};
  redisConnect(Partly.Host, Partly.Port); // expect: port
  Plain Copy = Braces;
  redisConnect(Copy.Host, 0); // expect: host
  App Nested = {{"cache.internal", 6380}, "orders"};
  redisConnect(Nested.Cache.Host, Nested.Cache.Port); // expect: host port
  const Plain Inner = Nested.Cache;
  redisConnect(Inner.Host, 0); // expect: host
  redisConnect(Plain{"cache.internal", 0}.Host, 0); // expect: host
  Plain Read = {std::getenv("REDIS_HOST"), 0};
  redisConnect(Read.Host, Read.Port);
  Plain Zero{};
  redisConnect(Zero.Host, Zero.Port);
}

void wholeAssigned() {
  Plain P = {std::getenv("REDIS_HOST"), 0};
  P = Plain{"cache.internal", 6380};
  redisConnect(P.Host, P.Port); // expect: host port
  P = {std::getenv("REDIS_HOST"), 0};
  redisConnect(P.Host, P.Port);
}

struct Given {
  const char *Host;
  int Port;
};
void given(const Given *G, const Given &H) {
  redisConnect(G->Host, G->Port);
  redisConnect(H.Host, H.Port);
}

void pointers(Plain *P, App &A) {
  P->Host = "cache.internal";
  redisConnect(P->Host, 0); // expect: host
  A.Cache.Host = "cache.internal";
  redisConnect(A.Cache.Host, 0); // expect: host
  A.Cache.Host = std::getenv("REDIS_HOST");
  redisConnect(A.Cache.Host, 0);
}

class Initialised {
public:
  Initialised() : Host("cache.internal"), Port(6380) {}
  redisContext *connect() { return redisConnect(Host.c_str(), Port); } // expect: host port

private:
  std::string Host;
  int Port;
};

class InBody {
public:
  InBody() { Host = "cache.internal"; }
  redisContext *connect() const { return redisConnect(Host, 0); } // expect: host

private:
  const char *Host;
};

class ByMethod {
public:
  void configure() { Host = "cache.internal"; }
  redisContext *connect() const { return redisConnect(Host.c_str(), 0); } // expect: host

private:
  std::string Host;
};

class ByDefault {
public:
  redisContext *connect() const { return redisConnect(this->Host, 0); } // expect: host

private:
  const char *Host{"cache.internal"};
};

class Replaced {
public:
  Replaced() : Host(std::getenv("REDIS_HOST")) {}
  redisContext *connect() const { return redisConnect(Host, 0); }

private:
  const char *Host = "cache.internal"; // every constructor replaces it
};

class Read {
public:
  Read() : Host(std::getenv("REDIS_HOST")) {}
  explicit Read(std::string Host) : Host(std::move(Host)) {}
  redisContext *connect() const { return redisConnect(Host.c_str(), 0); }

private:
  std::string Host;
};

class Statics {
public:
  static redisContext *connect() { return redisConnect(Host, Port); } // expect: host port

private:
  static constexpr const char *Host = "cache.internal";
  static const int Port = 6380;
};

struct Derived : Config {
  redisContext *connect() const { return redisConnect(Host, 0); } // expect: host
};
void throughTheBase() {
  Derived D;
  redisConnect(D.Host, 0); // expect: host
}

// Two objects of one class are two objects.
void apart() {
  Plain Literal = {"cache.internal", 0};
  Plain Attached = {std::getenv("REDIS_HOST"), 0};
  redisConnect(Literal.Host, 0); // expect: host
  redisConnect(Attached.Host, 0);
}

class Getter {
public:
  const std::string &host() const { return Host; }

private:
  std::string Host = "cache.internal";
};
void getter(const Getter &G) {
  redisConnect(G.host().c_str(), 0); // expect: host
}
