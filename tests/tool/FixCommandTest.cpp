//===- FixCommandTest.cpp - svc-tidy fix ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is written and what is said of it, on projects of a few units with the
// libraries' own headers. FixKeepsTest.cpp has what stays, FixRollBackTest.cpp
// what does not compile, FixFilesTest.cpp the files beside the sources, and
// FixRefusalTest.cpp wrong input.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using FixCommand = FixProject;

// --- What is written --------------------------------------------------------

TEST_F(FixCommand, RewritesAndSaysWhat) {
  mysql();
  commit();
  Outcome O = fix({"-j2"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_EQ("", O.Err);
  EXPECT_EQ(R"cpp(#include <mysql.h>
#include <cstdlib>
MYSQL *connectTo(MYSQL *Db) {
  return mysql_real_connect(Db, std::getenv("DATABASE_HOST"), nullptr, std::getenv("DATABASE_PASSWORD"), std::getenv("DATABASE_NAME"), 0,
                            nullptr, 0);
}
)cpp",
            text("src/db.cpp"));
  EXPECT_THAT(O.Out, HasSubstr("fixed src/db.cpp:3:10: host of mysql "
                               "(DATABASE_HOST)\n"));
  EXPECT_THAT(O.Out, HasSubstr("wrote .env.example\n"));
  EXPECT_THAT(O.Out, HasSubstr("to set: DATABASE_HOST, DATABASE_NAME, "
                               "DATABASE_PASSWORD\n"));
  EXPECT_THAT(O.Out, EndsWith("3 findings: 3 fixed in 1 file, 0 left; 1 unit "
                              "parsed again\n"));
  EXPECT_EQ(" M src/db.cpp\n?? .env.example\n", Tree.changed());
  expectCompiles();
}

TEST_F(FixCommand, WhatALibraryReadsByItselfIsLeftToIt) {
  postgres("src/db.cpp");
  commit();
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_EQ("", O.Err);
  EXPECT_EQ(R"cpp(#include <libpq-fe.h>
PGconn *connectTo() {
  return PQsetdbLogin(nullptr, nullptr, nullptr, nullptr, nullptr,
                      nullptr, nullptr);
}
)cpp",
            text("src/db.cpp"));
  EXPECT_THAT(
      O.Out, HasSubstr("fixed src/db.cpp:3:10: host of postgresql (PGHOST)\n"));
  EXPECT_THAT(O.Out, HasSubstr("to set: PGDATABASE, PGHOST, PGPASSWORD\n"));
  EXPECT_THAT(O.Out, EndsWith("3 findings: 3 fixed in 1 file, 0 left; 1 unit "
                              "parsed again\n"));
  EXPECT_EQ(" M src/db.cpp\n?? .env.example\n", Tree.changed());
  expectCompiles();
}

TEST_F(FixCommand, AnotherConnectionDoesNotGetWhatIsLeftToTheLibrary) {
  // With PGPORT or PGPASSWORD set, stock() would go elsewhere.
  source("src/orders.cpp", R"cpp(#include <libpq-fe.h>
PGconn *orders() {
  return PQsetdbLogin("db.internal", "5433", 0, 0, "orders", "app", "hunter2");
}
)cpp");
  source("src/stock.cpp", R"cpp(#include <cstdlib>
#include <libpq-fe.h>
PGconn *stock() {
  return PQsetdbLogin(std::getenv("STOCK_HOST"), 0, 0, 0, "stock",
                      std::getenv("STOCK_USER"), 0);
}
)cpp");
  commit();
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(text("src/orders.cpp"),
              HasSubstr("PQsetdbLogin(nullptr, std::getenv(\"ORDERS_PGPORT\"), "
                        "0, 0, std::getenv(\"ORDERS_PGDATABASE\"), nullptr, "
                        "std::getenv(\"ORDERS_PGPASSWORD\"));"));
  expectCompiles();
}

TEST_F(FixCommand, NoNullPointerForAMacroOrAWrapper) {
  // The macro would keep the password; the wrapper reads its argument.
  Tree.file("src/settings.h", "#pragma once\n#define DB_PASS \"hunter2\"\n");
  source("src/db.c", R"(#include "settings.h"
#include <libpq-fe.h>
#include <string.h>
static PGconn *attach(const char *Host) {
  return strlen(Host) > 9 ? PQsetdbLogin(Host, 0, 0, 0, 0, 0, DB_PASS) : 0;
}
PGconn *db(void);
PGconn *db(void) { return attach("db.internal"); }
)");
  commit();
  EXPECT_EQ(0, fix().Status);
  EXPECT_THAT(text("src/settings.h"),
              HasSubstr("#define DB_PASS getenv(\"PGPASSWORD\")\n"));
  EXPECT_THAT(text("src/db.c"), HasSubstr("0, DB_PASS)"));
  EXPECT_THAT(text("src/db.c"), HasSubstr("attach(getenv(\"PGHOST\"))"));
  expectCompiles();
}

TEST_F(FixCommand, ASecondRunChangesNothing) {
  mysql();
  postgres();
  redis();
  commit();
  fixed();
  commit();
  EXPECT_EQ("0 findings: 0 fixed in 0 files, 0 left; 0 units parsed again\n",
            fix().Out);
  expectUntouched();
}

TEST_F(FixCommand, AProjectsFormatIsKept) {
  mysql();
  Tree.file(".clang-format", "BasedOnStyle: LLVM\n");
  commit();
  EXPECT_EQ(0, fix().Status);
  for (llvm::StringRef Line : linesOf(text("src/db.cpp")))
    EXPECT_LE(Line.size(), 80U) << Line.str();
}

TEST_F(FixCommand, ManyUnitsAndOneHeader) {
  Tree.file("src/settings.h",
            "#pragma once\n"
            "static const char *const Host = \"db.internal\";\n"
            "static const char *const Pass = \"hunter2\";\n");
  for (const char *Name : {"src/a.cpp", "src/b.cpp", "src/c.cpp", "src/d.cpp"})
    source(Name, "#include \"../src/settings.h\"\n#include <libpq-fe.h>\n"
                 "static PGconn *Unit = PQsetdbLogin(Host, 0, 0, 0, 0, 0, "
                 "Pass);\nbool " +
                     llvm::sys::path::stem(Name).str() +
                     "() { return Unit; }\n");
  commit();
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_EQ(" M src/settings.h\n?? .env.example\n", Tree.changed());
  EXPECT_THAT(text("src/settings.h"),
              HasSubstr("Host = std::getenv(\"PGHOST\");\n"));
  EXPECT_EQ(1U, llvm::StringRef(text("src/settings.h")).count("<cstdlib>"));
  EXPECT_THAT(O.Out, HasSubstr("4 units parsed again"));
  expectCompiles();
  commit();
  EXPECT_EQ(0, fix().Status);
  expectUntouched();
}

TEST_F(FixCommand, ConstantsOfAHeaderStayThoseOfEachUnit) {
  Tree.file("src/shards.h",
            "#pragma once\n#include <array>\n"
            "constexpr std::array<const char *, 1> kShards{\"a.internal\"};\n"
            "constexpr const char *kHosts[] = {\"b.internal\"};\n");
  for (const char *Name : {"src/a.cpp", "src/b.cpp"})
    source(Name, "#include \"shards.h\"\n#include <hiredis/hiredis.h>\n"
                 "void " +
                     llvm::sys::path::stem(Name).str() +
                     "() {\n"
                     "  for (auto *S : kShards) redisConnect(S, 0);\n"
                     "  for (auto *S : kHosts) redisConnect(S, 0);\n}\n");
  commit();
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_THAT(text("src/shards.h"),
              HasSubstr("const std::array<const char *, 1> kShards{"));
  EXPECT_THAT(text("src/shards.h"), HasSubstr("const char *const kHosts[] ="));
  expectCompiles();
  Words Link = {"clang++-19", "-std=c++17", "-r", "-nostdlib",
                "src/a.cpp",  "src/b.cpp",  "-o", Tree.path("o.orig")};
  Outcome Linked = runProcess(std::move(Link), Tree.Root, 120);
  EXPECT_EQ(0, Linked.Status) << Linked.Err;
}

TEST_F(FixCommand, AMacroOfAHeaderThatTwoLanguagesShare) {
  Tree.file("src/settings.h", "#ifndef SETTINGS_H\n#define SETTINGS_H\n"
                              "#define DB_HOST \"db.internal\"\n#endif\n");
  source("src/a.cpp", "#include \"settings.h\"\n#include <libpq-fe.h>\n"
                      "PGconn *a() { return PQsetdbLogin(DB_HOST, 0, 0, 0, 0, "
                      "0, 0); }\n");
  source("src/b.c", "#include \"settings.h\"\n#include <libpq-fe.h>\n"
                    "PGconn *b(void);\n"
                    "PGconn *b(void) { return PQsetdbLogin(DB_HOST, 0, 0, 0, "
                    "0, 0, 0); }\n");
  commit();
  Outcome O = fix();
  expectCompiles();
  EXPECT_THAT(O.Out, HasSubstr("2 units parsed again")) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("2 findings: "));
  commit();
  fix();
  expectUntouched();
}

TEST_F(FixCommand, NamesAreThoseOfTheWholeRun) {
  for (const char *Name : {"orders", "users"}) {
    std::string Text = "#include <libpq-fe.h>\n"
                       "static const char *NAMEUrl = "
                       "\"postgres://me:Zq1x@db.internal/NAME\";\n"
                       "PGconn *NAME() { return PQconnectdb(NAMEUrl); }\n";
    for (size_t At; (At = Text.find("NAME")) != std::string::npos;)
      Text.replace(At, 4, Name);
    source(std::string("src/") + Name + ".cpp", Text);
  }
  commit();
  EXPECT_EQ(0, fix().Status);
  EXPECT_THAT(text("src/orders.cpp"), HasSubstr("ORDERS_DATABASE_URL"));
  EXPECT_THAT(text("src/users.cpp"), HasSubstr("USERS_DATABASE_URL"));
  EXPECT_THAT(text(".env.example"), HasSubstr("\nORDERS_DATABASE_URL="));
  EXPECT_THAT(text(".env.example"), HasSubstr("\nUSERS_DATABASE_URL="));
}

TEST_F(FixCommand, NoSourceIsWrittenWhereThereIsNothingToFix) {
  source("a.c", "int a;\n");
  commit();
  Outcome O = fix();
  EXPECT_EQ(0, O.Status);
  EXPECT_EQ("0 findings: 0 fixed in 0 files, 0 left; 0 units parsed again\n",
            O.Out);
  expectUntouched();
}

// --- Restructure ------------------------------------------------------------

TEST_F(FixCommand, RestructureOnRequest) {
  source("a.cpp", R"cpp(#include <cstdlib>
#include <filesystem>
#include <hiredis/hiredis.h>
#include <string>
#define IS_PRODUCTION 1
bool store(redisContext *C, const std::string &Key, const std::string &From) {
  if (IS_PRODUCTION) {
    return redisCommand(C, "SET %s %s", Key.c_str(), From.c_str());
  } else {
    return std::filesystem::copy_file(From, "./uploads/" + Key);
  }
}
redisContext *open() { return redisConnect(std::getenv("REDIS_HOST"), 6379); }
)cpp");
  commit();
  Outcome O = fix({"--checks=svc-environment-branch"});
  EXPECT_EQ(1, O.Status) << O.Out;
  EXPECT_THAT(O.Out, HasSubstr("not fixed a.cpp:7:"));
  EXPECT_THAT(Tree.changed(), Not(HasSubstr("a.cpp")));
  O = fix({"--restructure", "--checks=svc-environment-branch"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(text("a.cpp"), Not(HasSubstr("copy_file")));
  EXPECT_THAT(text("a.cpp"), HasSubstr("redisCommand"));
  EXPECT_THAT(O.Out, HasSubstr("fixed a.cpp:7:"));
  expectCompiles();
}

// --- The report for programs ------------------------------------------------

TEST_F(FixCommand, AsJson) {
  mysql();
  redis();
  source("src/left.cpp", "#include <libpq-fe.h>\n"
                         "constexpr char Host[] = \"host=left.internal\";\n"
                         "static_assert(sizeof(Host) == 19);\n"
                         "PGconn *left() { return PQconnectdb(Host); }\n");
  commit();
  auto Report = fixed({}, 1);
  EXPECT_EQ(false, Report["dry_run"]);
  EXPECT_THAT(Report["changed"], ElementsAre("src/cache.c", "src/db.cpp"));
  EXPECT_THAT(Report["written"], ElementsAre(".env.example"));
  EXPECT_THAT(Report["kept"], IsEmpty());
  EXPECT_EQ(2, Report["reparsed"]);
  EXPECT_EQ(6U, Report["findings"].size());
  unsigned Left = 0;
  for (const auto &F : Report["findings"]) {
    EXPECT_EQ(16U, F["fingerprint"].get<std::string>().size());
    EXPECT_EQ(F["fixed"].get<bool>(), F["reason"].get<std::string>().empty());
    Left += !F["fixed"].get<bool>();
  }
  EXPECT_EQ(1U, Left);
}

TEST_F(FixCommand, TheSameForAnyNumberOfThreadsAndAnyOrder) {
  mysql();
  redis();
  postgres();
  postgres("src/more.cpp");
  commit();
  Outcome One = fix({"--dry-run", "-j1"});
  EXPECT_EQ(One.Out, fix({"--dry-run", "-j4"}).Out);
  EXPECT_EQ(One.Err, fix({"--dry-run", "-j4"}).Err);
  std::reverse(Units.begin(), Units.end());
  Tree.file("compile_commands.json", databaseFor(Tree, Units, Headers));
  EXPECT_EQ(One.Out, fix({"--dry-run"}).Out);
}

} // namespace
} // namespace svc::test
