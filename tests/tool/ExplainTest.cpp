//===- ExplainTest.cpp - svc-tidy explain FILE:LINE -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every status and every reason, asked of the program as users ask; places that
// cannot be explained; headers, wrappers and values of other files.
//
//===----------------------------------------------------------------------===//

#include "engine/finding/Reason.h"
#include "support/Annotated.h"
#include "support/Example.h"
#include "support/Leaks.h"
#include "support/Surfaces.h"
#include "llvm/ADT/StringExtras.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace svc::test {

using testing::HasSubstr;
using Texts = std::vector<std::string>;

class Explain : public testing::Test {
protected:
  Outcome explain(const std::string &Place, const Texts &More = {}) {
    Texts Words = {SVC_TIDY_BINARY, "explain", Place};
    Words.insert(Words.end(), More.begin(), More.end());
    return runProcess(Words, Tree.Root);
  }

  nlohmann::json json(const std::string &Place, Texts More = {}) {
    More.push_back("--format=json");
    Outcome O = explain(Place, More);
    EXPECT_EQ(0, O.Status) << O.Err;
    auto Out = nlohmann::json::parse(O.Out, nullptr, false);
    EXPECT_FALSE(Out.is_discarded()) << O.Out;
    return Out;
  }

  void expectRefused(const Texts &Words, const std::string &Message) {
    Texts All = {SVC_TIDY_BINARY, "explain"};
    All.insert(All.end(), Words.begin(), Words.end());
    Outcome O = runProcess(All, Tree.Root);
    EXPECT_EQ(2, O.Status) << Message;
    EXPECT_EQ("", O.Out);
    EXPECT_EQ(1U, linesOf(O.Err).size()) << O.Err;
    EXPECT_THAT(O.Err, HasSubstr(Message));
  }

  /// A project of \p Files, by name and text.
  void project(const std::vector<std::pair<std::string, std::string>> &Files) {
    Texts Units;
    for (const auto &[Name, Text] : Files) {
      std::string Path = Tree.file(Name, Text);
      if (!llvm::StringRef(Name).ends_with(".h"))
        Units.push_back(Path);
    }
    Tree.file("build/compile_commands.json",
              databaseFor(Tree, Units, {"-I/usr/include/postgresql"}));
  }

  TempTree Tree;
};

// --- What is said of one line ------------------------------------------------

struct Case {
  const char *Line;
  const char *Status; // "role ('name'): status"
  const char *Verdict;
};

// A line each, with what is said of its first role that matters.
static const Case Cases[] = {
    {"redisConnect(\"cache.internal\", 0);", "host ('ip'): hardcoded",
     "reported as svc-hardcoded-endpoint: a literal reaches this role\n"},
    {"redisConnect(getenv(\"REDIS_HOST\"), 0);",
     "host ('ip'): attached (REDIS_HOST)",
     "silent: read from the environment\n"},
    {"redisConnect(H ? H : \"cache.internal\", 0);",
     "host ('ip'): fallback (REDIS_HOST)", "value 2 of 2:"},
    {"redisConnect(Given, 0);", "host ('ip'): from-caller",
     "parameter 'Given' of 'f3', 0 calls known in this unit\n"},
    {"redisConnect(lookUp(), 0);", "host ('ip'): unknown",
     "silent: the value is not known\n"},
    {"redisConnect(0, 0);", "host ('ip'): library-default",
     "silent: null: the library decides (PW1)"},
    {"redisConnect(\"192.0.2.7\", 0);", "host ('ip'): hardcoded",
     "as it is an address for documentation (IP2)"},
    {"redisConnect(\"0.0.0.0\", 0);", "host ('ip'): library-default",
     "silent: a wildcard or a group, which names no server (IP1)"},
    {"redisConnect(getenv(\"REDIS_HOST\"), 6379);",
     "port ('port'): library-default",
     "silent: the service's usual port beside a host that is not hardcoded "
     "(PT2)"},
    {"redisConnect(getenv(\"REDIS_HOST\"), 6380);", "port ('port'): hardcoded",
     "reported as svc-hardcoded-endpoint"},
    {"redisConnect(\"cache.internal\", 0);", "port ('port'): library-default",
     "silent: the library's own default"},
    {"PQconnectdb(\"password='' host=db.internal\");", "dsn ('conninfo')",
     "    reported as svc-hardcoded-endpoint"},
    {"PQsetdbLogin(0, 0, 0, 0, 0, \"\", \"\");", "password ('pwd')",
     "silent: empty (PW1)"},
    {"PQsetdbLogin(0, 0, 0, 0, 0, 0, \"%s\");", "password ('pwd')",
     "silent: a format hole, which is filled in elsewhere (PW3)"},
    {"PQsetdbLogin(0, 0, 0, 0, 0, 0, \"vault:secret/db\");", "password ('pwd')",
     "silent: a reference to a secret store (PW4)"},
    {"PQsetdbLogin(0, 0, 0, 0, 0, 0, \"changeme\");", "password ('pwd')",
     "reported as svc-hardcoded-credential: a literal reaches this role; a "
     "placeholder, by its wording (PW3)"},
    {"PQconnectdb(\"postgres://db.internal:6432/x\");", "dsn ('conninfo')",
     "port silent: reported with the endpoint that it belongs to (GR1)"},
    {"redisConnect(\"cache.internal\", 6390); // NOLINT",
     "host ('ip'): hardcoded", "silent: suppressed by NOLINT at a.c:"},
    {"redisCommand(0, \"GET orders\");", "command ('format')",
     "silent: the text names no location, no name and no credential"},
    {"sqlite3_open(\":memory:\", 0);", "database ('filename')",
     "silent: an in-memory database"},
};

static std::string sourceOfCases() {
  std::string Source = "#include <hiredis/hiredis.h>\n#include <libpq-fe.h>\n"
                       "#include <sqlite3.h>\n#include <stdlib.h>\n"
                       "const char *lookUp(void);\n";
  unsigned Number = 0;
  for (const Case &C : Cases) {
    std::string Name = Number ? "f" + std::to_string(Number) : "f";
    Source += "void " + Name + "(const char *Given) { const char *H = " +
              "getenv(\"REDIS_HOST\");\n" + C.Line + "\n}\n";
    ++Number;
  }
  return Source;
}

TEST_F(Explain, EachStatusAndReason) {
  std::string Source = sourceOfCases();
  llvm::StringRef All = Source;
  project({{"a.c", Source}});
  for (const Case &C : Cases) {
    unsigned Line = All.take_front(All.find(C.Line)).count('\n') + 1;
    Outcome O = explain("a.c:" + std::to_string(Line), {"--alone"});
    SCOPED_TRACE(C.Line);
    EXPECT_EQ(0, O.Status) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr(C.Status));
    EXPECT_THAT(O.Out, HasSubstr(C.Verdict));
    EXPECT_THAT(O.Out, HasSubstr("1 unit analysed alone"));
  }
}

// Of texts with holes, and of parts beside others.
static const Case PartCases[] = {
    {"redisConnect((\"cache\" + Given).c_str(), 0);",
     "host ('ip'): from-caller",
     "silent: only a piece beside one that is not known, which names no "
     "domain\n"},
    {"PQsetdbLogin(0, 0, 0, 0, 0, 0, (\"x\" + Given).c_str());",
     "password ('pwd'): from-caller",
     "silent: only a piece beside one that is not known: no name and no secret "
     "(PW6)\n"},
    {"PQconnectdb((\"host=db.internal port=6\" + Given).c_str());",
     "dsn ('conninfo'): hardcoded",
     "port silent: only a piece beside one that is not known\n"},
    {"PQconnectdb((\"postgres://\" + Given + \":5432/\").c_str());",
     "dsn ('conninfo'): from-caller",
     "port silent: the service's usual port beside a host that is not "
     "hardcoded (PT2)\n"},
    {"PQconnectdb(\"port=6432\");", "dsn ('conninfo'): library-default",
     "silent: a port without a host that it belongs to (PT2)\n"},
    {"curl_easy_setopt(0, CURLOPT_USERPWD, \"me:word\");",
     "user_password ('CURLOPT_USERPWD'): hardcoded",
     "user silent: user and password are one secret, and the password "
     "decides (GR1)\n"},
    {"curl_easy_setopt(0, CURLOPT_URL, \"file:///srv/list\");",
     "url ('CURLOPT_URL'): library-default",
     "silent: the path of a file, no database of a service\n"},
};

TEST_F(Explain, EachReasonOfAPart) {
  std::string Source = "#include <curl/curl.h>\n#include <hiredis/hiredis.h>\n"
                       "#include <libpq-fe.h>\n#include <string>\n"
                       "void f(const std::string &Given) {\n";
  for (const Case &C : PartCases)
    Source += std::string(C.Line) + "\n";
  project({{"a.cpp", Source + "}\n"}});
  unsigned Line = 5;
  for (const Case &C : PartCases) {
    Outcome O = explain("a.cpp:" + std::to_string(++Line), {"--alone"});
    SCOPED_TRACE(C.Line);
    EXPECT_EQ(0, O.Status) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr(C.Status));
    EXPECT_THAT(O.Out, HasSubstr(C.Verdict));
  }
}

TEST_F(Explain, OneUseThatIsSeenDifferently) {
  project({{"a.h", "#include <hiredis/hiredis.h>\n#include <stdlib.h>\n"
                   "static inline void f(void) { redisConnect(HOST, 0); }\n"},
           {"a.c", "#define HOST \"one.internal\"\n#include \"a.h\"\n"},
           {"b.c", "#define HOST getenv(\"CACHE\")\n#include \"a.h\"\n"},
           {"c.c", "#define HOST getenv(\"CACHE\")\n#include \"a.h\"\n"}});
  Outcome O = explain("a.h:3");
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("host ('ip'): hardcoded"));
  EXPECT_THAT(O.Out, HasSubstr("value 2 of 2"));
  EXPECT_THAT(O.Out, HasSubstr("the environment variable CACHE"));
  EXPECT_THAT(O.Out, HasSubstr("a literal at a.c:1:14"));
  EXPECT_THAT(O.Out, HasSubstr("3 units analysed and linked, 3 of them"));
}

TEST_F(Explain, WhatIsOnlyBoundAndWhatHasNoRole) {
  project({{"a.c", R"(#include <arpa/inet.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
void serve(int S, PGconn *Db) {
  struct sockaddr_in A;
  memset(&A, 0, sizeof A);
  A.sin_addr.s_addr = inet_addr("10.1.2.3");
  bind(S, (struct sockaddr *)&A, sizeof A);
  PQexec(Db, "begin");
  fopen("/srv/orders", "r");
}
)"}});
  auto Said = [&](const std::string &Place) {
    Outcome O = explain(Place, {"--alone"});
    EXPECT_EQ(0, O.Status) << O.Err;
    return O.Out;
  };
  EXPECT_THAT(Said("a.c:9"), HasSubstr("silent: the address is only bound, not "
                                       "connected (IP1)\n"));
  EXPECT_THAT(Said("a.c:11"), HasSubstr("silent: no role is given here"));
  EXPECT_THAT(Said("a.c:12"), HasSubstr("silent: a local stand-in is no "
                                        "backing service\n"));
}

TEST_F(Explain, ADisabledCheckIsSaid) {
  project({{"a.c", "#include <hiredis/hiredis.h>\n"
                   "void f(void) { redisConnect(\"cache.internal\", 0); }\n"}});
  Outcome O = explain("a.c:2", {"--checks=svc-hardcoded-credential"});
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("silent: the check is disabled\n"));
}

TEST_F(Explain, PiecesAndTheWayOfEach) {
  project({{"a.cpp", R"(#include <cstdlib>
#include <libpq-fe.h>
#include <string>
#define HOST "db.internal"
static const std::string Host = HOST;
void f(const std::string &Name) {
  std::string Text = "host=" + Host + " user=" + std::getenv("DB_USER") +
                     " dbname=" + Name;
  PQconnectdb(Text.c_str());
}
)"}});
  nlohmann::json Use = json("a.cpp:9")["uses"][0];
  EXPECT_EQ("PQconnectdb", Use["entry_point"]);
  nlohmann::json Value = Use["roles"][0]["values"][0];
  std::vector<std::string> Kinds;
  for (const auto &Piece : Value["pieces"])
    Kinds.push_back(Piece["kind"]);
  EXPECT_THAT(Kinds,
              testing::ElementsAre("literal", "literal", "literal",
                                   "environment", "literal", "parameter"));
  EXPECT_EQ(4, Value["pieces"][1]["origin"]["line"]);
  EXPECT_EQ("through macro 'HOST'", Value["pieces"][1]["path"][0]["note"]);
  EXPECT_EQ("DB_USER", Value["pieces"][3]["variable"]);
  EXPECT_EQ("Name", Value["pieces"][5]["parameter"]);
  EXPECT_EQ("f", Value["pieces"][5]["function"]);
  std::map<std::string, std::string> Reasons;
  for (const auto &Verdict : Value["verdicts"])
    Reasons[Verdict["role"]] = Verdict["reason"];
  EXPECT_EQ("a literal reaches this role", Reasons["dsn"]);
  EXPECT_EQ("read from the environment", Reasons["user"]);
  EXPECT_EQ("the callers decide, and are uses themselves", Reasons["database"]);
}

TEST_F(Explain, LinesInsideAnExpressionAndColumns) {
  project({{"a.c", R"(#include <hiredis/hiredis.h>
void f(void) {
  redisConnect("one.internal",
               6390);
  redisConnect("two.internal", 0); redisConnectUnix("/run/redis.sock");
}
)"}});
  EXPECT_EQ(3, json("a.c:4")["uses"][0]["line"]);
  EXPECT_EQ(2U, json("a.c:5")["uses"].size());
  EXPECT_EQ("redisConnectUnix", json("a.c:5:60")["uses"][0]["entry_point"]);
  EXPECT_EQ(1U, json("a.c:5:3")["uses"].size());
}

TEST_F(Explain, ABranchOnTheEnvironmentIsNoUseButSaid) {
  project({{"a.c", R"(#include <hiredis/hiredis.h>
#include <string.h>
void f(const char *Env, const char *Host) {
  if (strcmp(Env, "production") == 0)
    redisConnect(Host, 0);
  else
    redisConnectUnix(Host);
}
)"}});
  Outcome O = explain("a.c:4");
  EXPECT_EQ(0, O.Status);
  EXPECT_THAT(O.Out, HasSubstr("reported as svc-environment-branch"));
}

// --- Several files -----------------------------------------------------------

static const std::vector<std::pair<std::string, std::string>> &linkedProject() {
  static const std::vector<std::pair<std::string, std::string>> Files = {
      {"src/net.h", R"(#pragma once
#include <hiredis/hiredis.h>
extern const char *const kHost;
redisContext *attach(const char *Host, int Port);
static inline void both(const char *Host) { redisConnect(Host, 6390); }
#define CACHE "cache.internal"
)"},
      {"src/net.c", R"(#include "net.h"
redisContext *attach(const char *Host, int Port) {
  return redisConnect(Host, Port);
}
)"},
      {"src/names.c", R"(#include "net.h"
const char *const kHost = "cache.internal";
)"},
      {"src/main.c", R"(#include "net.h"
#include <stdlib.h>
int main(void) {
  attach(CACHE, 6391);
  attach(kHost, atoi(getenv("PORT")));
  both("cache.internal");
}
)"}};
  return Files;
}

TEST_F(Explain, AWrapperAndTheWayToTheSink) {
  project(linkedProject());
  Outcome O = explain("src/main.c:4");
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("redis/hiredis attach\n"));
  EXPECT_THAT(O.Out, HasSubstr("learned: a function of the program"));
  EXPECT_THAT(O.Out, HasSubstr("host ('Host'): hardcoded\n"));
  EXPECT_THAT(O.Out,
              HasSubstr("passed on to 'redisConnect' at src/net.c:3:10\n"));
  EXPECT_THAT(O.Out, HasSubstr("through parameter 'Host' of 'attach'"));
  EXPECT_THAT(O.Out, HasSubstr("3 units analysed and linked"));
  Outcome Alone = explain("src/main.c:4", {"--alone"});
  EXPECT_EQ(0, Alone.Status) << Alone.Err;
  EXPECT_THAT(Alone.Out, HasSubstr("no entry point of a known connector is "
                                   "used at src/main.c:4\n"));
  EXPECT_THAT(Alone.Out, HasSubstr("nearest: src/main.c:6:3: hiredis both"));
  EXPECT_THAT(Alone.Out, HasSubstr("what other files say is not known"));
}

TEST_F(Explain, AModelThatDoesNotMatchTheHeader) {
  project({{"src/a.c", R"(struct room;
struct room *room_open(const char *host, int port, const char *user);
struct room *open_it(void) {
  return room_open("stock.internal", 7420, "counter");
}
)"},
           {"m.json", R"j({"schema_version": 1, "connector": "room",
"name": "Room", "service": "room", "category": "database", "language": "c",
"headers": ["room.h"], "documentation": "https://example.org/room",
"provenance": "room.h", "entry_points": [{"kind": "function",
"name": "room_open", "signature": "room *room_open(const char *host, int port)",
"roles": {"host": "host"}}]})j"}});
  Outcome O = explain("src/a.c:4", {"--models", "m.json"});
  EXPECT_THAT(O.Out, HasSubstr("no entry point of a known connector is used"));
  EXPECT_THAT(O.Out,
              HasSubstr("'room_open' of m.json does not match: it has 2 "
                        "parameters, this has 3 (room *room_open(const char "
                        "*host, int port))"));
  EXPECT_THAT(explain("src/a.c:3", {"--models", "m.json"}).Out,
              testing::Not(HasSubstr("does not match")));
}

TEST_F(Explain, TheCallersOfAWrapperAreCounted) {
  project(linkedProject());
  Outcome O = explain("src/net.c:3");
  EXPECT_THAT(O.Out, HasSubstr("parameter 'Host' of 'attach', 2 calls "
                               "known\n"));
}

TEST_F(Explain, AValueOfAnotherFile) {
  project(linkedProject());
  Outcome O = explain("src/main.c:5");
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("a literal at src/names.c:2:27: const char "
                               "*const kHost = \"cache.internal\";"));
  EXPECT_THAT(O.Out, HasSubstr("reported as svc-hardcoded-endpoint"));
}

TEST_F(Explain, ALineOfAHeader) {
  project(linkedProject());
  for (const Texts &How : {Texts{}, Texts{"--alone"}}) {
    Outcome O = explain("src/net.h:5", How);
    EXPECT_EQ(0, O.Status) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr("src/net.h:5:45: redis/hiredis redisConnect"));
    EXPECT_THAT(O.Out, HasSubstr("port ('port'): hardcoded"));
  }
  EXPECT_EQ(1U, json("src/net.h:5")["uses"].size()) << "of three units";
}

TEST_F(Explain, AnyNumberOfThreadsAndAnySpelling) {
  project(linkedProject());
  for (const char *Format : {"--format=text", "--format=json"}) {
    std::string One = explain("src/main.c:5", {"-j1", Format}).Out;
    EXPECT_EQ(One, explain("src/main.c:5", {"-j2", Format}).Out);
    EXPECT_EQ(One, explain("src/../src/main.c:5",
                           {Format, "-p", "build", Tree.path("src")})
                       .Out);
  }
}

// --- What cannot be explained ------------------------------------------------

TEST_F(Explain, PlacesThatAreNone) {
  project(linkedProject());
  Tree.file("src/other.h", "int Other;\n");
  expectRefused({"src/gone.c:4"}, "no such file: src/gone.c");
  expectRefused({"src:4"}, "no such file: src");
  expectRefused({"src/net.c:5"}, "src/net.c has no line 5: it has 4 lines");
  expectRefused({"src/net.c:0"}, "src/net.c has no line 0");
  expectRefused({"src/net.c"}, "Write src/net.c:LINE");
  expectRefused({"src/other.h:1"}, "no unit has src/other.h: 3 units looked");
  expectRefused({"src/other.h:1", "--alone"},
                "no unit has src/other.h: 3 units looked at");
  expectRefused({"svc-hardcoded-endpoint", "src"}, "PATH goes with FILE:LINE");
  Tree.file("build/compile_commands.json", "[]");
  expectRefused({"src/net.c:3"}, "holds no entries");
}

TEST_F(Explain, ALineWithoutAUse) {
  project(linkedProject());
  Outcome O = explain("src/names.c:2");
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("is used at src/names.c:2, nor anywhere in that "
                               "file\n"));
  EXPECT_THAT(O.Out, HasSubstr("a literal of this line reaches src/main.c:5:3: "
                               "hiredis attach (host)\n"));
  O = explain("src/net.h:6");
  EXPECT_THAT(O.Out, HasSubstr("is used at src/net.h:6\n"));
  EXPECT_THAT(O.Out, HasSubstr("  nearest: src/net.h:5:45: hiredis "));
  EXPECT_THAT(O.Out, HasSubstr("a literal of this line reaches src/main.c:4:3: "
                               "hiredis attach (host)\n"));
  nlohmann::json Report = json("src/main.c:2");
  EXPECT_TRUE(Report["uses"].empty());
  EXPECT_EQ(3U, Report["nearest"].size());
  EXPECT_EQ(4, Report["nearest"][0]["line"]);
}

TEST_F(Explain, AUnitThatDoesNotParse) {
  project({{"a.c", "#include <hiredis/hiredis.h>\n#include \"gone.h\"\n"
                   "void f(void) { redisConnect(\"cache.internal\", 0); }\n"},
           {"b.c", "int B;\n"}});
  for (const Texts &How : {Texts{}, Texts{"--alone"}}) {
    Outcome O = explain("a.c:3", How);
    EXPECT_EQ(3, O.Status) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr("reported as svc-hardcoded-endpoint"));
    EXPECT_THAT(O.Out, HasSubstr("failed a.c: a.c:2:10: 'gone.h' file not"));
  }
  Outcome O = explain("b.c:1");
  EXPECT_EQ(0, O.Status) << "that another failed is only said";
  EXPECT_THAT(O.Out, HasSubstr("failed a.c"));
}

// --- The table of reasons ----------------------------------------------------

TEST(Reasons, AreInTheOrderOfTheirNames) {
  std::string Behaviours = readFile(SVC_SOURCE_DIR "/docs/behaviours.md");
  for (unsigned I = 0; I <= unsigned(Because::CheckDisabled); ++I) {
    const ReasonInfo &R = info(Because(I));
    EXPECT_EQ(I, unsigned(R.Id));
    EXPECT_FALSE(R.Text.empty());
    EXPECT_TRUE(R.Row.empty() || Behaviours.find(("| " + R.Row + " |").str()) !=
                                     std::string::npos)
        << R.Row.str();
  }
}

} // namespace svc::test
