//===- ProgramTest.cpp - The command line as a whole ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The program as users run it: exit status, standard output, standard error.
//
//===----------------------------------------------------------------------===//

#include "llvm/Support/Program.h"
#include "CheckCatalog.h"
#include "TempTree.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gmock/gmock.h"
#include <nlohmann/json.hpp>

namespace svc {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Outcome {
  int Status;
  std::string Out, Err;
};

class ProgramTest : public testing::Test {
protected:
  /// Runs svc-tidy; its files and its output lie in the tree.
  Outcome run(std::vector<std::string> Arguments) {
    std::vector<llvm::StringRef> Words = {SVC_TIDY_BINARY};
    Words.insert(Words.end(), Arguments.begin(), Arguments.end());
    std::string Out = Tree.path("stdout.txt"), Err = Tree.path("stderr.txt");
    for (const std::string &File : {Out, Err})
      llvm::sys::fs::remove(File); // it would be written over, not emptied
    std::string Problem;
    int Status = llvm::sys::ExecuteAndWait(
        SVC_TIDY_BINARY, Words, std::nullopt,
        {llvm::StringRef(""), llvm::StringRef(Out), llvm::StringRef(Err)},
        /*SecondsToWait=*/120, 0, &Problem);
    EXPECT_EQ(Problem, "");
    return {Status, text(Out), text(Err)};
  }

  static std::string text(const std::string &File) {
    auto Buffer = llvm::MemoryBuffer::getFile(File);
    return Buffer ? (*Buffer)->getBuffer().str() : "unreadable";
  }

  static void expectBadInput(const Outcome &O, const std::string &Message) {
    EXPECT_EQ(O.Status, 2) << O.Err;
    EXPECT_EQ(O.Out, "");
    EXPECT_THAT(O.Err, StartsWith("svc-tidy: error: "));
    EXPECT_THAT(O.Err, HasSubstr(Message));
    EXPECT_EQ(llvm::StringRef(O.Err).count('\n'), 1U) << O.Err;
  }

  /// A project with a finding in a header that both units see.
  void project() {
    Tree.file("src/pq.h", R"(#pragma once
typedef struct pg_conn PGconn;
#ifdef __cplusplus
extern "C"
#endif
PGconn *PQconnectdb(const char *conninfo);
static inline PGconn *both(void) {
  return PQconnectdb("host=db.internal password=hunter2");
}
)");
    Tree.file("src/a.cpp", "#include \"pq.h\"\nPGconn *a() { return both(); "
                           "} // hunter2\n");
    Tree.file("src/b.c", "#include \"../src/pq.h\"\n");
    Tree.file("src/clean.c", "int Clean;\n");
    Tree.file("build/compile_commands.json", R"([
      {"directory": "@ROOT@/build", "file": "../src/a.cpp",
       "command": "g++ -c ../src/a.cpp"},
      {"directory": "@ROOT@/build", "file": "../src/b.c",
       "command": "gcc -c ../src/b.c"},
      {"directory": "@ROOT@/build", "file": "../src/clean.c",
       "command": "gcc -c ../src/clean.c"}])");
  }

  TempTree Tree;
};

TEST_F(ProgramTest, VersionNamesTheToolAndLlvm) {
  Outcome O = run({"--version"});
  EXPECT_EQ(O.Status, 0);
  EXPECT_THAT(O.Out, testing::MatchesRegex(
                         "svc-tidy [0-9.]+ \\(LLVM 19\\.[0-9.]+\\)\n"));
  EXPECT_EQ(O.Err, "");
}

TEST_F(ProgramTest, HelpIsOutputNotAnError) {
  Outcome O = run({"--help"});
  EXPECT_EQ(O.Status, 0);
  for (const char *Name : {"audit", "fix", "env", "explain", "models"})
    EXPECT_THAT(O.Out, HasSubstr(Name));
  EXPECT_EQ(O.Err, "");
  O = run({"audit", "--help"});
  EXPECT_EQ(O.Status, 0);
  for (const char *Option :
       {"PATH", "-p", "-j", "--format", "--models", "--checks", "--exclude",
        "--no-hidden-arms", "--env-accessor", "--environment-names", "--output",
        "Exit status"})
    EXPECT_THAT(O.Out, HasSubstr(Option));
  EXPECT_THAT(O.Out, Not(HasSubstr("explain")));
}

TEST_F(ProgramTest, BadUsage) {
  expectBadInput(run({}), "subcommand");
  expectBadInput(run({"adit"}), "did you mean 'audit'");
  expectBadInput(run({"audit", "--no-such-flag"}), "--no-such-flag");
  expectBadInput(run({"audit", "--no-such-flag"}),
                 "see 'svc-tidy audit --help'");
  expectBadInput(run({"audit", "--format=xml"}), "--format");
  expectBadInput(run({"audit", "-j", "many"}), "-j");
  expectBadInput(run({"audit", "-j", "-1"}), "-j");
  expectBadInput(run({"audit", "-p"}), "-p");
  expectBadInput(run({"explain", "a", "b"}), "b");
}

TEST_F(ProgramTest, AuditOfNothing) {
  expectBadInput(run({"audit", Tree.path("gone")}), "no such file or folder: ");
  expectBadInput(run({"audit", "-p", Tree.path("gone")}),
                 "no such file or folder: ");
  Tree.file("a.c", "");
  expectBadInput(run({"audit", Tree.path("a.c")}), "no compile database for ");
  Tree.file("compile_commands.json", "[]");
  expectBadInput(run({"audit", Tree.Root}), "holds no entries");
  Tree.file("compile_commands.json", "[\n{]");
  expectBadInput(run({"audit", Tree.Root}), "compile_commands.json:2:2: ");
}

TEST_F(ProgramTest, AuditOptionsAreCheckedFirst) {
  project();
  std::string P = Tree.path("src");
  expectBadInput(run({"audit", P, "--checks=svc-nonsense"}), "svc-nonsense");
  expectBadInput(run({"audit", P, "--exclude", "["}), "bad glob '['");
  expectBadInput(run({"audit", P, "--env-accessor", "f(x"}), "--env-accessor");
  expectBadInput(run({"audit", P, "--output", Tree.path("gone/r.json")}),
                 "no such folder");
  expectBadInput(run({"audit", P, "--exclude", "src"}), "--exclude leaves no");
}

TEST_F(ProgramTest, AuditReportsAHeadersFindingOnce) {
  project();
  Outcome O = run({"audit", Tree.Root, "--format=json"});
  EXPECT_EQ(O.Status, 1) << O.Err;
  EXPECT_EQ(O.Err, "") << "no progress where nobody looks";
  auto Report = nlohmann::json::parse(O.Out, nullptr, false);
  ASSERT_FALSE(Report.is_discarded()) << O.Out;
  EXPECT_EQ(Report["units"]["total"], 3);
  EXPECT_EQ(Report["units"]["analysed"], 3);
  ASSERT_EQ(Report["findings"].size(), 2U) << O.Out;
  for (const auto &Finding : Report["findings"]) {
    EXPECT_EQ(Finding["file"], "src/pq.h");
    EXPECT_EQ(Finding["line"], 8);
    EXPECT_EQ(Finding["fingerprint"].get<std::string>().size(), 16U);
  }
  EXPECT_EQ(Report["uses"].size(), 1U);
}

TEST_F(ProgramTest, AuditPrintsNoSecret) {
  project();
  for (std::string Format : {"text", "json"}) {
    Outcome O = run({"audit", Tree.Root, "--format", Format});
    EXPECT_EQ(O.Status, 1);
    EXPECT_THAT(O.Out, Not(HasSubstr("hunter2"))) << Format;
    EXPECT_THAT(O.Out, HasSubstr("svc-hardcoded-credential"));
  }
}

TEST_F(ProgramTest, AuditOfACleanFile) {
  project();
  Outcome O = run({"audit", Tree.path("src/clean.c")});
  EXPECT_EQ(O.Status, 0) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("1 unit: 1 analysed"));
  EXPECT_THAT(O.Out, HasSubstr("no findings"));
}

TEST_F(ProgramTest, AnyNumberOfThreadsAndAnySpellingGiveTheSameBytes) {
  project();
  Outcome One = run({"audit", Tree.Root, "-j1", "--format=json"});
  EXPECT_EQ(One.Status, 1) << One.Err;
  for (std::vector<std::string> Arguments :
       {std::vector<std::string>{Tree.Root, "-j4"},
        {Tree.path("src/../src"), Tree.path("build/../src/a.cpp")},
        {"-p", Tree.path("build")},
        {"-p", Tree.path("build/compile_commands.json"), "-j", "0"}}) {
    Arguments.insert(Arguments.begin(), {"audit", "--format=json"});
    EXPECT_EQ(run(Arguments).Out, One.Out);
  }
}

TEST_F(ProgramTest, AFailedUnitOutweighsFindings) {
  project();
  Tree.file("src/clean.c", "#include \"gone.h\"\n");
  Outcome O = run({"audit", Tree.Root});
  EXPECT_EQ(O.Status, 3) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("src/pq.h:8:"));
  EXPECT_THAT(O.Out, HasSubstr("failed src/clean.c: src/clean.c:1:10: "
                               "'gone.h' file not found"));
}

TEST_F(ProgramTest, ChecksAndExcludeNarrow) {
  project();
  Outcome O = run({"audit", Tree.Root, "--format=json",
                   "--checks=svc-hardcoded-credential"});
  auto Report = nlohmann::json::parse(O.Out, nullptr, false);
  ASSERT_EQ(Report["findings"].size(), 1U) << O.Out;
  EXPECT_EQ(Report["findings"][0]["role"], "password");
  O = run({"audit", Tree.Root, "--exclude", "pq.h", "--exclude=src/b.c"});
  EXPECT_EQ(O.Status, 0) << O.Out;
  EXPECT_THAT(O.Out, HasSubstr("2 units: 2 analysed"));
}

TEST_F(ProgramTest, OutputGoesToTheFile) {
  project();
  std::string Report = Tree.path("report.json");
  Outcome O = run({"audit", Tree.Root, "--format=json", "--output", Report});
  EXPECT_EQ(O.Status, 1) << O.Err;
  EXPECT_EQ(O.Out, "");
  EXPECT_TRUE(nlohmann::json::accept(text(Report)));
}

TEST_F(ProgramTest, ABadModelStopsTheAudit) {
  project();
  std::string Model = Tree.file("bad.json", "{\n  \"schema_version\": 1,\n");
  Outcome O = run({"audit", Tree.Root, "--models", Model});
  EXPECT_EQ(O.Status, 2);
  EXPECT_EQ(O.Out, "");
  EXPECT_THAT(O.Err, StartsWith(Model + ":"));
  EXPECT_THAT(O.Err, HasSubstr(": error: "));
  O = run({"audit", Tree.Root, "--models", Tree.path("gone.json")});
  EXPECT_EQ(O.Status, 2);
  EXPECT_THAT(O.Err, HasSubstr("gone.json"));
}

TEST_F(ProgramTest, ModelsOfTheUserAreUsed) {
  Tree.file("model.json", R"json({
    "schema_version": 1, "connector": "ourdb", "name": "Our database",
    "service": "ourdb", "category": "database", "language": "c",
    "headers": ["ourdb.h"], "documentation": "https://example.com/ourdb",
    "provenance": "a test",
    "entry_points": [{"kind": "function", "name": "our_connect",
      "signature": "int our_connect(const char *host)",
      "roles": {"host": "host"}}]
  })json");
  Tree.file("a.c", "int our_connect(const char *host);\n"
                   "int f(void) { return our_connect(\"db.internal\"); }\n");
  Tree.file("compile_commands.json",
            R"([{"directory": "@ROOT@", "file": "a.c",
                 "command": "cc -c a.c"}])");
  EXPECT_EQ(run({"audit", Tree.Root}).Status, 0);
  Outcome O = run({"audit", "--models", Tree.path("model.json"), Tree.Root});
  EXPECT_EQ(O.Status, 1) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("a.c:2:"));
  EXPECT_THAT(O.Out, HasSubstr("ourdb our_connect"));

  O = run({"models", "--models", Tree.path("model.json"), "ourdb"});
  EXPECT_EQ(O.Status, 0) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("ourdb: Our database"));
  EXPECT_THAT(O.Out, HasSubstr("host: host"));
}

TEST_F(ProgramTest, ExplainListsAndExplains) {
  Outcome All = run({"explain"});
  EXPECT_EQ(All.Status, 0);
  for (const CheckInfo &Check : checkCatalog()) {
    EXPECT_THAT(All.Out, HasSubstr(Check.Id.str()));
    for (llvm::StringRef Name : {Check.Id, Check.Id.drop_front(4)}) {
      Outcome O = run({"explain", Name.str()});
      EXPECT_EQ(O.Status, 0) << O.Err;
      EXPECT_THAT(O.Out, StartsWith(Check.Id.str()));
      EXPECT_THAT(O.Out, HasSubstr(Check.Page.str()));
    }
  }
  expectBadInput(run({"explain", "svc-hardcoded-endpiont"}),
                 "did you mean 'svc-hardcoded-endpoint'");
}

TEST_F(ProgramTest, ModelsListsFiltersAndShows) {
  Outcome All = run({"models"});
  EXPECT_EQ(All.Status, 0);
  EXPECT_THAT(All.Out, HasSubstr("libpq "));
  EXPECT_THAT(All.Out, HasSubstr("libpq-dev"));
  Outcome Some = run({"models", "--service", "postgresql"});
  EXPECT_EQ(Some.Status, 0);
  EXPECT_THAT(Some.Out, HasSubstr("libpq "));
  EXPECT_LE(Some.Out.size(), All.Out.size());
  Outcome One = run({"models", "libpq"});
  EXPECT_EQ(One.Status, 0);
  EXPECT_THAT(One.Out, HasSubstr("PQconnectdb"));
  EXPECT_THAT(One.Out, HasSubstr("conninfo"));
  expectBadInput(run({"models", "libpg"}), "did you mean 'libpq'");
  expectBadInput(run({"models", "--service", "postgresqk"}),
                 "did you mean 'postgresql'");
}

} // namespace
} // namespace svc
