//===- objects.cpp - Members, and how they get their values ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a member holds is what the constructor, the initialiser or the last
// method left there.
//
//===----------------------------------------------------------------------===//

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

// clang-format off: an expectation stands on the line of its use.

bool flag();

struct Config {
  std::string Host = "cache.internal";
  int Port = 6379;
};

// flow: default of a member
void ofDefault() {
  Config C;
  redisConnect(C.Host.c_str(), 6379); // expect: host port
}
// silent: default of a member
void ofDefaultSilent() {
  Config C;
  C.Host = std::getenv("REDIS_HOST");
  redisConnect(C.Host.c_str(), C.Port);
}

class Kept {
public:
  explicit Kept(const Config &C) : C(C) {}
  void open() {
    redisConnect(C.Host.c_str(), C.Port);
  }

private:
  Config C;
};

// flow: default of a member of a copy
void ofCopy() {
  Kept A{Config{}}; // expect: host port
  Config C;
  Kept B(C); // expect: host port
}
// silent: default of a member of a copy
void ofCopySilent() {
  Config C{std::getenv("REDIS_HOST"), std::atoi(std::getenv("REDIS_PORT"))};
  Kept A(C);
}

class Constructed {
public:
  Constructed() : Constructed("cache.internal") {}
  explicit Constructed(std::string Host) : Host(std::move(Host)) {}
  std::string Host;
};

// flow: constructors
void constructors() {
  Constructed Delegating;
  redisConnect(Delegating.Host.c_str(), 0); // expect: host
  Constructed Given("cache.internal");
  redisConnect(Given.Host.c_str(), 0); // expect: host
}
// silent: constructors
void constructorsSilent() {
  Constructed Given(std::getenv("REDIS_HOST"));
  redisConnect(Given.Host.c_str(), 0);
}

struct Inherits : Constructed {
  using Constructed::Constructed;
  int Extra = 0;
};

// flow: inherited constructor
void inherited() {
  Inherits I("cache.internal");
  redisConnect(I.Host.c_str(), 0); // expect: host
}
// silent: inherited constructor
void inheritedSilent() {
  Inherits I(std::getenv("REDIS_HOST"));
  redisConnect(I.Host.c_str(), 0);
}

class Body {
public:
  explicit Body(const char *Given) {
    Host = "one.internal";
    Host = Given;
  }
  const char *Host;
};

// flow: body of a constructor
void body() {
  Body B("cache.internal");
  redisConnect(B.Host, 0); // expect: host
}
// silent: body of a constructor
void bodySilent() {
  Body B(std::getenv("REDIS_HOST"));
  redisConnect(B.Host, 0);
}

// flow: destructor
class Closes {
public:
  Closes() { Host = "cache.internal"; }
  ~Closes() { redisConnect(Host, 0); } // expect: host

private:
  const char *Host;
};
void destructor() {
  Closes C;
  redisConnect("cache.internal", 0); // expect: host
}
class ClosesAttached {
public:
  ClosesAttached() {
    Host = "cache.internal";
    Host = std::getenv("REDIS_HOST");
  }
  ~ClosesAttached() { redisConnect(Host, 0); }

private:
  const char *Host;
};
// silent: destructor
void destructorSilent() {
  ClosesAttached C;
}

class Client {
public:
  void configure() { Host = "cache.internal"; }
  // flow: assignment in another method
  void connect() { redisConnect(Host.c_str(), 0); } // expect: host

private:
  std::string Host;
};
class AttachedClient {
public:
  void configure() {
    Host = "cache.internal";
    Host = std::getenv("REDIS_HOST");
  }
  // silent: assignment in another method
  void connect() { redisConnect(Host.c_str(), 0); }

private:
  std::string Host;
};

struct Settable {
  void setHost(const std::string &Given) { Host = Given; }
  const std::string &host() const { return Host; }
  std::string Host;
};

// flow: setter and getter of a known object
void setters() {
  Settable S;
  S.setHost("cache.internal");
  redisConnect(S.Host.c_str(), 0); // expect: host
  redisConnect(S.host().c_str(), 0); // expect: host
}
// silent: setter and getter of a known object
void settersSilent() {
  Settable S;
  S.setHost("cache.internal");
  S.setHost(std::getenv("REDIS_HOST"));
  redisConnect(S.Host.c_str(), 0);
  redisConnect(S.host().c_str(), 0);
}

struct Plain {
  const char *Host;
  int Port;
};
struct Extended : Plain {
  const char *Name;
};
struct Nested {
  Plain Cache;
  const char *Name;
};

// flow: aggregates
void aggregates() {
  Plain P = {.Host = "cache.internal", .Port = 6380};
  redisConnect(P.Host, P.Port); // expect: host port
  Extended E{{"cache.internal", 6380}, "orders"};
  redisConnect(E.Host, E.Port); // expect: host port
  Nested N{{"cache.internal", 6380}, "orders"};
  Plain Copy = N.Cache;
  redisConnect(Copy.Host, Copy.Port); // expect: host port
}
// silent: aggregates
void aggregatesSilent() {
  Plain P = {.Host = std::getenv("REDIS_HOST"), .Port = 6379};
  redisConnect(P.Host, P.Port);
  Extended E{{std::getenv("REDIS_HOST"), 6379}, "orders"};
  redisConnect(E.Host, E.Port);
  Nested N{{"cache.internal", 6379}, "orders"};
  N.Cache = {std::getenv("REDIS_HOST"), 6379};
  redisConnect(N.Cache.Host, N.Cache.Port);
}

class Builder {
public:
  Builder &host(std::string Given) {
    Host = std::move(Given);
    return *this;
  }
  Builder &port(int Given) {
    Port = Given;
    return *this;
  }
  std::string Host;
  int Port = 6379;
};

// flow: builder
void builder() {
  redisConnect(Builder().host("cache.internal").port(6380).Host.c_str(), 0); // expect: host
  Builder B = Builder().host("cache.internal").port(6380);
  redisConnect(B.Host.c_str(), B.Port); // expect: host port
  Builder C;
  C.host("cache.internal").port(6380);
  redisConnect(C.Host.c_str(), C.Port); // expect: host port
}
// silent: builder
void builderSilent() {
  redisConnect(Builder().host(std::getenv("REDIS_HOST")).port(6379).Host.c_str(), 0);
  Builder B = Builder().host("cache.internal").host(std::getenv("REDIS_HOST"));
  redisConnect(B.Host.c_str(), B.Port);
  Builder C;
  C.host("cache.internal").host(std::getenv("REDIS_HOST"));
  redisConnect(C.Host.c_str(), C.Port);
}

// flow: optional
void optionals() {
  std::optional<std::string> Host = "cache.internal";
  redisConnect(Host->c_str(), 0); // expect: host
  redisConnect((*Host).c_str(), 0); // expect: host
  redisConnect(Host.value().c_str(), 0); // expect: host
  std::optional<Config> C = Config{};
  redisConnect(C->Host.c_str(), 0); // expect: host
  std::optional<std::string> Later;
  Later = "cache.internal";
  redisConnect(Later.value().c_str(), 0); // expect: host
}
// silent: optional
void optionalsSilent() {
  std::optional<std::string> Host = "cache.internal";
  Host = std::getenv("REDIS_HOST");
  redisConnect(Host->c_str(), 0);
  redisConnect(Host.value().c_str(), 0);
  std::optional<Config> C = Config{};
  C->Host = std::getenv("REDIS_HOST");
  redisConnect(C->Host.c_str(), C->Port);
}

// flow: smart pointer
void smart() {
  auto C = std::make_unique<Config>();
  redisConnect(C->Host.c_str(), 0); // expect: host
  redisConnect(std::make_unique<Config>()->Host.c_str(), 0); // expect: host
  auto Shared = std::make_shared<Constructed>("cache.internal");
  redisConnect(Shared->Host.c_str(), 0); // expect: host
  std::unique_ptr<Config> FromNew(new Config);
  redisConnect(FromNew->Host.c_str(), 0); // expect: host
  auto *Raw = new Constructed("cache.internal");
  redisConnect(Raw->Host.c_str(), 0); // expect: host
  auto Text = std::make_unique<std::string>("cache.internal");
  redisConnect(Text->c_str(), 0); // expect: host
}
// silent: smart pointer
void smartSilent() {
  auto C = std::make_unique<Config>();
  C->Host = std::getenv("REDIS_HOST");
  redisConnect(C->Host.c_str(), C->Port);
  auto Shared = std::make_shared<Constructed>(std::getenv("REDIS_HOST"));
  redisConnect(Shared->Host.c_str(), 0);
  auto *Raw = new Constructed(std::getenv("REDIS_HOST"));
  redisConnect(Raw->Host.c_str(), 0);
  auto Text = std::make_unique<std::string>(std::getenv("REDIS_HOST"));
  redisConnect(Text->c_str(), 0);
}

static std::pair<std::string, int> address() { return {"cache.internal", 6380}; }
static std::pair<std::string, int> addressRead() { return {std::getenv("REDIS_HOST"), 6379}; }

// flow: pair and tuple
void pairs() {
  std::pair<const char *, int> P("cache.internal", 6380);
  redisConnect(P.first, P.second); // expect: host port
  auto Q = std::make_pair("cache.internal", 6380);
  redisConnect(std::get<0>(Q), std::get<1>(Q)); // expect: host port
  std::tuple<std::string, int, bool> T("cache.internal", 6380, true);
  redisConnect(std::get<0>(T).c_str(), std::get<1>(T)); // expect: host port
  auto [Host, Port] = address();
  redisConnect(Host.c_str(), Port); // expect: host port
  const auto &[Given, Where, Yes] = T;
  redisConnect(Given.c_str(), Where); // expect: host port
}
// silent: pair and tuple
void pairsSilent() {
  std::pair<const char *, int> P("cache.internal", 6379);
  P.first = std::getenv("REDIS_HOST");
  redisConnect(P.first, P.second);
  std::tuple<std::string, int> T(std::getenv("REDIS_HOST"), 6379);
  redisConnect(std::get<0>(T).c_str(), std::get<1>(T));
  auto [Host, Port] = addressRead();
  redisConnect(Host.c_str(), Port);
}
// silent: body of a constructor that overwrites its initialiser
struct Overwrites {
  explicit Overwrites(const char *Given) : Host(Given) { Host = std::getenv("REDIS_HOST"); }
  ~Overwrites() { redisConnect(Host, 0); }
  const char *Host;
};
void overwritesInBody() { Overwrites O("cache.internal"); }
template <typename T> class Locked {
public:
  T load() const { return Held; }
  void store(T Desired) { Held = Desired; }

private:
  T Held;
};
struct LockedConfig {
  Locked<std::string> Host, Label;
};
// flow: member of a generic holder
void holder() {
  LockedConfig C;
  C.Host.store("cache.internal");
  redisConnect(C.Host.load().c_str(), 0); // expect: host
}
// silent: member of a generic holder
void holderSilent(LockedConfig &C) {
  C.Label.store("label.internal");
  redisConnect(C.Host.load().c_str(), 0);
}
class OnlyOne {
public:
  static OnlyOne &instance() {
    static OnlyOne One;
    return One;
  }
  const char *Host = nullptr;
  const char *Label = nullptr;
};
// flow: singleton
void setsSingleton() { OnlyOne::instance().Host = "cache.internal"; }
void readsSingleton() { redisConnect(OnlyOne::instance().Host, 0); } // expect: host
// silent: singleton
void readsSingletonSilent() {
  OnlyOne::instance().Label = "label.internal";
  redisConnect(OnlyOne::instance().Label ? std::getenv("REDIS_HOST") : nullptr, 0);
}
struct Endpoint {
  std::string Host;
};
Endpoint endpointOf(const char *Name);
// silent: object that another function makes
void shownEndpoint() {
  Endpoint E;
  E.Host = "shown.internal";
  (void)E;
}
void unknownEndpoint() { redisConnect(endpointOf("x").Host.c_str(), 0); }
