//===- ProjectScope.cpp - Lets clang-tidy look at this project only -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy 19 matches every check against all of LLVM's headers in every
// unit and then throws away what it found there. This check comes first (its
// matcher is for the unit itself) and limits the traversal to declarations
// outside of system headers. For `tool/dev lint` only.
//
//===----------------------------------------------------------------------===//

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"
#include "clang/Basic/SourceManager.h"
#include <vector>

using namespace clang;

namespace {

class ProjectScope : public tidy::ClangTidyCheck {
public:
  using ClangTidyCheck::ClangTidyCheck;

  void registerMatchers(ast_matchers::MatchFinder *Finder) override {
    Finder->addMatcher(ast_matchers::translationUnitDecl(), this);
  }

  // A RecursiveASTVisitor reads the scope after it has visited the unit, so
  // the new scope holds for the traversal that is under way.
  void check(const ast_matchers::MatchFinder::MatchResult &Result) override {
    const SourceManager &Sources = *Result.SourceManager;
    std::vector<Decl *> Own;
    for (Decl *D : Result.Context->getTranslationUnitDecl()->decls()) {
      SourceLocation Place = Sources.getExpansionLoc(D->getLocation());
      if (Place.isValid() && !Sources.isInSystemHeader(Place))
        Own.push_back(D);
    }
    Result.Context->setTraversalScope(Own);
  }
};

class ProjectModule : public tidy::ClangTidyModule {
public:
  void addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    Factories.registerCheck<ProjectScope>("project-scope");
  }
};

tidy::ClangTidyModuleRegistry::Add<ProjectModule>
    Registration("project-module", "Looks at the project's declarations only.");

} // namespace
