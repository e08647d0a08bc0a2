//===- AssumptionsTest.cpp - What would make an #if true ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The solver alone, as a table; then clang: the assumption that is found for a
// hidden arm shows it, whatever defines the macros.
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Assumptions.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include "gmock/gmock.h"

namespace svc::test {

using testing::ElementsAre;
using testing::HasSubstr;

// --- The solver -------------------------------------------------------------

namespace {

struct Row {
  const char *Condition;
  std::map<std::string, const char *> Defined; // the others are not
  const char *When;                            // "-": there is no assumption
};

class Solver : public testing::TestWithParam<Row> {};

} // namespace

/// \p Condition becomes true by this.
static std::string solved(const Row &R, bool Negated = false) {
  static const Vocabulary Words;
  MacroCondition Goal = MacroCondition::parse(R.Condition);
  MacroUses Uses;
  Goal.uses([](llvm::StringRef N) { return Words.namesSelectorOnly(N); }, Uses);
  MacroStates Now;
  for (const auto &[Macro, Use] : Uses)
    Now[Macro];
  for (const auto &[Macro, Text] : R.Defined)
    Now[Macro] = {true, Text == std::string("compiler's"), Text};
  if (Negated)
    Goal = MacroCondition::negation(Goal);
  auto Under = Assumptions(Words, Uses).solve(Goal, Now);
  return Under ? describe(*Under, Now) : "-";
}

TEST_P(Solver, ChangesAsLittleAsWillDo) {
  EXPECT_EQ(solved(GetParam()), GetParam().When) << GetParam().Condition;
}

INSTANTIATE_TEST_SUITE_P(
    All, Solver,
    testing::Values(
        Row{"defined(STAGING)", {}, "STAGING is defined"},
        Row{"defined STAGING", {}, "STAGING is defined"},
        Row{"!defined(STAGING)", {{"STAGING", ""}}, "STAGING is not defined"},
        Row{"STAGING", {}, "STAGING is defined"},
        Row{"IS_PROD", {{"IS_PROD", "0"}}, "IS_PROD is 1"},
        Row{"!IS_PROD", {{"IS_PROD", "1"}}, "IS_PROD is 0"},
        Row{"defined(PRODUCTION) && !defined(STAGING)",
            {{"STAGING", ""}},
            "PRODUCTION is defined and STAGING is not"},
        Row{"defined(PRODUCTION) || defined(STAGING)",
            {},
            "STAGING is defined"},
        Row{"defined(USE_REDIS) || defined(STAGING)", {}, "STAGING is defined"},
        Row{"defined(USE_REDIS) && defined(STAGING)",
            {},
            "STAGING is defined and USE_REDIS is defined"},
        Row{"APP_ENV == 2", {{"APP_ENV", "1"}}, "APP_ENV is 2"},
        Row{"APP_ENV == ENV_PROD", {}, "-"}, // both are 0: it is true already
        Row{"APP_ENV == ENV_PROD",
            {{"APP_ENV", "1"}, {"ENV_PROD", "2"}},
            "APP_ENV is ENV_PROD"},
        Row{"ENV_PROD == APP_ENV",
            {{"APP_ENV", "1"}, {"ENV_PROD", "2"}},
            "APP_ENV is ENV_PROD"},
        Row{"APP_ENV != ENV_PROD",
            {{"APP_ENV", "2"}, {"ENV_PROD", "2"}},
            "APP_ENV is (ENV_PROD + 1)"},
        Row{"(APP_ENV) == (3)", {{"APP_ENV", "0x1u"}}, "APP_ENV is 3"},
        // Nobody's to assume.
        Row{"defined(_WIN32) && defined(STAGING)", {}, "-"},
        Row{"defined(STAGING) && defined(__linux__)",
            {{"__linux__", "compiler's"}},
            "STAGING is defined"},
        Row{"defined(WIN32)", {}, "-"},
        Row{"!defined(NDEBUG)", {{"NDEBUG", ""}}, "-"},
        // Nothing can do it.
        Row{"defined(STAGING) && !defined(STAGING)", {}, "-"},
        Row{"0 && defined(STAGING)", {}, "-"},
        // Not understood.
        Row{"defined(STAGING) && __has_include(<a.h>)", {}, "-"},
        Row{"defined(STAGING) || __has_include(<a.h>)",
            {},
            "STAGING is defined"},
        Row{"STAGING + 1 == 2", {}, "-"}, Row{"defined(", {}, "-"},
        Row{"(", {}, "-"}, Row{"", {}, "-"}));

TEST(Solver, NegatesWhatWasTaken) {
  EXPECT_EQ(solved({"defined(A_PROD) || defined(B_PROD)", {{"B_PROD", ""}}, ""},
                   /*Negated=*/true),
            "B_PROD is not defined");
}

TEST(Solver, HasAnEndWhereAConditionHasNone) {
  std::string Long = "defined(STAGING_0)";
  for (int I = 1; I < 60; ++I)
    Long += " && defined(STAGING_" + std::to_string(I) + ")";
  EXPECT_EQ(solved({Long.c_str(), {}, ""}), "-");
  std::string Deep(5000, '(');
  EXPECT_EQ(solved({Deep.c_str(), {}, ""}), "-");
}

// --- Through clang ----------------------------------------------------------

static const std::string Head = "#include <hiredis/hiredis.h>\n"
                                "redisContext *open(const char *Path) {\n";
static const std::string Tail = "\n}\n";

namespace {

/// One source, and what its hidden arms need.
class Hidden : public testing::Test {
protected:
  UnitResult parse(const Assumption &Under = {}) {
    AnalysisOptions Options;
    Options.Assume = Under;
    return analyse(Tree.path("a.cpp"), Flags, Options);
  }
  /// "line: assumption" of each hidden arm; each assumption is tried.
  std::vector<std::string> hidden(const std::string &Text) {
    Tree.file("a.cpp", Text);
    std::vector<std::string> Out;
    UnitResult First = parse();
    EXPECT_FALSE(First.Failure) << First.Failure->Text;
    for (const HiddenArm &H : First.Record.Hidden) {
      Out.push_back(std::to_string(H.At.Line) + ": " + H.When);
      EXPECT_TRUE(!H.Under || shows(parse(*H.Under).Record, H.At))
          << Out.back();
    }
    return Out;
  }
  static bool shows(const UnitRecord &R, const Place &At) {
    for (const BranchRecord &B : R.Directives)
      for (const ArmRecord &A : B.Arms)
        if (A.At.File == At.File && A.At.Line == At.Line)
          return A.Parsed;
    return false;
  }

  TempTree Tree;
  std::vector<std::string> Flags = {"-std=gnu++17"};
};

} // namespace

TEST_F(Hidden, EachArmOfAChain) {
  EXPECT_THAT(hidden(Head +
                     "#if defined(PRODUCTION)\n"
                     "  return redisConnectUnix(\"a\");\n"
                     "#elif defined(STAGING)\n"
                     "  return redisConnectUnix(\"b\");\n"
                     "#else\n"
                     "  return redisConnectUnix(Path);\n"
                     "#endif" +
                     Tail),
              ElementsAre("3: PRODUCTION is defined", "5: STAGING is defined"));
}

TEST_F(Hidden, TheElseOfWhatTheCommandDefines) {
  Flags.push_back("-DPRODUCTION");
  EXPECT_THAT(hidden(Head +
                     "#ifdef PRODUCTION\n  return nullptr;\n"
                     "#else\n  return redisConnectUnix(Path);\n"
                     "#endif" +
                     Tail),
              ElementsAre("5: PRODUCTION is not defined"));
}

TEST_F(Hidden, TheElseOfWhatAHeaderDefines) {
  Tree.file("config.h", "#ifndef CONFIG_H\n#define CONFIG_H\n"
                        "#define PRODUCTION\n#endif\n");
  EXPECT_THAT(hidden("#include \"config.h\"\n" + Head +
                     "#ifdef PRODUCTION\n  return nullptr;\n"
                     "#else\n  return redisConnectUnix(Path);\n"
                     "#endif" +
                     Tail),
              ElementsAre("6: PRODUCTION is not defined"));
}

TEST_F(Hidden, WhatTheSourceUndefines) {
  Flags.push_back("-DSTAGING=1");
  EXPECT_THAT(hidden("#undef STAGING\n" + Head +
                     "#ifdef STAGING\n  return redisConnectUnix(Path);\n"
                     "#else\n  return nullptr;\n#endif" +
                     Tail),
              ElementsAre("4: STAGING is defined"));
}

TEST_F(Hidden, WhatAnIncludeOfTheCommandDefines) {
  Tree.file("config.h", "#define APP_ENV 1\n#define STAGE 2\n");
  Flags.insert(Flags.end(), {"-include", Tree.path("config.h")});
  EXPECT_THAT(hidden(Head +
                     "#if APP_ENV == STAGE\n"
                     "  return redisConnectUnix(Path);\n"
                     "#else\n  return nullptr;\n#endif" +
                     Tail),
              ElementsAre("3: APP_ENV is STAGE"));
}

TEST_F(Hidden, AnotherEnvironmentGoes) {
  EXPECT_THAT(
      hidden("#define PRODUCTION\n" + Head +
             "#ifdef STAGING\n  return redisConnectUnix(Path);\n#endif\n"
             "#ifdef PRODUCTION\n  return redisConnectUnix(Path);\n#endif" +
             Tail),
      ElementsAre("4: STAGING is defined and PRODUCTION is not",
                  "4: STAGING is defined"))
      << "the second for the case that the first does not parse";
}

TEST_F(Hidden, UnlessItIsNeeded) {
  Flags.push_back("-DPRODUCTION");
  EXPECT_THAT(hidden(Head +
                     "#ifdef PRODUCTION\n#ifdef STAGING\n"
                     "  return redisConnectUnix(Path);\n#endif\n"
                     "#endif\n  return nullptr;" +
                     Tail),
              ElementsAre("4: STAGING is defined"));
}

TEST_F(Hidden, InAFileThatAnArmIncludes) {
  Flags.push_back("-DPRODUCTION");
  Tree.file("production.h", "#ifdef STAGING\n#define PATH \"b\"\n#endif\n");
  EXPECT_THAT(hidden("#ifdef PRODUCTION\n#include \"production.h\"\n#endif\n" +
                     Head + "  return redisConnectUnix(Path);" + Tail),
              ElementsAre("1: STAGING is defined"));
}

TEST_F(Hidden, NothingThatCannotMatter) {
  EXPECT_THAT(hidden("#ifdef STAGING\n#error no longer\n#endif\n"
                     "#ifdef STAGING\n#define IS_STAGING 1\n#endif\n"
                     "#ifdef STAGING\n#endif\n"
                     "#ifdef DEBUG\nint Level = 3;\n#endif\n"
                     "#ifdef USE_TLS\nint Tls = 3;\n#endif\n" +
                     Head + "  return redisConnectUnix(Path);" + Tail),
              ElementsAre());
  EXPECT_THAT(hidden("#ifdef STAGING\n#define HOST \"a\"\n#endif\n"),
              ElementsAre())
      << "no use in the unit";
}

TEST_F(Hidden, DebugWhereItReachesAService) {
  EXPECT_THAT(hidden(Head +
                     "#ifdef DEBUG\n  return redisConnectUnix(Path);\n"
                     "#else\n  return nullptr;\n#endif" +
                     Tail),
              ElementsAre("3: DEBUG is defined"));
}

TEST_F(Hidden, ThePlatformIsNoneOfOurs) {
  EXPECT_THAT(hidden(Head +
                     "#if defined(STAGING) && defined(_WIN32)\n"
                     "  return redisConnectUnix(Path);\n#else\n"
                     "  return nullptr;\n#endif" +
                     Tail),
              ElementsAre("3: "))
      << "there is no assumption, and that is said";
}

} // namespace svc::test
