//===- FixWholeTest.cpp - Texts that go as a whole ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A connection string that names no host is replaced as one that does: by the
// variable of the whole, which holds all of it.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>

namespace svc::test {

static std::string program(const std::string &Headers,
                           const std::string &Body) {
  return Headers + "void f() {\n" + Body + "\n}\n";
}
static std::string libpq(const std::string &Text) {
  return program("#include <libpq-fe.h>\n", "PQconnectdb(\"" + Text + "\");");
}

static std::vector<FixCase> wholes() {
  const std::string Read = R"(PQconnectdb(std::getenv("DATABASE_URL"));)";
  return {
      {"Pairs", libpq("dbname=shop user=app password=one"), {Read}},
      {"OnePair", libpq("user=app"), {Read}},
      {"Url", libpq("postgresql:///shop?user=app&password=one"), {Read}},
      {"UrlWithALogin", libpq("postgresql://app:one@/shop"), {Read}},
      {"Odbc",
       program("#include <sql.h>\n#include <sqlext.h>\n",
               "SQLHDBC C = nullptr;\n"
               "SQLDriverConnect(C, nullptr, (SQLCHAR "
               "*)\"DSN=w;UID=etl;PWD=one;\", SQL_NTS, nullptr, 0, nullptr, "
               "SQL_DRIVER_COMPLETE);"),
       {R"(SQLDriverConnect(C, nullptr, (SQLCHAR *)std::getenv("DATABASE_URL"), SQL_NTS, nullptr, 0, nullptr, SQL_DRIVER_COMPLETE);)"}},
      {"CppDb",
       program("#include <cppdb/frontend.h>\n",
               "cppdb::session S(\"mysql:database=shop;user=app;password="
               "one\");"),
       {R"(cppdb::session S(std::getenv("MYSQL_DSN"));)"}},
      {"Soci",
       program("#include <soci/soci.h>\n",
               "soci::session S(\"oracle\", \"service=o user=app "
               "password=one\");"),
       {R"(soci::session S("oracle", std::getenv("DATABASE_URL"));)"}},
      {"InAVariable",
       program("#include <libpq-fe.h>\n#include <string>\n"
               "static const std::string Info = \"user=app dbname=shop\";\n",
               "PQconnectdb(Info.c_str());"),
       {R"(static const std::string Info = std::getenv("DATABASE_URL");)"}},
      {"InTheArmsOfABranch",
       program("#include <cstdlib>\n#include <cstring>\n"
               "#include <libpq-fe.h>\n",
               "if (std::strcmp(std::getenv(\"APP_ENV\"), \"production\") == "
               "0)\n  PQconnectdb(\"dbname=shop user=app password=one\");\n"
               "else\n  PQconnectdb(\"dbname=test user=me password=two\");"),
       {Read}},
      // A file is a database, and no more.
      {"APartThatIsAllOfTheText",
       program("#include <sqlite3.h>\n",
               "sqlite3 *Db = nullptr;\nsqlite3_open(\"orders.db\", &Db);"),
       {R"(sqlite3_open(std::getenv("DATABASE_PATH"), &Db);)"}},
  };
}

class FixWhole : public testing::TestWithParam<FixCase> {};

TEST_P(FixWhole, CompilesAndAttaches) { checkFix(GetParam(), ".cpp"); }

INSTANTIATE_TEST_SUITE_P(All, FixWhole, testing::ValuesIn(wholes()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

static UnitRecord findingsIn(const std::string &Source) {
  TempTree Tree;
  AnalysisOptions Options;
  Options.KeepValues = true;
  std::string Path = Tree.file("source.cpp", Source);
  UnitResult Result = analyse(Path, flagsOf(Source, /*IsC=*/false), Options);
  EXPECT_FALSE(Result.Failure);
  return std::move(Result.Record);
}

TEST(FixWholeValues, TheVariableHoldsAllOfTheText) {
  for (const auto &[Text, Url] :
       std::vector<std::pair<std::string, std::string>>{
           {"dbname=shop user=app password='o ne'",
            "postgresql://app:o%20ne@/shop"},
           {"user=app", "postgresql://app@"},
           {"dbname=shop sslmode=require password=one",
            "postgresql://:one@/shop?sslmode=require"},
           {"postgresql:///shop?user=app&password=one",
            "postgresql:///shop?user=app&password=one"}}) {
    UnitRecord Record = findingsIn(libpq(Text));
    ASSERT_FALSE(Record.Findings.empty()) << Text;
    unsigned Fixes = 0;
    for (const FindingRecord &F : Record.Findings) {
      ASSERT_TRUE(F.Slot && F.Slot->Old);
      EXPECT_EQ("DATABASE_URL", F.Slot->Variable);
      EXPECT_EQ("dsn", F.Slot->Role);
      EXPECT_EQ(Url, F.Slot->Old->reveal());
      EXPECT_THAT(F.Slot->Example, testing::Not(testing::HasSubstr("one")));
      EXPECT_THAT(F.Slot->Example, testing::Not(testing::HasSubstr("app")));
      EXPECT_THAT(F.Message, testing::HasSubstr("(DATABASE_URL)"));
      Fixes += F.Fixes.size();
      if (F.Fixes.empty()) {
        EXPECT_EQ("the whole text is replaced by the fix of its connection "
                  "string",
                  F.NoFixReason);
      }
    }
    EXPECT_EQ(1U, Fixes) << Text;
  }
}

TEST(FixWholeValues, WhereTheWholeStaysItsPartsSayWhy) {
  UnitRecord Record =
      findingsIn("#include <libpq-fe.h>\n"
                 "constexpr char Info[] = \"user=app dbname=s\";"
                 "\nstatic_assert(sizeof(Info) > 3);\n"
                 "void f(bool A, const char *B) {\n"
                 "  PQconnectdb(A ? Info : B);\n}\n");
  ASSERT_EQ(2U, Record.Findings.size());
  for (const FindingRecord &F : Record.Findings) {
    EXPECT_TRUE(F.Fixes.empty());
    EXPECT_THAT(F.NoFixReason, testing::HasSubstr("the array is used as such"));
  }
}

} // namespace svc::test
