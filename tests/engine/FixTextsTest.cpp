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
       {},
       {"dsn", "password", "user"}},
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

class FixTexts : public testing::TestWithParam<FixCase> {};

TEST_P(FixTexts, CompilesAndAttaches) { checkFix(GetParam(), ".cpp"); }

INSTANTIATE_TEST_SUITE_P(All, FixTexts, testing::ValuesIn(texts()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

} // namespace svc::test
