//===- HiddenArmsTest.cpp - What #if removed, in the audit ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Programs whose own command hides something; each with a twin that is silent.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Leaks.h"
#include "support/Process.h"
#include "support/Surfaces.h"
#include "tool/TempTree.h"
#include "gmock/gmock.h"
#include <nlohmann/json.hpp>

namespace svc::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

using Texts = std::vector<std::string>;

class HiddenArms : public testing::Test {
protected:
  /// Units of one program, each compiled with \p Flags.
  void program(const std::map<std::string, std::string> &Files,
               const std::string &Flags = "") {
    std::string Database;
    for (const auto &[Name, Text] : Files) {
      Tree.file(Name, Text);
      if (!llvm::StringRef(Name).ends_with(".cpp"))
        continue;
      Database += (Database.empty() ? "[" : ",") +
                  (R"({"directory": "@ROOT@", "file": ")" + Name +
                   R"(", "command": "g++ -std=c++17 )" + Flags +
                   " -I/usr/include/postgresql -c " + Name + "\"}");
    }
    Tree.file("compile_commands.json", Database + "]");
  }

  nlohmann::json audit(const Texts &More = {}) {
    Texts Command = {"--format=json"};
    Command.insert(Command.end(), More.begin(), More.end());
    Said = runAudit(Command, Tree.Root);
    return nlohmann::json::parse(Said.Out, nullptr, false);
  }

  /// "file:line role", with "*" where an assumption shows it.
  static Texts found(const nlohmann::json &Report) {
    Texts Out;
    for (const auto &F : Report["findings"]) {
      std::string Role = F["role"].get<std::string>();
      Out.push_back(F["file"].get<std::string>() + ":" +
                    std::to_string(F["line"].get<int>()) + " " +
                    (Role.empty() ? F.value("difference", "") : Role) +
                    (F.contains("assumption") ? "*" : ""));
    }
    return Out;
  }
  static int unseen(const nlohmann::json &Report) {
    return Report["units"]["unseen_arms"].get<int>();
  }

  TempTree Tree;
  Outcome Said;
};

const std::string Pq = "#include <libpq-fe.h>\n#include <cstdlib>\n";
const std::string Redis = "#include <hiredis/hiredis.h>\n"
                          "#include <cstdlib>\n";

TEST_F(HiddenArms, ALiteralThatReachesAUse) {
  program({{"a.cpp", Pq + R"(#ifdef STAGING
#define DB "host=staging.internal"
#else
#define DB getenv("DATABASE")
#endif
PGconn *open() { return PQconnectdb(DB); }
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report),
              UnorderedElementsAre("a.cpp:3 configuration", "a.cpp:8 dsn*"));
  for (const auto &F : Report["findings"])
    if (F.contains("assumption")) {
      EXPECT_EQ(F["assumption"], "STAGING is defined");
      EXPECT_THAT(F["message"].get<std::string>(),
                  HasSubstr("; seen when STAGING is defined"));
      EXPECT_EQ(F["origin"]["line"], 4);
    }
  EXPECT_EQ(unseen(Report), 0);
  EXPECT_THAT(found(audit({"--no-hidden-arms"})),
              Not(testing::Contains("a.cpp:8 dsn*")));
  EXPECT_EQ(unseen(audit({"--no-hidden-arms"})), 1) << "and it is said";
}

TEST_F(HiddenArms, ALiteralThatReachesNothing) {
  program({{"a.cpp", Pq + R"(#ifdef STAGING
#define TITLE "host=staging.internal"
#else
#define TITLE "host=db.internal"
#endif
const char *title() { return TITLE; }
PGconn *open() { return PQconnectdb(getenv("DATABASE")); }
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report), IsEmpty()) << Said.Out;
  EXPECT_EQ(unseen(Report), 0);
}

TEST_F(HiddenArms, AWrapperThatExistsThereOnly) {
  program({{"a.cpp", Redis + R"(#ifdef STAGING
static redisContext *open(const char *Host) { return redisConnect(Host, 0); }
redisContext *cache() { return open("staging.internal"); }
#else
redisContext *cache() { return nullptr; }
#endif
)"}});
  EXPECT_THAT(found(audit()),
              UnorderedElementsAre("a.cpp:3 presence", "a.cpp:5 host*"));
}

TEST_F(HiddenArms, AFunctionThatIsNoWrapper) {
  program({{"a.cpp", Redis + R"(#ifdef STAGING
static const char *named(const char *Host) { return Host; }
const char *title() { return named("staging.internal"); }
#else
const char *title() { return "live.internal"; }
#endif
redisContext *cache() { return redisConnect(getenv("CACHE"), 0); }
)"}});
  EXPECT_THAT(found(audit()), IsEmpty()) << Said.Out;
}

TEST_F(HiddenArms, AWrapperOfAnotherFile) {
  program({{"cache.h", "struct redisContext;\n"
                       "redisContext *openCache(const char *Host);\n"},
           {"cache.cpp", Redis + "#include \"cache.h\"\n"
                                 "redisContext *openCache(const char *Host) {\n"
                                 "  return redisConnect(Host, 0);\n}\n"},
           {"main.cpp", R"(#include "cache.h"
#include <cstdlib>
redisContext *cache() {
#ifdef STAGING
  return openCache("staging.internal");
#else
  return openCache(std::getenv("CACHE"));
#endif
}
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report), UnorderedElementsAre(HasSubstr("main.cpp:4 "),
                                                  "main.cpp:5 host*"));
  EXPECT_EQ(audit({"-j1"}), audit({"-j8"}));
}

TEST_F(HiddenArms, AnotherFunctionOfAnotherFile) {
  program({{"log.cpp", "#include <cstdio>\n"
                       "void note(const char *Host) { std::puts(Host); }\n"},
           {"main.cpp", Redis + R"(void note(const char *Host);
redisContext *cache() {
#ifdef STAGING
  note("staging.internal");
#else
  note("live.internal");
#endif
  return redisConnect(getenv("CACHE"), 0);
}
)"}});
  EXPECT_THAT(found(audit()), IsEmpty()) << Said.Out;
}

TEST_F(HiddenArms, AClassThatIsDefinedTwice) {
  auto Program = [](const std::string &Body) {
    return Redis +
           "class Store {\npublic:\n  void put(const char *Key);\n"
           "  redisContext *Context = nullptr;\n};\n"
           "#ifdef PRODUCTION\n"
           "void Store::put(const char *Key) {\n"
           "  Context = redisConnect(\"cache.internal\", 6379);\n}\n"
           "#else\nvoid Store::put(const char *Key) {" +
           Body + "}\n#endif\n";
  };
  program({{"a.cpp", Program("")}});
  EXPECT_THAT(found(audit()),
              UnorderedElementsAre("a.cpp:8 presence", "a.cpp:10 host*",
                                   "a.cpp:10 port*"));
  // Both do the same.
  program({{"a.cpp", Redis + R"(
redisContext *Context = nullptr;
#ifdef PRODUCTION
void put() { Context = redisConnectUnix(getenv("CACHE")); }
#else
void put() { Context = redisConnectUnix(getenv("CACHE")); int Count = 0; }
#endif
)"}});
  EXPECT_THAT(found(audit()), IsEmpty()) << Said.Out;
}

TEST_F(HiddenArms, AFileThatIsIncludedThereOnly) {
  program(
      {{"staging.h",
        "inline const char *host() { return \"staging.internal\"; }\n"
        "inline redisContext *spare() {\n"
        "  return redisConnect(\"spare.internal\", 0);\n}\n"},
       {"other.h", "inline const char *host() { return getenv(\"CACHE\"); }\n"},
       {"a.cpp", Redis + R"(#ifdef STAGING
#include "staging.h"
#else
#include "other.h"
#endif
redisContext *open() { return redisConnect(host(), 0); }
redisContext *more() { return redisConnect("seen.internal", 0); }
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report),
              testing::IsSupersetOf(
                  {"a.cpp:8 host*", "staging.h:3 host*", "a.cpp:9 host"}));
  EXPECT_THAT(found(Report), Not(testing::Contains("a.cpp:9 host*")));
}

TEST_F(HiddenArms, WhatAHeaderSwitchesOn) {
  std::map<std::string, std::string> Files = {
      {"config.h", R"(#ifndef CONFIG_H
#define CONFIG_H
#define PRODUCTION
#ifdef TEST
#define DB "host=test.internal"
#endif
#ifdef PRODUCTION
#define DB "host=db.internal"
#endif
#endif
)"},
      {"a.cpp", "#include \"config.h\"\n" + Pq +
                    "PGconn *open() { return PQconnectdb(DB); }\n"}};
  program(Files);
  auto Report = audit();
  EXPECT_THAT(found(Report),
              UnorderedElementsAre("config.h:4 configuration",
                                   "config.h:7 configuration", "a.cpp:4 dsn",
                                   "a.cpp:4 dsn*"));
  EXPECT_THAT(Said.Out, HasSubstr("TEST is defined and PRODUCTION is not"));
}

TEST_F(HiddenArms, WhatAHeaderSwitchesOnForNoService) {
  program({{"config.h", "#define PRODUCTION\n"
                        "#ifdef TEST\n#define LEVEL \"debug\"\n#endif\n"
                        "#ifdef PRODUCTION\n#define LEVEL \"info\"\n#endif\n"},
           {"a.cpp", "#include \"config.h\"\n" + Pq +
                         "const char *level() { return LEVEL; }\n"
                         "PGconn *open() { return PQconnectdb("
                         "getenv(\"DATABASE\")); }\n"}});
  auto Report = audit();
  EXPECT_THAT(found(Report), IsEmpty()) << Said.Out;
  EXPECT_EQ(unseen(Report), 0);
}

TEST_F(HiddenArms, ACommentThereSuppresses) {
  program({{"a.cpp", Redis + R"(redisContext *open() {
#ifdef STAGING // NOLINT(svc-environment-branch)
  return redisConnect("staging.internal", 0); // NOLINT
#else
  return nullptr;
#endif
}
)"}});
  EXPECT_THAT(found(audit()), IsEmpty()) << Said.Out;
}

TEST_F(HiddenArms, AnArmInAnArm) {
  program({{"a.cpp", Redis + R"(redisContext *open() {
#ifdef PRODUCTION
#ifdef SANDBOX
  return redisConnect("sandbox.internal", 0);
#else
  return redisConnectUnix(getenv("CACHE"));
#endif
#else
  return redisConnectUnix(getenv("CACHE"));
#endif
}
)"}});
  EXPECT_THAT(found(audit()), testing::Contains("a.cpp:6 host*"));
  EXPECT_THAT(Said.Out,
              HasSubstr("PRODUCTION is defined and SANDBOX is defined"));
}

TEST_F(HiddenArms, AnArmInAnArmWithoutAService) {
  program({{"a.cpp", Redis + R"(const char *Title = "";
redisContext *open() {
#ifdef PRODUCTION
#ifdef SANDBOX
  Title = "sandbox.internal";
#endif
#endif
  return redisConnectUnix(getenv("CACHE"));
}
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report), IsEmpty()) << Said.Out;
  EXPECT_EQ(unseen(Report), 0);
}

TEST_F(HiddenArms, CodeThatDoesNotParseIsJudgedByItsTokens) {
  program({{"a.cpp", Redis + R"(redisContext *open() {
#ifdef STAGING
  return redisConnect(GONE, 0, "staging.internal");
#else
  return nullptr;
#endif
}
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report), ElementsAre("a.cpp:4 presence"));
  EXPECT_EQ(unseen(Report), 1);
  EXPECT_EQ(Said.Status, 1) << "the unit itself parses";
  EXPECT_THAT(runAudit({}, Tree.Root).Out,
              HasSubstr("1 hidden arm of environment branches was judged by "
                        "its tokens only"));
}

TEST_F(HiddenArms, MoreThanTheLimitIsSaid) {
  std::string Text = Redis + "redisContext *open() {\n#if 0\n";
  for (const char *Name :
       {"STAGING", "QA_BUILD", "UAT", "PREPROD", "IS_SANDBOX", "IS_DEVEL"})
    Text += std::string("#elif defined(") + Name +
            ")\n  return redisConnect(\"" + Name + ".internal\", 0);\n";
  program({{"a.cpp", Text + "#endif\n  return nullptr;\n}\n"}});
  auto Report = audit();
  EXPECT_EQ(unseen(Report), 2);
  EXPECT_EQ(Report["findings"].size(), 5U) << Said.Out;
}

TEST_F(HiddenArms, WithTheOtherEnvironmentWhereItDoesNotParseAlone) {
  program({{"a.cpp", Redis + R"(#define PRODUCTION
#ifdef PRODUCTION
#define PORT 0
#endif
redisContext *open() {
#ifdef STAGING
  return redisConnect("staging.internal", PORT);
#else
  return redisConnect(getenv("CACHE"), PORT);
#endif
}
)"}});
  auto Report = audit();
  EXPECT_THAT(found(Report), testing::Contains("a.cpp:9 host*"));
  EXPECT_EQ(unseen(Report), 0);
}

TEST_F(HiddenArms, AnotherUnitThatSeesItSaysItBetter) {
  Tree.file("db.h", Pq + R"(#ifdef STAGING
#define DB "host=staging.internal"
#else
#define DB getenv("DATABASE")
#endif
inline PGconn *open() { return PQconnectdb(DB); }
)");
  Tree.file("a.cpp", "#include \"db.h\"\n");
  Tree.file("b.cpp", "#include \"db.h\"\n");
  const std::string Command = R"("command": "g++ -I/usr/include/postgresql )";
  Tree.file("compile_commands.json",
            R"([{"directory": "@ROOT@", "file": "a.cpp", )" + Command +
                R"( -c a.cpp"}, {"directory": "@ROOT@", "file": "b.cpp", )" +
                Command + R"( -DSTAGING -c b.cpp"}])");
  EXPECT_THAT(found(audit()),
              UnorderedElementsAre("db.h:3 configuration", "db.h:8 dsn"));
}

TEST_F(HiddenArms, FingerprintsDoNotDependOnThem) {
  program({{"a.cpp", Redis + R"(redisContext *open() {
#ifdef STAGING
  redisConnect("staging.internal", 0);
#else
  redisConnectUnix(getenv("CACHE"));
#endif
  return redisConnect("cache.internal", 0);
}
)"}});
  auto Fingerprint = [](const nlohmann::json &Report) {
    for (const auto &F : Report["findings"])
      if (F["line"] == 9)
        return F["fingerprint"].get<std::string>();
    return std::string("none");
  };
  std::string With = Fingerprint(audit());
  EXPECT_NE(With, "none");
  EXPECT_EQ(With, Fingerprint(audit({"--no-hidden-arms"})));
}

TEST_F(HiddenArms, NoSecretOfOneIsSaid) {
  program({{"a.cpp", Pq + R"(#ifdef STAGING
#define DB "host=staging.internal password=Zq1Secret"
#else
#define DB getenv("DATABASE")
#endif
PGconn *open() { return PQconnectdb(DB); }
PGconn *more() {
#ifdef STAGING
  return PQconnectdb("host=db.internal password=Zq2Secret");
#elif defined(PRODUCTION)
  return PQconnectdb("host=db.internal password=Zq3Secret" GONE);
#else
  return PQconnectdb("host=db.internal password=Zq4Secret");
#endif
}
)"}});
  const Texts Secrets = {"Zq1", "Zq2", "Zq3", "Zq4"};
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runAudit({Format}, Tree.Root);
    EXPECT_EQ(O.Status, 1) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr("seen when STAGING is defined"));
    expectNoLeaks(O, Format, Secrets);
  }
  for (const char *Line : {"4", "8", "11", "13", "15"})
    expectNoLeaks(runProcess({SVC_TIDY_BINARY, "explain",
                              std::string("a.cpp:") + Line, "--alone"},
                             Tree.Root),
                  Line, Secrets);
}

TEST_F(HiddenArms, ExplainKnowsOfThem) {
  program({{"a.cpp", Redis + R"(redisContext *open() {
#ifdef STAGING
  return redisConnect("staging.internal", 0);
#endif
  return nullptr;
}
)"}});
  Texts Explain = {SVC_TIDY_BINARY, "explain", "a.cpp:5", "--alone"};
  EXPECT_THAT(runProcess(Explain, Tree.Root).Out, HasSubstr("host"));
  Explain.push_back("--no-hidden-arms");
  EXPECT_THAT(runProcess(Explain, Tree.Root).Out, Not(HasSubstr("host")));
}

} // namespace
} // namespace svc::test
