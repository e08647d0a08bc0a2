//===- CommandLineTest.cpp - Wrong input of every kind ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One clear message that says where, and the exit status that docs/audit.md
// promises: 2 when nothing was analysed, 3 when something was not. Every case
// runs for both formats, because standard output must stay empty or valid JSON
// whatever goes wrong. ProgramTest.cpp has the right inputs.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Surfaces.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace svc::test {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

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
    EXPECT_THAT(O.Err, HasSubstr(Message));
    EXPECT_THAT(O.Err, HasSubstr("error: "));
    EXPECT_THAT(O.Err, EndsWith("\n"));
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
                HasSubstr("  failed " + File + ": " + Reason + "\n"));
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

constexpr const char *EntryPoint =
    R"json({"kind": "function", "name": "our_connect",
"signature": "int our_connect(const char *host)", "roles": {"host": "host"}})json";

std::string replaced(std::string In, const std::string &Old,
                     const std::string &New) {
  size_t At = In.find(Old);
  EXPECT_NE(std::string::npos, At) << Old;
  return At == std::string::npos ? In : In.replace(At, Old.size(), New);
}

} // namespace

// --- The words of the command line ------------------------------------------

TEST_F(CommandLine, UnknownWords) {
  project();
  expectRefused({}, "subcommand is required");
  expectRefused({"audti"}, "unknown subcommand 'audti'; did you mean 'audit'?");
  expectRefused({"--formt=json"}, "--formt");
  expectNoAudit({"--no-such-flag"}, "--no-such-flag");
  expectNoAudit({"-z"}, "-z");
  expectNoAudit({"--jobs=2"}, "--jobs");
  expectRefused({"audit", "--format=xml"}, "xml");
  expectRefused({"audit", "--format"}, "--format");
  expectRefused({"explain", "svc-hardcoded-endpoitn"},
                "did you mean 'svc-hardcoded-endpoint'?");
  expectRefused({"models", "libqp"}, "unknown connector 'libqp'");
}

TEST_F(CommandLine, ValuesThatDoNotFit) {
  project();
  for (const char *Threads : {"x", "-1", "1.5", "2x", "99999"})
    expectNoAudit({"-j", Threads}, "-j");
  expectNoAudit({"--checks=svc-no-such"}, "svc-no-such");
  expectNoAudit({"--exclude=["}, "[");
  expectNoAudit({"--env-accessor=get env"}, "--env-accessor");
  expectNoAudit({"--models"}, "--models");
  expectNoAudit({"--output=gone/report.json"}, "gone");
  expectNoAudit({"--output=."}, "it is a folder");
  expectNoAudit({"-p"}, "-p");
}

// --- What it is to look at --------------------------------------------------

TEST_F(CommandLine, PathsThatAreNotThere) {
  project();
  expectNoAudit({"gone.c"}, "no such file or folder: gone.c");
  expectNoAudit({"a.c", "gone"}, "no such file or folder: gone");
  expectNoAudit({"-p", "gone"}, "no such file or folder: gone");
  Tree.link("nowhere", "dangling.c");
  expectNoAudit({"dangling.c"}, "no such file or folder: dangling.c");
}

TEST_F(CommandLine, PathsWithoutUnits) {
  project();
  Tree.file("docs/readme.md", "");
  expectNoAudit({"docs"}, "no unit of compile_commands.json is or lies in docs");
  expectNoAudit({"docs/readme.md"}, "no unit of compile_commands.json");
  expectNoAudit({"--exclude=*.c"}, "--exclude leaves no unit to analyse");
}

TEST_F(CommandLine, DatabaseMissing) {
  Tree.file("a.c", "int A;\n");
  expectNoAudit({}, "no compile database for .: ");
  expectNoAudit({"a.c"}, "no compile database for a.c: ");
  Tree.folder("build");
  expectNoAudit({"-p", "build"}, "no compile_commands.json in build");
}

TEST_F(CommandLine, DatabaseNotReadable) {
  Tree.file("a.c", "int A;\n");
  Tree.folder("build/compile_commands.json");
  expectNoAudit({"-p", "build"}, "build/compile_commands.json");
  Tree.folder("other");
  Tree.link("nowhere", "other/compile_commands.json");
  expectNoAudit({"-p", "other"}, "compile_commands.json");
}

TEST_F(CommandLine, DatabaseNotOfItsForm) {
  Tree.file("a.c", "int A;\n");
  for (const auto &[Text, Message] :
       std::vector<std::pair<std::string, std::string>>{
           {"", "compile_commands.json:1:1: "},
           {"[\n  {\"file\": }\n]", "compile_commands.json:2:12: "},
           {"{}", "compile_commands.json:1:1: a compile database is an array"},
           {"[]", "compile_commands.json holds no entries"},
           {"[\n 7]", "compile_commands.json:2:2: "},
           {"[{\"file\": \"a.c\", \"command\": \"cc -c a.c\"}]",
            "compile_commands.json:1:2: an entry without \"directory\""},
           {"[{\"directory\": \"/\", \"command\": \"cc -c a.c\"}]",
            "compile_commands.json:1:2: an entry without \"file\""},
           {"[{\"directory\": \"/\", \"file\": \"a.c\"}]",
            "compile_commands.json:1:2: an entry without \"command\""},
           {"[{\"directory\": \"/\", \"file\": \"a.c\",\n\"command\": 5}]",
            "compile_commands.json:2:12: \"command\" must be a text"},
           {"[{\"directory\": \"/\", \"file\": \"a.c\",\n"
            "\"arguments\": [\"cc\", 5]}]",
            "compile_commands.json:2:"},
       }) {
    database(Text);
    expectNoAudit({}, Message);
  }
}

// --- Models -----------------------------------------------------------------

TEST_F(CommandLine, ModelsNotReadable) {
  project();
  expectNoAudit({"--models", "gone.json"}, "gone.json: error: cannot read");
  Tree.link("nowhere", "dangling.json");
  expectNoAudit({"--models", "dangling.json"}, "dangling.json: error: ");
  Tree.folder("empty");
  expectNoAudit({"--models", "empty"}, "empty: error: ");
  Tree.folder("odd/folder.json");
  expectNoAudit({"--models", "odd"}, "odd/folder.json: error: ");
}

TEST_F(CommandLine, ModelsNotJson) {
  project();
  for (const auto &[Text, Message] :
       std::vector<std::pair<std::string, std::string>>{
           {"", "m.json:1:1: error: the file is empty"},
           {"{\n  \"schema_version\": 1,\n}", "m.json:3:1: error: "},
           {std::string("{\0}", 3), "m.json:1:2: error: "},
           {"[]", "m.json:1:1: error: "},
           {"{\"schema_version\": 2}", "m.json:1:20: error: "}}) {
    Tree.file("m.json", Text);
    expectNoAudit({"--models", "m.json"}, Message);
  }
}

TEST_F(CommandLine, ModelsThatSayWhatDoesNotExist) {
  expectModelRefused(replaced(EntryPoint, "{\"host\": \"host\"}",
                              "{\"host\": \"hots\"}"),
                     "m.json:7:72: error: unknown role 'hots'; did you mean "
                     "'host'? (at /entry_points/0/roles/host)");
  expectModelRefused(replaced(EntryPoint, "{\"host\": \"host\"}",
                              "{\"hots\": \"host\"}"),
                     "m.json:7:64: error: the signature has no parameter "
                     "'hots'; did you mean 'host'?");
  expectModelRefused(replaced(EntryPoint, "\"function\"", "\"funktion\""),
                     "m.json:6:10: error: unknown kind 'funktion'");
  expectModelRefused(replaced(EntryPoint, "host)", "host"),
                     "m.json:7:14: error: cannot read the signature");
}

TEST_F(CommandLine, DuplicateEntryPoints) {
  expectModelRefused(std::string(EntryPoint) + ",\n" + EntryPoint,
                     "m.json:8:1: error: duplicate entry point: the function "
                     "'our_connect' with these parameters stands already in "
                     "line 6");
  expectModelRefused(
      R"json({"kind": "function", "name": "PQconnectdb",
          "signature": "PGconn *PQconnectdb(const char *conninfo)",
          "roles": {"conninfo": "dsn"}})json",
      "m.json:6:1: error: duplicate entry point: the function 'PQconnectdb' "
      "with these parameters is known from libpq.json");
}

TEST_F(CommandLine, EveryProblemOfAModelIsSaid) {
  project();
  std::string Bad = replaced(EntryPoint, ": \"host\"", ": \"hots\"");
  Tree.file("m.json", R"({"schema_version": 1, "connector": "ourdb",
    "name": "Our database", "service": "ourdb", "category": "database",
    "language": "c", "headers": ["ourdb.h"], "provenance": "a test",
    "documentation": "https://example.com/ourdb", "entry_points": [)" +
                          Bad + ",\n" +
                          replaced(replaced(Bad, "our_connect", "g"),
                                   "our_connect", "g") +
                          "]}");
  Outcome O = runAudit({"--models", "m.json", "--format=json"}, Tree.Root);
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("", O.Out);
  ASSERT_EQ(2U, linesOf(O.Err).size()) << O.Err;
  for (llvm::StringRef Line : linesOf(O.Err))
    EXPECT_THAT(Line.str(), StartsWith("m.json:"));
}

// --- Sources ----------------------------------------------------------------

TEST_F(CommandLine, SourcesThatDoNotParse) {
  project("int A = ;\n");
  expectFailed({}, "a.c", "a.c:1:9: expected expression");
  project("#include \"gone.h\"\n");
  expectFailed({}, "a.c", "a.c:1:10: 'gone.h' file not found");
  project("int A;\n#error not here\n");
  expectFailed({}, "a.c", "a.c:2:2: #error in the source");
  Tree.file("h.h", "\nint B = ;\n");
  project("#include \"h.h\"\n");
  expectFailed({}, "a.c", "h.h:2:9: expected expression");
}

TEST_F(CommandLine, SourcesThatAreNotThere) {
  project();
  database(R"([{"directory": "@ROOT@", "file": "a.c",
                "command": "cc -c a.c"},
               {"directory": "@ROOT@", "file": "gone.c",
                "command": "cc -c gone.c"}])");
  expectFailed({}, "gone.c",
               "cannot read the file: No such file or directory", 2);
  Tree.link("nowhere", "gone.c");
  expectFailed({}, "gone.c",
               "cannot read the file: No such file or directory", 2);
  database(R"([{"directory": "@ROOT@/gone", "file": "@ROOT@/a.c",
                "command": "cc -c ../a.c"}])");
  expectFailed({}, "a.c",
               "cannot enter the folder of its command: No such file or "
               "directory");
}

TEST_F(CommandLine, AFolderInTheSourcesPlace) {
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

TEST_F(CommandLine, CommandsThatCompileNothing) {
  project();
  for (const char *Command : {"", "cc", "cc --version"}) {
    database(R"([{"directory": "@ROOT@", "file": "a.c", "command": ")" +
             std::string(Command) + R"("}])");
    Outcome O = runAudit({"--format=json"}, Tree.Root);
    EXPECT_TRUE(O.Status == 2 || O.Status == 3) << Command;
    if (O.Status == 2) {
      EXPECT_EQ("", O.Out);
      EXPECT_EQ(1U, linesOf(O.Err).size()) << O.Err;
    } else {
      EXPECT_EQ(1U, readReport(O.Out, Tree.Root).Failed.size()) << O.Out;
    }
  }
}

TEST_F(CommandLine, WhatIsFoundIsSaidThoughAUnitFails) {
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
