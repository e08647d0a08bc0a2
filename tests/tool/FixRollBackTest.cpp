//===- FixRollBackTest.cpp - What would not compile is not written --------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Units that see what a fix changes are parsed again, also those that nobody
// asked for; all others are fixed all the same.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"

namespace svc::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

using FixRollBack = FixProject;

TEST_F(FixRollBack, AFixThatBreaksAnotherUnitIsRolledBack) {
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

TEST_F(FixRollBack, AUnitThatIsNotAskedForStillCompiles) {
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

TEST_F(FixRollBack, AChangeOfNoHeaderNeedsNoOtherUnit) {
  mysql();
  source("src/b.cpp", "int b;\n");
  commit();
  EXPECT_THAT(fix({"src/db.cpp"}).Out, EndsWith("; 1 unit parsed again\n"));
}

TEST_F(FixRollBack, OnlyTheMacroThatBreaksIsRolledBack) {
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

TEST_F(FixRollBack, AUnitThatFailsIsSaidAndItsFilesStay) {
  mysql();
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

TEST_F(FixRollBack, ANewWarningCountsToo) {
  // The parameter would be unused.
  source("a.cpp", "#include <libpq-fe.h>\n#define HOST(X) \"db-\" #X\n"
                  "PGconn *a() { return PQconnectdb(\"host=\" HOST(a)); }\n");
  commit();
  fix();
  expectCompiles();
}
} // namespace
} // namespace svc::test
