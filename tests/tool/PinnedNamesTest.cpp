//===- PinnedNamesTest.cpp - Names that the user has given ----------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
//
//===----------------------------------------------------------------------===//

#include "audit/PinnedNames.h"
#include "tool/Fixes.h"
#include "tool/Records.h"
#include <gmock/gmock.h>

namespace svc {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

PinnedNames parsed(const std::string &Names) {
  auto Pins = PinnedNames::parse(
      "{\"schema_version\": 1, \"names\": [" + Names + "]}", "/p/names.json");
  EXPECT_TRUE(bool(Pins)) << llvm::toString(Pins.takeError());
  return Pins ? *Pins : PinnedNames();
}

FindingRecord finding(std::string Role = "host") {
  FindingRecord F = hostFinding("/p/src/a.cpp");
  F.Role = std::move(Role);
  F.Slot.emplace();
  F.Slot->Role = F.Role;
  F.Slot->Variable = "DATABASE_HOST";
  F.Fixes = {fixOf({{"/p/src/a.cpp", 0, 1, "x"}}, {"DATABASE_HOST"})};
  return F;
}

TEST(PinnedNames, AFieldThatIsLeftOutMatchesAll) {
  EXPECT_EQ(parsed(R"({"name": "X"})").find(finding(), "host"), "X");
  EXPECT_EQ(PinnedNames().find(finding(), "host"), "");
}

TEST(PinnedNames, EveryFieldNarrows) {
  for (const char *Rule :
       {R"("service": "postgresql")", R"("role": "host")",
        R"("file": "src/a.cpp")", R"("file": "./src/../src/a.cpp")",
        R"("function": "connect")",
        R"("service": "postgresql", "role": "host", "function": "connect")"})
    EXPECT_EQ(parsed(std::string("{\"name\": \"X\", ") + Rule + "}")
                  .find(finding(), "host"),
              "X")
        << Rule;
  for (const char *Rule :
       {R"("service": "mysql")", R"("role": "port")", R"("file": "a.cpp")",
        R"("function": "other")", R"("service": "mysql", "role": "host")"})
    EXPECT_EQ(parsed(std::string("{\"name\": \"X\", ") + Rule + "}")
                  .find(finding(), "host"),
              "")
        << Rule;
}

TEST(PinnedNames, TheFirstRuleThatMatchesCounts) {
  EXPECT_EQ(parsed(R"({"name": "A", "role": "port"}, {"name": "B"},
                      {"name": "C", "role": "host"})")
                .find(finding(), "host"),
            "B");
}

TEST(PinnedNames, WhatIsWrongHasAPlace) {
  for (const auto &[Text, Message] :
       std::vector<std::pair<std::string, std::string>>{
           {"", "n.json:1:1: "},
           {"{", "n.json:1:2: "},
           {"[]", "n.json:1:1: an object with 'names' is expected"},
           {"{\"schema_version\": 2,\n \"names\": []}",
            "n.json:1:20: 'schema_version' must be 1"},
           {"{\"schema_version\": 1}", "n.json:1:1: 'names' must be a list"},
           {"{\"schema_version\": 1, \"names\": 7}",
            "n.json:1:32: 'names' must be a list"},
           {"{\"schema_version\": 1, \"names\": [],\n \"nmaes\": 1}",
            "n.json:2:2: unknown key 'nmaes'"},
           {"{\"schema_version\": 1, \"names\": [\n7]}",
            "n.json:2:1: an object is expected"},
           {"{\"schema_version\": 1, \"names\": [\n{}]}",
            "n.json:2:1: 'name' must be the name of a variable"},
           {"{\"schema_version\": 1, \"names\": [\n{\"name\": \"7A\"}]}",
            "n.json:2:1: 'name' must be the name of a variable"},
           {"{\"schema_version\": 1, \"names\": [{\"name\": \"A\",\n"
            "\"role\": \"hots\"}]}",
            "n.json:2:9: unknown role 'hots'"},
           {"{\"schema_version\": 1, \"names\": [{\"name\": \"A\",\n"
            "\"roel\": \"host\"}]}",
            "n.json:2:1: unknown key 'roel'"},
           {"{\"schema_version\": 1, \"names\": [{\"name\": \"A\",\n"
            "\"file\": 7}]}",
            "n.json:2:9: 'file' must be a string"}}) {
    auto Pins = PinnedNames::parse(Text, "n.json");
    ASSERT_FALSE(bool(Pins)) << Text;
    EXPECT_THAT(llvm::toString(Pins.takeError()), HasSubstr(Message));
  }
}

TEST(PinnedNames, AllProblemsAtOnce) {
  auto Pins = PinnedNames::parse(
      R"({"schema_version": 1, "names": [{"name": "-"}, {"role": "x"}]})",
      "n.json");
  ASSERT_FALSE(bool(Pins));
  std::string Said = llvm::toString(Pins.takeError());
  EXPECT_EQ(llvm::StringRef(Said).count('\n'), 2U) << Said;
}

TEST(PinnedNames, NoSuchFile) {
  auto Pins = PinnedNames::read("/no/such/names.json");
  ASSERT_FALSE(bool(Pins));
  EXPECT_THAT(llvm::toString(Pins.takeError()),
              HasSubstr("cannot read /no/such/names.json: "));
}

TEST(PinnedNames, WhatIsWrittenIsReadBack) {
  FindingRecord Host = finding(), Url = finding("password");
  Url.Slot->Variable = "DATABASE_PASSWORD";
  Url.Slot->UrlVariable = "ORDERS_DATABASE_URL";
  Url.Fixes[0].Variables = {"ORDERS_DATABASE_URL"};
  FindingRecord Unfixed = finding();
  Unfixed.Fixes.clear();
  PinnedNames Old = parsed(R"({"name": "MINE", "role": "port"})");
  std::string Text = Old.with({Host, Url, Url, Unfixed}, "/p");
  auto New = PinnedNames::parse(Text, "/p/names.json");
  ASSERT_TRUE(bool(New)) << llvm::toString(New.takeError());
  ASSERT_THAT(New->rules(), SizeIs(3)) << Text;
  EXPECT_EQ(New->rules()[0].Name, "MINE");
  EXPECT_EQ(New->rules()[1].File, "src/a.cpp");
  EXPECT_EQ(New->find(Host, "host"), "DATABASE_HOST");
  EXPECT_EQ(New->find(Url, "url"), "ORDERS_DATABASE_URL");
  EXPECT_EQ(New->with({Host, Url, Unfixed}, "/p"), Text)
      << "writing again changes nothing";
}

} // namespace
} // namespace svc
