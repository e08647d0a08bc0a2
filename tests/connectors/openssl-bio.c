// packages: libssl-dev
// flags: -std=gnu11
//===- openssl-bio.c - OpenSSL (connecting BIOs) --------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// OpenSSL (connecting BIOs): every entry point with literals, then with values
// that are not known or that come from the environment. "expect" names the
// roles that must be found at a line.
//
//===----------------------------------------------------------------------===//

#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

void literals(BIO *Ssl, BIO_ADDRINFO **Found) {
  BIO_new_connect("api.internal:8443"); // expect: address
  BIO_set_conn_hostname(Ssl, "api.internal:8443"); // expect: address
  BIO_set_conn_port(Ssl, "8443"); // expect: port
}

int resolved(int Socket, BIO_ADDRINFO **Found) {
  BIO_lookup("api.internal", "8443", BIO_LOOKUP_CLIENT, 0, 0, Found); // expect: host port
  BIO_lookup_ex("api.internal", "8443", BIO_LOOKUP_CLIENT, 0, 0, 0, Found); // expect: host port
  return BIO_connect(Socket, BIO_ADDRINFO_address(*Found), 0) && connect(Socket, NULL, 0);
}

void silent(BIO *Ssl, const char *Host) {
  BIO_new_connect(Host);
  BIO_set_conn_hostname(Ssl, getenv("SERVICE_ADDRESS"));
  BIO_new_accept("8443");
  BIO_set_nbio(Ssl, 1);
}
