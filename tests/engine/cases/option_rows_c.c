//===- option_rows_c.c - Options in tables, and setters, in C -------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Key and value come from one row of a table, or from one call of a function
// that hands both on.
//
//===----------------------------------------------------------------------===//

// packages: librdkafka-dev libdbi-dev libcurl4-openssl-dev
// flags: -std=gnu11
#include <curl/curl.h>
#include <dbi/dbi.h>
#include <librdkafka/rdkafka.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

struct option { const char *key, *value; };
static const struct option options[] = {
    {"host", "db.internal"}, {"encoding", "Tr0ub4dor"}, {"password", "Tr0ub4dor"}, {0, 0}};
static const struct option harmless[] = {
    {"encoding", "db.internal"}, {"timezone", "Tr0ub4dor"}, {0, 0}};
static const char *const pairs[][2] = {
    {"bootstrap.servers", "kafka.internal:9092"}, {"acks", "all"}, {"sasl.username", "app"}};
static const char *const keys[] = {"sasl.username", "sasl.password"};
static const char *const values[] = {"app", "Tr0ub4dor"};
static const char *const dull[][2] = {{"acks", "kafka.internal:9092"}, {"client.id", "orders"}};

void table(dbi_conn c) {
  for (const struct option *o = options; o->key; o++)
    dbi_conn_set_option(c, o->key, o->value); // expect: host password
  for (int i = 0; options[i].key; i++)
    dbi_conn_set_option(c, options[i].key, options[i].value); // expect: host password
  for (const struct option *o = harmless; o->key; o++)
    dbi_conn_set_option(c, o->key, o->value);
  // Another row's value is not the key's.
  for (int i = 0, j = 2; options[i].key; i++, j--)
    dbi_conn_set_option(c, options[i].key, options[j].value);
  for (int i = 0; options[i].key; i++)
    dbi_conn_set_option(c, options[i].key, getenv("DATABASE_OPTION"));
}

static void set(rd_kafka_conf_t *c, const char *k, const char *v) {
  char e[512];
  if (v && rd_kafka_conf_set(c, k, v, e, sizeof e))
    abort();
}
static void setTwice(rd_kafka_conf_t *c, const char *value, const char *name) { set(c, name, value); }
static void setAll(rd_kafka_conf_t *c, const char *const (*rows)[2], int n) {
  for (int i = 0; i < n; i++)
    set(c, rows[i][0], rows[i][1]);
}
static void setOptions(dbi_conn c, const struct option *o) {
  for (int i = 0; o[i].key; i++)
    dbi_conn_set_option(c, o[i].key, o[i].value);
}

void setter(rd_kafka_conf_t *c, const char *name) {
  set(c, "bootstrap.servers", "kafka.internal:9092"); // expect: broker_list
  set(c, "sasl.password", "Tr0ub4dor"); // expect: password
  set(c, "client.id", "Tr0ub4dor");
  set(c, "sasl.password", getenv("KAFKA_PASSWORD"));
  set(c, name, "Tr0ub4dor");
  setTwice(c, "Tr0ub4dor", "sasl.password"); // expect: password
  setTwice(c, "sasl.password", "client.id");
}

void setterInLoop(rd_kafka_conf_t *c) {
  for (unsigned i = 0; i < 3; i++)
    set(c, pairs[i][0], pairs[i][1]); // expect: broker_list user
  for (unsigned i = 0; i < 2; i++)
    set(c, keys[i], values[i]); // expect: password user
  for (unsigned i = 0; i < 2; i++)
    set(c, dull[i][0], dull[i][1]);
}

void setterOfAll(rd_kafka_conf_t *c, dbi_conn d) {
  setAll(c, pairs, 3); // expect: broker_list user
  setAll(c, dull, 2);
  setOptions(d, options); // expect: host password
  setOptions(d, harmless);
}

/// A value that is handed on further is a wrapper's.
static void login(rd_kafka_conf_t *c, const char *password) { set(c, "sasl.password", password); }
void logsIn(rd_kafka_conf_t *c) {
  login(c, "Tr0ub4dor"); // expect: password
  login(c, getenv("KAFKA_PASSWORD"));
}

/// Keys may be enumerators.
static const struct { CURLoption key; const char *value; } requests[] = {
    {CURLOPT_USERAGENT, "https://api.internal"}, {CURLOPT_URL, "https://api.internal"}};
static void setText(CURL *h, CURLoption key, const char *value) { curl_easy_setopt(h, key, value); }
void enumerators(CURL *h) {
  for (int i = 0; i < 2; i++)
    curl_easy_setopt(h, requests[i].key, requests[i].value); // expect: url
  setText(h, CURLOPT_USERPWD, "app:Tr0ub4dor"); // expect: user_password
  setText(h, CURLOPT_USERAGENT, "app:Tr0ub4dor");
  setText(h, CURLOPT_URL, getenv("API_URL"));
}
