// packages: libuv1-dev
// flags: -std=gnu11
//===- libuv.c - libuv ----------------------------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libuv: every entry point with literals, then with values that are not known
// or that come from the environment. "expect" names the roles that must be
// found at a line.
//
//===----------------------------------------------------------------------===//

#include <stdlib.h>
#include <uv.h>

// clang-format off: an expectation stands on the line of its use.

void connects(uv_connect_t *Request, uv_tcp_t *Tcp, uv_connect_cb Done) {
  struct sockaddr_in Address;
  uv_ip4_addr("10.1.2.3", 7000, &Address); // expect: host port
  uv_tcp_connect(Request, Tcp, (const struct sockaddr *)&Address, Done);
}

void connectsToSix(uv_connect_t *Request, uv_tcp_t *Tcp, uv_connect_cb Done) {
  struct sockaddr_in6 Address;
  uv_ip6_addr("fd00::17", 7000, &Address); // expect: host port
  uv_tcp_connect(Request, Tcp, (const struct sockaddr *)&Address, Done);
}

void looksUp(uv_loop_t *Loop, uv_getaddrinfo_t *Look, uv_getaddrinfo_cb Found, uv_connect_t *Request,
             uv_tcp_t *Tcp, uv_connect_cb Done) {
  struct sockaddr_in Address;
  uv_inet_pton(AF_INET, "10.1.2.3", &Address.sin_addr); // expect: host
  uv_getaddrinfo(Loop, Look, Found, "orders.internal", "7000", NULL); // expect: host port
  uv_tcp_connect(Request, Tcp, (const struct sockaddr *)&Address, Done);
}

void pipes(uv_connect_t *Request, uv_pipe_t *Pipe, uv_connect_cb Done) {
  uv_pipe_connect(Request, Pipe, "/run/orders/api.sock", Done); // expect: socket_path
}

void listens(uv_tcp_t *Tcp, uv_pipe_t *Pipe) {
  struct sockaddr_in Address;
  uv_ip4_addr("10.1.2.3", 7000, &Address);
  uv_tcp_bind(Tcp, (const struct sockaddr *)&Address, 0);
  uv_pipe_bind(Pipe, "/run/orders/api.sock");
}

void fromTheEnvironment(uv_connect_t *Request, uv_tcp_t *Tcp, uv_connect_cb Done) {
  struct sockaddr_in Address;
  uv_ip4_addr(getenv("SERVICE_HOST"), atoi(getenv("SERVICE_PORT")), &Address);
  uv_tcp_connect(Request, Tcp, (const struct sockaddr *)&Address, Done);
}
