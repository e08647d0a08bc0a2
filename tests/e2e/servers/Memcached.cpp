//===- Memcached.cpp - A memcached with one key -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"

namespace svc::test {

std::unique_ptr<Server> startMemcached(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  Out->start({"memcached", "--listen=127.0.0.1",
              "--port=" + std::to_string(Out->port()), "--udp-port=0",
              "--memory-limit=8", "--threads=1"},
             "");
  Out->tell("set greeting 0 0 " + std::to_string(Greeting.size()) + "\r\n" +
                Greeting + "\r\n",
            "STORED\r\n");
  return Out;
}

} // namespace svc::test
