//===- CommandLine.h - Wrong input, and what must follow --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One clear message that says where, and the exit status that docs/audit.md
// promises: 2 when nothing was analysed, 3 when something was not. Every case
// runs for both formats, because standard output must stay empty or valid JSON
// whatever goes wrong.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_COMMANDLINE_H
#define SVC_TIDY_TESTS_TOOL_COMMANDLINE_H

#include "support/Surfaces.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>

namespace svc::test {

class CommandLine : public testing::Test {
protected:
  /// Nothing was analysed, and one line of standard error says why.
  void expectRefused(const std::vector<std::string> &Arguments,
                     const std::string &Message) {
    Outcome O = runProcess(with({SVC_TIDY_BINARY}, Arguments), Tree.Root, 60);
    SCOPED_TRACE(testing::PrintToString(Arguments));
    EXPECT_EQ(2, O.Status);
    EXPECT_EQ("", O.Out);
    EXPECT_EQ(1U, linesOf(O.Err).size()) << O.Err;
    EXPECT_THAT(O.Err, testing::HasSubstr(Message));
    EXPECT_THAT(O.Err, testing::HasSubstr("error: "));
    EXPECT_THAT(O.Err, testing::EndsWith("\n"));
  }

  /// `audit` is refused, in both formats.
  void expectNoAudit(const std::vector<std::string> &Arguments,
                     const std::string &Message) {
    for (const char *Format : {"--format=text", "--format=json"})
      expectRefused(with({"audit", Format}, Arguments), Message);
  }

  /// The unit a.c is the one of \p Total that fails, for \p Reason.
  void expectFailed(const std::vector<std::string> &Arguments,
                    const std::string &File, const std::string &Reason,
                    unsigned Total = 1) {
    SCOPED_TRACE(File);
    Outcome Json = runAudit(with({"--format=json"}, Arguments), Tree.Root);
    EXPECT_EQ(3, Json.Status);
    EXPECT_EQ("", Json.Err);
    Report R = readReport(Json.Out, Tree.Root);
    EXPECT_EQ(Total, R.Total);
    EXPECT_EQ(Total - 1, R.Analysed);
    EXPECT_THAT(R.Failed, testing::ElementsAre(File + ": " + Reason));
    Outcome Text = runAudit(Arguments, Tree.Root);
    EXPECT_EQ(3, Text.Status);
    EXPECT_EQ("", Text.Err);
    EXPECT_THAT(Text.Out,
                testing::HasSubstr("  failed " + File + ": " + Reason + "\n"));
  }

  static std::vector<std::string> with(std::vector<std::string> First,
                                       const std::vector<std::string> &Rest) {
    First.insert(First.end(), Rest.begin(), Rest.end());
    return First;
  }

  /// A project whose one unit, a.c, is \p Text.
  void project(const std::string &Text = "int A;\n") {
    Tree.file("a.c", Text);
    database(R"([{"directory": "@ROOT@", "file": "a.c",
                  "command": "cc -c a.c"}])");
  }
  void database(const std::string &Text) {
    Tree.file("compile_commands.json", Text);
  }

  /// The audit with a model whose list of entry points is \p EntryPoints.
  void expectModelRefused(const std::string &EntryPoints,
                          const std::string &Message) {
    project();
    Tree.file("m.json", R"({
  "schema_version": 1, "connector": "ourdb", "name": "Our database",
  "service": "ourdb", "category": "database", "language": "c",
  "headers": ["ourdb.h"], "documentation": "https://example.com/ourdb",
  "provenance": "a test", "entry_points": [
)" + EntryPoints + "\n]}\n");
    expectNoAudit({"--models", "m.json"}, Message);
  }

  TempTree Tree;
};

} // namespace svc::test

#endif // SVC_TIDY_TESTS_TOOL_COMMANDLINE_H
