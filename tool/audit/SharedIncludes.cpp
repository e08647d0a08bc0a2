//===- SharedIncludes.cpp - Fixes that can stand alone --------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "audit/SharedIncludes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

static bool isInclude(const EditRecord &E) {
  return E.Length == 0 &&
         llvm::StringRef(E.Replacement).ltrim().starts_with("#include ");
}

void shareIncludes(UnitRecord &Unit) {
  auto ForEachFix = [&](auto Do) {
    for (FindingRecord &F : Unit.Findings)
      for (FixRecord &Fix : F.Fixes)
        Do(Fix);
  };
  std::map<std::string, std::vector<EditRecord>> Of; // by file
  ForEachFix([&](const FixRecord &Fix) {
    for (const EditRecord &E : Fix.Edits)
      if (isInclude(E))
        Of[E.File].push_back(E);
  });
  ForEachFix([&](FixRecord &Fix) {
    if (Fix.Variables.empty())
      return;
    std::set<std::string> Files;
    for (const EditRecord &E : Fix.Edits)
      Files.insert(E.File);
    for (const std::string &File : Files)
      for (const EditRecord &New : Of[File])
        if (llvm::none_of(Fix.Edits, [&](const EditRecord &Old) {
              return Old.File == File && Old.Offset == New.Offset &&
                     Old.Length == 0 && Old.Replacement == New.Replacement;
            }))
          Fix.Edits.push_back(New);
  });
}

} // namespace svc
