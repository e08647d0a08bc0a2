// packages: libwebsockets-dev
// flags: -std=gnu11
//===- libwebsockets.c - libwebsockets ------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libwebsockets: every entry point with literals, then with values that are not
// known or that come from the environment. "expect" names the roles that must
// be found at a line.
//
//===----------------------------------------------------------------------===//

#include <libwebsockets.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

void literals(struct lws_context *Context, struct lws_vhost *Vhost) {
  struct lws_client_connect_info Info = {0};
  Info.context = Context;
  Info.address = "stream.internal"; // expect: host
  Info.port = 9443;                 // expect: port
  Info.path = "/orders";
  Info.host = Info.address;
  Info.origin = "orders";
  lws_client_connect_via_info(&Info);
  struct lws_client_connect_info Other = {
      .address = "stream.internal", // expect: host
      .port = 9443,                 // expect: port
  };
  lws_client_connect_via_info(&Other);
  struct lws_context_creation_info Creation = {0};
  Creation.http_proxy_address = "proxy.internal:3128";  // expect: proxy
  lws_set_proxy(Vhost, "proxy.internal:3128"); // expect: proxy
  lws_set_socks(Vhost, "proxy.internal:1080"); // expect: proxy
}

void silent(struct lws_context *Context, const char *Path) {
  struct lws_client_connect_info Info = {0};
  Info.address = getenv("WEBSOCKET_HOST");
  Info.port = atoi(getenv("WEBSOCKET_PORT"));
  Info.path = Path;
  lws_client_connect_via_info(&Info);
  struct lws_context_creation_info Creation = {0};
  Creation.port = CONTEXT_PORT_NO_LISTEN;
  Creation.http_proxy_address = NULL;
}
