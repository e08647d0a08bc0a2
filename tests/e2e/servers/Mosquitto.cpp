//===- Mosquitto.cpp - An MQTT broker with one retained message -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "e2e/Servers.h"

namespace svc::test {

std::unique_ptr<Server> startMosquitto(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  std::string Port = std::to_string(Out->port());
  std::string Passwords = Out->path("passwords");
  Out->prepare(
      {"mosquitto_passwd", "-b", "-c", Passwords, "shop", "Tr0ub4dor-mqtt"});
  std::string Settings = Out->file("mosquitto.conf", "listener " + Port +
                                                         " 127.0.0.1\n"
                                                         "password_file " +
                                                         Passwords + "\n");
  Out->start({"/usr/sbin/mosquitto", "-c", Settings}, " running");
  Out->prepare({"mosquitto_pub", "-h", "127.0.0.1", "-p", Port, "-u", "shop",
                "-P", "Tr0ub4dor-mqtt", "-t", "shop/greeting", "-r", "-q", "1",
                "-m", Greeting});
  return Out;
}

} // namespace svc::test
