//===- FixRefusalTest.cpp - Wrong input of svc-tidy fix -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One line that says where, exit status 2, and nothing is written at all.
//
//===----------------------------------------------------------------------===//

#include "tool/FixProject.h"
#include <climits>

namespace svc::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class FixRefusal : public FixProject {
protected:
  FixRefusal() { mysql(); }
  TempTree Outer;
};

TEST_F(FixRefusal, OptionsThatDoNotFit) {
  Tree.file("file", "");
  commit();
  expectRefused({"fix", "--show-secrets"}, "--show-secrets needs --dry-run");
  expectRefused({"fix", "--style=url"}, "--style=url needs --vendor-helper");
  expectRefused({"fix", "--style=dsn"}, "--style");
  expectRefused({"fix", "--deployment=heroku"}, "--deployment");
  expectRefused({"fix", "--env-accessor=f", "--vendor-helper=src"},
                "--env-accessor and --vendor-helper exclude each other");
  expectRefused({"fix", "--env-accessor=f("}, "--env-accessor");
  expectRefused({"fix", "--vendor-helper=file"},
                "--vendor-helper: file is no folder");
  expectRefused({"fix", "--vendor-helper=file/deeper"}, "--vendor-helper");
  expectRefused({"fix", "gone.c"}, "no such file or folder: gone.c");
  for (const char *Option : {"--write-env", "--env-example", "--write-names"}) {
    expectRefused({"fix", std::string(Option) + "=gone/file"}, "gone");
    expectRefused({"fix", std::string(Option) + "=src"}, "it is a folder");
  }
}

TEST_F(FixRefusal, BaselinesThatCannotBeRead) {
  commit();
  expectRefused({"fix", "--baseline=gone.json"}, "cannot read gone.json: ");
  expectRefused({"fix", "--baseline=src"}, "cannot read src: ");
  for (const auto &[Text, Place] :
       std::vector<std::pair<std::string, std::string>>{
           {"", "b.orig:1:1: "},
           {"{\n\"findings\": }", "b.orig:2:13: "},
           {"[]", "b.orig:1:1: this is no report of svc-tidy audit"},
           {"{\"findings\": 7}", "b.orig:1:1: this is no report"},
           {"{\"findings\": [\n7]}", "b.orig:2:1: "},
           {"{\"findings\": [\n{\"fingerprint\": 7}]}", "b.orig:2:"},
           {"{\"findings\": [\n{}]}", "b.orig:2:1: "}}) {
    Tree.file("b.orig", Text);
    expectRefused({"fix", "--baseline=b.orig"}, Place);
  }
}

TEST_F(FixRefusal, NamesThatCannotBeRead) {
  commit();
  expectRefused({"fix", "--names=gone.json"}, "cannot read gone.json: ");
  Tree.file("n.orig", "{\"schema_version\": 1,\n\"names\": 7}");
  expectRefused({"fix", "--names=n.orig"},
                "n.orig:2:10: 'names' must be a list");
}

TEST_F(FixRefusal, FilesOfVariablesThatCannotBeRead) {
  Tree.file(".env.example", "A=1\nnonsense\n");
  commit();
  expectRefused({"fix"}, ".env.example:2: NAME=value is expected");
  expectRefused({"env", "--check"}, ".env.example:2: NAME=value is expected");
  Outer.file("values.env", "nonsense\n");
  expectRefused(
      {"fix", "--no-env-example", "--write-env=" + Outer.path("values.env")},
      "values.env:1: NAME=value is expected");
  Tree.git({"rm", "-q", "-f", ".env.example"});
  Tree.folder(".env.example");
  commit();
  expectRefused({"fix"}, ".env.example: it is not a regular file");
}

TEST_F(FixRefusal, AFileThatCannotBeWrittenLeavesAllAsTheyWere) {
  // A name so long that no temporary can stand beside the file.
  source("src/" + std::string(NAME_MAX - 6, 'z') + ".cpp", text("src/db.cpp"));
  commit();
  Outcome O = fix();
  EXPECT_EQ(2, O.Status);
  EXPECT_THAT(O.Err, HasSubstr("cannot write "));
  EXPECT_THAT(O.Err, EndsWith("no source was changed\n"));
  EXPECT_EQ(1U, linesOf(O.Err).size());
  EXPECT_EQ("", O.Out);
  expectUntouched();
}
} // namespace
} // namespace svc::test
