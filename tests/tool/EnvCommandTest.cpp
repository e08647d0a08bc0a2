//===- EnvCommandTest.cpp - svc-tidy env ----------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table, and whether .env.example still says the same.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"
#include "llvm/ADT/StringExtras.h"

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class EnvCommand : public FixProject {
protected:
  EnvCommand() {
    source("src/db.cpp", R"cpp(#include <cstdlib>
#include <libpq-fe.h>
PGconn *db() {
  const char *Name = std::getenv("DB_NAME");
  return PQsetdbLogin(std::getenv("DB_HOST"), 0, 0, 0, Name ? Name : "orders",
                      0, std::getenv("DB_PASSWORD"));
}
const char *home() { return std::getenv("HOME"); }
)cpp");
    commit();
  }
  nlohmann::json variable(const std::string &Name) const {
    Outcome O = run({"env", "--format=json"});
    EXPECT_EQ(0, O.Status) << O.Err;
    auto All = nlohmann::json::parse(O.Out, nullptr, false);
    for (const auto &V : All["variables"])
      if (V["name"] == Name)
        return V;
    ADD_FAILURE() << Name << " is not in " << O.Out;
    return {};
  }
};

TEST_F(EnvCommand, ATable) {
  Outcome O = run({"env"});
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_EQ("", O.Err);
  std::vector<std::string> Rows;
  for (llvm::StringRef Line : linesOf(O.Out)) {
    llvm::SmallVector<llvm::StringRef, 8> Words;
    Line.split(Words, ' ', -1, /*KeepEmpty=*/false);
    Rows.push_back(llvm::join(Words, " "));
  }
  EXPECT_THAT(
      Rows, ElementsAre("variable service role read in",
                        "DB_HOST postgresql host required src/db.cpp",
                        "DB_NAME postgresql database has a default src/db.cpp",
                        "DB_PASSWORD postgresql password required src/db.cpp",
                        HasSubstr("HOME - - "),
                        "PGPORT postgresql port read by the library src/db.cpp",
                        "PGUSER postgresql user read by the library "
                        "src/db.cpp"));
}

TEST_F(EnvCommand, AsJson) {
  auto Name = variable("DB_NAME");
  EXPECT_THAT(Name["services"], ElementsAre("postgresql"));
  EXPECT_THAT(Name["roles"], ElementsAre("database"));
  EXPECT_EQ(false, Name["required"]);
  EXPECT_EQ(false, Name["secret"]);
  EXPECT_THAT(Name["files"], ElementsAre("src/db.cpp"));
  EXPECT_EQ(true, variable("DB_PASSWORD")["secret"]);
  EXPECT_THAT(variable("HOME")["services"], IsEmpty());
}

TEST_F(EnvCommand, NoVariables) {
  source("src/db.cpp", "int a;\n");
  EXPECT_EQ("no variables are read\n", run({"env"}).Out);
}

TEST_F(EnvCommand, AnExampleThatSaysAll) {
  Tree.file(".env.example", "DB_HOST=h\nexport DB_NAME=\nDB_PASSWORD=''\n");
  Outcome O = run({"env", "--check"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_EQ(".env.example names what the code reads\n", O.Out);
}

TEST_F(EnvCommand, AnExampleThatIsStale) {
  Tree.file(".env.example", "DB_HOST=h\nDB_USER=u\nHOME=/\nDB_NAME=1\n");
  Outcome O = run({"env", "--check"});
  EXPECT_EQ(1, O.Status);
  EXPECT_EQ(".env.example: DB_PASSWORD is missing: password of postgresql, "
            "required; read in src/db.cpp\n"
            ".env.example:2: DB_USER is not read by the code that was "
            "analysed\n",
            O.Out);
}

TEST_F(EnvCommand, AnotherExample) {
  Tree.file("deploy/env", "DB_HOST=\nDB_NAME=\nDB_PASSWORD=\n");
  EXPECT_EQ(0, run({"env", "--check", "--env-example=deploy/env"}).Status);
}

TEST_F(EnvCommand, FixBringsItUpToDate) {
  Tree.file(".env.example", "# ours\nDB_HOST=h\n");
  commit();
  EXPECT_EQ(1, run({"env", "--check"}).Status);
  EXPECT_EQ(1, fix().Status) << "the default is left";
  EXPECT_EQ(0, run({"env", "--check"}).Status);
}

TEST_F(EnvCommand, WhatALibraryReadsByItselfIsNotStale) {
  source("src/db.cpp", R"cpp(#include <libpq-fe.h>
PGconn *db() {
  return PQsetdbLogin("db.internal", "5433", 0, 0, "orders", "app", "Tr0ub4dor");
}
)cpp");
  commit();
  EXPECT_EQ(0, fix().Status);
  EXPECT_THAT(
      text("src/db.cpp"),
      HasSubstr("PQsetdbLogin(nullptr, nullptr, 0, 0, nullptr, nullptr, "
                "nullptr);"));
  Outcome O = run({"env", "--check"});
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_THAT(text(".env.example"), HasSubstr("PGPASSWORD="));
  EXPECT_THAT(run({"env"}).Out, HasSubstr("read by the library"));
  EXPECT_EQ(true, variable("PGPASSWORD")["by_library"]);
  EXPECT_EQ(false, variable("PGPASSWORD")["required"]);
}

TEST_F(EnvCommand, WhatALibraryMayReadNeedsNoExample) {
  // db.cpp leaves port and user to libpq.
  Tree.file(".env.example", "DB_HOST=\nDB_NAME=\nDB_PASSWORD=\n");
  commit();
  EXPECT_EQ(0, run({"env", "--check"}).Status);
  EXPECT_EQ(0, fix({"--checks=svc-hardcoded-credential"}).Status);
  EXPECT_THAT(text(".env.example"), Not(HasSubstr("PGPORT")));
}

TEST_F(EnvCommand, WrongInput) {
  expectRefused({"env", "--check"},
                "cannot read .env.example; svc-tidy fix writes one");
  Tree.folder("folder");
  expectRefused({"env", "--check", "--env-example=folder"},
                "cannot read folder");
  Tree.file("x.orig", "A=1\nB\n");
  expectRefused({"env", "--check", "--env-example=x.orig"},
                "x.orig:2: NAME=value is expected");
  expectRefused({"env", "gone.cpp"}, "no such file or folder: gone.cpp");
  expectRefused({"env", "--format=yaml"}, "--format");
}

TEST_F(EnvCommand, AUnitThatFailsIsSaid) {
  source("src/broken.cpp", "#include \"gone.h\"\n");
  Outcome O = run({"env"});
  EXPECT_EQ(3, O.Status);
  EXPECT_THAT(O.Out, HasSubstr("DB_HOST"));
  EXPECT_THAT(O.Err, HasSubstr("svc-tidy: not analysed: src/broken.cpp: "));
  EXPECT_THAT(O.Out, Not(HasSubstr("gone.h")));
}

} // namespace
} // namespace svc::test
