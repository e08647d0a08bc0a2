//===- FixTextsTest.cpp - Attach fixes of parts of texts ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of a literal with more in it than what is hardcoded, the rest stays: where
// texts are joined, where they are formatted, where they are commands.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include <gtest/gtest.h>

namespace svc::test {

/// A function with \p Body, which has a connection string made of \p Host.
static FixCase conninfo(std::string Name, const std::string &Body,
                        std::vector<std::string> Fixed,
                        std::vector<std::string> Left = {}) {
  return {std::move(Name),
          "#include <libpq-fe.h>\n#include <string>\n#include <sstream>\n"
          "#include <cstdio>\n"
          "void f(const std::string &Host) {\n" +
              Body + "}\n",
          std::move(Fixed), std::move(Left)};
}

static std::vector<FixCase> texts() {
  return {
      conninfo(
          "AtTheEnd",
          "PQconnectdb((\"host=\" + Host + \" password=one\").c_str());\n",
          {R"(PQconnectdb(("host=" + Host + " password=" + std::getenv("DATABASE_PASSWORD")).c_str());)"}),
      conninfo(
          "InTheMiddle",
          "PQconnectdb((\"host=\" + Host + \" password=one "
          "dbname='\" + Host + \"'\").c_str());\n",
          {R"(PQconnectdb(("host=" + Host + " password=" + std::getenv("DATABASE_PASSWORD") + " dbname='" + Host + "'").c_str());)"}),
      conninfo(
          "AtTheBegin",
          "PQconnectdb((\"password=one host=\" + Host).c_str());\n",
          {R"(PQconnectdb((std::string("password=") + std::getenv("DATABASE_PASSWORD") + " host=" + Host).c_str());)"}),
      conninfo(
          "TwoInOne",
          "PQconnectdb((\"host=\" + Host + \" user=me password=one\")"
          ".c_str());\n",
          {R"(PQconnectdb(("host=" + Host + " user=" + std::getenv("DATABASE_USER") + " password=" + std::getenv("DATABASE_PASSWORD")).c_str());)"}),
      conninfo(
          "Appended",
          "std::string Info = \"host=\" + Host;\n"
          "Info += \" password=one\";\n"
          "PQconnectdb(Info.c_str());\n",
          {R"(Info += std::string(" password=") + std::getenv("DATABASE_PASSWORD");)"}),
      conninfo(
          "AppendedByAMethod",
          "std::string Info = \"host=\" + Host;\n"
          "Info.append(\" password=one\");\n"
          "PQconnectdb(Info.c_str());\n",
          {R"(Info.append(std::string(" password=") + std::getenv("DATABASE_PASSWORD"));)"}),
      conninfo(
          "Streamed",
          "std::ostringstream Info;\n"
          "Info << \"host=\" << Host << \" password=one sslmode=off\";\n"
          "PQconnectdb(Info.str().c_str());\n",
          {R"(Info << "host=" << Host << " password=" << std::getenv("DATABASE_PASSWORD") << " sslmode=off";)"}),
      conninfo(
          "Formatted",
          "char Info[128];\n"
          "snprintf(Info, sizeof Info, \"host=%s password=one "
          "port=%d\", Host.c_str(), 5433);\n"
          "PQconnectdb(Info);\n",
          {R"(snprintf(Info, sizeof Info, "host=%s password=%s port=%d", Host.c_str(), std::getenv("DATABASE_PASSWORD"), std::stoi(std::getenv("DATABASE_PORT")));)"}),
      conninfo(
          "FormattedWithNothingBefore",
          "char Info[128];\n"
          "snprintf(Info, sizeof Info, \"password=one host=%s\", "
          "Host.c_str());\n"
          "PQconnectdb(Info);\n",
          {R"(snprintf(Info, sizeof Info, "password=%s host=%s", std::getenv("DATABASE_PASSWORD"), Host.c_str());)"}),
      conninfo(
          "TwoInOneFormat",
          "char Info[128];\n"
          "snprintf(Info, sizeof Info, \"host=%s user=me password=one\", "
          "Host.c_str());\n"
          "PQconnectdb(Info);\n",
          {R"(snprintf(Info, sizeof Info, "host=%s user=%s password=%s", Host.c_str(), std::getenv("DATABASE_USER"), std::getenv("DATABASE_PASSWORD"));)"}),
      conninfo("NumberedFormat",
               "char Info[128];\n"
               "snprintf(Info, sizeof Info, \"host=%1$s password=one\", "
               "Host.c_str());\n"
               "PQconnectdb(Info);\n",
               {}, {"password"}),
      conninfo("PiecesOfOneLiteral",
               "PQconnectdb((\"host=\" + Host + \" pass\"\n"
               "             \"word=one sslmode=\"\n"
               "             \"off\").c_str());\n",
               {R"("word=" + std::getenv("DATABASE_PASSWORD") + " sslmode=")"}),
      conninfo(
          "Raw",
          "PQconnectdb((\"host=\" + Host + R\"x( password=one "
          "sslmode=off)x\").c_str());\n",
          {R"--(PQconnectdb(("host=" + Host + R"x( password=)x" + std::getenv("DATABASE_PASSWORD") + R"x( sslmode=off)x").c_str());)--"}),
      {"Url",
       R"(#include <libpq-fe.h>
#include <string>
void f(const std::string &Name) {
  PQconnectdb(("postgresql://me:one@db.internal/" + Name).c_str());
}
)",
       {R"(PQconnectdb((std::getenv("DATABASE_URL") + Name).c_str());)"}},
      {"UrlInTwoPieces",
       R"(#include <libpq-fe.h>
#include <string>
void f(const std::string &Name) {
  PQconnectdb(("postgresql://me:one@" + Name + "/shop").c_str());
}
)",
       {R"(PQconnectdb((std::string("postgresql://") + std::getenv("DATABASE_USER") + ":" + std::getenv("DATABASE_PASSWORD") + "@" + Name + "/" + std::getenv("DATABASE_NAME")).c_str());)"}},
      {"Command",
       R"(#include <hiredis/hiredis.h>
void f(redisContext *C) { redisCommand(C, "AUTH one"); }
)",
       {R"(void f(redisContext *C) { redisCommand(C, "AUTH %s", std::getenv("REDIS_PASSWORD")); })"}},
      {"PointerToAText",
       R"(#include <curl/curl.h>
curl_slist *f() {
  return curl_slist_append(nullptr, "Authorization: Bearer one");
}
)",
       {},
       {"token"}},
  };
}

/// With Qt's headers, of which the fixed texts must be no less Qt.
static FixCase qt(std::string Name, const std::string &Body,
                  std::vector<std::string> Fixed,
                  std::vector<std::string> Left = {}) {
  return {std::move(Name),
          "// flags: -std=gnu++17 -fPIC "
          "-I/usr/include/x86_64-linux-gnu/qt5 "
          "-I/usr/include/x86_64-linux-gnu/qt5/QtCore "
          "-I/usr/include/x86_64-linux-gnu/qt5/QtSql\n"
          "#include <QSqlDatabase>\n#include <QString>\n"
          "void f(QSqlDatabase &Db, const QString &Name) {\n" +
              Body + "}\n",
          std::move(Fixed), std::move(Left)};
}

static std::vector<FixCase> qtTexts() {
  FixCase Helped = qt(
      "WithTheHelper", "Db.setPassword(\"one\");\n",
      {R"(Db.setPassword(QString::fromUtf8(svc::required_env("DATABASE_PASSWORD")));)",
       R"(#include "env/svc_env.hpp")"});
  Helped.Helper = true;
  return {
      qt("QtPlain", "Db.setPassword(\"one\");\n",
         {R"(Db.setPassword(qEnvironmentVariable("DATABASE_PASSWORD"));)"}),
      qt("QtLatin", "Db.setPassword(QLatin1String(\"one\"));\n",
         {R"(Db.setPassword(qEnvironmentVariable("DATABASE_PASSWORD"));)"}),
      qt("QtLiteral", "Db.setPassword(QStringLiteral(\"one\"));\n",
         {R"(Db.setPassword(qEnvironmentVariable("DATABASE_PASSWORD"));)"}),
      qt("QtVariable",
         "QString P = QStringLiteral(\"one\");\nDb.setPassword(P);\n",
         {R"(QString P = qEnvironmentVariable("DATABASE_PASSWORD");)"}),
      qt("QtLatinVariable",
         "const QString P = QLatin1String(\"one\");\nDb.setPassword(P);\n",
         {R"(const QString P = qEnvironmentVariable("DATABASE_PASSWORD");)"}),
      qt("QtConstructed", "const QString P(\"one\");\nDb.setPassword(P);\n",
         {R"(const QString P(qEnvironmentVariable("DATABASE_PASSWORD"));)"}),
      qt("QtBytes", "Db.setPassword(QString::fromUtf8(QByteArray(\"one\")));\n",
         {R"(Db.setPassword(QString::fromUtf8(QByteArray(qgetenv("DATABASE_PASSWORD"))));)"}),
      qt("QtNumber",
         "Db.setHostName(qEnvironmentVariable(\"H\"));\nDb.setPort(5433);\n",
         {R"(Db.setPort(std::stoi(std::getenv("DATABASE_PORT")));)"}),
      std::move(Helped),
  };
}

/// libstdc++ 12 has no <format>; include/std20 declares it.
static FixCase stdFormat(std::string Name, const std::string &Body,
                         std::vector<std::string> Fixed) {
  return {std::move(Name),
          "// flags: -std=gnu++20 -isystem @TESTS@/engine/flows/include/std20 "
          "-I/usr/include/postgresql\n"
          "#include <format>\n#include <libpq-fe.h>\n#include <string>\n"
          "void f(const std::string &Host) {\n" +
              Body + "}\n",
          std::move(Fixed)};
}

static std::vector<FixCase> formats() {
  auto Fmt = [](std::string Name, const std::string &Body,
                std::vector<std::string> Fixed,
                std::vector<std::string> Left = {}) {
    return FixCase{std::move(Name),
                   "// flags: -std=gnu++20 -I/usr/include/postgresql\n"
                   "#include <fmt/format.h>\n#include <libpq-fe.h>\n"
                   "#include <string>\n"
                   "void f(const std::string &Host) {\n" +
                       Body + "}\n",
                   std::move(Fixed), std::move(Left)};
  };
  return {
      Fmt("Fmt",
          "PQconnectdb(fmt::format(\"host={} password=one\", Host).c_str());\n",
          {R"(PQconnectdb(fmt::format("host={} password={}", Host, std::getenv("DATABASE_PASSWORD")).c_str());)"}),
      Fmt("FmtInTheMiddle",
          "PQconnectdb(fmt::format(\"password=one host={}\", Host).c_str());\n",
          {R"(PQconnectdb(fmt::format("password={} host={}", std::getenv("DATABASE_PASSWORD"), Host).c_str());)"}),
      Fmt("FmtByNumbers",
          "PQconnectdb(fmt::format(\"host={0} password=one\", "
          "Host).c_str());\n",
          {}, {"password"}),
      stdFormat(
          "StdFormat",
          "PQconnectdb(std::format(\"host={} password=one\", Host).c_str());\n",
          {R"(PQconnectdb(std::format("host={} password={}", Host, std::getenv("DATABASE_PASSWORD")).c_str());)"}),
  };
}

/// What is made by a format must not become one that the environment gives.
static std::vector<FixCase> pieces() {
  auto Redis = [](std::string Name, const std::string &Body,
                  std::vector<std::string> Fixed,
                  std::vector<std::string> Left = {}) {
    return FixCase{std::move(Name),
                   "// flags: -std=gnu++20\n"
                   "#include <cstdio>\n#include <fmt/format.h>\n"
                   "#include <curl/curl.h>\n#include <hiredis/hiredis.h>\n"
                   "void f(int I, CURL *C, char *B) {\n(void)C;\n" +
                       Body + "}\n",
                   std::move(Fixed), std::move(Left)};
  };
  return {
      Redis("PrintfPiece",
            "snprintf(B, 9, \"10.0.0.%d\", I);\nredisConnect(B, 0);\n", {},
            {"host"}),
      Redis("PrintfPieces",
            "snprintf(B, 99, \"cache-%d.corp.internal\", I);\n"
            "redisConnect(B, 0);\n",
            {}, {"host"}),
      Redis("BracesPiece",
            "redisConnect(fmt::format(\"10.0.0.{}\", I).c_str(), 0);\n", {},
            {"host"}),
      Redis("FormatInAVariable",
            "const char *F = \"10.0.0.%d\";\nsnprintf(B, 9, F, I);\n"
            "redisConnect(B, 0);\n",
            {}, {"host"}),
      Redis("FormatWithoutPlaces",
            "snprintf(B, 99, \"cache.internal\");\nredisConnect(B, 0);\n",
            {R"(snprintf(B, 99, "%s", std::getenv("REDIS_HOST"));)"}),
      Redis("WholeArgument",
            "snprintf(B, 99, \"%s\", \"cache.internal\");\n"
            "redisConnect(B, I);\n",
            {R"(snprintf(B, 99, "%s", std::getenv("REDIS_HOST"));)"}),
      Redis("WholePart",
            "snprintf(B, 99, \"https://api.internal/v1/%d\", I);\n"
            "curl_easy_setopt(C, CURLOPT_URL, B);\n",
            {R"(snprintf(B, 99, "%s%d", std::getenv("API_URL"), I);)"}),
      conninfo(
          "SecretBesideAPiece",
          "char Info[128];\n"
          "snprintf(Info, sizeof Info, \"host=db-%s.corp password=one\", "
          "Host.c_str());\nPQconnectdb(Info);\n",
          {R"(snprintf(Info, sizeof Info, "host=db-%s.corp password=%s", Host.c_str(), std::getenv("DATABASE_PASSWORD"));)"},
          {"dsn"}),
      qt("QtPiece", "Db.setHostName(QString(\"10.0.0.%1\").arg(7));\n", {},
         {"host"}),
      qt("QtPieces", "Db.setDatabaseName(QString(\"app_%1\").arg(\"prod\"));\n",
         {}, {"database"}),
  };
}

class FixTexts : public testing::TestWithParam<FixCase> {};

TEST_P(FixTexts, CompilesAndAttaches) { checkFix(GetParam(), ".cpp"); }

TEST(FixTextsInObjectiveC, AMethodIsFixedAsAFunctionIs) {
  FixCase C{
      "Store",
      R"x(#include <mysql.h>
__attribute__((objc_root_class)) @interface Store
- (void)open:(MYSQL *)c;
@end
@implementation Store
- (void)open:(MYSQL *)c {
  mysql_real_connect(c, "db.internal", "app", "Tr0ub4dor", "orders", 0, 0, 0);
}
@end
)x",
      {R"(mysql_real_connect(c, std::getenv("DATABASE_HOST"), std::getenv("DATABASE_USER"), std::getenv("DATABASE_PASSWORD"), std::getenv("DATABASE_NAME"), 0, 0, 0);)",
       "#include <cstdlib>"}};
  checkFix(C, ".mm");
}

INSTANTIATE_TEST_SUITE_P(All, FixTexts, testing::ValuesIn(texts()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

INSTANTIATE_TEST_SUITE_P(Pieces, FixTexts, testing::ValuesIn(pieces()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

INSTANTIATE_TEST_SUITE_P(Qt, FixTexts, testing::ValuesIn(qtTexts()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

INSTANTIATE_TEST_SUITE_P(Formats, FixTexts, testing::ValuesIn(formats()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

} // namespace svc::test
