//===- counters.c - Arrays that are filled with a counter -----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// keywords[i] = "host"; values[i++] = Host: as pg_dump and psql do it. Keyword
// and value that were stored with the same count belong together.
//
//===----------------------------------------------------------------------===//

// flags: -std=gnu11 -I/usr/include/postgresql
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

void change(int *number);
extern const char *const names[8];
extern const char *const given[8];

// flow: array that is filled with a counter
PGconn *counted(void) {
  const char *keywords[8], *values[8];
  int i = 0;
  keywords[i] = "host";
  values[i++] = "db.internal";
  keywords[i] = "application_name";
  values[i++] = "secret";
  keywords[i] = "user";
  values[i] = getenv("PGUSER");
  i++;
  keywords[i] = "password";
  values[i++] = "Tr0ub4dor";
  keywords[i] = NULL;
  values[i++] = NULL;
  return PQconnectdbParams(keywords, values, 1); // expect: host password
}
PGconn *countedOnTheHeap(void) {
  const char **keywords = malloc(8 * sizeof(*keywords));
  const char **values = malloc(8 * sizeof(*values));
  unsigned k = 0, v = 0;
  keywords[k++] = "port";
  keywords[k++] = "dbname";
  keywords[k] = NULL;
  values[v] = "5433";
  v += 1;
  values[v] = "orders";
  v = v + 1;
  values[v] = NULL;
  return PQconnectdbParams(keywords, values, 0); // expect: database port
}
// silent: array that is filled with a counter
PGconn *countedSilent(void) {
  const char *keywords[8], *values[8];
  int i = 0;
  keywords[i] = "host";
  values[i++] = getenv("PGHOST");
  keywords[i] = "application_name";
  values[i++] = "Tr0ub4dor";
  keywords[i] = "password";
  values[i++] = getenv("PGPASSWORD");
  keywords[i] = NULL;
  values[i] = "db.internal";
  return PQconnectdbParams(keywords, values, 1);
}

// flow: counter in a branch
PGconn *branched(const char *port, int local) {
  const char *keywords[8] = {0}, *values[8] = {0};
  int i = 0;
  if (port) {
    keywords[i] = "port";
    values[i++] = port;
  }
  if (local) {
    keywords[i] = "host";
    values[i++] = "db.internal";
  } else {
    keywords[i] = "hostaddr";
    values[i++] = getenv("PGHOSTADDR");
  }
  keywords[i] = "password";
  values[i++] = "Tr0ub4dor";
  return PQconnectdbParams(keywords, values, 1); // expect: host password
}
const char *atMost(int first) {
  const char *hosts[4];
  int n = 0;
  if (first)
    hosts[n++] = getenv("PGHOST");
  hosts[n++] = "db.internal";
  PQsetdbLogin(hosts[0], NULL, NULL, NULL, NULL, NULL, NULL); // expect: host
  return hosts[1];
}
// silent: counter in a branch
PGconn *branchedSilent(const char *port, int local) {
  const char *keywords[8] = {0}, *values[8] = {0};
  int i = 0;
  if (port) {
    keywords[i] = "application_name";
    values[i++] = "Tr0ub4dor";
  }
  if (local) {
    keywords[i] = "fallback_application_name";
    values[i++] = "db.internal";
  }
  keywords[i] = "password";
  values[i++] = getenv("PGPASSWORD");
  return PQconnectdbParams(keywords, values, 1);
}

// flow: counter behind a loop
PGconn *behindLoop(int n) {
  const char *keywords[16], *values[16];
  int i = 0;
  for (int j = 0; j < n; ++j) {
    keywords[i] = names[j];
    values[i] = given[j];
    i++;
  }
  keywords[i] = "host";
  values[i++] = "db.internal";
  keywords[i] = "password";
  values[i++] = getenv("PGPASSWORD");
  return PQconnectdbParams(keywords, values, 1); // expect: host
}
PGconn *inLoop(int tries) {
  PGconn *db = NULL;
  while (!db && tries--) {
    const char *keywords[4], *values[4];
    int i = 0;
    keywords[i] = "user";
    values[i++] = "app";
    keywords[i] = "password";
    values[i++] = getenv("PGPASSWORD");
    keywords[i] = values[i] = NULL;
    db = PQconnectdbParams(keywords, values, 1); // expect: user
  }
  return db;
}
// silent: counter behind a loop
PGconn *inLoopSilent(int n) {
  const char *keywords[4] = {0}, *values[4] = {0};
  int i = 0;
  for (int j = 0; j < n; ++j) {
    keywords[i] = "host";
    values[i++] = getenv("PGHOST");
    keywords[i] = "application_name";
    values[i++] = "Tr0ub4dor";
  }
  return PQconnectdbParams(keywords, values, 1);
}

// flow: counter that is set again
PGconn *again(void) {
  const char *keywords[4], *values[4];
  int i = 0;
  keywords[i++] = "application_name";
  keywords[i++] = "password";
  keywords[i] = NULL;
  i = 0;
  values[i++] = "orders";
  values[i++] = "Tr0ub4dor";
  values[i] = NULL;
  return PQconnectdbParams(keywords, values, 1); // expect: password
}
// silent: counter that is set again
PGconn *changed(void) {
  const char *keywords[4] = {0}, *values[4] = {0};
  int i = 0;
  keywords[i] = "application_name";
  keywords[i + 1] = "password";
  change(&i);
  values[i] = "Tr0ub4dor";
  return PQconnectdbParams(keywords, values, 1);
}
