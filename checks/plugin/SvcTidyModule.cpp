//===- SvcTidyModule.cpp - Registers the catalogue in clang-tidy ----------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place with a static constructor: clang-tidy demands it. It also is
// the first code of ours that runs after -load, so the version guard is here:
// a plugin that was built for one LLVM and is loaded into another would list
// its checks and find nothing, which looks like clean code.
// Guarded by tests/plugin/PluginTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "CheckCatalog.h"
#include "plugin/SvcCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/ClangTidyModuleRegistry.h"
#include "clang/Basic/Version.h"
#include <cstdio>
#include <cstdlib>

using namespace clang;

namespace svc {

namespace {

class SvcTidyModule : public tidy::ClangTidyModule {
public:
  void
  addCheckFactories(tidy::ClangTidyCheckFactories &Factories) override {
    for (const CheckInfo &Info : checkCatalog())
      Factories.registerCheckFactory(
          Info.Id, [Shared = Shared](StringRef Name,
                                     tidy::ClangTidyContext *Context) {
            return std::make_unique<SvcCheck>(Name, Context, *Shared);
          });
  }

private:
  std::shared_ptr<SharedAnalyses> Shared = std::make_shared<SharedAnalyses>();
};

/// Ends the host when it is of another major version: exit code 2, as for a
/// configuration that cannot work.
bool checkVersion() {
  // "Debian clang version 19.1.7 (...)": the only call that is safe in every
  // version.
  std::string Host = getClangFullVersion();
  size_t At = Host.find("version ");
  int Major = At == std::string::npos
                  ? 0
                  : std::atoi(Host.c_str() + At + sizeof("version ") - 1);
  if (Major == CLANG_VERSION_MAJOR)
    return true;
  std::fprintf(stderr,
               "svc-tidy-plugin: error: built for clang-tidy %d but loaded "
               "into clang-tidy %d; no svc-* check can run: use clang-tidy-%d "
               "or build the plugin for %d\n",
               CLANG_VERSION_MAJOR, Major, CLANG_VERSION_MAJOR, Major);
  std::_Exit(2);
}

[[maybe_unused]] const bool VersionFits = checkVersion();

tidy::ClangTidyModuleRegistry::Add<SvcTidyModule>
    Registration("svc-module", "Checks that backing services are attached "
                               "through the environment.");

} // namespace
} // namespace svc
