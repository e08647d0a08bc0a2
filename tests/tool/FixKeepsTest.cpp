//===- FixKeepsTest.cpp - What svc-tidy fix leaves as it is ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Everything on a dry run; what the user keeps by a comment, a baseline, an
// option, or by not having committed it; and copies of what is changed.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"

namespace svc::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using FixKeeps = FixProject;

TEST_F(FixKeeps, ADryRunWritesNothing) {
  mysql();
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
              HasSubstr("would fix src/db.cpp:3:10: host of mysql"));
}

TEST_F(FixKeeps, TheDifferenceWithSecretsIsAPatch) {
  mysql();
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

TEST_F(FixKeeps, SilencedFindingsStay) {
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

TEST_F(FixKeeps, WhatTheBaselineHasStays) {
  mysql();
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

TEST_F(FixKeeps, OtherChecksStay) {
  mysql();
  commit();
  Outcome O = fix({"--checks=svc-hardcoded-credential"});
  EXPECT_EQ(0, O.Status) << O.Out;
  EXPECT_THAT(text("src/db.cpp"), HasSubstr("\"db.internal\""));
  EXPECT_THAT(text("src/db.cpp"), Not(HasSubstr("hunter2")));
  expectCompiles();
}

TEST_F(FixKeeps, WhatIsNotCommittedIsLeftAlone) {
  mysql();
  redis();
  commit();
  std::string Edited = text("src/db.cpp") + "// my work\n";
  Tree.file("src/db.cpp", Edited);
  Outcome O = fix();
  EXPECT_EQ(1, O.Status);
  EXPECT_EQ(Edited, text("src/db.cpp"));
  EXPECT_THAT(text("src/cache.c"), HasSubstr("getenv(\"REDIS_HOST\")"));
  EXPECT_THAT(O.Out, HasSubstr("not fixed src/db.cpp:3:10: host of mysql: "
                               "the file has changes that are not committed; "
                               "commit them, or say --force\n"));
  EXPECT_FALSE(llvm::sys::fs::exists(Tree.path("src/db.cpp.orig")));
}

TEST_F(FixKeeps, UnlessForced) {
  mysql();
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

TEST_F(FixKeeps, OutsideOfGitACopyIsKept) {
  mysql();
  std::string Old = text("src/db.cpp");
  Outcome O = fix();
  EXPECT_EQ(0, O.Status) << O.Out << O.Err;
  EXPECT_EQ(Old, text("src/db.cpp.orig"));
  EXPECT_THAT(O.Out, HasSubstr("kept src/db.cpp.orig\n"));
  EXPECT_EQ(0, fix().Status);
  EXPECT_FALSE(llvm::sys::fs::exists(Tree.path("src/db.cpp.orig.1")));
}
} // namespace
} // namespace svc::test
