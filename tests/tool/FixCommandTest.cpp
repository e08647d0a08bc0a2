//===- FixCommandTest.cpp - svc-tidy fix ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is written, what is not, and what is said of it, on projects of a few
// units with the libraries' own headers. FixFilesTest.cpp has the
// files beside the sources, and what is refused.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"
#include "llvm/ADT/StringExtras.h"

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class FixCommand : public FixProject {
protected:
  /// A unit with a host and a password.
  void postgres(const std::string &Name = "src/db.cpp") {
    source(Name, R"cpp(#include <libpq-fe.h>
PGconn *connectTo() {
  return PQsetdbLogin("db.internal", nullptr, nullptr, nullptr, "orders",
                      nullptr, "hunter2");
}
)cpp");
  }
  void redis(const std::string &Name = "src/cache.c") {
    source(Name, "#include <hiredis/hiredis.h>\n"
                 "redisContext *cache(void) {\n"
                 "  return redisConnect(\"cache.internal\", 6379);\n"
                 "}\n");
  }
};

// --- What is written --------------------------------------------------------

TEST_F(FixCommand, RewritesAndSaysWhat) {
  postgres();
  commit();
  Outcome O = fix({"-j2"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_EQ("", O.Err);
  EXPECT_EQ(R"cpp(#include <libpq-fe.h>
#include <cstdlib>
PGconn *connectTo() {
  return PQsetdbLogin(std::getenv("DATABASE_HOST"), nullptr, nullptr, nullptr, std::getenv("DATABASE_NAME"),
                      nullptr, std::getenv("DATABASE_PASSWORD"));
}
)cpp",
            text("src/db.cpp"));
  EXPECT_THAT(O.Out, HasSubstr("fixed src/db.cpp:3:10: host of postgresql "
                               "(DATABASE_HOST)\n"));
  EXPECT_THAT(O.Out, HasSubstr("wrote .env.example\n"));
  EXPECT_THAT(O.Out, HasSubstr("to set: DATABASE_HOST, DATABASE_NAME, "
                               "DATABASE_PASSWORD\n"));
  EXPECT_THAT(O.Out, EndsWith("3 findings: 3 fixed in 1 file, 0 left; 1 unit "
                              "parsed again\n"));
  EXPECT_EQ(" M src/db.cpp\n?? .env.example\n", Tree.changed());
  expectCompiles();
}

TEST_F(FixCommand, ASecondRunChangesNothing) {
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
  postgres();
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
              HasSubstr("Host = std::getenv(\"DATABASE_HOST\");\n"));
  EXPECT_EQ(1U, llvm::StringRef(text("src/settings.h")).count("<cstdlib>"));
  EXPECT_THAT(O.Out, HasSubstr("4 units parsed again"));
  expectCompiles();
  commit();
  EXPECT_EQ(0, fix().Status);
  expectUntouched();
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

// --- What stays -------------------------------------------------------------

TEST_F(FixCommand, ADryRunWritesNothing) {
  postgres();
  commit();
  for (const char *Format : {"text", "json"}) {
    Outcome O =
        fix({"--dry-run", "--write-names=names.json", "--write-env=../never",
             "--deployment=compose", std::string("--format=") + Format});
    EXPECT_EQ(0, O.Status);
    expectUntouched();
    EXPECT_FALSE(llvm::sys::fs::exists(Tree.path("../never")));
    EXPECT_THAT(O.Out, StartsWith("--- a/src/db.cpp\n+++ b/src/db.cpp\n@@ "));
    EXPECT_THAT(O.Out, Not(HasSubstr("hunter2")));
    EXPECT_THAT(O.Err, Not(HasSubstr("hunter2")));
  }
  EXPECT_THAT(fix({"--dry-run"}).Err,
              HasSubstr("would fix src/db.cpp:3:10: host of postgresql"));
}

TEST_F(FixCommand, TheDifferenceWithSecretsIsAPatch) {
  postgres();
  commit();
  Outcome O = fix({"--dry-run", "--show-secrets"});
  EXPECT_THAT(O.Out, HasSubstr("\"hunter2\""));
  EXPECT_THAT(O.Err, Not(HasSubstr("hunter2")));
  EXPECT_EQ(0, fix({"--no-env-example"}).Status);
  std::string Fixed = text("src/db.cpp");
  Tree.git({"checkout", "-q", "."});
  std::string Patch = Tree.file("fix.orig.diff", O.Out);
  EXPECT_EQ(0, runProcess({"patch", "-p1", "-i", Patch}, Tree.Root).Status);
  EXPECT_EQ(Fixed, text("src/db.cpp"));
}

TEST_F(FixCommand, SilencedFindingsStay) {
  source("a.cpp", R"cpp(#include <libpq-fe.h>
PGconn *a() {
  return PQsetdbLogin("db.internal", 0, 0, 0, 0, 0, // NOLINT(svc-*)
                      nullptr);
}
PGconn *b() { return PQconnectdb("host=db.internal"); }
)cpp");
  commit();
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(text("a.cpp"), HasSubstr("PQsetdbLogin(\"db.internal\", 0"));
  EXPECT_THAT(text("a.cpp"), Not(HasSubstr("host=db.internal")));
}

TEST_F(FixCommand, WhatTheBaselineHasStays) {
  postgres();
  commit();
  Outcome Audit = run({"audit", "--format=json", "--output=../base.json"});
  ASSERT_EQ(1, Audit.Status);
  std::string Base = readFile(Tree.path("../base.json"));
  llvm::sys::fs::remove(Tree.path("../base.json"));
  Tree.file("base.orig.json", Base);
  Outcome O = fix({"--baseline=base.orig.json"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(O.Out, HasSubstr("3 findings: 0 fixed in 0 files, 0 left, 3 in "
                               "the baseline"));
  expectUntouched();

  // All but the first, which brings the header for all of them.
  auto Report = nlohmann::json::parse(Base);
  nlohmann::json First = Report["findings"][0];
  Report["findings"] = {First};
  Tree.file("base.orig.json", Report.dump());
  O = fix({"--baseline=base.orig.json"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(O.Out, HasSubstr("3 findings: 2 fixed in 1 file, 0 left, 1 in "
                               "the baseline"));
  expectCompiles();
}

TEST_F(FixCommand, OtherChecksStay) {
  postgres();
  commit();
  Outcome O = fix({"--checks=svc-hardcoded-credential"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(text("src/db.cpp"), HasSubstr("\"db.internal\""));
  EXPECT_THAT(text("src/db.cpp"), Not(HasSubstr("hunter2")));
  expectCompiles();
}

TEST_F(FixCommand, WhatIsNotCommittedIsLeftAlone) {
  postgres();
  redis();
  commit();
  std::string Edited = text("src/db.cpp") + "// my work\n";
  Tree.file("src/db.cpp", Edited);
  Outcome O = fix();
  EXPECT_EQ(1, O.Status);
  EXPECT_EQ(Edited, text("src/db.cpp"));
  EXPECT_THAT(text("src/cache.c"), HasSubstr("getenv(\"REDIS_HOST\")"));
  EXPECT_THAT(O.Out, HasSubstr("not fixed src/db.cpp:3:10: host of postgresql: "
                               "the file has changes that are not committed; "
                               "commit them, or say --force\n"));
  EXPECT_FALSE(llvm::sys::fs::exists(Tree.path("src/db.cpp.orig")));
}

TEST_F(FixCommand, UnlessForced) {
  postgres();
  commit();
  std::string Edited = text("src/db.cpp") + "// my work\n";
  Tree.file("src/db.cpp", Edited);
  Outcome O = fix({"--force"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(text("src/db.cpp"), HasSubstr("getenv"));
  EXPECT_THAT(text("src/db.cpp"), EndsWith("// my work\n"));
  EXPECT_EQ(Edited, text("src/db.cpp.orig"));
  EXPECT_THAT(O.Out, HasSubstr("kept src/db.cpp.orig\n"));
}

TEST_F(FixCommand, OutsideOfGitACopyIsKept) {
  postgres();
  std::string Old = text("src/db.cpp");
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_EQ(Old, text("src/db.cpp.orig"));
  EXPECT_THAT(O.Out, HasSubstr("kept src/db.cpp.orig\n"));
  EXPECT_EQ(0, fix().Status);
  EXPECT_FALSE(llvm::sys::fs::exists(Tree.path("src/db.cpp.orig.1")));
}

// --- What does not compile --------------------------------------------------

TEST_F(FixCommand, AFixThatBreaksAnotherUnitIsRolledBack) {
  Tree.file("src/settings.h",
            "#pragma once\n#define DB_HOST \"db.internal\"\n");
  source("src/a.cpp", "#include \"settings.h\"\n#include <libpq-fe.h>\n"
                      "PGconn *a() { return PQsetdbLogin(DB_HOST, 0, 0, 0, 0, "
                      "0, 0); }\n"
                      "PGconn *b() { return PQconnectdb(\"host=b.internal\"); "
                      "}\n");
  // The analysis of a.cpp does not see this.
  source("src/b.cpp", "#include \"settings.h\"\n"
                      "constexpr char Host[] = DB_HOST \".example.com\";\n"
                      "static_assert(sizeof(Host) > 1);\n");
  commit();
  std::string Old = text("src/settings.h");
  Outcome O = fix();
  EXPECT_EQ(Old, text("src/settings.h"));
  EXPECT_THAT(text("src/a.cpp"), Not(HasSubstr("b.internal")));
  EXPECT_EQ(1, O.Status) << O.Out;
  EXPECT_THAT(O.Out, HasSubstr("not fixed src/a.cpp:3:22: host of postgresql"));
  EXPECT_THAT(O.Out, HasSubstr("2 findings: 1 fixed in 1 file, 1 left"));
  expectCompiles();
}

TEST_F(FixCommand, AUnitThatIsNotAskedForStillCompiles) {
  Tree.file("src/settings.h",
            "#pragma once\n#define DB_HOST \"db.internal\"\n");
  source("src/a.cpp", "#include \"settings.h\"\n#include <libpq-fe.h>\n"
                      "PGconn *a() { return PQsetdbLogin(DB_HOST, 0, 0, 0, 0, "
                      "0, \"hunter2\"); }\n");
  source("src/b.cpp", "#include \"settings.h\"\n"
                      "constexpr char Host[] = DB_HOST;\n"
                      "static_assert(sizeof(Host) > 1);\n");
  source("src/broken.cpp", "#include \"gone.h\"\n#include \"settings.h\"\n");
  commit();
  for (const Words &Arguments :
       {Words{"src/a.cpp"}, Words{"--exclude=src/b*"}}) {
    Outcome O = fix(Arguments);
    EXPECT_EQ(1, O.Status) << O.Out;
    EXPECT_THAT(text("src/settings.h"), HasSubstr("\"db.internal\""));
    EXPECT_THAT(text("src/a.cpp"), Not(HasSubstr("hunter2")));
    EXPECT_THAT(O.Out, HasSubstr("rolled back, as clang would say in "
                                 "src/b.cpp: "));
    Tree.git({"checkout", "-q", "."});
  }
}

TEST_F(FixCommand, AChangeOfNoHeaderNeedsNoOtherUnit) {
  postgres();
  source("src/b.cpp", "int b;\n");
  commit();
  EXPECT_THAT(fix({"src/db.cpp"}).Out, EndsWith("; 1 unit parsed again\n"));
}

TEST_F(FixCommand, OnlyTheMacroThatBreaksIsRolledBack) {
  Tree.file("src/settings.h", "#pragma once\n#define DB_HOST \"db.internal\"\n"
                              "#define DB_USER \"orders_rw\"\n");
  source("src/a.cpp", "#include \"settings.h\"\n#include <libpq-fe.h>\n"
                      "PGconn *a() { return PQsetdbLogin(DB_HOST, 0, 0, 0, 0, "
                      "DB_USER, 0); }\n");
  source("src/b.cpp", "#include \"settings.h\"\n"
                      "extern const char Hosts[1][12];\n"
                      "const char Hosts[1][12] = {DB_HOST};\n");
  commit();
  EXPECT_EQ(1, fix().Status);
  EXPECT_THAT(text("src/settings.h"), HasSubstr("\"db.internal\""));
  EXPECT_THAT(text("src/settings.h"), Not(HasSubstr("orders_rw")));
  expectCompiles();
}

TEST_F(FixCommand, AUnitThatFailsIsSaidAndItsFilesStay) {
  postgres();
  source("src/broken.cpp", "#include <libpq-fe.h>\n#include \"gone.h\"\n"
                           "PGconn *x() { return PQconnectdb(\"host=b\"); }\n");
  commit();
  std::string Old = text("src/broken.cpp");
  Outcome O = fix();
  EXPECT_EQ(3, O.Status);
  EXPECT_EQ(Old, text("src/broken.cpp"));
  EXPECT_THAT(text("src/db.cpp"), HasSubstr("getenv"));
  EXPECT_THAT(O.Out, HasSubstr("not analysed src/broken.cpp: src/broken.cpp:"
                               "2:10: 'gone.h' file not found\n"));
  auto Report = fixed({}, 3);
  EXPECT_EQ("src/broken.cpp", Report["failed"][0]["file"]);
}

TEST_F(FixCommand, ANewWarningCountsToo) {
  // The parameter would be unused.
  source("a.cpp", "#include <libpq-fe.h>\n#define HOST(X) \"db-\" #X\n"
                  "PGconn *a() { return PQconnectdb(\"host=\" HOST(a)); }\n");
  commit();
  fix();
  expectCompiles();
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
  postgres();
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
  postgres();
  redis();
  postgres("src/more.cpp");
  commit();
  Outcome One = fix({"--dry-run", "-j1"});
  EXPECT_EQ(One.Out, fix({"--dry-run", "-j4"}).Out);
  EXPECT_EQ(One.Err, fix({"--dry-run", "-j4"}).Err);
  std::reverse(Units.begin(), Units.end());
  Tree.file("compile_commands.json",
            databaseFor(Tree, Units, {"-I/usr/include/postgresql"}));
  EXPECT_EQ(One.Out, fix({"--dry-run"}).Out);
}

} // namespace
} // namespace svc::test
