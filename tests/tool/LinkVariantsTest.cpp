//===- LinkVariantsTest.cpp - Flow variants that cross files ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each program of LinkVariants.h, audited as users do: the literal of the bad
// way is found once, where it must be, and nothing else is. All programs
// together give the same report for any number of threads and any order of
// units.
//
//===----------------------------------------------------------------------===//

#include "LinkVariants.h"
#include "support/Example.h"
#include "support/Surfaces.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace svc::test {

using Texts = std::vector<std::string>;

void PrintTo(const Variant &V, std::ostream *Out) { *Out << V.Name; }

namespace {

/// What the good twins read, from outside: a text that nobody knows.
const char *const Ask = R"(#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static void ask(char *out) {
  char *given = getenv("PASSWORD");
  if (given)
    strcpy(out, given);
  else if (fgets(out, 64, stdin) == NULL)
    out[0] = '\0';
  if (out[0])
    out[strlen(out) - 1] = '\0';
}
)";

/// A program in a tree: its units, and where its finding must stand.
struct Layout {
  Texts Units;
  std::string Use, Sink; // "file:line", as the report shows them
};

/// Writes the files of \p V into the folder \p Folder ("" or "NAME/").
Layout write(const Variant &V, const TempTree &Tree,
             const std::string &Folder) {
  Layout Out;
  Tree.file(Folder + "ask.h", Ask);
  llvm::StringRef Rest = llvm::StringRef(V.Files).split("//- ").second;
  while (!Rest.empty()) {
    auto [File, Tail] = Rest.split("//- ");
    Rest = Tail;
    auto [Name, Text] = File.split('\n');
    std::string Shown = Folder + Name.str();
    std::string Path = Tree.file(Shown, Text);
    if (!Name.ends_with(".h"))
      Out.Units.push_back(Path);
    unsigned Line = 0;
    for (llvm::StringRef L : linesOf(Text)) {
      ++Line;
      if (L.ends_with("// use"))
        Out.Use = Shown + ":" + std::to_string(Line);
      else if (L.ends_with("// sink"))
        Out.Sink = Shown + ":" + std::to_string(Line);
    }
  }
  if (Out.Use.empty())
    Out.Use = Out.Sink;
  return Out;
}

std::vector<Variant> allVariants() {
  std::vector<Variant> Out = variantsInC().vec();
  for (const Variant &V : variantsInCxx())
    Out.push_back(V);
  return Out;
}

/// The JSON report on \p Units.
std::string audit(const TempTree &Tree, const Texts &Units,
                  const std::string &Threads) {
  Tree.file("compile_commands.json",
            databaseFor(Tree, Units, {"-I/usr/include/postgresql"}));
  Outcome O = runAudit({"--format=json", Threads}, Tree.Root);
  EXPECT_EQ(1, O.Status) << O.Err;
  return O.Out;
}

std::string place(const nlohmann::json &At) {
  return At.is_null() ? "nowhere"
                      : At["file"].get<std::string>() + ":" +
                            std::to_string(At["line"].get<unsigned>());
}

/// "role: use -> sink" for each finding, sorted.
Texts findings(const std::string &Report) {
  Texts Out;
  auto Json = nlohmann::json::parse(Report, nullptr, false);
  EXPECT_FALSE(Json.is_discarded()) << Report;
  if (Json.is_discarded())
    return Out;
  EXPECT_TRUE(Json["units"]["failed"].empty()) << Json["units"];
  for (const auto &F : Json["findings"])
    Out.push_back(F["role"].get<std::string>() + ": " + place(F) + " -> " +
                  place(F["sink"]));
  std::sort(Out.begin(), Out.end());
  return Out;
}

std::string expected(const Layout &L) {
  return "password: " + L.Use + " -> " + L.Sink;
}

class LinkVariants : public testing::TestWithParam<Variant> {};

TEST_P(LinkVariants, FindTheBadWayOnceAndNothingInTheGood) {
  TempTree Tree;
  Layout L = write(GetParam(), Tree, "");
  EXPECT_EQ(Texts{expected(L)}, findings(audit(Tree, L.Units, "-j1")));
}

INSTANTIATE_TEST_SUITE_P(All, LinkVariants, testing::ValuesIn(allVariants()),
                         [](const testing::TestParamInfo<Variant> &Info) {
                           return std::string(Info.param.Name);
                         });

TEST(LinkVariantsTogether, GiveTheSameBytesForAnyThreadsAndAnyOrder) {
  TempTree Tree;
  Texts Units, Expected;
  for (const Variant &V : allVariants()) {
    Layout L = write(V, Tree, std::string(V.Name) + "/");
    Units.insert(Units.end(), L.Units.begin(), L.Units.end());
    Expected.push_back(expected(L));
  }
  std::sort(Expected.begin(), Expected.end());
  std::string One = audit(Tree, Units, "-j1");
  EXPECT_EQ(Expected, findings(One));
  EXPECT_EQ(One, audit(Tree, Units, "-j4"));
  std::reverse(Units.begin(), Units.end());
  EXPECT_EQ(One, audit(Tree, Units, "-j4"));
  EXPECT_EQ(One, audit(Tree, Units, "-j1"));
}

} // namespace

} // namespace svc::test
