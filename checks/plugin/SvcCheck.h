//===- SvcCheck.h - Findings as clang-tidy diagnostics ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every svc check is an object of this class with another name: the engine has
// found everything, a check shows what is its own. The diagnostic stands at the
// use, not at the literal, because clang-tidy prints the source line; the
// place of a credential's literal is only said.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_PLUGIN_SVCCHECK_H
#define SVC_TIDY_PLUGIN_SVCCHECK_H

#include "SharedAnalysis.h"
#include "clang-tidy/ClangTidyCheck.h"

namespace svc {

class SvcCheck : public clang::tidy::ClangTidyCheck {
public:
  SvcCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
           SharedAnalyses &Shared);

  void registerPPCallbacks(const clang::SourceManager &SM,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpander) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &R) override;
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Map) override;

private:
  bool flag(llvm::StringRef Name);
  void show(const FindingRecord &F, clang::SourceManager &SM);

  std::string Id;
  CheckSettings Settings;
  std::shared_ptr<UnitState> Unit;
};

} // namespace svc

#endif // SVC_TIDY_PLUGIN_SVCCHECK_H
