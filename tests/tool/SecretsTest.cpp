//===- SecretsTest.cpp - No output holds a secret ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Greps everything that the surfaces say for the credentials of the programs
// that they looked at: of the example, and of sources that spell them
// unusually. tests/real/RealSecretsTest.cpp does so for programs that others
// wrote.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "support/Example.h"
#include "support/Leaks.h"
#include "support/Surfaces.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Regex.h"
#include <gmock/gmock.h>
#include <set>

namespace svc::test {

using testing::HasSubstr;
using testing::IsEmpty;

using Texts = std::vector<std::string>;

// --- The example ------------------------------------------------------------

/// The credentials of docs/examples/orders.
static const Texts &exampleSecrets() {
  static const Texts All = {"orders_rw", "orders-s3cret-7f3a",
                            "AKIA7F3AORDERSWRITE2", "b9Qz-orders-s3-w7Kd"};
  return All;
}

TEST(Secrets, TheListIsThatOfTheExample) {
  Example Orders;
  std::string Sources;
  for (const std::string &File : Orders.Sources)
    Sources += readFile(File);
  for (const std::string &Secret : exampleSecrets())
    EXPECT_THAT(Sources, HasSubstr('"' + Secret + '"'));
  // Another variable that looks like one must come onto the list.
  llvm::Regex Named(
      "(Password|Secret|AccessKey|Token)[A-Za-z]* = \"([^\"]*)\"");
  llvm::SmallVector<llvm::StringRef, 4> Part;
  for (llvm::StringRef Line : linesOf(Sources))
    EXPECT_TRUE(!Named.match(Line, &Part) ||
                llvm::is_contained(exampleSecrets(), Part[2]))
        << Line.str();
}

/// `svc-tidy explain` of the line, in both forms.
static void expectNoneExplained(const std::string &Place,
                                const std::string &Folder,
                                const Texts &Secrets) {
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runProcess(
        {SVC_TIDY_BINARY, "explain", Place, "--alone", Format}, Folder);
    EXPECT_EQ(0, O.Status) << O.Err;
    expectNoLeaks(O, "explain " + Place, Secrets);
  }
}

TEST(Secrets, NoneOfTheExampleExplained) {
  Example Orders;
  Outcome O = runAudit({"--format=json"}, Orders.Tree.Root);
  std::set<std::string> Places;
  for (const Reported &R : readReport(O.Out, Orders.Tree.Root).Findings) {
    Places.insert(R.File + ":" + std::to_string(R.Line));
    if (!R.OriginFile.empty())
      Places.insert(R.OriginFile + ":" + std::to_string(R.OriginLine));
  }
  EXPECT_LT(5U, Places.size());
  for (const std::string &Place : Places)
    expectNoneExplained(Place, Orders.Tree.Root, exampleSecrets());
}

TEST(Secrets, NoneOfTheExampleInTheAudit) {
  Example Orders;
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runAudit({Format}, Orders.Tree.Root);
    EXPECT_EQ(1, O.Status) << O.Err;
    EXPECT_THAT(O.Out, HasSubstr("svc-hardcoded-credential"));
    expectNoLeaks(O, Format, exampleSecrets());
  }
}

TEST(Secrets, NoneInLinesThatAnotherCheckShows) {
  Example Orders;
  for (const char *Check : {"svc-hardcoded-endpoint", "svc-hardcoded-resource",
                            "svc-environment-branch"}) {
    Outcome O = runAudit({std::string("--checks=") + Check}, Orders.Tree.Root);
    EXPECT_EQ(1, O.Status) << O.Err;
    expectNoLeaks(O, Check, exampleSecrets());
  }
}

TEST(Secrets, NoneOfTheExampleInThePluginsOwnWords) {
  Example Orders;
  Texts Arguments = {"-p", ".",
                     "--export-fixes=" + Orders.Tree.path("fixes.yaml")};
  Arguments.insert(Arguments.end(), Orders.Units.begin(), Orders.Units.end());
  Outcome O = runPlugin(Arguments, Orders.Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("svc-hardcoded-credential"));
  O.Out = withoutEcho(O.Out);
  expectNoLeaks(O, "plugin", exampleSecrets());
  std::string Fixes = readFile(Orders.Tree.path("fixes.yaml"));
  EXPECT_THAT(Fixes, HasSubstr("DATABASE_PASSWORD"));
  EXPECT_THAT(leaks("fixes", Fixes, exampleSecrets()), IsEmpty());
}

// --- What has gone wrong elsewhere ------------------------------------------

TEST(Secrets, NoneOfWhatIsSpelledUnusually) {
  TempTree Tree;
  std::string File = Tree.file("a.cpp", R"cpp(#include <libpq-fe.h>
#define JOIN "host=db.internal " "password=" SECOND
#define SECOND "Zq2Secret" "Tail2"
#define CALL(User) PQsetdbLogin("db.internal", 0, 0, 0, "orders", User, "Zq3Secret")
PGconn *a() { return PQconnectdb("postgres://me:Zq1Secret@db.internal/x"); }
PGconn *b() { return PQconnectdb(JOIN); }
PGconn *c() { return CALL("Zq4Secret"); }
PGconn *d() {
  return PQconnectdb(R"(host=db.internal
    password=Zq5Secret)");
}
PGconn *e() { return PQconnectdb("host=db.internal password='Zq6 Secret'"); }
PGconn *f() { return PQconnectdb("host=db.internal "
                                 "password=Zq7"
                                 "Zq8Secret"); }
// NOLINTNEXTLINE(svc-hardcoded-credential)
PGconn *g() { return PQconnectdb("host=db.internal password=Zq9Secret"); }
PGconn *h() { return PQconnectdb("host=db.internal pass\
word=Zq10Secret"); }
PGconn *i() { return PQconnectdb("postgres://me:Zq11\x53\145cret@db/x"); }
PGconn *j() { return PQconnectdb(FROM_THE_COMMAND_LINE); }
PGconn *k() { return PQconnectdb(u8"host=db.internal password=Zq13Secret"); }
)cpp");
  Tree.file("compile_commands.json",
            databaseFor(Tree, {File},
                        {"-I/usr/include/postgresql",
                         "-DFROM_THE_COMMAND_LINE=\"host=db.internal "
                         "password=Zq12Secret\""}));
  Texts Secrets;
  for (unsigned I = 1; I <= 13; ++I)
    Secrets.push_back("Zq" + std::to_string(I));
  Secrets.push_back("Tail2");
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runAudit({Format}, Tree.Root);
    EXPECT_EQ(1, O.Status) << O.Err << O.Out;
    expectNoLeaks(O, Format, Secrets);
  }
  unsigned Lines = llvm::count(readFile(File), '\n');
  for (unsigned Line = 5; Line <= Lines; ++Line)
    expectNoneExplained("a.cpp:" + std::to_string(Line), Tree.Root, Secrets);
  Outcome O = runPlugin({"-p", ".", File}, Tree.Root);
  unsigned Credentials =
      llvm::count_if(readDiagnostics(O.Out), [](const Shown &S) {
        return S.Check == "svc-hardcoded-credential";
      });
  EXPECT_EQ(13U, Credentials)
      << "a password of each but the suppressed, and the users of a, c and i";
  O.Out = withoutEcho(O.Out);
  expectNoLeaks(O, "plugin", Secrets);
}

TEST(Secrets, NoneInPiecesOfOne) {
  TempTree Tree;
  std::string File = Tree.file("a.cpp", R"cpp(#include <libpq-fe.h>
#include <hiredis/hiredis.h>
#include <string>
void a(const std::string &Salt) {
  std::string Text = "host=db.internal password=Zq1Secret" + Salt;
  PQconnectdb(Text.c_str());
}
void b() {
  std::string Text = "host=db.internal password=" + std::string("Zq2Secret");
  PQconnectdb((Text + "Zq3Secret").c_str());
}
void c(const char *Word) { redisCommand(nullptr, "AUTH Zq4Secret%s", Word); }
void d() { PQsetdbLogin("db.internal", 0, 0, 0, 0, "vault:Zq5", "op://Zq6"); }
void e() { redisCommand(nullptr, "AUHT Zq7Secret"); }
)cpp");
  Tree.file("compile_commands.json",
            databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
  Texts Secrets = {"Zq1", "Zq2", "Zq3", "Zq4"};
  Outcome O = runAudit({}, Tree.Root);
  EXPECT_EQ(1, O.Status) << O.Err;
  expectNoLeaks(O, "audit", Secrets);
  // What is asked for is shown; so what may be a credential is masked too.
  Secrets.insert(Secrets.end(), {"Zq5", "Zq6", "Zq7"});
  for (unsigned Line : {6, 10, 12, 13, 14})
    expectNoneExplained("a.cpp:" + std::to_string(Line), Tree.Root, Secrets);
}

TEST(Secrets, NoneInWhatClangSaysOfABrokenFile) {
  TempTree Tree;
  std::string One = Tree.file("one.cpp", "#error \"Zq1Secret\"\n");
  std::string Two = Tree.file(
      "two.cpp", "static_assert(false, \"password is Zq2Secret\");\n");
  std::string Three = Tree.file("three.cpp", "#include \"Zq3Secret@db\"\n");
  std::string Four = Tree.file(
      "four.cpp", "[[deprecated(\"Zq4Secret\")]] int F();\nint A = DB_PASS;\n");
  Tree.file("compile_commands.json",
            databaseFor(Tree, {One, Two, Three, Four},
                        {"-DDB_PASS=\"Zq5Secret\"", "-Werror", "-Wall"}));
  Texts Secrets = {"Zq1Secret", "Zq2Secret", "Zq4Secret", "Zq5Secret"};
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runAudit({Format}, Tree.Root);
    EXPECT_EQ(3, O.Status) << O.Err;
    expectNoLeaks(O, Format, Secrets);
  }
}

} // namespace svc::test
