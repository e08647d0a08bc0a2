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
       {"prod", "production", "live", "staging", "stage", "preprod",
        "preproduction", "qa", "uat", "dev", "devel", "develop", "development",
        "local", "test", "testing", "ci", "sandbox"})
    Words.insert(W);
  for (llvm::StringRef W : More)
    if (W.consume_front("-"))
      Words.erase(W.lower());
    else
      Words.insert(W.lower());
}

static bool isAmbiguous(llvm::StringRef Word) {
  return llvm::StringSwitch<bool>(Word)
      .Cases("live", "stage", "dev", "local", "test", "testing", "ci", true)
      .Cases("devel", "develop", "sandbox", true)
      .Default(false);
}

static bool isAffix(llvm::StringRef Word) {
  return llvm::StringSwitch<bool>(Word)
      .Cases("is", "in", "k", "m", "g", "the", "not", "non", true)
      .Cases("env", "environment", "mode", "build", "server", "deploy", true)
      .Cases("are", "we", "s", "config", "cfg", "stack", "cluster", true)
      .Cases("deployment", "running", "run", "on", "use", "enable", true)
      .Cases("enabled", "flag", "target", "app", "system", true)
      .Default(false);
}

/// Cuts at underscores and where a capital begins a word: isProd, UATServer.
static llvm::SmallVector<std::string, 4> words(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Out;
  std::string Word;
  for (size_t I = 0; I < Name.size(); ++I) {
    char C = Name[I];
    bool Cut = C == '_' || C == '-' || C == ' ';
    bool Begins = llvm::isUpper(C) && I > 0 &&
                  (llvm::isLower(Name[I - 1]) ||
                   (llvm::isUpper(Name[I - 1]) && I + 1 < Name.size() &&
                    llvm::isLower(Name[I + 1])));
    if (Cut || Begins) {
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

bool Vocabulary::isSure(llvm::StringRef Name) const {
  return llvm::any_of(words(Name), [&](const std::string &W) {
    return Words.contains(W) && !isAmbiguous(W);
  });
}

bool Vocabulary::namesEnvironment(llvm::StringRef Name, bool IsMacro) const {
  if (Name == "BUILD_TESTING") // CMake's: tests are built
    return false;
  bool HasAffix = false, Strong = false, HasProject = false;
  unsigned Environments = 0, Number = 0;
  for (const std::string &W : words(Name)) {
    if (Words.contains(W)) {
      ++Environments;
      Strong |= !isAmbiguous(W);
    } else if (isAffix(W)) {
      HasAffix = true;
    } else if (IsMacro && Number == 0) {
      HasProject = true;
    } else {
      return false;
    }
    ++Number;
  }
  if (Environments == 0)
    return false;
  if (HasProject)
    return Strong || HasAffix;
  return Strong || HasAffix || llvm::none_of(Name, llvm::isLower);
}

bool Vocabulary::namesSelector(llvm::StringRef Name) const {
  return llvm::any_of(words(Name), [](const std::string &W) {
    return W == "env" || W == "environment" || W == "stage" || W == "profile" ||
           W == "mode" || W == "deployment";
  });
}

bool Vocabulary::namesSelectorOnly(llvm::StringRef Name) const {
  auto Parts = words(Name);
  auto Is = [](llvm::StringRef W) {
    return W == "env" || W == "environment" || W == "deployment";
  };
  // One word of the project may come first.
  return llvm::any_of(Parts, Is) && Parts.size() <= 3 &&
         llvm::all_of(llvm::drop_begin(Parts), [&](const std::string &W) {
           return Is(W) || isAffix(W) || W == "type" || W == "name";
         });
}

bool Vocabulary::isDebug(llvm::StringRef Name) {
  return Name == "DEBUG" || Name == "_DEBUG";
}

} // namespace svc
