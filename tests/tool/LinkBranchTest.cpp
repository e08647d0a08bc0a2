//===- LinkBranchTest.cpp - Branches whose parts lie in other files -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The condition is a flag of another file; what an arm calls has its body in
// another file; the value that the arms choose reaches its role in another
// file. Alone, none of these files has a branch.
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
using testing::IsEmpty;

class LinkBranch : public testing::Test {
protected:
  /// The places and differences of the branches of a program.
  std::vector<std::string>
  branches(const std::map<std::string, std::string> &Files) {
    std::string Database;
    for (const auto &[Name, Source] : Files) {
      Tree.file(Name, Source);
      if (llvm::StringRef(Name).ends_with(".cpp"))
        Database += (Database.empty() ? "[" : ",") +
                    (R"({"directory": "@ROOT@", "file": ")" + Name +
                     R"(", "command": "g++ -std=c++17 -c )" + Name + "\"}");
    }
    Tree.file("compile_commands.json", Database + "]");
    Outcome Done = runProcess({SVC_TIDY_BINARY, "audit", "--format=json",
                               "--checks=svc-environment-branch"},
                              Tree.Root, 120);
    auto Report = nlohmann::json::parse(Done.Out, nullptr, false);
    std::vector<std::string> Out;
    for (const auto &F : Report["findings"])
      Out.push_back(F["file"].get<std::string>() + ":" +
                    std::to_string(F["line"].get<int>()) + " " +
                    F["difference"].get<std::string>());
    return Out;
  }

  TempTree Tree;
};

TEST_F(LinkBranch, TheFlagIsSetInAnotherFile) {
  const char *Flags = R"(#include <cstdlib>
#include <cstring>
bool Remote = std::strcmp(std::getenv("APP_ENV"), "production") == 0;
bool Verbose = std::getenv("VERBOSE") != nullptr;
bool remote() { return Remote; }
)";
  const char *Main = R"(#include <hiredis/hiredis.h>
extern bool Remote, Verbose;
bool remote();
void f(redisContext *C) {
  if (remote())
    redisCommand(C, "INCR logins");
  if (Remote)
    redisCommand(C, "INCR logins");
  if (Verbose)
    redisCommand(C, "INCR logins");
}
)";
  EXPECT_THAT(branches({{"flags.cpp", Flags}, {"main.cpp", Main}}),
              ElementsAre("main.cpp:5 presence", "main.cpp:7 presence"));
  EXPECT_THAT(branches({{"main.cpp", Main}}), IsEmpty());
}

TEST_F(LinkBranch, TheArmCallsIntoAnotherFile) {
  const char *Store = R"(#include <filesystem>
#include <hiredis/hiredis.h>
static redisContext *Context;
void push(const char *File) { redisCommand(Context, "RPUSH uploads %s", File); }
void keep(const char *File) { std::filesystem::copy_file(File, "uploads"); }
void show(const char *) {}
)";
  const char *Main = R"(bool isProduction();
void push(const char *File);
void keep(const char *File);
void show(const char *File);
void f(const char *File) {
  if (isProduction())
    push(File);
  else
    keep(File);
  if (isProduction())
    show(File);
  else
    keep(File);
}
)";
  EXPECT_THAT(branches({{"store.cpp", Store}, {"main.cpp", Main}}),
              ElementsAre("main.cpp:6 stand-in"));
  EXPECT_THAT(branches({{"main.cpp", Main}}), IsEmpty());
}

TEST_F(LinkBranch, TheValueReachesItsRoleInAnotherFile) {
  const char *Constants = R"(#include <cstdlib>
bool isProduction();
const char *cacheHost() {
  if (isProduction())
    return "cache.internal";
  return std::getenv("CACHE");
}
const char *title() {
  if (isProduction())
    return "live";
  return "not live";
}
)";
  const char *Main = R"(#include <cstdio>
#include <hiredis/hiredis.h>
const char *cacheHost();
const char *title();
void f() {
  std::puts(title());
  redisConnect(cacheHost(), 6379);
}
)";
  EXPECT_THAT(branches({{"constants.cpp", Constants}, {"main.cpp", Main}}),
              ElementsAre("constants.cpp:4 configuration"));
  EXPECT_THAT(branches({{"constants.cpp", Constants}}), IsEmpty());
}

} // namespace
} // namespace svc::test
