// packages: libnats-dev
// flags: -std=gnu11
//===- nats-c.c - NATS C client -------------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// NATS C client: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <nats/nats.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

void literals(natsOptions *Options, natsConnection *Connection) {
  natsOptions_SetURL(Options, "nats://orders:Tr0ub4dor@mq.internal:4223"); // expect: password url user
  natsConnection_ConnectTo(&Connection, "nats://mq.internal:4222"); // expect: url
  natsOptions_SetUserInfo(Options, "orders", "Tr0ub4dor"); // expect: password user
  natsOptions_SetToken(Options, "0a1b2c3d4e5f"); // expect: token
}

void silent(natsOptions *Options, natsConnection *Connection, const char **Servers) {
  natsOptions_SetURL(Options, getenv("NATS_URL"));
  natsOptions_SetServers(Options, Servers, 2);
  natsOptions_SetUserInfo(Options, getenv("NATS_USER"), getenv("NATS_PASSWORD"));
  natsOptions_SetName(Options, "orders");
  natsConnection_ConnectTo(&Connection, NULL);
}
