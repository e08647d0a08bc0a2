//===- FixSecretsTest.cpp - No output of fix and env holds a secret -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program full of credentials, some spelled unusually; every command is run
// on it, and everything that it prints or writes is searched, but for the one
// file that is asked for because it holds them. SecretsTest.cpp has audit and
// explain on more programs.
//
//===----------------------------------------------------------------------===//

#include "support/Leaks.h"
#include "tool/FixProject.h"

namespace svc::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class FixSecrets : public FixProject {
protected:
  FixSecrets() {
    Tree.file("src/settings.h",
              "#pragma once\n#define DB_PASS \"Zq1Secret\"\n");
    Tree.file("src/url.h",
              "#pragma once\nstatic const char *const Url = "
              "\"postgres://Zq2User:Zq3Secret@db.internal/orders\";\n");
    source("src/a.cpp", R"cpp(#include "settings.h"
#include "url.h"
#include <hiredis/hiredis.h>
#include <libpq-fe.h>
#include <string>
// The password was Zq3Secret once.
PGconn *a() {
  return PQsetdbLogin("db.internal", 0, 0, 0, "orders", "Zq4User", DB_PASS);
}
PGconn *b() { return PQconnectdb(Url); }
PGconn *c() { return PQconnectdb("host=db password='Zq5 Secret'"); }
PGconn *d() {
  return PQconnectdb("host=db "
                     "password=Zq6Se"
                     "cret");
}
PGconn *e() { return PQconnectdb(R"(host=db
 password=Zq7Secret)"); }
PGconn *f() { return PQconnectdb("postgres://me:Zq8\x53\145cret@db/x"); }
void g(redisContext *C) { redisCommand(C, "AUTH Zq9Secret"); }
PGconn *h(const std::string &Host) {
  std::string Text = "host=" + Host + " password=Zq10Secret";
  return PQconnectdb(Text.c_str());
}
// NOLINTNEXTLINE(svc-hardcoded-credential)
PGconn *i() { return PQconnectdb("host=db.internal password=Zq11Secret"); }
PGconn *connectAs(const char *Pass) {
  return PQsetdbLogin(0, 0, 0, 0, 0, 0, Pass);
}
PGconn *j() { return connectAs("Zq12Secret"); }
)cpp");
    source("src/b.c", "#include \"settings.h\"\n#include <libpq-fe.h>\n"
                      "PGconn *k(void);\n"
                      "PGconn *k(void) { return PQsetdbLogin(0, 0, 0, 0, 0, "
                      "0, DB_PASS); }\n");
    // What is fixed in settings.h does not compile here.
    source("src/c.cpp", "#include \"settings.h\"\n"
                        "constexpr char Pass[] = DB_PASS \"Zq13\";\n"
                        "static_assert(sizeof(Pass) > 1, DB_PASS);\n");
    commit();
  }

  const Words Secrets = {"Zq", "\\53\\145", "cret@", "cret'"};

  void expectNone(const Words &Arguments) {
    Outcome O = run(Arguments);
    EXPECT_LE(0, O.Status);
    EXPECT_NE("", O.Out + O.Err);
    expectNoLeaks(O, testing::PrintToString(Arguments), Secrets);
  }
  void expectNoneIn(const std::string &Name) {
    EXPECT_NE("", text(Name)) << Name;
    EXPECT_THAT(leaks(Name, text(Name), Secrets), IsEmpty());
  }
};

TEST_F(FixSecrets, NoneBefore) {
  for (const char *Format : {"--format=text", "--format=json"}) {
    expectNone({"audit", Format});
    expectNone({"audit", "--restructure", "--vendor-helper=src", "--style=url",
                Format});
    expectNone({"env", Format});
    expectNone({"fix", "--dry-run", Format});
    expectNone(
        {"fix", "--dry-run", "--vendor-helper=src", "--style=url", Format});
    for (const char *Line :
         {"src/a.cpp:8", "src/a.cpp:10", "src/settings.h:2", "src/url.h:2"})
      expectNone({"explain", Line, Format});
  }
  expectNone({"models", "--learned"});
  for (const char *Platform : {"compose", "kubernetes", "systemd"})
    expectNone({"fix", "--dry-run", std::string("--deployment=") + Platform});
  expectUntouched();
}

TEST_F(FixSecrets, NoneInAnythingThatIsWritten) {
  for (const Words &Style : {Words{},
                             {"--vendor-helper=src"},
                             {"--vendor-helper=src", "--style=url"}}) {
    Words Arguments = {"fix", "--write-names=names.json",
                       "--deployment=kubernetes"};
    Arguments.insert(Arguments.end(), Style.begin(), Style.end());
    expectNone(Arguments);
    expectNoneIn(".env.example");
    expectNoneIn("names.json");
    expectNone({"env"});
    expectNone({"env", "--check"});
    expectNone({"fix", "--format=json"});
    Tree.git({"checkout", "-q", "."});
    Tree.git({"clean", "-q", "-f"});
  }
}

TEST_F(FixSecrets, NoneInWhatIsSaidOfARollBack) {
  Outcome O = fix({"--no-env-example"});
  EXPECT_THAT(O.Out, HasSubstr("not fixed src/a.cpp:8:"));
  expectNoLeaks(O, "fix", Secrets);
  expectCompiles();
}

TEST_F(FixSecrets, NoneInErrors) {
  Tree.file("bad.orig", "Zq1Secret\n");
  Tree.file("bad.orig.json", "{\"findings\": Zq1Secret}");
  Tree.file("names.orig", "{\"names\": [{\"name\": \"Zq1 Secret\"}]}");
  for (const Words &Arguments : {Words{"fix", "--env-example=bad.orig"},
                                 {"env", "--check", "--env-example=bad.orig"},
                                 {"fix", "--baseline=bad.orig.json"},
                                 {"fix", "--names=names.orig"},
                                 {"fix", "--write-env=values.env"}})
    expectNone(Arguments);
  source("src/broken.cpp", "#include \"settings.h\"\n#error \"Zq1Secret\"\n"
                           "int A = DB_PASS;\n");
  commit();
  for (const char *Command : {"fix", "env", "audit"})
    expectNone({Command});
}

TEST_F(FixSecrets, TheOneFileHasThemAll) {
  TempTree Outer;
  std::string File = Outer.path("values.env");
  Outcome O = fix({"--write-env=" + File});
  expectNoLeaks(O, "fix", Secrets);
  std::string Values = readFile(File);
  for (const char *Secret :
       {"Zq2User", "Zq3Secret", "Zq4User", "Zq5%20Secret", "Zq6Secret",
        "Zq7Secret", "Zq8Secret", "Zq12Secret"})
    EXPECT_THAT(Values, HasSubstr(Secret));
}

} // namespace
} // namespace svc::test
