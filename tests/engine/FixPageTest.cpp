//===- FixPageTest.cpp - The tables of fixes in the docs ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/fixes.md shows the cells that FixMatrixTest.cpp applies and runs, with
// the reason where there is no fix: a fix that gets lost changes the page.
// `tool/dev docs` writes the tables anew.
//
//===----------------------------------------------------------------------===//

#include "engine/FixMatrix.h"
#include "support/DocsPage.h"
#include "tool/TempTree.h"
#include "llvm/ADT/STLExtras.h"
#include <gtest/gtest.h>

namespace svc::test {

namespace {

/// "literal" or "use", or the number of the reason.
std::string shown(const std::string &Answer,
                  std::vector<std::string> &Reasons) {
  if (Answer == "literal" || Answer == "use")
    return Answer;
  auto It = llvm::find(Reasons, Answer);
  size_t I = It - Reasons.begin();
  if (It == Reasons.end())
    Reasons.push_back(Answer);
  return "no<sup>" + std::to_string(I + 1) + "</sup>";
}

std::string table(bool IsC, ReadBy By) {
  FixProgram P = fixProgram(IsC, By);
  TempTree Tree;
  UnitResult Result = analyse(P, write(P, P.Source, Tree.Root), Tree.Root);
  EXPECT_FALSE(Result.Failure);
  std::vector<const FixType *> Types;
  std::string Out = "\n| place |", Line = "|---|";
  for (const FixType &T : fixTypes())
    if (IsC ? T.InC : T.InCpp) {
      Types.push_back(&T);
      Out += " " + T.Name + " |";
      Line += "---|";
    }
  Out += "\n" + Line + "\n";
  std::vector<std::string> Reasons;
  for (const FixPlaceForm &Form : fixPlaces()) {
    if (!(IsC ? Form.InC : Form.InCpp))
      continue;
    Out += "| " + Form.Name + " |";
    for (const FixType *T : Types) {
      auto Found = llvm::find_if(P.Cells, [&](const FixCell &C) {
        return C.Place == Form.Name && C.Type == T->Name;
      });
      Out +=
          Found == P.Cells.end()
              ? " |"
              : " " + shown(answerAt(*Found, P, Result.Record), Reasons) + " |";
    }
    Out += "\n";
  }
  for (size_t I = 0; I < Reasons.size(); ++I)
    Out +=
        (I == 0 ? "\n" : "") + std::to_string(I + 1) + ". " + Reasons[I] + "\n";
  return Out;
}

std::string tables() {
  return "\n### In C++, by getenv\n" + table(false, ReadBy::Getenv) +
         "\n### In C++, by the helper\n" + table(false, ReadBy::HelperParts) +
         "\n### In C, by getenv or the helper\n" + table(true, ReadBy::Getenv) +
         "\n";
}

} // namespace

TEST(FixPage, TablesAreThoseOfTheTests) {
  expectGenerated("fixes.md", "forms", tables());
}

TEST(FixPage, TheHelperAnswersInCAsGetenvDoes) {
  EXPECT_EQ(table(true, ReadBy::Getenv), table(true, ReadBy::HelperParts));
}

} // namespace svc::test
