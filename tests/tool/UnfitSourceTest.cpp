//===- UnfitSourceTest.cpp - Units that cannot be analysed ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A source that is missing or does not parse, a command that compiles nothing:
// the report says which and why, and has what was found all the same.
//
//===----------------------------------------------------------------------===//

#include "tool/CommandLine.h"

namespace svc::test {

using testing::HasSubstr;
using testing::StartsWith;

using UnfitSource = CommandLine;

TEST_F(UnfitSource, SourcesThatDoNotParse) {
  project("int A = ;\n");
  expectFailed({}, "a.c", "a.c:1:9: expected expression");
  project("#include \"gone.h\"\n");
  expectFailed({}, "a.c", "a.c:1:10: 'gone.h' file not found");
  project("int A;\n#error not here\n");
  expectFailed({}, "a.c", "a.c:2:2: not here");
  Tree.file("h.h", "\nint B = ;\n");
  project("#include \"h.h\"\n");
  expectFailed({}, "a.c", "h.h:2:9: expected expression");
}

TEST_F(UnfitSource, SourcesThatAreNotThere) {
  project();
  database(R"([{"directory": "@ROOT@", "file": "a.c",
                "command": "cc -c a.c"},
               {"directory": "@ROOT@", "file": "gone.c",
                "command": "cc -c gone.c"}])");
  expectFailed({}, "gone.c", "cannot read the file: No such file or directory",
               2);
  Tree.link("nowhere", "gone.c");
  expectFailed({}, "gone.c", "cannot read the file: No such file or directory",
               2);
  database(R"([{"directory": "@ROOT@/gone", "file": "@ROOT@/a.c",
                "command": "cc -c ../a.c"}])");
  expectFailed({}, "a.c",
               "cannot enter the folder of its command: No such file or "
               "directory");
}

TEST_F(UnfitSource, AFolderInTheSourcesPlace) {
  project();
  Tree.folder("b.c");
  database(R"([{"directory": "@ROOT@", "file": "b.c",
                "command": "cc -c b.c"}])");
  Outcome O = runAudit({"--format=json"}, Tree.Root);
  EXPECT_EQ(3, O.Status);
  Report R = readReport(O.Out, Tree.Root);
  ASSERT_EQ(1U, R.Failed.size());
  EXPECT_THAT(R.Failed.front(), StartsWith("b.c: "));
  EXPECT_THAT(R.Failed.front(), HasSubstr("directory"));
}

TEST_F(UnfitSource, CommandsThatCompileNothing) {
  project();
  for (const char *Command :
       {"cc", "cc --version", "cc --help", "cc -print-search-dirs", "cc -v",
        "cc -dumpmachine", "cc -ccc-print-phases", "cc -### -print-libgcc"}) {
    database(R"([{"directory": "@ROOT@", "file": "a.c", "command": ")" +
             std::string(Command) + R"("}])");
    Outcome O = runAudit({"--format=json"}, Tree.Root);
    EXPECT_EQ(3, O.Status) << Command;
    EXPECT_EQ("", O.Err) << Command;
    EXPECT_EQ(1U, readReport(O.Out, Tree.Root).Failed.size()) << O.Out;
  }
  database(R"([{"directory": "@ROOT@", "file": "a.c", "command": ""}])");
  expectNoAudit({}, "compile_commands.json:1:");
}

// A build may ask its compiler for words; what is printed stays ours.
TEST_F(UnfitSource, CommandsThatAreTalkative) {
  project();
  for (const char *Flag : {"-v", "--verbose", "-H", "-ftime-report",
                           "-print-stats", "--print-file-name=x", "-###"}) {
    database(R"([{"directory": "@ROOT@", "file": "a.c", "command": "cc )" +
             std::string(Flag) + R"( -c a.c"}])");
    Outcome O = runAudit({"--format=json"}, Tree.Root);
    EXPECT_EQ(0, O.Status) << Flag << O.Out;
    EXPECT_EQ("", O.Err) << Flag;
    EXPECT_EQ(1U, readReport(O.Out, Tree.Root).Analysed);
  }
}

TEST_F(UnfitSource, WhatIsFoundIsSaidThoughAUnitFails) {
  project("#include <libpq-fe.h>\n"
          "void *f(void) { return PQconnectdb(\"host=db.internal\"); }\n"
          "int A = ;\n");
  database(R"([{"directory": "@ROOT@", "file": "a.c",
                "command": "cc -I/usr/include/postgresql -c a.c"}])");
  Outcome O = runAudit({"--format=json"}, Tree.Root);
  EXPECT_EQ(3, O.Status);
  Report R = readReport(O.Out, Tree.Root);
  EXPECT_EQ(1U, R.Failed.size());
  EXPECT_EQ(1U, R.Findings.size());
}

} // namespace svc::test
