//===- Servers.h - The kinds of servers -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each starts one that is ready and holds the text Greeting where the programs
// in programs/ look for it; their user is "shop", unless the service knows
// none. Users, passwords and names are the same for all servers of a kind, so
// that only the location tells two of them apart.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_E2E_SERVERS_H
#define SVC_TIDY_TESTS_E2E_SERVERS_H

#include "e2e/Server.h"
#include <memory>

namespace svc::test {

using StartServer = std::unique_ptr<Server>(const std::string &Greeting);

// Table shop.greetings, column text.
StartServer startMariaDb, startPostgreSql;
// Key greeting.
StartServer startRedis, startMemcached;
// Retained message of the topic shop/greeting.
StartServer startMosquitto;
// Message in the queue greetings.
// The answer to a message that was taken.
StartServer startSmtp;
// Attribute description of cn=greeting,dc=shop,dc=example.
StartServer startLdap;

} // namespace svc::test

#endif // SVC_TIDY_TESTS_E2E_SERVERS_H
