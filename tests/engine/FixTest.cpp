//===- FixTest.cpp - Attach fixes in C++ ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One case for each form of a literal and of the place it is written at. What a
// case without lines of its own shows is that there is no fix, for a reason.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include <gtest/gtest.h>

namespace svc::test {

static std::vector<FixCase> cases() {
  return {
      {"DirectLiteral",
       R"(#include <hiredis/hiredis.h>
void f() { redisConnect("cache.internal", 0); }
)",
       {R"(#include <hiredis/hiredis.h>)", R"(#include <cstdlib>)",
        R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"HostAndPort",
       R"(#include <hiredis/hiredis.h>
void f() { redisConnect("cache.internal", 6380); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))); })"}},
      {"AdjacentLiterals",
       R"(#include <hiredis/hiredis.h>
void f() {
  redisConnect("cache."
               "internal", 0);
}
)",
       {R"(redisConnect(std::getenv("REDIS_HOST"), 0);)"}},
      {"RawLiteral",
       R"(#include <hiredis/hiredis.h>
void f() { redisConnect(R"-(cache.internal)-", 0); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"Macro",
       R"(#include <hiredis/hiredis.h>
#define HOST "cache.internal"
#define PORT 6380
void f() { redisConnect(HOST, PORT); }
)",
       {R"(#define HOST std::getenv("REDIS_HOST"))",
        R"(#define PORT std::stoi(std::getenv("REDIS_PORT")))",
        R"(void f() { redisConnect(HOST, PORT); })"}},
      {"MacroUsedElsewhere",
       R"(#include <hiredis/hiredis.h>
#include <cstdio>
#define HOST "cache.internal"
void f() {
  std::puts("connecting to " HOST);
  redisConnect(HOST, 0);
}
)",
       {R"(#define HOST "cache.internal")",
        R"(redisConnect(std::getenv("REDIS_HOST"), 0);)"}},
      {"MacroOfAMacro",
       R"(#include <hiredis/hiredis.h>
#define DEFAULT_HOST "cache.internal"
#define HOST DEFAULT_HOST
void f() { redisConnect(HOST, 0); }
)",
       {R"(#define DEFAULT_HOST std::getenv("REDIS_HOST"))"}},
      {"MacroInParentheses",
       R"(#include <hiredis/hiredis.h>
#define HOST ("cache.internal")
void f() { redisConnect(HOST, 0); }
)",
       {R"(#define HOST (std::getenv("REDIS_HOST")))",
        R"(void f() { redisConnect(HOST, 0); })"}},
      {"MacroArgument",
       R"(#include <hiredis/hiredis.h>
#define CONNECT(Host) redisConnect(Host, 0)
void f() { CONNECT("cache.internal"); }
)",
       {R"(void f() { CONNECT(std::getenv("REDIS_HOST")); })"}},
      {"MacroThatHidesTheCall",
       R"(#include <hiredis/hiredis.h>
#define CONNECT() redisConnect("cache.internal", 0)
void f() { CONNECT(); }
)",
       {R"(#define CONNECT() redisConnect(std::getenv("REDIS_HOST"), 0))"}},
      {"GluedByAMacro",
       R"(#include <hiredis/hiredis.h>
#define ZONE ".internal"
void f() { redisConnect("cache" ZONE, 0); }
)",
       {R"(#define ZONE ".internal")",
        R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"GluedInAVariable",
       R"(#include <hiredis/hiredis.h>
#define ZONE ".internal"
static const char *const Host = "cache" ZONE;
void f() { redisConnect(Host, 0); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"Constant",
       R"(#include <hiredis/hiredis.h>
static const char *const Host = "cache.internal";
void f() { redisConnect(Host, 0); }
)",
       {R"(static const char *const Host = std::getenv("REDIS_HOST");)"}},
      {"ConstantInANamespace",
       R"(#include <hiredis/hiredis.h>
#include <string>
namespace config { const std::string Host{"cache.internal"}; }
void f() { redisConnect(config::Host.c_str(), 0); }
)",
       {R"(namespace config { const std::string Host{std::getenv("REDIS_HOST")}; })"}},
      {"Variable",
       R"(#include <hiredis/hiredis.h>
void f() {
  const char *Host = "cache.internal";
  redisConnect(Host, 0);
}
)",
       {R"(const char *Host = std::getenv("REDIS_HOST");)"}},
      {"DeducedVariable",
       R"(#include <hiredis/hiredis.h>
void f() {
  auto Host = "cache.internal";
  redisConnect(Host, 0);
}
)",
       {R"(auto Host = std::getenv("REDIS_HOST");)"}},
      {"Assignment",
       R"(#include <hiredis/hiredis.h>
#include <string>
void f() {
  std::string Host;
  Host = "cache.internal";
  redisConnect(Host.c_str(), 0);
}
)",
       {R"(Host = std::getenv("REDIS_HOST");)"}},
      {"MemberDefault",
       R"(#include <hiredis/hiredis.h>
struct Config {
  const char *Host = "cache.internal";
  unsigned short Port{6380};
};
void f() {
  Config C;
  redisConnect(C.Host, C.Port);
}
)",
       {R"(const char *Host = std::getenv("REDIS_HOST");)",
        R"(unsigned short Port{static_cast<unsigned short>(std::stoi(std::getenv("REDIS_PORT")))};)"}},
      {"MemberInitialiser",
       R"(#include <hiredis/hiredis.h>
#include <string>
class Cache {
public:
  Cache() : Host("cache.internal") {}
  void connect() { redisConnect(Host.c_str(), 0); }

private:
  std::string Host;
};
)",
       {R"(Cache() : Host(std::getenv("REDIS_HOST")) {})"}},
      {"Aggregate",
       R"(#include <hiredis/hiredis.h>
struct Config { const char *Host; int Port; };
void f() {
  Config C{"cache.internal", 6380};
  redisConnect(C.Host, C.Port);
}
)",
       {R"(Config C{std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))};)"}},
      {"StringConstruction",
       R"(#include <hiredis/hiredis.h>
#include <string>
void f() {
  std::string Host("cache.internal");
  redisConnect(Host.c_str(), 0);
}
)",
       {R"(std::string Host(std::getenv("REDIS_HOST"));)"}},
      {"StringLiteral",
       R"(#include <hiredis/hiredis.h>
#include <string>
using namespace std::string_literals;
void f() { redisConnect("cache.internal"s.c_str(), 0); }
)",
       {R"(void f() { redisConnect(std::string(std::getenv("REDIS_HOST")).c_str(), 0); })"}},
      {"StringView",
       R"(#include <hiredis/hiredis.h>
#include <string_view>
void f() {
  std::string_view Host = "cache.internal";
  redisConnect(Host.data(), 0);
}
)",
       {R"(std::string_view Host = std::getenv("REDIS_HOST");)"}},
      {"StringViewLiteral",
       R"(#include <hiredis/hiredis.h>
#include <string_view>
using namespace std::string_view_literals;
void f() {
  const auto Host = "cache.internal"sv;
  redisConnect(Host.data(), 0);
}
)",
       {R"(const auto Host = std::string_view(std::getenv("REDIS_HOST"));)"}},
      {"ArgumentOfAClass",
       R"(#include <cppconn/driver.h>
void f(sql::Driver *D) { D->connect("db.internal", "orders", "one"); }
)",
       {R"(void f(sql::Driver *D) { D->connect(std::getenv("DATABASE_URL"), std::getenv("DATABASE_USER"), std::getenv("DATABASE_PASSWORD")); })"}},
      {"Constructor",
       R"(#include <pqxx/pqxx>
#include <memory>
void f() { auto C = std::make_unique<pqxx::connection>("host=db.internal"); }
)",
       {R"(void f() { auto C = std::make_unique<pqxx::connection>(std::getenv("DATABASE_URL")); })"}},
      {"IntegerVariable",
       R"(#include <hiredis/hiredis.h>
#include <cstdlib>
void f() {
  unsigned Port = 6380;
  redisConnect(std::getenv("REDIS_HOST"), Port);
}
)",
       {R"(unsigned Port = static_cast<unsigned int>(std::stoul(std::getenv("REDIS_PORT")));)"}},
      {"IntegerConstant",
       R"(#include <hiredis/hiredis.h>
#include <cstdlib>
const int Port = 6380;
int Ports[Port];
void f() { redisConnect(std::getenv("REDIS_HOST"), Port); }
)",
       {R"(const int Port = 6380;)",
        R"(void f() { redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))); })"}},
      {"Enumerator",
       R"(#include <hiredis/hiredis.h>
#include <cstdlib>
enum { Port = 6380 };
void f() { redisConnect(std::getenv("REDIS_HOST"), Port); }
)",
       {R"(enum { Port = 6380 };)",
        R"(void f() { redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))); })"}},
      {"LongThroughTheEllipsis",
       R"(#include <curl/curl.h>
void f(CURL *R) { curl_easy_setopt(R, CURLOPT_PORT, 8443L); }
)",
       {R"(void f(CURL *R) { curl_easy_setopt(R, CURLOPT_PORT, std::stol(std::getenv("API_PORT"))); })"}},
      {"Constexpr",
       R"(#include <hiredis/hiredis.h>
constexpr const char *Host = "cache.internal";
void f() { redisConnect(Host, 0); }
)",
       {R"(const char *const Host = std::getenv("REDIS_HOST");)",
        R"(void f() { redisConnect(Host, 0); })"}},
      {"ConstexprView",
       R"(#include <hiredis/hiredis.h>
#include <string_view>
inline constexpr std::string_view Host = "cache.internal";
void f() { redisConnect(Host.data(), 0); }
)",
       {R"(inline const std::string_view Host = std::getenv("REDIS_HOST");)"}},
      {"ConstexprFunction",
       R"(#include <hiredis/hiredis.h>
constexpr const char *host() { return "cache.internal"; }
constexpr int port() { return 6380; }
void f() { redisConnect(host(), port()); }
)",
       {R"(inline const char *host() { return std::getenv("REDIS_HOST"); })",
        R"(inline int port() { return std::stoi(std::getenv("REDIS_PORT")); })",
        R"(void f() { redisConnect(host(), port()); })"}},
      {"ConstexprConstructor",
       R"(#include <hiredis/hiredis.h>
class Cache {
public:
  constexpr Cache() : Host("cache.internal") {}
  redisContext *connect() const { return redisConnect(Host, 0); }

private:
  const char *Host;
};
)",
       {R"(Cache() : Host(std::getenv("REDIS_HOST")) {})",
        R"(redisContext *connect() const { return redisConnect(Host, 0); })"}},
      {"ConstexprObject",
       R"(#include <hiredis/hiredis.h>
struct Config { const char *Host; int Port; };
constexpr Config Default{"cache.internal", 6380};
void f() { redisConnect(Default.Host, Default.Port); }
)",
       {R"(const Config Default{std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT"))};)",
        R"(void f() { redisConnect(Default.Host, Default.Port); })"}},
      {"DefaultArgument",
       R"(#include <mysql.h>
#include <string>
static std::string name(const char *Name = "orders") { return Name; }
void f(MYSQL *Db) { mysql_select_db(Db, name().c_str()); }
)",
       {R"(static std::string name(const char *Name = std::getenv("DATABASE_NAME")) { return Name; })"}},
      {"Template",
       R"(#include <hiredis/hiredis.h>
template <typename T> void f(T) { redisConnect("cache.internal", 0); }
void g() {
  f(1);
  f(1.5);
}
)",
       {R"(template <typename T> void f(T) { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"Function",
       R"(#include <hiredis/hiredis.h>
#include <string>
static std::string host() { return "cache.internal"; }
void f() { redisConnect(host().c_str(), 0); }
)",
       {R"(static std::string host() { return std::getenv("REDIS_HOST"); })"}},
      {"CharArray",
       R"(#include <hiredis/hiredis.h>
void f() {
  char Host[] = "cache.internal";
  redisConnect(Host, 0);
}
)",
       {R"(const char *Host = std::getenv("REDIS_HOST");)",
        R"(redisConnect(Host, 0);)"}},
      {"CharArrayInAnAggregate",
       R"(#include <hiredis/hiredis.h>
struct Config { char Path[108]; int Retries; };
void f() {
  Config C = {"/run/redis.sock", 3};
  redisConnectUnix(C.Path);
}
)",
       {R"(redisConnectUnix(std::getenv("REDIS_SOCKET"));)"}},
      {"ReferenceToAnArray",
       R"(#include <hiredis/hiredis.h>
static const char (&Host)[15] = "cache.internal";
void f() { redisConnect(Host, 0); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"TwoUsesOfOneLiteral",
       R"(#include <hiredis/hiredis.h>
static const char *const Host = "cache.internal";
void f() { redisConnect(Host, 0); }
void g() { redisConnect(Host, 0); }
)",
       {R"(static const char *const Host = std::getenv("REDIS_HOST");)",
        R"(void f() { redisConnect(Host, 0); })",
        R"(void g() { redisConnect(Host, 0); })"}},
      {"OneLiteralForTwoResources",
       R"(#include <hiredis/hiredis.h>
#include <mysql.h>
static const char *const Host = "one.internal";
void f(MYSQL *Db) {
  redisConnect(Host, 0);
  mysql_options(Db, MARIADB_OPT_HOST, Host);
}
)",
       {R"(redisConnect(std::getenv("REDIS_HOST"), 0);)",
        R"(mysql_options(Db, MARIADB_OPT_HOST, std::getenv("DATABASE_HOST"));)"}},
      {"Fallback",
       R"(#include <hiredis/hiredis.h>
#include <cstdlib>
void f() {
  const char *Host = std::getenv("REDIS_HOST");
  if (!Host)
    Host = "cache.internal";
  redisConnect(Host, 0);
}
)",
       {},
       {"host"}},
      {"FallbackOfASetting",
       R"(#include <hiredis/hiredis.h>
#include <nlohmann/json.hpp>
void f(const nlohmann::json &Settings) {
  const char *Default = "cache.internal";
  redisConnect(Settings.value("host", Default).c_str(), 0);
  redisConnect(Settings.value("host", "cache.internal").c_str(), 0);
}
)",
       {},
       {"host", "host"}},
      {"FallbackInATextOfSettings",
       R"(#include <libpq-fe.h>
#include <nlohmann/json.hpp>
void f(const nlohmann::json &Settings) {
  PQconnectdb(("host=" + Settings["host"].get<std::string>() + " user=" +
               Settings.value("user", "app")).c_str());
}
)",
       {},
       {"user"}},
      {"UrlWithSeveralRoles",
       R"(#include <libpq-fe.h>
void f() { PQconnectdb("postgresql://orders:one@db.internal:5433/orders"); }
)",
       {R"(void f() { PQconnectdb(std::getenv("DATABASE_URL")); })"}},
      {"PartOfAText",
       R"(#include <libpq-fe.h>
#include <string>
void f(const std::string &Host) {
  PQconnectdb(("host=" + Host + " password=one").c_str());
}
)",
       {R"(PQconnectdb(("host=" + Host + " password=" + std::getenv("DATABASE_PASSWORD")).c_str());)"}},
      {"PieceOfAText",
       R"(#include <libpq-fe.h>
#include <string>
void f(const std::string &Host) {
  const char *Password = "one";
  PQconnectdb(("host=" + Host + " password=" + Password).c_str());
}
)",
       {R"(const char *Password = std::getenv("DATABASE_PASSWORD");)"}},
      {"SeveralAlternatives",
       R"(#include <hiredis/hiredis.h>
void f(bool Wanted) {
  redisConnect(Wanted ? "one.internal" : "two.internal", 0);
}
)",
       {R"(redisConnect(Wanted ? std::getenv("REDIS_HOST") : std::getenv("REDIS_HOST_2"), 0);)"}},
      {"MeasuredText",
       R"(#include <hiredis/hiredis.h>
#include <string>
void f() {
  std::string Host("cache.internal:6379", 14);
  redisConnect(Host.c_str(), 0);
}
)",
       {R"(std::string Host("cache.internal:6379", 14);)",
        R"(redisConnect(std::getenv("REDIS_HOST"), 0);)"}},
      {"WithoutIncludes",
       R"(// A file of the program.

struct redisContext;
extern "C" redisContext *redisConnect(const char *Host, int Port);
void f() { redisConnect("cache.internal", 0); }
)",
       {R"(#include <cstdlib>)",
        R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"WithTheInclude",
       R"(#include <cstdlib>
#include <hiredis/hiredis.h>
void f() { redisConnect("cache.internal", 0); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"WithTheOtherInclude",
       R"(#include <hiredis/hiredis.h>
#include <stdlib.h>
void f() { redisConnect("cache.internal", 0); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"ConditionalInclude",
       R"(#include <hiredis/hiredis.h>
#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>
#endif
void f() { redisConnect("cache.internal", 0); }
)",
       {R"(void f() { redisConnect(std::getenv("REDIS_HOST"), 0); })"}},
      {"AccessorOfTheProgram",
       R"(#include <hiredis/hiredis.h>
namespace config { const char *read(const char *Name); }
void f() { redisConnect("cache.internal", 0); }
)",
       {R"(void f() { redisConnect(config::read("REDIS_HOST"), 0); })"},
       {},
       "config::read"},
      {"AccessorOfTheProgramForANumber",
       R"(#include <hiredis/hiredis.h>
namespace config { const char *read(const char *Name); }
void f() { redisConnect("cache.internal", 6380); }
)",
       {R"(#include <string>)",
        R"(void f() { redisConnect(config::read("REDIS_HOST"), std::stoi(config::read("REDIS_PORT"))); })"},
       {},
       "config::read"},
  };
}

class FixInCpp : public testing::TestWithParam<FixCase> {};

TEST_P(FixInCpp, CompilesAndAttaches) { checkFix(GetParam(), ".cpp"); }

INSTANTIATE_TEST_SUITE_P(All, FixInCpp, testing::ValuesIn(cases()),
                         [](const auto &Info) { return Info.param.Name; });

} // namespace svc::test
