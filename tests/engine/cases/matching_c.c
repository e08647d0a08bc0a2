//===- matching_c.c - Which function is meant, in C -----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Macros of a library, options by their key, old-style declarations.
//
//===----------------------------------------------------------------------===//

#include <curl/curl.h>
#include <hiredis/hiredis.h>
#include <ldap.h>
#include <libpq-fe.h>
#include <mysql.h>
#include <stdlib.h>

// clang-format off: an expectation stands on the line of its use.

int connect_cache(const char *host, int port);
static int local_connect(const char *host) { return host != 0; }

void functions(MYSQL *db, CURL *request) {
  PQsetdb("db.internal", NULL, NULL, NULL, NULL); // expect: host
  mysql_options(db, MARIADB_OPT_HOST, "db.internal"); // expect: host
  curl_easy_setopt(request, CURLOPT_URL, "https://api.corp.internal/"); // expect: url
  curl_easy_setopt(request, CURLOPT_USERPWD, "orders:one"); // expect: user_password
  curl_easy_setopt(request, CURLOPT_PORT, 8443L); // expect: port
}

void silent(MYSQL *db, CURL *request, CURLoption key) {
  connect_cache("cache.internal", 6380);
  local_connect("cache.internal");
  mysql_options(db, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  curl_easy_setopt(request, CURLOPT_USERAGENT, "orders/1.0");
  curl_easy_setopt(request, CURLOPT_REFERER, "https://api.corp.internal/");
  curl_easy_setopt(request, CURLOPT_TIMEOUT, 30L);
  curl_easy_setopt(request, key, "https://api.corp.internal/");
  curl_easy_setopt(request, CURLOPT_URL, getenv("API_URL"));
}

void through_a_variable(CURL *request) {
  const CURLoption key = CURLOPT_URL;
  curl_easy_setopt(request, key, "https://api.corp.internal/"); // expect: url
}
