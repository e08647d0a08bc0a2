//===- LinkTest.cpp - Values and wrappers across files --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One program of several files, each of which is harmless alone. Also what is
// learned of it, as models: with them one file alone is enough.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Process.h"
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

class Link : public testing::Test {
protected:
  Link() {
    Tree.file("db.h", R"(#pragma once
#include <string>
struct Settings { std::string Host; int Port; };
extern const char *DefaultHost;
const char *standardHost();
std::string setting(const char *Name, const char *Otherwise);
void fill(std::string &Host);
void openCache(const char *Host);
void openBy(const Settings &S);
class Cache {
public:
  explicit Cache(std::string Host);
  void setPort(int Value);
  void connect();
private:
  std::string Host;
  int Port = 0;
};
)");
    Tree.file("db.cpp", R"(#include "db.h"
#include <hiredis/hiredis.h>
void openCache(const char *Host) { redisConnect(Host, 0); }
void openBy(const Settings &S) { redisConnect(S.Host.c_str(), S.Port); }
void Cache::connect() { redisConnect(Host.c_str(), Port); }
void globals() { redisConnect(DefaultHost, 0); }
void results() { redisConnect(standardHost(), 0); }
void outputs() {
  std::string Host;
  fill(Host);
  redisConnect(Host.c_str(), 0);
}
)");
    Tree.file("settings.cpp", R"(#include "db.h"
#include <cstdlib>
const char *DefaultHost = "global.internal";
const char *standardHost() { return "result.internal"; }
void fill(std::string &Host) { Host = "output.internal"; }
std::string setting(const char *Name, const char *Otherwise) {
  const char *Value = std::getenv(Name);
  return Value ? Value : Otherwise;
}
Cache::Cache(std::string Host) : Host(Host) {}
void Cache::setPort(int Value) { Port = Value; }
)");
    Tree.file("main.cpp", R"(#include "db.h"
static void show(const std::string &Text);
int main() {
  openCache("wrapper.internal");
  openCache(setting("REDIS_HOST", "fallback.internal").c_str());
  show(setting("TITLE", "title.internal"));
  Settings S;
  S.Host = "member.internal";
  S.Port = 6380;
  openBy(S);
  Cache C("constructor.internal");
  C.setPort(6381);
  C.connect();
}
)");
    database({"main.cpp", "db.cpp", "settings.cpp"});
  }

  void database(const std::vector<std::string> &Files) {
    std::string Text;
    for (const std::string &File : Files)
      Text += (Text.empty() ? "[" : ",") +
              (R"({"directory": "@ROOT@", "file": ")" + File +
               R"(", "command": "g++ -std=c++17 -c )" + File + "\"}");
    Tree.file("compile_commands.json", Text + "]");
  }

  nlohmann::json audit(const std::vector<std::string> &More = {}) {
    std::vector<std::string> Command = {SVC_TIDY_BINARY, "audit",
                                        "--format=json"};
    Command.insert(Command.end(), More.begin(), More.end());
    Output = runProcess(Command, Tree.Root, 120).Out;
    return nlohmann::json::parse(Output, nullptr, false);
  }

  /// "file:line role" of every finding, and where it is spelled.
  static std::vector<std::string> found(const nlohmann::json &Report) {
    std::vector<std::string> Out;
    for (const auto &F : Report["findings"])
      Out.push_back(F["file"].get<std::string>() + ":" +
                    std::to_string(F["line"].get<int>()) + " " +
                    F["role"].get<std::string>() + " of " +
                    F["origin"]["file"].get<std::string>() + ":" +
                    std::to_string(F["origin"]["line"].get<int>()));
    return Out;
  }

  TempTree Tree;
  std::string Output;
};

TEST_F(Link, EveryWayThroughTheProgram) {
  EXPECT_THAT(
      found(audit()),
      UnorderedElementsAre(
          "db.cpp:6 host of settings.cpp:3", "db.cpp:7 host of settings.cpp:4",
          "db.cpp:11 host of settings.cpp:5", "main.cpp:4 host of main.cpp:4",
          "main.cpp:5 host of main.cpp:5", "main.cpp:10 host of main.cpp:8",
          "main.cpp:10 port of main.cpp:9", "main.cpp:11 host of main.cpp:11",
          "main.cpp:12 port of main.cpp:12"));
}

TEST_F(Link, EachFileAloneKnowsLess) {
  database({"main.cpp"});
  EXPECT_THAT(found(audit()), IsEmpty());
  database({"db.cpp"});
  EXPECT_THAT(found(audit()), IsEmpty());
}

TEST_F(Link, AFindingLeadsToTheConnectorsCall) {
  for (const auto &F : audit()["findings"]) {
    EXPECT_EQ("db.cpp", F["sink"]["file"]);
    EXPECT_EQ("redisConnect", F["sink"]["entry_point"]);
    if (F["file"] == "main.cpp") {
      EXPECT_THAT(F["trace"].back()["note"].get<std::string>(),
                  HasSubstr("reaches 'redisConnect'"));
      EXPECT_THAT(F["message"].get<std::string>(),
                  HasSubstr("which passes it on to 'redisConnect'"));
    }
  }
}

TEST_F(Link, SameForAnyOrderAndNumberOfThreads) {
  audit({"-j1"});
  std::string One = Output;
  audit({"-j4"});
  EXPECT_EQ(One, Output);
  database({"settings.cpp", "db.cpp", "main.cpp"});
  audit({"-j3"});
  EXPECT_EQ(One, Output);
}

TEST_F(Link, FunctionsOfOneNameInTwoFilesAreTwo) {
  Tree.file("main.cpp", "#include <string>\n"
                        "static void openCache(const char *Text) {}\n"
                        "int main() { openCache(\"wrapper.internal\"); }\n");
  for (const std::string &Each : found(audit()))
    EXPECT_THAT(Each, Not(HasSubstr("main.cpp")));
}

TEST_F(Link, LearnedModelsLetOneFileSeeTheOthers) {
  Outcome Learned = runProcess({SVC_TIDY_BINARY, "models", "--learned", "-p",
                                Tree.Root, "--output", Tree.path("l.json")},
                               Tree.Root, 120);
  EXPECT_EQ(0, Learned.Status) << Learned.Err;
  EXPECT_EQ("", Learned.Err);
  std::string Text = readFile(Tree.path("l.json"));
  EXPECT_THAT(Text, Not(HasSubstr(".internal"))) << "a value of the program";
  auto Models = nlohmann::json::parse(Text, nullptr, false);
  ASSERT_TRUE(Models.is_array());
  EXPECT_EQ("hiredis", Models[0]["connector"]);
  database({"main.cpp"});
  EXPECT_THAT(found(audit({"--models", Tree.path("l.json")})),
              UnorderedElementsAre("main.cpp:4 host of main.cpp:4",
                                   "main.cpp:10 host of main.cpp:8",
                                   "main.cpp:10 port of main.cpp:9",
                                   "main.cpp:11 host of main.cpp:11",
                                   "main.cpp:12 port of main.cpp:12"));
}

TEST_F(Link, AFunctionIsOneEntryPointByModelAndByLearning) {
  runProcess({SVC_TIDY_BINARY, "models", "--learned", "--output", "l.json"},
             Tree.Root, 120);
  audit();
  size_t Without = found(nlohmann::json::parse(Output)).size();
  EXPECT_EQ(Without, found(audit({"--models", Tree.path("l.json")})).size());
}

TEST_F(Link, ResultsThatNeedEachOtherEnd) {
  Tree.file("a.cpp", "#include <string>\nstd::string b(int);\n"
                     "std::string a(int N) {\n"
                     "  return N ? \"x\" + b(N - 1) : \"db.internal\";\n}\n");
  Tree.file("b.cpp", "#include <string>\nstd::string a(int);\n"
                     "std::string b(int N) { return a(N) + \"y\"; }\n");
  Tree.file("m.cpp", "#include <hiredis/hiredis.h>\n#include <string>\n"
                     "std::string a(int);\n"
                     "void f() { redisConnect(a(2).c_str(), 0); }\n");
  database({"m.cpp", "b.cpp", "a.cpp"});
  auto Report = audit();
  EXPECT_TRUE(Report["units"]["failed"].empty()) << Output;
}

TEST_F(Link, SetterAndUseInOneFileItsBodyInAnother) {
  Tree.file("s.h", "#pragma once\n#include <string>\n"
                   "struct S { void setHost(const std::string &H);\n"
                   "  const std::string &host() const; std::string Host; };\n"
                   "S &settings();\n");
  Tree.file("s.cpp", "#include \"s.h\"\n"
                     "void S::setHost(const std::string &H) { Host = H; }\n"
                     "const std::string &S::host() const { return Host; }\n"
                     "S &settings() { static S Only; return Only; }\n");
  Tree.file("m.cpp", "#include \"s.h\"\n#include <hiredis/hiredis.h>\n"
                     "void f() { settings().setHost(\"init.internal\"); }\n"
                     "void g() { redisConnect(settings().host().c_str(), 0); "
                     "}\n");
  database({"m.cpp", "s.cpp"});
  EXPECT_THAT(found(audit()), ElementsAre("m.cpp:3 host of m.cpp:3"));
}

TEST_F(Link, LearningFromABrokenProgramSaysSo) {
  Tree.file("settings.cpp", "#include \"missing.h\"\n");
  Outcome O =
      runProcess({SVC_TIDY_BINARY, "models", "--learned"}, Tree.Root, 120);
  EXPECT_EQ(3, O.Status);
  EXPECT_THAT(O.Err, HasSubstr("incomplete: settings.cpp: "));
  EXPECT_THAT(O.Out, HasSubstr("openCache"));
}

} // namespace
} // namespace svc::test
