//===- BudgetTest.cpp - Code that has no end ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An editor holds incomplete code all day, and a generator writes what nobody
// would. The analysis ends, soon, without a crash and without saying what is
// not so.
//
//===----------------------------------------------------------------------===//

#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <chrono>
#include <gtest/gtest.h>

namespace svc::test {

namespace {

const std::string Head = "#include <cstdlib>\n#include <hiredis/hiredis.h>\n"
                         "#include <libpq-fe.h>\n#include <string>\n";

/// Analyses \p Source, which must take no longer than a slow machine needs.
UnitResult analysed(const std::string &Source) {
  TempTree Tree;
  std::string Path = Tree.file("source.cpp", Source);
  auto Start = std::chrono::steady_clock::now();
  UnitResult Result = analyse(Path);
  auto Took = std::chrono::steady_clock::now() - Start;
  EXPECT_LT(std::chrono::duration_cast<std::chrono::seconds>(Took).count(), 20);
  return Result;
}

std::multiset<std::string> rolesIn(const std::string &Source) {
  UnitResult Result = analysed(Source);
  EXPECT_FALSE(Result.Failure) << Result.Failure->Text;
  std::multiset<std::string> Out;
  for (const FindingRecord &F : Result.Record.Findings)
    Out.insert(F.Role);
  return Out;
}

using Roles = std::multiset<std::string>;

} // namespace

TEST(Budget, LongConcatenation) {
  std::string Source = Head + "std::string part(int);\nvoid f() {\n"
                              "  std::string Text = \"host=\";\n";
  for (int I = 0; I < 10000; ++I)
    Source += "  Text += part(" + std::to_string(I) + ");\n";
  Source += "  PQconnectdb(Text.c_str());\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

TEST(Budget, LongExpression) {
  // Below the depth at which clang itself gives up.
  std::string Source =
      Head + "void f(const std::string &Part) {\n  PQconnectdb((Part";
  for (int I = 0; I < 200; ++I)
    Source += " + Part";
  Source += ").c_str());\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

/// More pieces than a text may have, in every form: unknown.
TEST(Budget, LongTexts) {
  std::string Source = Head + "#include <cstring>\n#include <sstream>\n"
                              "void f(const std::string &P) {\n"
                              "  std::string A = P, B;\n"
                              "  std::ostringstream C, D;\n"
                              "  char E[90000] = \"\";\n";
  std::string Chain;
  for (int I = 0; I < 10000; ++I) {
    std::string Text = "(\"host=h" + std::to_string(I) + " \")";
    Source += "  A += " + Text + ";\n  C << " + Text + ";\n  strcat" + "(E, " +
              Text + ");\n";
    if (I < 200)
      Chain += ".append" + Text;
  }
  Source += "  B" + Chain +
            ";\n  PQconnectdb(A.c_str());\n"
            "  PQconnectdb(B.c_str());\n  PQconnectdb(C.str().c_str());\n"
            "  PQconnectdb(E);\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

/// A text of any length is one piece.
TEST(Budget, LongLiteral) {
  std::string Source = Head + "void f() { PQconnectdb(\"host=db.internal" +
                       std::string(500000, ' ') + "\"); }\n";
  EXPECT_EQ(Roles{"dsn"}, rolesIn(Source));
}

TEST(Budget, LongChainOfCalls) {
  std::string Source =
      Head + "static const char *f0() { return \"cache.internal\"; }\n";
  for (int I = 1; I < 1000; ++I)
    Source += "static const char *f" + std::to_string(I) + "() { return f" +
              std::to_string(I - 1) + "(); }\n";
  Source += "void near() { redisConnect(f5(), 0); }\n"
            "void far() { redisConnect(f999(), 0); }\n";
  // The near one is seen; the far one is unknown.
  EXPECT_EQ(Roles{"host"}, rolesIn(Source));
}

TEST(Budget, WideTreeOfCalls) {
  // Each function has two results: 2^30 paths.
  std::string Source = Head + "const char *given();\n"
                              "static const char *f0() { return given(); }\n";
  for (int I = 1; I < 30; ++I) {
    std::string Callee = "f" + std::to_string(I - 1) + "()";
    Source += "static const char *f" + std::to_string(I) +
              "(bool B = false) { if (B) return " + Callee + "; return " +
              Callee + "; }\n";
  }
  Source += "void f() { redisConnect(f29(), 0); }\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

TEST(Budget, ManyBranches) {
  std::string Source = Head + "int value();\nconst char *given(int);\n"
                              "void f() {\n  const char *Host = given(0);\n";
  for (int I = 0; I < 2000; ++I)
    Source += "  if (value() == " + std::to_string(I) + ")\n    Host = given(" +
              std::to_string(I) + ");\n";
  Source += "  redisConnect(Host, 0);\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

TEST(Budget, ManyLiteralBranches) {
  std::string Source =
      Head + "int value();\nvoid f() {\n  const char *Host = nullptr;\n";
  for (int I = 0; I < 2000; ++I)
    Source += "  if (value() == " + std::to_string(I) + ")\n    Host = \"h" +
              std::to_string(I) + ".internal\";\n";
  Source += "  redisConnect(Host, 0);\n}\n";
  rolesIn(Source); // too many to be told apart: any answer that comes
}

TEST(Budget, ManyUses) {
  std::string Source = Head;
  for (int I = 0; I < 2000; ++I)
    Source += "void f" + std::to_string(I) +
              "() { redisConnect(\"cache.internal\", 0); }\n";
  EXPECT_EQ(2000U, rolesIn(Source).size());
}

TEST(Budget, DeepConditionals) {
  std::string Source =
      Head + "const char *given();\nvoid f(int I) {\n  redisConnect(";
  for (int I = 0; I < 200; ++I)
    Source += "I == " + std::to_string(I) + " ? given() : ";
  Source += "given(), 0);\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

TEST(Budget, CyclesInTheData) {
  EXPECT_EQ(Roles(), rolesIn(Head + R"(
struct Node {
  Node *Next;
  const char *Host;
};
static const char *once(int N);
static const char *again(int N) { return once(N); }
static const char *once(int N) { return N ? again(N - 1) : nullptr; }
void f(Node *N, const char *Given) {
  while (N->Next)
    N = N->Next;
  redisConnect(N->Next->Next->Host, 0);
  redisConnect(once(3), 0);
  const char *A = Given, *B = Given;
  for (int I = 0; I < 3; ++I) {
    const char *Swap = A;
    A = B;
    B = Swap;
  }
  redisConnect(A, 0);
  std::string Text = Given;
  for (int I = 0; I < 3; ++I)
    Text = Text + Text;
  redisConnect(Text.c_str(), 0);
}
)"));
}

TEST(Budget, SelfReference) {
  EXPECT_EQ(Roles(), rolesIn(Head + R"(
extern const char *Two;
const char *One = Two;
const char *Two = One;
struct Self {
  const char *Host = Other;
  const char *Other = Host;
};
void f() {
  redisConnect(One, 0);
  Self S;
  redisConnect(S.Host, 0);
}
)"));
}

TEST(Budget, RecursiveTypes) {
  EXPECT_EQ(Roles(), rolesIn(Head + R"(
#include <map>
#include <memory>
#include <vector>
struct Tree {
  std::vector<Tree> Below;
  std::map<std::string, Tree> Named;
  std::unique_ptr<Tree> Next;
  Tree *Parent = this;
  std::string Host;
  Tree &child(int I) { return Below[I].child(I - 1); }
  const std::string &host() const { return Next ? Next->host() : Parent->host(); }
  void fill(Tree &Out) { Out.fill(*this); Next->fill(*Out.Next); }
};
void f(Tree &T, Tree *P) {
  for (Tree &Child : T.Below)
    for (Tree &Inner : Child.Below)
      redisConnect(Inner.Named["a"].Next->Below[0].Host.c_str(), 0);
  redisConnect(T.child(3).host().c_str(), 0);
  while (P->Parent != P)
    P = P->Parent;
  Tree Local;
  Local.fill(T);
  T.fill(Local);
  redisConnect(Local.Host.c_str(), 0);
  redisConnect(P->Parent->Parent->Host.c_str(), 0);
  Tree *A = P, *B = A;
  A = B;
  B = A;
  redisConnect(A->Host.c_str(), 0);
  Tree &R = *R.Parent;
  redisConnect(R.Host.c_str(), 0);
}
)"));
}

TEST(Budget, ManySetters) {
  std::string Source = Head + "const char *given(int);\nstruct Config {\n"
                              "  void set(const char *H) { Host = H; }\n"
                              "  void set(int N) { Port = N; }\n"
                              "  const char *Host = nullptr;\n"
                              "  int Port = 0;\n};\nvoid f() {\n"
                              "  Config C;\n  C.set(\"cache.internal\");\n";
  for (int I = 0; I < 2000; ++I)
    Source += "  C.set(" + std::to_string(I) + ");\n";
  Source += "  redisConnect(C.Host, 0);\n}\n";
  EXPECT_EQ(Roles{"host"}, rolesIn(Source));
}

TEST(Budget, ManyElements) {
  std::string Source = Head + "#include <vector>\nconst char *given(int);\n"
                              "void f() {\n  std::vector<std::string> All;\n";
  for (int I = 0; I < 2000; ++I)
    Source += "  All.push_back(given(" + std::to_string(I) + "));\n";
  Source += "  for (const std::string &Host : All)\n"
            "    redisConnect(Host.c_str(), 0);\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

TEST(Budget, ManyAliases) {
  std::string Source = Head + "void f(char *Given) {\n  char *P0 = Given;\n";
  for (int I = 1; I < 2000; ++I)
    Source += "  char *P" + std::to_string(I) + " = P" + std::to_string(I - 1) +
              ";\n";
  Source += "  redisConnect(P1999, 0);\n}\n";
  EXPECT_EQ(Roles(), rolesIn(Source));
}

/// Code that does not compile: the unit failed, and nothing else happens.
class HalfTyped : public testing::TestWithParam<const char *> {};

TEST_P(HalfTyped, DoesNotCrash) {
  UnitResult Result = analysed(Head + GetParam());
  EXPECT_TRUE(Result.Failure);
}

INSTANTIATE_TEST_SUITE_P(
    All, HalfTyped,
    testing::Values(
        "void f() { redisConnect(\"cache.internal\", 6380);",
        "void f() { redisConnect(\"cache.internal\",",
        "void f() { redisConnect(\"cache.internal",
        "void f() { redisConnect(; }", "void f() { redisConnect(Host, 0); }",
        "void f() { redisConnect(\"cache.internal\"); }",
        "Missing f(Missing M) { redisConnect(M.Host, M.Port); }",
        "struct Config { Missing Host = \"x\"; int Port = };\n"
        "void f(Config C) { redisConnect(C.Host, C.Port); }",
        "class Cache { Cache() : Host(\"x\") {} void f() { "
        "redisConnect(Host, 0); }",
        "template <typename T> void f(T X) { redisConnect(X.host(, 0); }\n"
        "void g() { f(1); }",
        "void f() { std::string Host = ; redisConnect(Host.c_str(), 0); }",
        "void f() { auto Host = missing(); redisConnect(Host, 0); }",
        "void f() { if (std::string(\"a\") == ) redisConnect(\"x\", 0); else",
        "void f(int I) { switch (I) { case 0: redisConnect(\"x\", 0); case",
        "#ifdef PRODUCTION\nvoid f() { redisConnect(\"x\", 0); }\n",
        "#if\nvoid f() { redisConnect(\"x\", 0); }\n#endif\n",
        "#define HOST(\nvoid f() { redisConnect(HOST(1), 0); }",
        "void f() { [Host = ]() { redisConnect(Host, 0); }(); }",
        "struct A : A { A() : A(\"x\") {} };\nA a{",
        "void f() { redisConnect(u8\"\\x\", 0); }"));

} // namespace svc::test
