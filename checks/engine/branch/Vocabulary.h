//===- Vocabulary.h - The names of environments -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// IS_PRODUCTION, isProd, kStaging, "production", APP_ENV: names are cut into
// words (snake and camel case); a name means an environment when a word of the
// list is left after the affixes are gone and nothing else is. Words that have
// other meanings ("test", "local", "live", "dev") count only with an affix, in
// capitals, or beside something that is called an environment.
// Guarded by tests/engine/VocabularyTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_VOCABULARY_H
#define SVC_TIDY_ENGINE_BRANCH_VOCABULARY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <string>

namespace svc {

class Vocabulary {
public:
  /// \p More adds to the built-in environment names; "-live" takes one away.
  /// Case is ignored.
  explicit Vocabulary(llvm::ArrayRef<std::string> More = {});

  /// \p Text is the name of an environment: "production". Ambiguous words are
  /// included; \p Strong leaves them out.
  bool isEnvironment(llvm::StringRef Text, bool Strong = false) const;
  /// The identifier \p Name says which environment this is: IS_PRODUCTION. A
  /// macro may begin with the project's name: ACME_STAGING.
  bool namesEnvironment(llvm::StringRef Name, bool IsMacro = false) const;
  /// A word of \p Name has no other meaning: production, staging, qa.
  bool isSure(llvm::StringRef Name) const;
  /// The identifier \p Name holds the environment's name: APP_ENV, stage.
  bool namesSelector(llvm::StringRef Name) const;
  /// It can hold nothing else: APP_ENV, but not USE_ENV_CACHE or mode.
  bool namesSelectorOnly(llvm::StringRef Name) const;
  /// DEBUG and _DEBUG: count only where an arm touches a service.
  static bool isDebug(llvm::StringRef Name);

private:
  llvm::StringSet<> Words;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_VOCABULARY_H
