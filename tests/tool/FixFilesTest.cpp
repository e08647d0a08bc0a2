//===- FixFilesTest.cpp - The files beside the sources --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// .env.example, the old values, the helper, names, snippets for a deployment.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"
#include <sys/stat.h>

namespace svc::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class FixFiles : public FixProject {
protected:
  FixFiles() {
    source("src/db.c", R"(#include <libpq-fe.h>
PGconn *connectTo(void) {
  return PQsetdbLogin("db.internal", "5432", 0, 0, "orders", "it's me",
                      "p@ss w/rd$1");
}
)");
    Outside = Outer.path("values.env");
  }
  unsigned modeOf(const std::string &File) const {
    struct stat Status = {};
    EXPECT_EQ(0, ::stat(File.c_str(), &Status));
    return Status.st_mode & 07777;
  }
  std::string sourced(const std::string &Name) const {
    Outcome O = runProcess(
        {"sh", "-c", ". '" + Outside + "'; printf %s \"$" + Name + "\""});
    EXPECT_EQ(0, O.Status) << O.Err;
    return O.Out;
  }

  TempTree Outer;
  std::string Outside;
};

// --- .env.example -----------------------------------------------------------

TEST_F(FixFiles, AnExampleOfEveryVariable) {
  commit();
  EXPECT_EQ(0, fix().Status);
  EXPECT_EQ("# The variables that this program reads, with examples. Copy this "
            "file, and\n# fill in the values of a deployment there. Checked by "
            "svc-tidy env --check.\n"
            "\n# database of postgresql, required; read in src/db.c\n"
            "PGDATABASE=orders\n"
            "\n# host of postgresql, required; read in src/db.c\n"
            "PGHOST=db.internal\n"
            "\n# password of postgresql, required; read in src/db.c\n"
            "PGPASSWORD=\n"
            "\n# port of postgresql, required; read in src/db.c\n"
            "PGPORT=5432\n"
            "\n# user of postgresql, required; read in src/db.c\n"
            "PGUSER=\n",
            text(".env.example"));
  EXPECT_EQ(0, run({"env", "--check"}).Status);
}

TEST_F(FixFiles, AnExampleThatIsThereGrows) {
  Tree.file(".env.example", "# ours\nPGHOST=localhost");
  commit();
  EXPECT_EQ(0, fix().Status);
  EXPECT_THAT(text(".env.example"),
              StartsWith("# ours\nPGHOST=localhost\n\n# database of"));
  EXPECT_EQ(1U, llvm::StringRef(text(".env.example")).count("PGHOST="));
}

TEST_F(FixFiles, AnotherNameForIt) {
  commit();
  EXPECT_EQ(0, fix({"--env-example=src/env.sample"}).Status);
  EXPECT_EQ(" M src/db.c\n?? src/env.sample\n", Tree.changed());
}

TEST_F(FixFiles, OrNone) {
  commit();
  EXPECT_EQ(0, fix({"--no-env-example"}).Status);
  EXPECT_EQ(" M src/db.c\n", Tree.changed());
}

TEST_F(FixFiles, WhatTheCodeReadsAlreadyIsInIt) {
  source("src/db.c", "#include <libpq-fe.h>\n#include <stdlib.h>\n"
                     "PGconn *a(void) {\n"
                     "  return PQconnectdb(getenv(\"ORDERS_DB\"));\n}\n"
                     "char *home(void) { return getenv(\"HOME\"); }\n");
  commit();
  EXPECT_EQ(0, fix().Status);
  EXPECT_THAT(text(".env.example"), HasSubstr("\nORDERS_DB=\n"));
  EXPECT_THAT(text(".env.example"), Not(HasSubstr("HOME")));
}

// --- The old values ---------------------------------------------------------

TEST_F(FixFiles, OldValuesForTheirOwnerOnly) {
  commit();
  Outcome O = fix({"--write-env=" + Outside});
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_EQ(0600U, modeOf(Outside));
  EXPECT_EQ("it's me", sourced("PGUSER"));
  EXPECT_EQ("p@ss w/rd$1", sourced("PGPASSWORD"));
  EXPECT_EQ("db.internal", sourced("PGHOST"));
  std::string Values = readFile(Outside);
  EXPECT_EQ(0, fix({"--write-env=" + Outside, "--force"}).Status);
  EXPECT_EQ(Values, readFile(Outside));
}

TEST_F(FixFiles, NotWhereGitWouldSeeThem) {
  commit();
  for (const char *File : {"values.env", "src/values.env", "src/db.c"})
    expectRefused({"fix", std::string("--write-env=") + File},
                  "--write-env: git does not ignore");
  EXPECT_FALSE(
      llvm::sys::fs::create_link(Tree.path("src"), Outer.path("linked")));
  expectRefused({"fix", "--write-env=" + Outer.path("linked/v.env")},
                "--write-env: git does not ignore");
  Tree.file(".gitignore", "compile_commands.json\n.env\n");
  commit();
  EXPECT_EQ(0, fix({"--write-env=.env"}).Status);
  EXPECT_EQ(0600U, modeOf(Tree.path(".env")));
  EXPECT_EQ(" M src/db.c\n?? .env.example\n", Tree.changed());
}

TEST_F(FixFiles, NotWhereGitCannotSay) {
  Tree.file(".git/HEAD", "broken");
  Outcome O = fix({"--write-env=v.env"});
  EXPECT_EQ(2, O.Status);
  EXPECT_THAT(O.Err, HasSubstr("--write-env: git cannot say"));
  EXPECT_FALSE(llvm::sys::fs::exists(Tree.path("v.env")));
}

// --- The helper -------------------------------------------------------------

TEST_F(FixFiles, TheHelperIsPutThereAndIncluded) {
  commit();
  Outcome O = fix({"--vendor-helper=third_party/svc"});
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_THAT(text("src/db.c"),
              HasSubstr("#include \"../third_party/svc/svc_env.h\""));
  EXPECT_EQ(" M src/db.c\n?? .env.example\n?? third_party/svc/svc_env.h\n",
            Tree.changed());
  expectCompiles();
  commit();
  EXPECT_EQ(0, fix({"--vendor-helper=third_party/svc"}).Status);
  EXPECT_EQ(0, run({"env", "--check"}).Status);
  expectUntouched();
}

TEST_F(FixFiles, AUrlForAllParts) {
  commit();
  Outcome O =
      fix({"--vendor-helper=src", "--style=url", "--write-env=" + Outside});
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  expectCompiles();
  EXPECT_EQ("postgresql://it%27s%20me:p%40ss%20w%2Frd%241@db.internal:5432/"
            "orders",
            sourced("DATABASE_URL"));
  EXPECT_THAT(text(".env.example"), HasSubstr("@db.internal:5432/orders\n"));
  EXPECT_THAT(text(".env.example"), Not(HasSubstr("p%40ss")));
  EXPECT_EQ(0, run({"env", "--check"}).Status);
  commit();
  EXPECT_EQ(0, fix({"--vendor-helper=src", "--style=url"}).Status);
  expectUntouched();
}

// --- Names ------------------------------------------------------------------

TEST_F(FixFiles, WrittenNamesGiveTheSameNames) {
  source("src/users.c", "#include <libpq-fe.h>\n"
                        "PGconn *users(void) {\n  return PQsetdbLogin("
                        "\"users.internal\", 0, 0, 0, \"users\", 0, 0);\n}\n");
  commit();
  EXPECT_EQ(0, fix({"--write-names=names.json"}).Status);
  std::string First = text("src/db.c") + text("src/users.c");
  EXPECT_THAT(text("names.json"), HasSubstr("\"file\": \"src/users.c\""));
  Tree.git({"checkout", "-q", "."});
  EXPECT_EQ(0, fix({"--names=names.json"}).Status);
  EXPECT_EQ(First, text("src/db.c") + text("src/users.c"));
}

TEST_F(FixFiles, PinnedNamesAreUsedEverywhere) {
  Tree.file("names.json", R"({"schema_version": 1, "names": [
    {"name": "MAIN_DB_HOST", "service": "postgresql", "role": "host"}]})");
  commit();
  Outcome O = fix({"--names=names.json"});
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(text("src/db.c"), HasSubstr("getenv(\"MAIN_DB_HOST\")"));
  EXPECT_THAT(text(".env.example"), HasSubstr("\nMAIN_DB_HOST="));
  EXPECT_THAT(O.Out, HasSubstr("to set: MAIN_DB_HOST, PGDATABASE, "
                               "PGPASSWORD, PGPORT, PGUSER\n"));
}

// --- Snippets ---------------------------------------------------------------

TEST_F(FixFiles, SnippetsForADeployment) {
  for (const auto &[Platform, Line] :
       std::vector<std::pair<std::string, std::string>>{
           {"compose", "      PGHOST: ${PGHOST:?"},
           {"kubernetes", "kind: Secret\n"},
           {"systemd", "EnvironmentFile="}}) {
    commit();
    Outcome O = fix({"--deployment=" + Platform});
    EXPECT_EQ(0, O.Status) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr(Line));
    EXPECT_THAT(O.Out, Not(HasSubstr("p@ss")));
  }
  auto Report = fixed({"--deployment=systemd"});
  EXPECT_THAT(Report["deployment"].get<std::string>(),
              HasSubstr("#   PGPASSWORD=\n"))
      << "what was fixed before needs its variables, too";
}

// --- Another function that reads variables ----------------------------------

TEST_F(FixFiles, AnAccessorOfTheProject) {
  Tree.file("src/config.h", "const char *config_get(const char *name);\n");
  source("src/config.c",
         "#include \"config.h\"\n#include <stdlib.h>\n"
         "const char *config_get(const char *name) { return getenv(name); }\n");
  source("src/db.c", "#include \"config.h\"\n" + text("src/db.c"));
  commit();
  EXPECT_EQ(0, fix({"--env-accessor=config_get"}).Status);
  EXPECT_THAT(text("src/db.c"), HasSubstr("config_get(\"PGHOST\")"));
  expectCompiles();
  Outcome O = run({"env", "--check", "--env-accessor=config_get"});
  EXPECT_EQ(0, O.Status) << O.Out;
  commit();
  EXPECT_EQ(0, fix({"--env-accessor=config_get"}).Status);
  expectUntouched();
}

} // namespace
} // namespace svc::test
