//===- CommandLineTest.cpp - Wrong input of every kind ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is refused before anything is analysed: words of the command line,
// paths, compile databases, models. UnfitSourceTest.cpp has what is refused
// later, and ProgramTest.cpp the right inputs.
//
//===----------------------------------------------------------------------===//

#include "tool/CommandLine.h"

namespace svc::test {

using testing::StartsWith;

namespace {

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
  expectRefused({"--formt=json", "audit"}, "--formt");
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
  expectNoAudit({"docs"},
                "no unit of compile_commands.json is or lies in docs");
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
  expectNoAudit({"-p", "build"}, "no compile_commands.json in build");
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
           {"[7]", "m.json:1:2: error: "},
           {"{\"schema_version\": 2}", "m.json:1:20: error: "}}) {
    Tree.file("m.json", Text);
    expectNoAudit({"--models", "m.json"}, Message);
  }
}

TEST_F(CommandLine, ModelsThatSayWhatDoesNotExist) {
  expectModelRefused(
      replaced(EntryPoint, "{\"host\": \"host\"}", "{\"host\": \"hots\"}"),
      "m.json:7:69: error: unknown role 'hots'; did you mean "
      "'host'? (at /entry_points/0/roles/host)");
  expectModelRefused(
      replaced(EntryPoint, "{\"host\": \"host\"}", "{\"hots\": \"host\"}"),
      "m.json:7:61: error: the signature has no parameter "
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

} // namespace svc::test
