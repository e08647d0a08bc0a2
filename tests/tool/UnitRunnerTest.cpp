//===- UnitRunnerTest.cpp - One compile command, analysed -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Real parses: what makes a unit fail, what must not, and what is kept.
//
//===----------------------------------------------------------------------===//

#include "audit/UnitRunner.h"
#include "TempTree.h"
#include "audit/CompileCommand.h"
#include "audit/ResourceDir.h"
#include "knowledge/ModelSet.h"
#include "gmock/gmock.h"

namespace svc {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A connection of libpq, as its header declares it.
constexpr llvm::StringLiteral Connection = R"(
typedef struct pg_conn PGconn;
#ifdef __cplusplus
extern "C"
#endif
PGconn *PQconnectdb(const char *conninfo);
PGconn *attach(void) {
  return PQconnectdb("host=db.internal password=hunter2");
}
)";

class UnitRunnerTest : public testing::Test {
protected:
  UnitResult run(llvm::StringRef Name, llvm::StringRef Text,
                 std::vector<std::string> Command = {"/usr/bin/g++"}) {
    CompileUnit Unit;
    Unit.File = Tree.file(Name, Text);
    Unit.Spelled = Name.str();
    Unit.Folder = Tree.Root;
    Command.push_back(Unit.Spelled);
    Unit.Arguments = cleanCommand(std::move(Command), Unit.Folder);
    return runner().run(Unit);
  }

  static const UnitRunner &runner() {
    static const UnitRunner Runner = [] {
      auto Resources = findResourceDir(resourceDirCandidates());
      EXPECT_TRUE(bool(Resources)) << llvm::toString(Resources.takeError());
      return UnitRunner(std::make_shared<ModelSet>(ModelSet::builtIn()), {},
                        *Resources);
    }();
    return Runner;
  }

  /// What went wrong, "-" when nothing did.
  static std::string reason(const UnitResult &Result) {
    return Result.Failure ? Result.Failure->Text : "-";
  }

  static bool finds(const UnitResult &Result, llvm::StringRef Role) {
    for (const FindingRecord &F : Result.Record.Findings)
      if (F.Role == Role)
        return true;
    return false;
  }

  TempTree Tree;
};

TEST_F(UnitRunnerTest, FindsInCAndInCpp) {
  for (auto [Name, Compiler] :
       {std::pair("a.c", "/usr/bin/gcc"), std::pair("a.cpp", "/usr/bin/g++")}) {
    UnitResult Result = run(Name, Connection, {Compiler});
    EXPECT_EQ(reason(Result), "-") << Name;
    EXPECT_TRUE(finds(Result, "password")) << Name;
    EXPECT_FALSE(Result.Record.Masks.empty()) << Name;
  }
}

TEST_F(UnitRunnerTest, FindsClangsOwnAndTheSystemsHeaders) {
  UnitResult Result = run("a.cpp", "#include <stddef.h>\n#include <stdarg.h>\n"
                                   "#include <string>\n#include <vector>\n"
                                   "#include <immintrin.h>\n"
                                   "std::vector<std::string> X(3);\n");
  EXPECT_EQ(reason(Result), "-");
}

TEST_F(UnitRunnerTest, RelativeIncludesStartWhereTheCommandRuns) {
  Tree.file("inc/a.h", "#define ANSWER 42\n");
  UnitResult Result = run("src/a.c", "#include <a.h>\nint X = ANSWER;\n",
                          {"/usr/bin/gcc", "-Iinc"});
  EXPECT_EQ(reason(Result), "-");
}

TEST_F(UnitRunnerTest, FlagsThatOnlyGccKnowsDoNotFailIt) {
  UnitResult Result =
      run("a.c", Connection,
          {"/usr/bin/gcc", "-fno-tree-vectorize", "-fconserve-stack",
           "-mtune=no-such-cpu", "-march=no-such-cpu", "-mno-fancy-flag",
           "-Wlogical-op", "-Wno-maybe-uninitialized", "-fno-such-flag",
           "-std=gnu11", "-Werror", "-pedantic-errors", "--param", "x=1",
           "-Wp,-MMD,a.d", "-fplugin=/gone/plugin.so"});
  EXPECT_EQ(reason(Result), "-");
  EXPECT_TRUE(finds(Result, "password"));
}

TEST_F(UnitRunnerTest, WarningsAreNotOurBusiness) {
  UnitResult Result = run("a.c",
                          "#pragma GCC diagnostic error \"-Wunused-variable\"\n"
                          "int f(void) { int Unused; return undeclared(); }\n"
                          "#warning look here\n",
                          {"/usr/bin/gcc", "-Wall", "-Wextra", "-Werror",
                           "-Werror=implicit-function-declaration"});
  EXPECT_EQ(reason(Result), "-");
}

TEST_F(UnitRunnerTest, NothingIsWritten) {
  run("a.c", "int X;\n",
      {"/usr/bin/gcc", "-MD", "-MF", "a.d", "-o", "a.o", "-c", "-save-temps",
       "-Wp,-MD,b.d"});
  for (llvm::StringRef File : {"a.d", "b.d", "a.o", "a.i", "a.s", "a.bc"})
    EXPECT_FALSE(llvm::sys::fs::exists(Tree.path(File))) << File.str();
}

TEST_F(UnitRunnerTest, AMissingHeaderFailsItButHidesNothing) {
  UnitResult Result =
      run("a.cpp", ("#include \"missing.h\"\n" + Connection).str());
  ASSERT_TRUE(Result.Failure);
  EXPECT_EQ(Result.Failure->Text, "'missing.h' file not found");
  EXPECT_EQ(Result.Failure->At.File, Tree.path("a.cpp"));
  EXPECT_EQ(Result.Failure->At.Line, 1U);
  EXPECT_EQ(Result.Failure->At.Column, 10U);
  EXPECT_TRUE(finds(Result, "password"));
}

TEST_F(UnitRunnerTest, TheFirstErrorIsTheReasonWhereverItIs) {
  Tree.file("bad.h", "\n\nUnknown Z;\n");
  UnitResult Result =
      run("a.cpp", "#include \"./bad.h\"\nUnknown X;\nUnknown Y;\n");
  ASSERT_TRUE(Result.Failure);
  EXPECT_EQ(Result.Failure->At.File, Tree.path("bad.h"));
  EXPECT_EQ(Result.Failure->At.Line, 3U);
}

TEST_F(UnitRunnerTest, ManyErrorsDoNotEndTheParse) {
  std::string Errors;
  for (int I = 0; I < 50; ++I)
    Errors += "Unknown X" + std::to_string(I) + ";\n";
  UnitResult Result = run("a.cpp", (Errors + Connection).str());
  EXPECT_EQ(reason(Result), "unknown type name 'Unknown'");
  EXPECT_TRUE(finds(Result, "password"));
}

TEST_F(UnitRunnerTest, ReasonsDoNotQuoteLiterals) {
  for (llvm::StringRef Text :
       {"#error \"hunter2\"\n", "static_assert(sizeof(int) == 1, \"hunter2\");",
        "template <int N> struct S {};\n"
        "constexpr int f(const char *) { return 1; }\n"
        "static_assert(f(\"hunter2\") == 2);\n",
        "template <unsigned N> struct T { char C[N]; constexpr "
        "T(const char (&A)[N]) : C() { for (unsigned I = 0; I < N; ++I) "
        "C[I] = A[I]; } };\n"
        "template <T X> struct U {};\nint I = U<\"hunter2\">();\n",
        "int I = \"hunter2\"_x;\n", "int I = \"hunter2;\n",
        "asm(\"hunter2\" +);\n", "extern \"hunter2\" int X;\n",
        "_Pragma(\"hunter2\" +)\nint X = Y;\n"}) {
    UnitResult Result = run("a.cpp", Text, {"/usr/bin/g++", "-std=c++20"});
    ASSERT_TRUE(Result.Failure) << Text.str();
    EXPECT_THAT(Result.Failure->Text, Not(HasSubstr("hunter2"))) << Text.str();
  }
}

TEST_F(UnitRunnerTest, AMissingFileFails) {
  CompileUnit Unit;
  Unit.File = Tree.path("gone.c");
  Unit.Spelled = "gone.c";
  Unit.Folder = Tree.Root;
  Unit.Arguments = {"cc", "gone.c"};
  EXPECT_EQ(reason(runner().run(Unit)),
            "cannot read the file: No such file or directory");
  Unit.Folder = Tree.path("gone");
  EXPECT_THAT(reason(runner().run(Unit)),
              HasSubstr("cannot enter the folder of its command"));
}

TEST_F(UnitRunnerTest, ACommandThatCompilesNothingFails) {
  CompileUnit Unit;
  Unit.File = Tree.file("a.c", "int X;");
  Unit.Spelled = "a.c";
  Unit.Folder = Tree.Root;
  Unit.Arguments = {"cc"};
  EXPECT_THAT(reason(runner().run(Unit)),
              HasSubstr("its command is not understood: "));
  Unit.Arguments = {};
  EXPECT_EQ(reason(runner().run(Unit)), "its command is empty");
}

TEST_F(UnitRunnerTest, ACrashFailsItsUnitOnly) {
  UnitResult Crashed = run("crash.c", "#pragma clang __debug crash\n");
  EXPECT_EQ(reason(Crashed), "crashed while it was analysed");
  UnitResult Next = run("a.c", Connection, {"/usr/bin/gcc"});
  EXPECT_EQ(reason(Next), "-");
  EXPECT_TRUE(finds(Next, "password"));
}

TEST_F(UnitRunnerTest, OneCommandMayNameSeveralFiles) {
  Tree.file("b.c", "int unrelated;\n");
  UnitResult Result = run("a.c", Connection, {"/usr/bin/gcc", "b.c"});
  EXPECT_EQ(reason(Result), "-");
  EXPECT_TRUE(finds(Result, "password"));
}

TEST_F(UnitRunnerTest, BodiesInSystemHeadersAreNotParsed) {
  Tree.file("sys/lib.h", "inline int f() { return no_such_name; }\n");
  Tree.file("own/lib.h", "inline int f() { return no_such_name; }\n");
  EXPECT_EQ(reason(run("a.cpp", "#include <lib.h>\n",
                       {"/usr/bin/g++", "-isystem", "sys"})),
            "-");
  EXPECT_EQ(
      reason(run("a.cpp", "#include <lib.h>\n", {"/usr/bin/g++", "-I", "own"})),
      "use of undeclared identifier 'no_such_name'");
}

} // namespace
} // namespace svc
