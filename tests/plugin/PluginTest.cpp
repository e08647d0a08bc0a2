//===- PluginTest.cpp - The checks inside of clang-tidy ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Everything that clang-tidy offers for its own checks must work for ours:
// configuration, suppression, exit status. FixTest.cpp has the fixes.
//
//===----------------------------------------------------------------------===//

#include "CheckCatalog.h"
#include "support/Annotated.h"
#include "support/Example.h"
#include "support/Surfaces.h"
#include <gmock/gmock.h>

namespace svc::test {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

/// One source of two findings, a password and a host with its port.
constexpr const char *Source = R"cpp(#include <libpq-fe.h>
PGconn *f() {
  return PQsetdbLogin("db.internal", 0, 0, 0, 0, 0, "hunter2");
}
)cpp";

class PluginTest : public testing::Test {
protected:
  /// Writes \p Text as the unit a.cpp and runs the plugin on it.
  Outcome run(const std::string &Text,
              std::vector<std::string> Arguments = {}) {
    std::string File = Tree.file("a.cpp", Text);
    Tree.file("compile_commands.json",
              databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
    Arguments.insert(Arguments.end(), {"-p", ".", "a.cpp"});
    return runPlugin(std::move(Arguments), Tree.Root);
  }

  /// Runs it with \p Configuration as the folder's .clang-tidy.
  Outcome runConfigured(const std::string &Text,
                        const std::string &Configuration) {
    std::string Path = Tree.file(".clang-tidy", Configuration);
    return run(Text, {"--config-file=" + Path});
  }

  /// "line check" of each diagnostic.
  static std::vector<std::string> places(const Outcome &O) {
    std::vector<std::string> Out;
    for (const Shown &S : readDiagnostics(O.Out))
      Out.push_back(std::to_string(S.Line) + " " + S.Check);
    return Out;
  }

  TempTree Tree;
};

} // namespace

TEST_F(PluginTest, ListsTheCatalogue) {
  Outcome O = runPlugin({"-list-checks"}, "");
  EXPECT_EQ(0, O.Status) << O.Err;
  std::set<std::string> Listed, Known;
  for (llvm::StringRef Line : linesOf(O.Out))
    if (Line.trim().starts_with("svc-"))
      Listed.insert(Line.trim().str());
  for (const CheckInfo &Row : checkCatalog())
    Known.insert(Row.Id.str());
  EXPECT_EQ(Known, Listed);
}

TEST_F(PluginTest, FindsInC) {
  std::string File = Tree.file("a.c", Source);
  Tree.file("compile_commands.json",
            databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
  Outcome O = runPlugin({"-p", ".", "a.c"}, Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(places(O), ElementsAre("3 svc-hardcoded-credential",
                                     "3 svc-hardcoded-endpoint"));
}

TEST_F(PluginTest, HonoursChecks) {
  Outcome O = runConfigured(Source, "Checks: '-*,svc-hardcoded-credential'\n");
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(places(O), ElementsAre("3 svc-hardcoded-credential"));
  O = runConfigured(Source, "Checks: '-*,svc-*,-svc-hardcoded-credential'\n");
  EXPECT_THAT(places(O), ElementsAre("3 svc-hardcoded-endpoint"));
}

TEST_F(PluginTest, ReadsTheConfigurationOfTheFolder) {
  Tree.file(".clang-tidy", "Checks: '-*,svc-hardcoded-endpoint'\n");
  std::string File = Tree.file("a.cpp", Source);
  Tree.file("compile_commands.json",
            databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
  Outcome O = runProcess(
      {"clang-tidy-19", "-load", SVC_TIDY_PLUGIN, "-p", ".", "a.cpp"},
      Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(places(O), ElementsAre("3 svc-hardcoded-endpoint"));
}

TEST_F(PluginTest, HonoursWarningsAsErrors) {
  Outcome O =
      runConfigured(Source, "Checks: '-*,svc-*'\n"
                            "WarningsAsErrors: 'svc-hardcoded-credential'\n");
  EXPECT_NE(0, O.Status);
  EXPECT_THAT(O.Out, HasSubstr("[svc-hardcoded-credential,"
                               "-warnings-as-errors]"));
  EXPECT_THAT(O.Out, HasSubstr("[svc-hardcoded-endpoint]"));
  EXPECT_THAT(places(O), SizeIs(2));
}

TEST_F(PluginTest, HonoursSuppressions) {
  std::string Call = R"(PQsetdbLogin("db.internal", 0, 0, 0, 0, 0, "hunter2"))";
  std::string Text = "#include <libpq-fe.h>\n"
                     "PGconn *a() { return " +
                     Call +
                     "; } // NOLINT\n"
                     "PGconn *b() { return " +
                     Call +
                     "; } // NOLINT(svc-hardcoded-credential)\n"
                     "// NOLINTNEXTLINE(svc-*)\n"
                     "PGconn *c() { return " +
                     Call +
                     "; }\n"
                     "// NOLINTBEGIN(svc-hardcoded-endpoint)\n"
                     "PGconn *d() { return " +
                     Call +
                     "; }\n"
                     "// NOLINTEND(svc-hardcoded-endpoint)\n"
                     "PGconn *e() { return " +
                     Call + "; }\n";
  Outcome O = run(Text);
  EXPECT_THAT(places(O), ElementsAre("3 svc-hardcoded-endpoint",
                                     "7 svc-hardcoded-credential",
                                     "9 svc-hardcoded-credential",
                                     "9 svc-hardcoded-endpoint"));
}

TEST_F(PluginTest, HonoursASuppressionAtTheLiteral) {
  Outcome O = run(R"cpp(#include <libpq-fe.h>
static const char *const Password = "hunter2"; // NOLINT
PGconn *a() { return PQsetdbLogin(0, 0, 0, 0, 0, 0, Password); }
)cpp");
  EXPECT_THAT(places(O), IsEmpty());
}

TEST_F(PluginTest, OptionEnvAccessor) {
  for (const char *Name :
       {"svc-hardcoded-endpoint.EnvAccessor", "EnvAccessor"}) {
    Outcome O = runConfigured(
        Source, "Checks: '-*,svc-hardcoded-endpoint'\nCheckOptions:\n  " +
                    std::string(Name) + ": 'config::required'\n");
    EXPECT_EQ(0, O.Status) << O.Err;
    // clang-tidy shows the replacement below the line.
    EXPECT_THAT(O.Out, HasSubstr("config::required(\"")) << Name;
    EXPECT_THAT(O.Out, Not(HasSubstr("getenv(")));
  }
}

TEST_F(PluginTest, OptionModels) {
  std::string Model = Tree.file("ourdb.json", R"json({
    "schema_version": 1, "connector": "ourdb", "name": "Our database",
    "service": "ourdb", "category": "database", "language": "c",
    "headers": ["ourdb.h"], "documentation": "https://example.com/ourdb",
    "provenance": "a test",
    "entry_points": [{"kind": "function", "name": "our_connect",
      "signature": "int our_connect(const char *host)",
      "roles": {"host": "host"}}]
  })json");
  std::string Text = "int our_connect(const char *host);\n"
                     "int f() { return our_connect(\"db.internal\"); }\n";
  EXPECT_THAT(places(run(Text)), IsEmpty());
  Outcome O = runConfigured(Text, "Checks: '-*,svc-*'\nCheckOptions:\n"
                                  "  Models: '" +
                                      Model + "'\n");
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(places(O), ElementsAre("2 svc-hardcoded-endpoint"));
  EXPECT_THAT(O.Out, HasSubstr("our_connect"));
}

TEST_F(PluginTest, ABadModelIsAnErrorAndTheRestIsUsed) {
  std::string Model = Tree.file("bad.json", R"json({
    "schema_version": 1, "connector": "ourdb", "name": "Our database",
    "service": "ourdb", "category": "database", "language": "c",
    "headers": ["ourdb.h"], "documentation": "https://example.com/ourdb",
    "provenance": "a test",
    "entry_points": [
      {"kind": "function", "name": "our_connect",
       "signature": "int our_connect(const char *host)",
       "roles": {"host": "host"}},
      {"kind": "function", "name": "our_login",
       "signature": "int our_login(const char *word)",
       "roles": {"word": "pasword"}}]
  })json");
  Outcome O = runConfigured("int our_connect(const char *host);\n"
                            "int f() { return our_connect(\"db.x\"); }\n",
                            "Checks: '-*,svc-*'\nCheckOptions:\n"
                            "  Models: '" +
                                Model + "'\n");
  EXPECT_NE(0, O.Status) << O.Out;
  EXPECT_THAT(readProblems(O.Out), ElementsAre(AllOf(HasSubstr(Model + ":12:"),
                                                     HasSubstr("'pasword'"),
                                                     HasSubstr("'password'"))))
      << "once, though there are four checks";
  EXPECT_THAT(places(O), ElementsAre("2 svc-hardcoded-endpoint"));
}

TEST_F(PluginTest, AMissingModelIsAnError) {
  Outcome O = runConfigured("int A;\n", "Checks: '-*,svc-*'\nCheckOptions:\n"
                                        "  Models: '" +
                                            Tree.path("gone.json") + "'\n");
  EXPECT_NE(0, O.Status) << O.Out;
  EXPECT_THAT(readProblems(O.Out), ElementsAre(HasSubstr("gone.json")));
}

TEST_F(PluginTest, OptionEnvironmentNames) {
  const char *Text = R"cpp(#include <cstdlib>
#include <cstring>
#include <libpq-fe.h>
PGconn *f(const char *Dsn) {
  if (!std::strcmp(std::getenv("APP_ENV"), "blue-lagoon"))
    return PQconnectdb(std::getenv("BLUE_DSN"));
  return PQconnectdb(Dsn);
}
PGconn *g(const char *Dsn, const char *Where) {
  if (!std::strcmp(Where, "blue-lagoon"))
    return PQconnectdb(std::getenv("BLUE_DSN"));
  return PQconnectdb(Dsn);
}
)cpp";
  Outcome Before = runConfigured(Text, "Checks: '-*,svc-environment-branch'\n");
  Outcome After =
      runConfigured(Text, "Checks: '-*,svc-environment-branch'\nCheckOptions:\n"
                          "  EnvironmentNames: 'somewhere;blue-lagoon'\n");
  EXPECT_EQ(0, After.Status) << After.Err;
  EXPECT_LT(places(Before).size(), places(After).size());
  EXPECT_THAT(places(After), testing::Contains("10 svc-environment-branch"));
  EXPECT_THAT(places(Before),
              Not(testing::Contains("10 svc-environment-branch")));
}

TEST_F(PluginTest, OptionRestructureIsTrueOrFalse) {
  const char *Text = R"cpp(#include <cstdio>
#include <cstdlib>
#include <libpq-fe.h>
bool isProduction();
void f(PGconn *C) {
  if (isProduction())
    PQexec(C, "SELECT 1");
  else
    std::fopen("local", "w");
}
)cpp";
  auto With = [&](const std::string &Value) {
    return runConfigured(Text, "Checks: '-*,svc-environment-branch'\n"
                               "CheckOptions:\n  Restructure: '" +
                                   Value + "'\n");
  };
  EXPECT_THAT(With("false").Out, Not(HasSubstr("FIX-IT applied suggested")));
  EXPECT_EQ(0, With("true").Status);
  Outcome Bad = With("perhaps");
  EXPECT_NE(0, Bad.Status);
  EXPECT_THAT(Bad.Out, HasSubstr("option 'Restructure' is neither true nor "
                                 "false: 'perhaps'"));
}

TEST_F(PluginTest, OptionsOfTheHelper) {
  const char *Text = R"cpp(#include <hiredis/hiredis.h>
redisContext *f() { return redisConnect("cache.internal", 6380); }
)cpp";
  auto With = [&](const std::string &Options) {
    std::string Path =
        Tree.file("config", "Checks: 'svc-*'\nCheckOptions:\n" + Options);
    return run(Text, {"-fix", "--config-file=" + Path});
  };
  std::string Dir = "  HelperDir: '" + Tree.path("env") + "'\n";
  With(Dir);
  EXPECT_THAT(readFile(Tree.path("a.cpp")),
              HasSubstr("redisConnect(svc::required_env(\"REDIS_HOST\"), "
                        "svc::required_number(\"REDIS_PORT\"))"));
  EXPECT_THAT(readFile(Tree.path("a.cpp")),
              HasSubstr("#include \"env/svc_env.hpp\""));
  With(Dir + "  Style: url\n");
  EXPECT_THAT(readFile(Tree.path("a.cpp")),
              HasSubstr("svc::required_url(\"REDIS_URL\").host()"));
  EXPECT_THAT(With("  HelperDir: env\n").Out,
              HasSubstr("option 'HelperDir' is no absolute path: 'env'"));
  EXPECT_THAT(With("  Style: pieces\n").Out,
              HasSubstr("option 'Style' is neither parts nor url: 'pieces'"));
}

TEST_F(PluginTest, KnowsOneUnitFromTheNext) {
  // One process, three units, the middle one clean.
  std::vector<std::string> Files = {
      Tree.file("a.cpp", Source), Tree.file("b.cpp", "int Clean;\n"),
      Tree.file("c.cpp", std::string("\n") + Source)};
  Tree.file("compile_commands.json",
            databaseFor(Tree, Files, {"-I/usr/include/postgresql"}));
  Outcome O = runPlugin({"-p", ".", "a.cpp", "b.cpp", "c.cpp"}, Tree.Root);
  EXPECT_THAT(places(O), ElementsAre("3 svc-hardcoded-credential",
                                     "3 svc-hardcoded-endpoint",
                                     "4 svc-hardcoded-credential",
                                     "4 svc-hardcoded-endpoint"));
}

TEST_F(PluginTest, FindsAsTheAuditDoesInTheExample) {
  Example Orders;
  Outcome Audit = runAudit({"--format=json"}, Orders.Tree.Root);
  std::vector<std::string> Arguments = {"-p", "."};
  Arguments.insert(Arguments.end(), Orders.Units.begin(), Orders.Units.end());
  Outcome Plugin = runPlugin(Arguments, Orders.Tree.Root);
  EXPECT_EQ(0, Plugin.Status) << Plugin.Err;
  EXPECT_THAT(readProblems(Plugin.Out), IsEmpty());
  std::set<Shown> Found = readDiagnostics(Plugin.Out);
  EXPECT_THAT(Found, Not(IsEmpty()));
  EXPECT_EQ(
      "", difference(shownOf(readReport(Audit.Out, Orders.Tree.Root)), Found));
}

TEST_F(PluginTest, AnotherVersionSaysSoAndStops) {
  std::string File = Tree.file("a.cpp", Source);
  Tree.file("compile_commands.json",
            databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
  for (std::vector<std::string> What :
       {std::vector<std::string>{"-list-checks"}, {"-p", ".", "a.cpp"}}) {
    What.insert(What.begin(), {"clang-tidy-14", "-load", SVC_TIDY_PLUGIN,
                               "-checks=-*,svc-*"});
    Outcome O = runProcess(What, Tree.Root);
    EXPECT_EQ(2, O.Status) << O.Out;
    EXPECT_THAT(O.Err,
                AllOf(HasSubstr("svc-tidy-plugin: error: "),
                      HasSubstr("built for clang-tidy 19"), HasSubstr("14")));
    EXPECT_THAT(O.Out, Not(HasSubstr("svc-hardcoded")));
  }
}

} // namespace svc::test
