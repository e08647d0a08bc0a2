//===- EnvFileTest.cpp - Files of NAME=value lines ------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is written is read back by a shell, byte for byte; what stood there
// before stays.
//
//===----------------------------------------------------------------------===//

#include "fix/EnvFile.h"
#include "support/Annotated.h"
#include "support/Process.h"
#include "tool/TempTree.h"
#include <gmock/gmock.h>

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

Variable variable(std::string Name, std::string Example = "",
                  std::vector<std::string> Old = {}) {
  Variable V;
  V.Name = std::move(Name);
  V.Example = std::move(Example);
  for (std::string &Text : Old)
    V.Old.emplace_back("", Secret(std::move(Text)));
  return V;
}

Variables all(std::vector<Variable> List) {
  Variables Out;
  for (Variable &V : List)
    Out[V.Name] = V;
  return Out;
}

std::vector<std::string> namesIn(llvm::StringRef Text) {
  auto Names = envNames(Text, "x");
  EXPECT_TRUE(bool(Names)) << llvm::toString(Names.takeError());
  std::vector<std::string> Out;
  if (Names)
    for (const auto &[Name, Line] : *Names)
      Out.push_back(Name);
  return Out;
}

// --- Reading ----------------------------------------------------------------

TEST(EnvFile, NamesWithTheirLines) {
  auto Names = envNames("# A=1\n\nB=2\r\n  export C = 3\n\tD=\nB=4", ".env");
  ASSERT_TRUE(bool(Names));
  EXPECT_THAT(*Names, ElementsAre(Pair("B", 3), Pair("C", 4), Pair("D", 5)));
}

TEST(EnvFile, ValuesOfSeveralLinesAreNoNames) {
  EXPECT_THAT(namesIn("A='one\nB=two'\nC=\"a\\\"\nD=\"\nE=1\n"),
              ElementsAre("A", "C", "E"));
}

TEST(EnvFile, WhatIsNoAssignmentHasAPlace) {
  for (const auto &[Text, Line] :
       std::vector<std::pair<std::string, std::string>>{
           {"A=1\nB\n", ".env:2"},
           {"=1", ".env:1"},
           {"\n\n7A=1", ".env:3"},
           {"A B=1", ".env:1"},
           {"A=1\nB='open\nC=1\n", ".env:2"}}) {
    auto Names = envNames(Text, ".env");
    ASSERT_FALSE(bool(Names)) << Text;
    EXPECT_THAT(llvm::toString(Names.takeError()), HasSubstr(Line + ": "));
  }
}

// --- Quoting ----------------------------------------------------------------

/// What a shell takes for the values of \p File.
std::string sourced(const TempTree &Tree, const std::string &Name) {
  Outcome O = runProcess(
      {"sh", "-c", "set -a; . ./env; printf %s \"$" + Name + "\""}, Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_EQ("", O.Err);
  return O.Out;
}

TEST(EnvFile, AShellReadsWhatWasWritten) {
  const std::vector<std::string> Nasty = {"plain",
                                          "",
                                          " lead and trail ",
                                          "it's",
                                          "a\"b",
                                          "$HOME",
                                          "`id`",
                                          "a\\b\\",
                                          "a&b",
                                          "~/x",
                                          "/a:~/b",
                                          "a b#c",
                                          "#",
                                          "a;b|c<d>e(f)",
                                          "*?[x]",
                                          "{a,b}",
                                          "!x",
                                          "it's $HOME `id` \\ \"q\"\\n",
                                          "line\nbreak",
                                          "it's a line\nbreak\n\nand another",
                                          "tab\there",
                                          "p\xc3\xa4ss",
                                          "a=b=c",
                                          "postgres://u:p%40@h:5432/d?x=1&y=2",
                                          "'",
                                          "''",
                                          "\\'",
                                          "$$",
                                          "%s%n",
                                          "-n",
                                          "\n"};
  TempTree Tree;
  std::vector<Variable> List;
  for (size_t I = 0; I < Nasty.size(); ++I)
    List.push_back(variable("V" + std::to_string(I), "", {Nasty[I]}));
  std::string Text = envValues("", all(List));
  Tree.file("env", Text);
  for (size_t I = 0; I < Nasty.size(); ++I)
    EXPECT_EQ(Nasty[I], sourced(Tree, "V" + std::to_string(I)));
  EXPECT_EQ(Nasty.size(), namesIn(Text).size()) << Text;
}

TEST(EnvFile, TheExampleIsReadByAShellToo) {
  TempTree Tree;
  Tree.file("env", envExample("", all({variable("A", "it's & $x"),
                                       variable("B", "db.internal")})));
  EXPECT_EQ("it's & $x", sourced(Tree, "A"));
  EXPECT_EQ("db.internal", sourced(Tree, "B"));
}

// --- Writing ----------------------------------------------------------------

TEST(EnvFile, AnExampleSaysWhatIsWhatAndNoSecret) {
  Variable V = variable("DATABASE_PASSWORD", "", {"hunter2"});
  V.Services = {"postgresql"};
  V.Roles = {"password", "virtual_host"};
  V.Files = {"a.c", "b.c", "c.c", "d.c", "e.c"};
  std::string Text = envExample("", all({V}));
  EXPECT_THAT(Text, HasSubstr("\n# password, virtual host of postgresql, "
                              "required; read in a.c, b.c, c.c and 2 more\n"
                              "DATABASE_PASSWORD=\n"));
  EXPECT_THAT(Text, Not(HasSubstr("hunter2")));
  V.Required = false;
  V.Roles.clear();
  V.Files.clear();
  EXPECT_EQ("has a default", describe(V));
}

TEST(EnvFile, WhatStoodThereStays) {
  Variables Two = all({variable("A", "1", {"x"}), variable("B", "2", {"y"})});
  for (auto Write : {envExample, envValues}) {
    std::string Out = Write("# mine\nexport A=kept", Two);
    EXPECT_THAT(Out, testing::StartsWith("# mine\nexport A=kept\n"));
    EXPECT_THAT(namesIn(Out), ElementsAre("A", "B"));
    EXPECT_EQ(Out, Write(Out, Two)) << "a second run changes nothing";
  }
}

TEST(EnvFile, ValuesThatTheEnvironmentDecidedAreForTheUserToChoose) {
  Variable V = variable("DB_HOST");
  V.Old = {{"production", Secret("db.prod")}, {"otherwise", Secret("db dev")}};
  std::string Text = envValues("", all({V}));
  EXPECT_EQ("# DB_HOST depended on the environment; keep one line:\n"
            "# production:\n# DB_HOST=db.prod\n"
            "# otherwise:\n# DB_HOST='db dev'\n",
            Text);
  EXPECT_EQ(Text, envValues(Text, all({V}))) << "a second run changes nothing";
}

TEST(EnvFile, ACommentedValueStaysAComment) {
  Variable V = variable("A");
  V.Old = {{"production", Secret("one\nX=2")}, {"otherwise", Secret("b")}};
  EXPECT_THAT(namesIn(envValues("", all({V}))), testing::IsEmpty());
}

TEST(EnvFile, VariablesWithoutAnOldValueAreLeftOut) {
  EXPECT_EQ("", envValues("", all({variable("A")})));
}

} // namespace
} // namespace svc::test
