//===- RabbitMq.cpp - A RabbitMQ broker with one message --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Erlang's nodes find each other by a daemon of the machine, epmd, which would
// be started at its default port and stay. Each broker has one of its own here,
// which ends with it.
//
//===----------------------------------------------------------------------===//

#include "e2e/Loopback.h"
#include "e2e/Servers.h"

namespace svc::test {

static const char *const Definitions = R"({
  "users": [{"name": "shop", "password": "Tr0ub4dor-amqp", "tags": ""}],
  "vhosts": [{"name": "/"}],
  "permissions": [{"user": "shop", "vhost": "/", "configure": ".*",
                   "write": ".*", "read": ".*"}],
  "queues": [{"name": "greetings", "vhost": "/", "durable": true,
              "auto_delete": false, "arguments": {}}]
})";

std::unique_ptr<Server> startRabbitMq(const std::string &Greeting) {
  auto Out = std::make_unique<Server>();
  std::string Port = std::to_string(Out->port());
  Out->file("definitions.json", Definitions);
  Out->file("rabbitmq.conf", "listeners.tcp.1 = 127.0.0.1:" + Port +
                                 "\nload_definitions = "
                                 "@ROOT@/definitions.json\n");
  std::vector<std::string> Command = {
      "env", "HOME=" + Out->path(""),
      "RABBITMQ_HOME=/usr/lib/rabbitmq", // else it is looked for below HOME
      "RABBITMQ_CONF_ENV_FILE=/dev/null",
      "RABBITMQ_CONFIG_FILE=" + Out->path("rabbitmq"),
      "RABBITMQ_ENABLED_PLUGINS_FILE=" + Out->path("plugins"),
      "RABBITMQ_MNESIA_BASE=" + Out->path("data"), "RABBITMQ_LOGS=-",
      "RABBITMQ_LOG_BASE=" + Out->path("logs"),
      "RABBITMQ_PID_FILE=" + Out->path("pid"),
      "RABBITMQ_NODENAME=shop" + Port + "@localhost",
      "RABBITMQ_DIST_PORT=" + std::to_string(freePort()),
      "ERL_EPMD_ADDRESS=127.0.0.1",
      "ERL_EPMD_PORT=" + std::to_string(freePort()),
      // The shell becomes the broker, whose end then is epmd's.
      "sh", "-c",
      "setpriv --pdeathsig TERM epmd & exec /usr/lib/rabbitmq/bin/"
      "rabbitmq-server"};
  Out->start(std::move(Command), "Server startup complete");
  Out->prepare({"amqp-publish", "-u",
                "amqp://shop:Tr0ub4dor-amqp@127.0.0.1:" + Port, "-r",
                "greetings", "-b", Greeting});
  return Out;
}

} // namespace svc::test
