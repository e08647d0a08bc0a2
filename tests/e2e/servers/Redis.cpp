//===- Redis.cpp - A Redis server that wants a password ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the package redis-tools, which brings no system service: the checker of
// database files that is in it is the server, and asks how it was called.
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"

namespace svc::test {

std::unique_ptr<Server> startRedis(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  std::string Program = Out->path("redis-server");
  Out->prepare({"ln", "-s", "/usr/bin/redis-check-rdb", Program});
  Out->start({Program, "--bind", "127.0.0.1", "--port",
              std::to_string(Out->port()), "--dir", Out->path(""), "--save", "",
              "--requirepass", "Tr0ub4dor-redis"},
             "Ready to accept connections");
  Out->tell("AUTH Tr0ub4dor-redis\r\nSET greeting \"" + Greeting + "\"\r\n",
            "+OK\r\n+OK\r\n");
  return Out;
}

} // namespace svc::test
