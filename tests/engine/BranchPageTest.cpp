//===- BranchPageTest.cpp - The tables of forms in the docs ---------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/checks/environment-branch.md shows the rows of BranchForms.h, whose
// cells BranchFormsTest.cpp tests. `tool/dev docs` writes the tables anew.
//
//===----------------------------------------------------------------------===//

#include "engine/BranchFixForms.h"
#include "support/Annotated.h"
#include "support/DocsPage.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

/// Reasons below a table, and their numbers in it.
struct Notes {
  std::vector<std::string> Texts;
  std::string numberOf(const std::string &Text) {
    auto It = llvm::find(Texts, Text);
    size_t I = It - Texts.begin();
    if (It == Texts.end())
      Texts.push_back(Text);
    return "<sup>" + std::to_string(I + 1) + "</sup>";
  }
  std::string list() const {
    std::string Out;
    for (size_t I = 0; I < Texts.size(); ++I)
      Out += "\n" + std::to_string(I + 1) + ". " + Texts[I];
    return Out.empty() ? Out : Out + "\n";
  }
};

std::vector<PlaceForm> placesFor(Decided When) {
  std::vector<PlaceForm> Out;
  for (PlaceForm &P : placeForms())
    if (P.When == When)
      Out.push_back(std::move(P));
  return Out;
}

std::string head(const std::string &Corner,
                 const std::vector<PlaceForm> &Places) {
  std::string Out = "\n| " + Corner + " |", Line = "|---|";
  for (const PlaceForm &P : Places) {
    Out += " " + P.Name + " |";
    Line += "---|";
  }
  return Out + "\n" + Line + "\n";
}

const struct {
  Decided When;
  const char *Title;
} Times[] = {{Decided::RunTime, "at run time"},
             {Decided::Compiling, "when compiling"},
             {Decided::Preprocessing, "in the preprocessor"}};

std::string conditions(Decided When) {
  std::vector<PlaceForm> Places = placesFor(When);
  std::string Out = head("condition", Places);
  Notes Reasons;
  for (const ConditionForm &C : conditionForms()) {
    if (C.When != When)
      continue;
    Out += "| " + C.Name + " |";
    for (const PlaceForm &P : Places) {
      std::string Why = whyNot(C, P);
      if (!Why.empty())
        Out += " n/a" + Reasons.numberOf(Why) + " |";
      else
        Out += C.InC && P.InC ? " C++, C |" : " C++ |";
    }
    Out += "\n";
  }
  return Out + Reasons.list();
}

const char MayBeMissed[] =
    "The plugin sees the hidden arm's tokens only, and may miss this or not "
    "know what differs; the audit parses the arm";

std::string armCell(const ArmForm &Arm, const PlaceForm &P, Notes &Reasons) {
  std::string Why = whyNot(P, Arm);
  if (!Why.empty())
    return "n/a" + Reasons.numberOf(Why);
  std::string Word = expectedOf(Arm, P);
  if (Word.empty())
    return "silent";
  if (isVague(Arm, P, true) || isVague(Arm, P, false))
    Word += Reasons.numberOf(MayBeMissed);
  return Word;
}

std::string arms(Decided When) {
  std::vector<PlaceForm> Places = placesFor(When);
  const ConditionForm &C = usualCondition(When);
  llvm::erase_if(Places,
                 [&](const PlaceForm &P) { return !whyNot(C, P).empty(); });
  std::string Out = head("arms", Places);
  Notes Reasons;
  for (bool Silent : {false, true})
    for (const ArmForm &Arm : Silent ? silentArmForms() : armForms()) {
      Out += "| " + Arm.Name + " |";
      for (const PlaceForm &P : Places)
        Out += " " + armCell(Arm, P, Reasons) + " |";
      Out += "\n";
    }
  return Out + Reasons.list();
}

std::string shown(const std::string &Code) {
  std::string Out;
  for (char C : Code)
    Out += C == '|' ? std::string("\\|") : std::string(1, C);
  return "`" + Out + "`";
}

std::string differences() {
  std::string Out =
      "\n| arms | for the environment | else | differ in | alone |\n"
      "|---|---|---|---|---|\n";
  for (const ArmForm &Arm : armForms())
    Out += "| " + Arm.Name + " | " + shown(Arm.A) + " | " + shown(Arm.B) +
           " | " + Arm.Both + " | " + Arm.Alone + " |\n";
  return Out;
}

/// Which fix each form has, as the analysis says.
std::string fixes(Decided When) {
  static const auto Kinds = fixKinds();
  std::vector<PlaceForm> Places = placesFor(When);
  const ConditionForm &C = usualCondition(When);
  llvm::erase_if(Places,
                 [&](const PlaceForm &P) { return !whyNot(C, P).empty(); });
  std::string Out = head("arms", Places);
  for (const ArmForm &Arm : armForms()) {
    Out += "| " + Arm.Name + " |";
    for (const PlaceForm &P : Places) {
      auto Kind = Kinds.find({Arm.Id + " at " + C.Id, P.Id});
      Out += " " + (Kind == Kinds.end() ? "" : Kind->second) + " |";
    }
    Out += "\n";
  }
  return Out;
}

std::string tables() {
  std::string Out;
  for (const auto &Time : Times)
    Out += "\n#### Conditions that are decided " + std::string(Time.Title) +
           "\n" + conditions(Time.When);
  for (const auto &Time : Times)
    Out += "\n#### Arms where it is decided " + std::string(Time.Title) + "\n" +
           arms(Time.When);
  Out += "\n#### What the arms differ in\n" + differences();
  for (const auto &Time : Times)
    Out += "\n#### Fixes where it is decided " + std::string(Time.Title) +
           "\n" + fixes(Time.When);
  return Out + "\n";
}

} // namespace

TEST(BranchPage, TablesAreThoseOfTheTests) {
  expectGenerated("checks/environment-branch.md", "forms", tables());
}

TEST(BranchPage, EachRowHasACellAndATwin) {
  for (const ConditionForm &C : conditionForms()) {
    EXPECT_TRUE(llvm::any_of(placeForms(), [&](const PlaceForm &P) {
      return whyNot(C, P).empty();
    })) << C.Id;
    EXPECT_NE(C.Asks.Text + C.Asks.Given, C.Silent.Text + C.Silent.Given)
        << C.Id;
  }
  for (const ArmForm &Arm : armForms()) {
    EXPECT_NE("", Arm.Both) << Arm.Id;
    EXPECT_NE("", Arm.Alone) << Arm.Id;
  }
}

} // namespace svc::test
