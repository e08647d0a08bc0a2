//===- FixInCTest.cpp - Attach fixes in C ---------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C gets C: getenv, stdlib.h, and no call where a constant is demanded.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include <gtest/gtest.h>

namespace svc::test {

static std::vector<FixCase> cases() {
  return {
      {"DirectLiteral",
       R"(#include <hiredis/hiredis.h>
void f(void) { redisConnect("cache.internal", 6380); }
)",
       {R"(#include <stdlib.h>)",
        R"(void f(void) { redisConnect(getenv("REDIS_HOST"), atoi(getenv("REDIS_PORT"))); })"}},
      {"Macro",
       R"(#include <hiredis/hiredis.h>
#define HOST "cache.internal"
void f(void) { redisConnect(HOST, 0); }
void g(void) { redisConnect(HOST, 0); }
)",
       {R"(#define HOST getenv("REDIS_HOST"))"}},
      {"MacroUsedElsewhere",
       R"(#include <hiredis/hiredis.h>
#define PORT 6380
#include <stdlib.h>
#if PORT > 6000
void f(void) { redisConnect(getenv("REDIS_HOST"), PORT); }
#endif
)",
       {R"(#define PORT 6380)",
        R"(void f(void) { redisConnect(getenv("REDIS_HOST"), atoi(getenv("REDIS_PORT"))); })"}},
      {"MacroInAStaticInitialiser",
       R"(#include <hiredis/hiredis.h>
#define HOST "cache.internal"
static const char *const host = HOST;
void f(void) {
  redisConnect(HOST, 0);
  redisConnect(host, 0);
}
)",
       {R"(#define HOST "cache.internal")",
        R"(redisConnect(getenv("REDIS_HOST"), 0);)"}},
      {"MacroInAnArray",
       R"(#include <hiredis/hiredis.h>
#define HOST "cache.internal"
void f(void) {
  char host[] = HOST;
  redisConnect(HOST, 0);
  redisConnect(host, 0);
}
)",
       {R"(redisConnect(getenv("REDIS_HOST"), 0);)"}},
      {"ArrayForAnOption",
       R"(#include <curl/curl.h>
void f(CURL *c) {
  char url[] = "https://api.internal/v1";
  curl_easy_setopt(c, CURLOPT_URL, url);
}
)",
       {R"(curl_easy_setopt(c, CURLOPT_URL, getenv("API_URL"));)"}},
      {"ArrayThatIsWrittenTo",
       R"(#include <amqp.h>
void f(struct amqp_connection_info *Info) {
  char Url[] = "amqp://app:one@mq.internal:5672/orders";
  amqp_parse_url(Url, Info);
}
)",
       {},
       {"password", "url", "user", "virtual_host"}},
      {"StaticInitialiser",
       R"(#include <hiredis/hiredis.h>
static const char *const host = "cache.internal";
static int port = 6380;
void f(void) { redisConnect(host, port); }
)",
       {R"(void f(void) { redisConnect(getenv("REDIS_HOST"), atoi(getenv("REDIS_PORT"))); })"}},
      {"StaticLocal",
       R"(#include <hiredis/hiredis.h>
void f(void) {
  static const char *host = "cache.internal";
  redisConnect(host, 0);
}
)",
       {R"(redisConnect(getenv("REDIS_HOST"), 0);)"}},
      {"StaticStruct",
       R"(#include <hiredis/hiredis.h>
struct config { const char *host; int port; };
static const struct config defaults = {.host = "cache.internal", .port = 6380};
void f(void) { redisConnect(defaults.host, defaults.port); }
)",
       {R"(void f(void) { redisConnect(getenv("REDIS_HOST"), atoi(getenv("REDIS_PORT"))); })"}},
      {"LocalStruct",
       R"(#include <hiredis/hiredis.h>
struct config { const char *host; int port; };
void f(void) {
  struct config c = {.host = "cache.internal"};
  redisConnect(c.host, c.port);
}
)",
       {R"(struct config c = {.host = getenv("REDIS_HOST")};)"}},
      {"Variable",
       R"(#include <hiredis/hiredis.h>
void f(void) {
  char *host = "cache.internal";
  redisConnect(host, 0);
}
)",
       {R"(char *host = getenv("REDIS_HOST");)"}},
      {"CharArray",
       R"(#include <hiredis/hiredis.h>
void f(void) {
  char host[32] = "cache.internal";
  redisConnect(host, 0);
}
)",
       {R"(redisConnect(getenv("REDIS_HOST"), 0);)"}},
      {"CharArrayInAStruct",
       R"(#include <hiredis/hiredis.h>
struct config { char path[108]; };
void f(void) {
  struct config c = {.path = "/run/redis.sock"};
  redisConnectUnix(c.path);
}
)",
       {R"(redisConnectUnix(getenv("REDIS_SOCKET"));)"}},
      {"Enumerator",
       R"(#include <hiredis/hiredis.h>
#include <stdlib.h>
enum { PORT = 6380 };
void f(void) { redisConnect(getenv("REDIS_HOST"), PORT); }
)",
       {R"(enum { PORT = 6380 };)",
        R"(void f(void) { redisConnect(getenv("REDIS_HOST"), atoi(getenv("REDIS_PORT"))); })"}},
      {"CopiedText",
       R"(#include <hiredis/hiredis.h>
#include <string.h>
void f(void) {
  char host[32];
  strcpy(host, "cache.internal");
  redisConnect(host, 0);
}
)",
       {R"(strcpy(host, getenv("REDIS_HOST"));)"}},
      {"MeasuredText",
       R"(#include <hiredis/hiredis.h>
#include <string.h>
void f(void) {
  char host[32];
  memcpy(host, "cache.internal", sizeof "cache.internal");
  redisConnect(host, 0);
}
)",
       {R"(memcpy(host, "cache.internal", sizeof "cache.internal");)",
        R"(redisConnect(getenv("REDIS_HOST"), 0);)"}},
      {"FormattedText",
       R"(#include <libpq-fe.h>
#include <stdio.h>
void f(const char *host) {
  char where[128];
  snprintf(where, sizeof where, "host=%s password=%s", host, "one");
  PQconnectdb(where);
}
)",
       {R"(snprintf(where, sizeof where, "host=%s password=%s", host, getenv("DATABASE_PASSWORD"));)"}},
      {"Format",
       R"(#include <libpq-fe.h>
#include <stdio.h>
void f(const char *host) {
  char where[128];
  snprintf(where, sizeof where, "host=%s password=one", host);
  PQconnectdb(where);
}
)",
       {R"(snprintf(where, sizeof where, "host=%s password=%s", host, getenv("DATABASE_PASSWORD"));)"}},
      {"LongThroughTheEllipsis",
       R"(#include <curl/curl.h>
void f(CURL *r) { curl_easy_setopt(r, CURLOPT_PORT, 8443L); }
)",
       {R"(void f(CURL *r) { curl_easy_setopt(r, CURLOPT_PORT, (long)atoi(getenv("API_PORT"))); })"}},
      {"PassedByItsAddress",
       R"(#include <mysql.h>
void f(MYSQL *db) {
  unsigned int port = 3307;
  mysql_options(db, MARIADB_OPT_PORT, &port);
}
)",
       {R"(unsigned int port = atoi(getenv("DATABASE_PORT"));)"}},
      {"Fallback",
       R"(#include <hiredis/hiredis.h>
#include <stdlib.h>
void f(void) {
  const char *host = getenv("REDIS_HOST");
  redisConnect(host ? host : "cache.internal", 0);
}
)",
       {},
       {"host"}},
      {"WithoutIncludes",
       R"(struct redisContext *redisConnect(const char *host, int port);
void f(void) { redisConnect("cache.internal", 0); }
)",
       {R"(#include <stdlib.h>)",
        R"(void f(void) { redisConnect(getenv("REDIS_HOST"), 0); })"}},
  };
}

class FixInC : public testing::TestWithParam<FixCase> {};

TEST_P(FixInC, CompilesAndAttaches) { checkFix(GetParam(), ".c"); }

INSTANTIATE_TEST_SUITE_P(All, FixInC, testing::ValuesIn(cases()),
                         [](const auto &Info) { return Info.param.Name; });

} // namespace svc::test
