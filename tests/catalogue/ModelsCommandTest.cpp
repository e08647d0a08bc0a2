//===- ModelsCommandTest.cpp - svc-tidy models ------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "knowledge/Shapes.h"
#include "report/ModelStatistics.h"
#include "support/Annotated.h"
#include "tool/CommandLine.h"

namespace svc::test {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using testing::StartsWith;

std::string model(const std::string &Provenance) {
  return R"j({"schema_version": 1, "connector": "ourdb", "name": "Our database",
  "service": "ourdb", "category": "database", "language": "c",
  "headers": ["ourdb.h"], "documentation": "https://example.com/ourdb",
  "provenance": ")j" +
         Provenance + R"j(", "entry_points": [
{"kind": "function", "name": "our_connect",
 "signature": "int our_connect(const char *host)", "roles": {"host": "host"}}
]})j";
}

std::string replaced(std::string In, const std::string &Old,
                     const std::string &New) {
  size_t At = In.find(Old);
  EXPECT_NE(std::string::npos, At) << Old;
  return At == std::string::npos ? In : In.replace(At, Old.size(), New);
}

class Models : public CommandLine {
protected:
  Outcome run(const std::vector<std::string> &Arguments) {
    return runProcess(with({SVC_TIDY_BINARY, "models"}, Arguments), Tree.Root,
                      120);
  }
  void refused(const std::vector<std::string> &Arguments,
               const std::string &Message) {
    expectRefused(with({"models"}, Arguments), Message);
  }
};

TEST_F(Models, ListsFiltersAndShows) {
  Outcome All = run({});
  EXPECT_EQ(0, All.Status);
  EXPECT_THAT(All.Out, HasSubstr("libpq-dev"));
  Outcome Some = run({"--service", "postgresql"});
  EXPECT_EQ(0, Some.Status);
  EXPECT_THAT(Some.Out, HasSubstr("libpq "));
  EXPECT_THAT(Some.Out, Not(HasSubstr("hiredis")));
  Outcome One = run({"libpq"});
  EXPECT_EQ(0, One.Status);
  for (const char *Fact : {"PQconnectdb", "conninfo: dsn (conninfo)",
                           "reads by itself", "provenance", "header "})
    EXPECT_THAT(One.Out, HasSubstr(Fact));
  EXPECT_THAT(One.Out, MatchesRegex("(.|\n)*\nheader +(proven|unproven): "
                                    "(.|\n)*"));
  refused({"libpg"}, "did you mean 'libpq'");
  refused({"--service", "postgresqk"}, "did you mean 'postgresql'");
}

TEST_F(Models, OneQuestionAtATime) {
  refused({"a", "b"}, "b");
  refused({"--statistics", "--learned"}, "exclude each other");
  refused({"--statistics", "--check", "x.json"}, "exclude each other");
  refused({"--statistics", "libpq"}, "libpq");
  refused({"-I", "x"}, "--new");
  refused({"--new", "a.h"}, "--new");
  refused({"--output", "gone/x"}, "no such folder");
}

TEST_F(Models, Statistics) {
  Outcome O = run({"--statistics"});
  EXPECT_EQ(0, O.Status) << O.Err;
  for (const char *Row :
       {"built-in models", "all ", "proven against a real header", "unproven",
        "unverified", " services", "shape of API", "positional arguments",
        "parallel arrays", "wildcards", " shapes are used"})
    EXPECT_THAT(O.Out, HasSubstr(Row));
  ASSERT_EQ(0, run({"--statistics", "--output", "s.txt"}).Status);
  EXPECT_EQ(O.Out, readFile(Tree.path("s.txt")));
}

TEST_F(Models, StatisticsCountWhatTheModelsSay) {
  std::string Good = model("ourdb.h 1"), Doubtful = model("unverified");
  std::string Recipes =
      replaced(replaced(Good, R"("function")", R"("value")"),
               R"("roles": {"host": "host"})", R"("of": ["host"])");
  std::string Files =
      replaced(Good, R"("service")", R"("local_stand_in": true, "service")");
  std::vector<EmbeddedModel> All = {{"a.json", Good},
                                    {"b.json", Doubtful},
                                    {"c.json", Recipes},
                                    {"d.json", Files}};
  ModelStatistics S = statisticsOf(All, Proofs("ourdb\tproven\tx 1\n"));
  EXPECT_EQ(2u, S.All.Libraries);
  EXPECT_EQ(2u, S.All.EntryPoints);
  EXPECT_EQ(1u, S.Proven.Libraries);
  EXPECT_EQ(0u, S.Unproven.Libraries);
  EXPECT_EQ(1u, S.Unverified.Libraries);
  EXPECT_EQ(1u, S.Services.size());
  ASSERT_EQ(shapes().size(), S.Shapes.size());
  EXPECT_EQ("positional arguments", shapes()[0].Name);
  EXPECT_EQ(2u, S.Shapes[0].Libraries);
  EXPECT_EQ(2u, S.Shapes[0].EntryPoints);
}

TEST_F(Models, CheckOfAGoodModel) {
  Tree.file("m.json", model("ourdb.h 1"));
  Outcome O = run({"--check", "m.json"});
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_EQ("m.json: no problems\n", O.Out);
  EXPECT_EQ("", O.Err);
}

TEST_F(Models, CheckSaysEveryProblem) {
  std::string Bad = replaced(
      replaced(model("x"), R"({"host": "host"})", R"({"hots": "hsot"})"),
      R"("c")", R"("rust")");
  Tree.file("m.json", Bad);
  Outcome O = run({"--check", "m.json"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("", O.Out);
  EXPECT_EQ(
      "m.json:2:59: error: unknown language 'rust'; expected one of c, "
      "c++ (at /language)\n"
      "m.json:6:62: error: the signature has no parameter 'hots'; did you "
      "mean 'host'? (at /entry_points/0/roles/hots)\n"
      "m.json:6:70: error: unknown role 'hsot'; did you mean 'host'? (at "
      "/entry_points/0/roles/hots)\n",
      O.Err);
  refused({"--check", "gone.json"}, "gone.json: error: cannot read");
}

TEST_F(Models, WhatIsBuiltInMayBeReplaced) {
  Tree.file("m.json", R"j({"schema_version": 1, "connector": "mine",
"name": "Mine", "service": "redis", "category": "cache", "language": "c",
"headers": ["x.h"], "documentation": "https://example.org/lib",
"provenance": "x.h", "entry_points": [
{"kind": "function", "name": "redisConnect",
"signature": "redisContext *redisConnect(const char *ip, int port)",
"roles": {"ip": "host"}}]})j");
  Outcome O = run({"--check", "m.json"});
  EXPECT_EQ(0, O.Status);
  EXPECT_EQ("m.json: no problems\n", O.Out);
  EXPECT_EQ("m.json:5:1: note: replaces the built-in function 'redisConnect' "
            "of hiredis.json (at /entry_points/0)\n",
            O.Err);
  project("struct redisContext *redisConnect(const char *ip, int port);\n"
          "void *f(void) { return redisConnect(\"db.internal\", 6379); }\n");
  Outcome Audit = runAudit({"--models", "m.json"}, Tree.Root);
  EXPECT_EQ(1, Audit.Status);
  EXPECT_THAT(Audit.Out, HasSubstr("redis/mine redisConnect"));
  EXPECT_THAT(Audit.Out, Not(HasSubstr("hiredis")));
}

TEST_F(Models, OtherToolsFilesAreOneLine) {
  Tree.file("d/compile_commands.json",
            R"j([{"directory": "/", "file": "a.c"}, {"file": "b.c"}])j");
  Outcome O = run({"--check", "d"});
  EXPECT_EQ(2, O.Status);
  EXPECT_EQ("d/compile_commands.json:1:2: error: not a model: it has no "
            "'connector' (at /0)\n",
            O.Err);
}

TEST_F(Models, UnknownNamesGetASuggestion) {
  refused({"curl"}, "did you mean curlpp, libcurl?");
  refused({"postgresql"}, "'--service postgresql' lists those");
  refused({"libpg"}, "did you mean 'libpq'?");
  refused({"--statistics", "--service", "redis"}, "--service belongs to");
  refused({"libpq", "--service", "redis"}, "an ID is shown alone");
}

TEST_F(Models, CheckOfAFileOfTheProject) {
  // It is held against the others, not against its own copy in the program.
  Outcome O = run(
      {"--check", SVC_SOURCE_DIR "/checks/knowledge/connectors/libpq.json"});
  EXPECT_EQ(0, O.Status) << O.Err;
}

TEST_F(Models, UnverifiedOnesAreListedAndMatchedOnlyWhenAskedFor) {
  project("int our_connect(const char *host);\n"
          "int f(void) { return our_connect(\"db.internal\"); }\n");
  Tree.file("folder/m.json", model("unverified: from memory"));
  Outcome O = run({"--models", "folder"});
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, MatchesRegex("(.|\n)*\nourdb +ourdb +1 +unverified.*\n"
                                  "(.|\n)*"));
  EXPECT_THAT(run({"--models", "folder", "ourdb"}).Out,
              HasSubstr("unverified; not matched unless asked for"));
  EXPECT_THAT(run({"--models", "folder/m.json", "ourdb"}).Out,
              HasSubstr("unverified; matched"));

  EXPECT_EQ(0, runAudit({"--models", "folder"}, Tree.Root).Status);
  EXPECT_EQ(1,
            runAudit({"--models", "folder", "--unverified-models"}, Tree.Root)
                .Status);
  EXPECT_EQ(1, runAudit({"--models", "folder/m.json"}, Tree.Root).Status);
}

} // namespace
} // namespace svc::test
