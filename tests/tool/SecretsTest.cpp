//===- SecretsTest.cpp - No output holds a secret ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Greps everything that the surfaces say for the credentials of the programs
// that they looked at. Those of the real programs are words such as "user",
// which svc-tidy says itself; so each credential that is labelled there is
// replaced by a text that nobody says by chance, in a copy of the programs.
// Of clang-tidy's output, the source lines that it shows are not ours.
//
//===----------------------------------------------------------------------===//

#include "real/RealRun.h"
#include "support/Annotated.h"
#include "support/Example.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Regex.h"
#include <gmock/gmock.h>

namespace svc::test {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

using Texts = std::vector<std::string>;

/// "output: secret" for each of \p Secrets that \p Output holds.
Texts leaks(const std::string &Name, llvm::StringRef Output,
            const Texts &Secrets) {
  Texts Out;
  for (llvm::StringRef Line : linesOf(Output))
    for (const std::string &Secret : Secrets)
      if (Line.contains(Secret))
        Out.push_back(Name + " has " + Secret + ": " + Line.str());
  return Out;
}

/// \p Output without the source lines that clang-tidy shows.
std::string withoutEcho(llvm::StringRef Output) {
  llvm::Regex Echo("^ *[0-9]* \\| ");
  std::string Out;
  for (llvm::StringRef Line : linesOf(Output))
    if (!Echo.match(Line))
      Out += (Line + "\n").str();
  return Out;
}

void expectNoLeaks(const Outcome &O, const std::string &Name,
                   const Texts &Secrets) {
  EXPECT_THAT(leaks(Name, O.Out, Secrets), IsEmpty());
  EXPECT_THAT(leaks(Name + "'s errors", O.Err, Secrets), IsEmpty());
}

} // namespace

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
  llvm::Regex Named("(Password|Secret|Key|Token)[A-Za-z]* = \"([^\"]*)\"");
  llvm::SmallVector<llvm::StringRef, 4> Part;
  for (llvm::StringRef Line : linesOf(Sources))
    EXPECT_TRUE(!Named.match(Line, &Part) ||
                llvm::is_contained(exampleSecrets(), Part[2]))
        << Line.str();
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
    Outcome O =
        runAudit({std::string("--checks=") + Check}, Orders.Tree.Root);
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
)cpp");
  Tree.file("compile_commands.json",
            databaseFor(Tree, {File}, {"-I/usr/include/postgresql"}));
  Texts Secrets;
  for (unsigned I = 1; I <= 11; ++I)
    Secrets.push_back("Zq" + std::to_string(I));
  Secrets.push_back("Tail2");
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runAudit({Format}, Tree.Root);
    EXPECT_EQ(1, O.Status) << O.Err << O.Out;
    expectNoLeaks(O, Format, Secrets);
  }
  Outcome O = runPlugin({"-p", ".", File}, Tree.Root);
  O.Out = withoutEcho(O.Out);
  expectNoLeaks(O, "plugin", Secrets);
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
                        {"-DDB_PASS=Zq5Secret", "-Werror", "-Wall"}));
  Texts Secrets = {"Zq1Secret", "Zq2Secret", "Zq4Secret", "Zq5Secret"};
  for (const char *Format : {"--format=text", "--format=json"}) {
    Outcome O = runAudit({Format}, Tree.Root);
    EXPECT_EQ(3, O.Status) << O.Err;
    expectNoLeaks(O, Format, Secrets);
  }
}

// --- The real programs ------------------------------------------------------

namespace {

/// The programs of the suite with a credential, each of which is replaced.
class Disguised {
public:
  Disguised() {
    Outcome Copied =
        runProcess({"cp", "-r", realFolder() + "/.", Tree.Root});
    EXPECT_EQ(0, Copied.Status) << Copied.Err;
    std::map<std::string, std::set<unsigned>> Lines;
    std::set<std::string> Files;
    for (const Label &L : realLabels().Labels)
      if (L.Check == "svc-hardcoded-credential") {
        Lines[L.OriginFile].insert(L.OriginLine);
        Files.insert(L.File);
      }
    for (const auto &[File, Of] : Lines)
      disguise(File, Of);
    std::string Database = readFile(Tree.path("compile_commands.json"));
    replaceAll(Database, realFolder(), Tree.Root);
    Tree.file("compile_commands.json", Database);
    for (llvm::StringRef Unit : realUnits())
      if (Unit.consume_front(realFolder() + "/") && Files.count(Unit.str()))
        Units.push_back(Unit.str());
  }

  TempTree Tree;
  Texts Secrets, Units;

private:
  static void replaceAll(std::string &In, const std::string &Old,
                         const std::string &New) {
    for (size_t At = 0; (At = In.find(Old, At)) != std::string::npos;
         At += New.size())
      In.replace(At, Old.size(), New);
  }

  std::string fresh() {
    Secrets.push_back("Zq" + std::to_string(Secrets.size()) + "Secret");
    return Secrets.back();
  }

  /// What stands between quotes on \p Line, with its credentials replaced: the
  /// user and the password of a URL or of "user:password", else the whole.
  std::string disguiseLine(llvm::StringRef Line) {
    bool InUrl = llvm::Regex("\"[a-z]+://[^/\"@]*@").match(Line);
    std::string Out;
    while (true) {
      auto [Before, Rest] = Line.split('"');
      Out += Before;
      if (Before.size() == Line.size())
        return Out;
      auto [Text, After] = Rest.split('"');
      auto [Scheme, Tail] = Text.split("://");
      auto [UserInfo, Server] = Tail.split('@');
      Out += '"';
      if (InUrl && !Server.empty())
        Out += (Scheme + "://" + pair(UserInfo) + "@" + Server).str();
      else if (!InUrl && Tail.empty() && !Text.empty())
        Out += pair(Text);
      else
        Out += Text;
      Out += '"';
      Line = After;
    }
  }
  std::string pair(llvm::StringRef Text) {
    std::string Out = fresh();
    if (Text.contains(':'))
      Out += ':' + fresh();
    return Out;
  }

  void disguise(const std::string &File, const std::set<unsigned> &Lines) {
    std::string Text = readFile(Tree.path(File)), Out;
    for (const auto &[Index, Line] : llvm::enumerate(linesOf(Text))) {
      size_t Before = Secrets.size();
      bool Holds = Lines.count(Index + 1) != 0;
      Out += Holds ? disguiseLine(Line) : Line.str();
      Out += '\n';
      EXPECT_TRUE(!Holds || Secrets.size() > Before)
          << File << ":" << Index + 1 << " has no credential";
    }
    Tree.file(File, Out);
  }
};

const Disguised &disguised() {
  static const Disguised Programs;
  return Programs;
}

unsigned credentials(const Report &R) {
  return llvm::count_if(R.Findings, [](const Reported &F) {
    return F.Check == "svc-hardcoded-credential";
  });
}

Outcome auditDisguised(const char *Format) {
  Texts Arguments = {"-p", ".", "-j2", Format};
  Arguments.insert(Arguments.end(), disguised().Units.begin(),
                   disguised().Units.end());
  return runAudit(Arguments, disguised().Tree.Root);
}

} // namespace

TEST(Secrets, NoneOfTheRealProgramsInTheRecord) {
  Outcome O = auditDisguised("--format=json");
  EXPECT_EQ(1, O.Status) << O.Err;
  expectNoLeaks(O, "record", disguised().Secrets);
  // That they were looked at: the disguise hides none from the audit.
  EXPECT_EQ(credentials(readReport(realAudit().Out, realFolder())),
            credentials(readReport(O.Out, disguised().Tree.Root)));
}

TEST(Secrets, NoneOfTheRealProgramsInTheText) {
  Outcome O = auditDisguised("--format=text");
  EXPECT_EQ(1, O.Status) << O.Err;
  EXPECT_THAT(O.Out, HasSubstr("\"***\"")) << "no line was masked";
  expectNoLeaks(O, "text", disguised().Secrets);
}

TEST(Secrets, NoneOfTheRealProgramsInThePluginsOwnWords) {
  Texts Arguments = {"-p", "."};
  Arguments.insert(Arguments.end(), disguised().Units.begin(),
                   disguised().Units.end());
  Outcome O = runPlugin(Arguments, disguised().Tree.Root);
  EXPECT_EQ(0, O.Status) << O.Err;
  EXPECT_THAT(readProblems(O.Out), IsEmpty());
  EXPECT_THAT(O.Out, HasSubstr("svc-hardcoded-credential"));
  O.Out = withoutEcho(O.Out);
  EXPECT_THAT(O.Out, Not(HasSubstr("\"***\"")));
  expectNoLeaks(O, "plugin", disguised().Secrets);
}

} // namespace svc::test
