//===- BranchFixForms.cpp - Which forms of a branch have a fix ------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/BranchFixForms.h"
#include "tool/TempTree.h"
#include "llvm/Support/Path.h"

namespace svc::test {

UnitResult analyseForms(const FormsUnit &U, const std::string &Source) {
  TempTree Tree;
  for (const auto &[Name, Text] : U.Files)
    Tree.file(Name, Text);
  std::string Path = Tree.file(U.IsC ? "forms.c" : "forms.cpp", Source);
  std::string Flags;
  for (const std::string &Flag : U.Flags)
    Flags += " " + Flag;
  AnalysisOptions Options;
  Options.Restructure = true;
  return analyse(Path, flagsOf("// flags:" + Flags, U.IsC), Options);
}

const FindingRecord *findingIn(const Cell &C, const UnitRecord &Record) {
  const FindingRecord *Found = nullptr;
  for (const FindingRecord &F : Record.Findings)
    if (F.Check == "svc-environment-branch" && F.Use.Line >= C.First &&
        F.Use.Line <= C.Last && llvm::sys::path::stem(F.Use.File) == "forms") {
      if (Found)
        return nullptr;
      Found = &F;
    }
  return Found;
}

std::string fixKind(const FindingRecord &F) {
  if (F.Fixes.empty())
    return "by hand";
  return F.Fixes.front().Restructure ? "restructure" : "attach";
}

std::map<std::pair<std::string, std::string>, std::string> fixKinds() {
  std::map<std::pair<std::string, std::string>, std::string> Out;
  for (const FormsUnit &U : armUnits()) {
    if (U.IsC || U.Removed)
      continue;
    UnitResult Result = analyseForms(U, U.Source);
    for (const Cell &C : U.Cells)
      if (const FindingRecord *F = findingIn(C, Result.Record))
        Out[{U.Name, C.Name}] = fixKind(*F);
  }
  return Out;
}

} // namespace svc::test
