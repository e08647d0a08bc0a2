//===- SvcTidyModule.cpp - Registers the catalogue in clang-tidy ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place with a static constructor: clang-tidy demands it. Loaded by
// guard/VersionGuard.cpp. Guarded by tests/plugin/PluginTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "CheckCatalog.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "plugin/SvcCheck.h"

using namespace clang;

namespace svc {

namespace {

class SvcTidyModule : public tidy::ClangTidyModule {
public:
  void addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    for (const CheckInfo &Info : checkCatalog())
      Factories.registerCheckFactory(
          Info.Id,
          [Shared = Shared](StringRef Name, tidy::ClangTidyContext *Context) {
            return std::make_unique<SvcCheck>(Name, Context, *Shared);
          });
  }

private:
  std::shared_ptr<SharedAnalyses> Shared = std::make_shared<SharedAnalyses>();
};

tidy::ClangTidyModuleRegistry::Add<SvcTidyModule>
    Registration("svc-module", "Checks that backing services are attached "
                               "through the environment.");

} // namespace
} // namespace svc
