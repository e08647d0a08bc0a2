//===- Vocabulary.cpp - The names of environments -------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/branch/Vocabulary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace svc {

Vocabulary::Vocabulary(llvm::ArrayRef<std::string> More) {
  for (llvm::StringRef W :
       {"prod", "production", "live", "staging", "stage", "preprod", "qa",
        "uat", "dev", "develop", "development", "local", "test", "testing",
        "ci", "sandbox"})
    Words.insert(W);
  for (const std::string &W : More)
    Words.insert(llvm::StringRef(W).lower());
}

static bool isAmbiguous(llvm::StringRef Word) {
  return llvm::StringSwitch<bool>(Word)
      .Cases("live", "stage", "dev", "local", "test", "testing", "ci", true)
      .Cases("develop", "sandbox", true)
      .Default(false);
}

static bool isAffix(llvm::StringRef Word) {
  return llvm::StringSwitch<bool>(Word)
      .Cases("is", "in", "k", "m", "g", "the", "not", "non", true)
      .Cases("env", "environment", "mode", "build", "server", "deploy", true)
      .Cases("deployment", "running", "run", "on", "use", "enable", true)
      .Cases("enabled", "flag", "target", "app", "system", true)
      .Default(false);
}

/// Cuts at underscores and at changes from lower to upper case.
static llvm::SmallVector<std::string, 4> words(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Out;
  std::string Word;
  for (size_t I = 0; I < Name.size(); ++I) {
    char C = Name[I];
    bool Cut = C == '_' || C == '-' || C == ' ';
    if (Cut || (llvm::isUpper(C) && I > 0 && llvm::isLower(Name[I - 1]))) {
      if (!Word.empty())
        Out.push_back(Word);
      Word.clear();
    }
    if (!Cut)
      Word += llvm::toLower(C);
  }
  if (!Word.empty())
    Out.push_back(Word);
  return Out;
}

bool Vocabulary::isEnvironment(llvm::StringRef Text, bool Strong) const {
  std::string Lower = Text.lower();
  return Words.contains(Lower) && !(Strong && isAmbiguous(Lower));
}

bool Vocabulary::namesEnvironment(llvm::StringRef Name) const {
  bool HasAffix = false, Strong = false;
  unsigned Environments = 0;
  for (const std::string &W : words(Name)) {
    if (Words.contains(W)) {
      ++Environments;
      Strong |= !isAmbiguous(W);
    } else if (isAffix(W)) {
      HasAffix = true;
    } else {
      return false;
    }
  }
  bool Capitals = llvm::none_of(Name, llvm::isLower);
  return Environments > 0 && (Strong || HasAffix || Capitals);
}

bool Vocabulary::namesSelector(llvm::StringRef Name) const {
  return llvm::any_of(words(Name), [](const std::string &W) {
    return W == "env" || W == "environment" || W == "stage" || W == "profile" ||
           W == "mode" || W == "deployment";
  });
}

bool Vocabulary::isDebug(llvm::StringRef Name) {
  return Name == "DEBUG" || Name == "_DEBUG";
}

} // namespace svc
