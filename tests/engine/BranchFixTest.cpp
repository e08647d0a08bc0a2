//===- BranchFixTest.cpp - Fixes of environment branches ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One case for each form of a branch whose arms become one. A case without
// lines of its own shows that there is no fix, for a reason.
//
//===----------------------------------------------------------------------===//

#include "engine/FixCase.h"
#include "support/Annotated.h"
#include "tool/TempTree.h"
#include <gtest/gtest.h>

namespace svc::test {

static const char *const Head = R"(#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <string>
bool isProduction();
)";

static FixCase cxx(std::string Name, const std::string &Body,
                   std::vector<std::string> Fixed,
                   std::vector<std::string> Left = {}) {
  return {std::move(Name), Head + Body, std::move(Fixed), std::move(Left)};
}

static std::vector<FixCase> literals() {
  return {
      cxx("Conditional",
          R"(redisContext *f() {
  return redisConnect(isProduction() ? "cache.internal" : "localhost", 0);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
      cxx("ConditionalInVariable",
          R"(redisContext *f() {
  const std::string Host = isProduction() ? "cache.internal" : "localhost";
  return redisConnect(Host.c_str(), 0);
}
)",
          {R"(const std::string Host = std::getenv("REDIS_HOST");)"}),
      cxx("ConditionalNumber",
          R"(redisContext *f() {
  return redisConnect(std::getenv("REDIS_HOST"), isProduction() ? 6390 : 6391);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT")));)"}),
      cxx("ConditionalWithARead",
          R"(redisContext *f() {
  return redisConnect(isProduction() ? std::getenv("CACHE") : "localhost", 0);
}
)",
          {R"(return redisConnect(std::getenv("CACHE"), 0);)"}),
      cxx("ChainOfConditionals",
          R"(redisContext *f(const std::string &Env) {
  return redisConnect(Env == "production" ? "a.internal"
                      : Env == "staging"  ? "b.internal"
                                          : "localhost", 0);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
      cxx("Assignments",
          R"(redisContext *f() {
  const char *Host;
  if (isProduction())
    Host = "cache.internal";
  else
    Host = "localhost";
  return redisConnect(Host, 0);
}
)",
          {R"(Host = std::getenv("REDIS_HOST");)"}),
      cxx("Calls",
          R"(redisContext *f() {
  if (isProduction()) {
    // The cache of the whole cluster.
    return redisConnect("cache.internal", 0);
  } else {
    return redisConnect("localhost", 0);
  }
}
)",
          {"// The cache of the whole cluster.",
           R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
      cxx("EarlyReturn",
          R"(const char *host() {
  if (isProduction())
    return "cache.internal";
  return "localhost";
}
redisContext *f() { return redisConnect(host(), 0); }
)",
          {R"(return std::getenv("REDIS_HOST");)"}),
      cxx("ElseIfs",
          R"(redisContext *f(const char *Env) {
  if (std::strcmp(Env, "production") == 0)
    return redisConnect("a.internal", 0);
  else if (std::strcmp(Env, "staging") == 0)
    return redisConnect("b.internal", 0);
  else
    return redisConnect("localhost", 0);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
      cxx("SeveralValues",
          R"(redisContext *f() {
  std::string Host;
  int Port;
  if (isProduction()) {
    Host = "cache.internal";
    Port = 6390;
  } else {
    Host = "localhost";
    Port = 6391;
  }
  return redisConnect(Host.c_str(), Port);
}
)",
          {R"(Host = std::getenv("REDIS_HOST");)",
           R"(Port = std::stoi(std::getenv("REDIS_PORT"));)"}),
      cxx("LiteralsThatAllArmsShare",
          R"(redisContext *f() {
  if (isProduction())
    return redisConnect("cache.internal", 6390);
  else
    return redisConnect("localhost", 6390);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), std::stoi(std::getenv("REDIS_PORT")));)"}),
      cxx("NamesThatWouldMeet",
          R"(void use(redisContext *C);
void f() {
  if (isProduction()) {
    redisContext *C = redisConnect("cache.internal", 0);
    use(C);
  } else {
    redisContext *C = redisConnect("localhost", 0);
    use(C);
  }
  redisContext *C = nullptr;
  use(C);
}
)",
          {"{",
           R"(redisContext *C = redisConnect(std::getenv("REDIS_HOST"), 0);)",
           "use(C);", "}"}),
      cxx("ElseOfAnotherIf",
          R"(redisContext *f(bool Ready) {
  const char *Host = nullptr;
  int Port = 0;
  if (!Ready)
    return nullptr;
  else if (isProduction()) {
    Host = "cache.internal";
    Port = 6390;
  } else {
    Host = "localhost";
    Port = 6391;
  }
  return redisConnect(Host, Port);
}
)",
          {"else {", R"(Host = std::getenv("REDIS_HOST");)",
           R"(Port = std::stoi(std::getenv("REDIS_PORT"));)", "}"}),
      cxx("AssignmentThatMayBeLeftOut",
          R"(redisContext *f(bool Ready) {
  std::string Host = std::getenv("CACHE");
  if (Ready)
    if (!isProduction())
      Host = "localhost";
    else
      Host = "cache.internal";
  return redisConnect(Host.c_str(), 0);
}
)",
          {R"(Host = std::getenv("REDIS_HOST");)"}),
      cxx("OnlyOneArmAssigns",
          R"(redisContext *f() {
  std::string Host = std::getenv("CACHE");
  if (!isProduction())
    Host = "localhost";
  return redisConnect(Host.c_str(), 0);
}
)",
          {R"(if (const char *Value = std::getenv("REDIS_HOST")))",
           "Host = Value;"}),
      cxx("NullCheckedSelector",
          R"(redisContext *f() {
  const char *Env = std::getenv("APP_ENV");
  return redisConnect(Env && std::strcmp(Env, "production") == 0 ? "a" : "b", 0);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
  };
}

static std::vector<FixCase> directives() {
  return {
      cxx("Defines",
          R"(#ifdef STAGING
#define CACHE_HOST "staging.internal"
#else
#define CACHE_HOST "cache.internal"
#endif
redisContext *f() { return redisConnect(CACHE_HOST, 0); }
)",
          {R"(#define CACHE_HOST std::getenv("REDIS_HOST"))"}),
      cxx("Constants",
          R"(#if defined(PRODUCTION)
static const char *const Host = "cache.internal";
static const int Port = 6390;
#else
static const char *const Host = "localhost";
static const int Port = 6390;
#endif
redisContext *f() { return redisConnect(Host, 0); }
)",
          {R"(static const char *const Host = std::getenv("REDIS_HOST");)",
           "static const int Port = 6390;"}),
      cxx("CallsBetweenDirectives",
          R"(redisContext *f() {
#ifdef PRODUCTION
  return redisConnect("cache.internal", 0);
#else
  return redisConnect("localhost", 0);
#endif
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)"}),
      cxx("DefineUsedElsewhere",
          R"(#include <cstdio>
#ifdef STAGING
#define CACHE_HOST "staging.internal"
#else
#define CACHE_HOST "cache.internal"
#endif
redisContext *f() {
  std::puts("connecting to " CACHE_HOST);
  return redisConnect(CACHE_HOST, 0);
}
)",
          {R"(return redisConnect(std::getenv("REDIS_HOST"), 0);)",
           R"(#define CACHE_HOST "staging.internal")"}),
  };
}

static std::vector<FixCase> refused() {
  return {
      cxx("ConditionAsksForMore",
          R"(redisContext *f(bool Tls) {
  if (isProduction() && Tls)
    return redisConnect(std::getenv("A"), 0);
  else
    return redisConnect(std::getenv("B"), 0);
}
)",
          {}, {"branch"}),
      cxx("VariablesOfTheirOwn",
          R"(redisContext *f() {
  return redisConnect(isProduction() ? std::getenv("A") : std::getenv("B"), 0);
}
)",
          {}, {"branch"}),
      cxx("DifferentCode",
          R"(redisContext *f() {
  if (isProduction())
    return redisConnect(std::getenv("A"), 0);
  return redisConnectUnix(std::getenv("B"));
}
)",
          {}, {"branch"}),
      cxx("OnlyOneArm",
          R"(void f(redisContext *C) {
  if (isProduction())
    freeReplyObject(redisCommand(C, "INCR logins"));
}
)",
          {}, {"branch"}),
  };
}

static std::vector<FixCase> all() {
  std::vector<FixCase> Out;
  for (auto &Some : {literals(), directives(), refused()})
    Out.insert(Out.end(), Some.begin(), Some.end());
  return Out;
}

class BranchFixes : public testing::TestWithParam<FixCase> {};
TEST_P(BranchFixes, Hold) { checkFix(GetParam(), ".cpp"); }
INSTANTIATE_TEST_SUITE_P(All, BranchFixes, testing::ValuesIn(all()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

static std::vector<FixCase> inC() {
  const std::string CHead = R"(#include <hiredis/hiredis.h>
#include <stdlib.h>
#include <string.h>
int is_production(void);
)";
  return {
      {"Conditional",
       CHead + R"(redisContext *f(void) {
  return redisConnect(is_production() ? "cache.internal" : "localhost", 0);
}
)",
       {R"(return redisConnect(getenv("REDIS_HOST"), 0);)"}},
      {"Defines",
       CHead + R"(#if IS_PRODUCTION
#define CACHE_HOST "cache.internal"
#else
#define CACHE_HOST "localhost"
#endif
redisContext *f(void) { return redisConnect(CACHE_HOST, 0); }
)",
       {R"(#define CACHE_HOST getenv("REDIS_HOST"))"}},
  };
}

class BranchFixesInC : public testing::TestWithParam<FixCase> {};
TEST_P(BranchFixesInC, Hold) { checkFix(GetParam(), ".c"); }
INSTANTIATE_TEST_SUITE_P(All, BranchFixesInC, testing::ValuesIn(inC()),
                         [](const testing::TestParamInfo<FixCase> &Info) {
                           return Info.param.Name;
                         });

// --- secrets that all arms share ---

/// Everything that a fix would write.
static std::string writtenBy(const UnitRecord &Record) {
  std::string Out;
  for (const FindingRecord &F : Record.Findings)
    for (const FixRecord &Fix : F.Fixes)
      for (const EditRecord &E : Fix.Edits)
        Out += E.Replacement + "\n";
  return Out;
}

static UnitResult analysed(const std::string &Body) {
  TempTree Tree;
  return analyse(Tree.file("a.cpp", std::string(Head) + Body));
}

TEST(BranchFix, WritesNoCredentialThatAllArmsShare) {
  UnitResult Result = analysed(R"(
void f(redisContext *C) {
  const char *Host;
  if (isProduction()) {
    Host = "cache.internal";
    redisCommand(C, "AUTH hunter2-7f");
  } else {
    Host = "localhost";
    redisCommand(C, "AUTH hunter2-7f");
  }
  redisConnect(Host, 0);
}
)");
  EXPECT_EQ(writtenBy(Result.Record).find("hunter2"), std::string::npos);
  for (const FindingRecord &F : Result.Record.Findings)
    if (F.Check == "svc-environment-branch") {
      EXPECT_NE(F.NoFixReason.find("a credential would stay"),
                std::string::npos)
          << F.NoFixReason;
    }
}

// --- what is spelled elsewhere, and what differs elsewhere ---

TEST(BranchFix, LeavesAloneWhatAMacroSpells) {
  UnitResult Result = analysed(R"(
#define OWN_HOST "localhost"
#define LIVE_HOST "cache.internal"
redisContext *f() {
  const char *Host = OWN_HOST;
  if (isProduction())
    Host = LIVE_HOST;
  return redisConnect(Host, 0);
}
)");
  for (const FindingRecord &F : Result.Record.Findings)
    if (F.Check == "svc-environment-branch") {
      EXPECT_TRUE(F.Fixes.empty());
      EXPECT_NE(F.NoFixReason.find("spelled elsewhere"), std::string::npos)
          << F.NoFixReason;
    }
}

TEST(BranchFix, OneVariableHasOneValueInEachArm) {
  UnitResult Result = analysed(R"(
redisContext *both() { return redisConnect(isProduction() ? "a" : "b", 0); }
redisContext *same() { return redisConnect(isProduction() ? "a" : "b", 0); }
redisContext *other() { return redisConnect(isProduction() ? "a" : "c", 0); }
redisContext *one() { return redisConnect("a", 0); }
redisContext *some() {
  const char *Host = std::getenv("CACHE");
  if (isProduction())
    Host = "a";
  return redisConnect(Host, 0);
}
)");
  std::map<unsigned, std::string> Variables; // by line
  for (const FindingRecord &F : Result.Record.Findings)
    for (const FixRecord &Fix : F.Fixes)
      Variables[F.Use.Line] = Fix.Variables.front();
  ASSERT_EQ(Variables.size(), 5U);
  std::vector<std::string> Names;
  for (const auto &[Line, Name] : Variables)
    Names.push_back(Name);
  EXPECT_EQ(Names[0], Names[1]);
  std::set<std::string> Different(Names.begin(), Names.end());
  EXPECT_EQ(Different.size(), 4U);
}

// --- what the variables must hold ---

TEST(BranchFix, SaysWhatEachArmHeldAndWhere) {
  TempTree Tree;
  std::string Path = Tree.file("a.cpp", std::string(Head) + R"(
redisContext *f() {
  return redisConnect(isProduction() ? "cache.internal" : "localhost", 0);
}
)");
  UnitResult Result = analyse(Path);
  const FindingRecord *Branch = nullptr;
  for (const FindingRecord &F : Result.Record.Findings)
    if (F.Check == "svc-environment-branch")
      Branch = &F;
    else
      EXPECT_EQ(F.NoFixReason,
                "the fix of the environment branch around it covers it");
  ASSERT_TRUE(Branch);
  EXPECT_EQ(Branch->Difference, "literals");
  ASSERT_EQ(Branch->Fixes.size(), 1U);
  const FixRecord &Fix = Branch->Fixes.front();
  EXPECT_FALSE(Fix.Restructure);
  ASSERT_EQ(Fix.PerEnvironment.size(), 2U);
  EXPECT_EQ(Fix.PerEnvironment[0].Variable, "REDIS_HOST");
  EXPECT_EQ(Fix.PerEnvironment[0].When, "when isProduction()");
  EXPECT_EQ(Fix.PerEnvironment[0].Origin.Line, 8U);
  EXPECT_EQ(Fix.PerEnvironment[1].When, "otherwise");
  EXPECT_LT(Fix.PerEnvironment[0].Origin.Column,
            Fix.PerEnvironment[1].Origin.Column);
}

} // namespace svc::test
