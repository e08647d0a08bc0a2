//===- VersionGuard.cpp - The right clang-tidy, or none -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Loaded into another major version, a clang-tidy plugin either fails to load
// (clang-tidy prints a missing symbol, ignores it and goes on) or lists its
// checks and finds nothing. Both look like clean code in CI. So what users load
// is this guard, which needs no symbol of clang: it asks the host for its
// version, and then loads the checks that lie beside it or ends the host with
// exit code 2. Guarded by tests/plugin/PluginTest.cpp.
//
//===----------------------------------------------------------------------===//

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <string>

namespace {

/// clang::getClangFullVersion(), as the Itanium C++ ABI names it; the same in
/// every version: "Debian clang version 19.1.7 (...)".
constexpr const char *VersionSymbol = "_ZN5clang19getClangFullVersionB5cxx11Ev";

/// The host's major version, or 0 when it does not say.
int hostMajor() {
  using Function = std::string (*)();
  // The symbol has this type in every clang that was built for this ABI.
  auto Version = reinterpret_cast<Function>(dlsym(RTLD_DEFAULT, VersionSymbol));
  if (!Version)
    return 0;
  std::string Text = Version();
  size_t At = Text.find("version ");
  return At == std::string::npos ? 0 : std::atoi(Text.c_str() + At + 8);
}

/// Never silently clean: a host that cannot run the checks ends here.
[[noreturn]] void stop(const std::string &Why) {
  std::fprintf(stderr, "svc-tidy-plugin: error: %s; no svc-* check can run\n",
               Why.c_str());
  std::fflush(stderr);
  std::_Exit(2);
}

bool loadChecks() {
  std::string Built = std::to_string(SVC_CLANG_MAJOR);
  int Host = hostMajor();
  if (Host != SVC_CLANG_MAJOR)
    stop("built for clang-tidy " + Built + " but loaded into " +
         (Host ? "version " + std::to_string(Host) : "an unknown program") +
         ": use clang-tidy-" + Built);
  Dl_info Here;
  static const char Anchor = 0;
  if (!dladdr(&Anchor, &Here))
    stop("its own file is not known");
  std::string Path = Here.dli_fname;
  size_t Slash = Path.rfind('/');
  Path =
      (Slash == std::string::npos ? std::string() : Path.substr(0, Slash + 1)) +
      "svc-tidy-checks.so";
  if (!dlopen(Path.c_str(), RTLD_NOW | RTLD_LOCAL))
    stop(dlerror());
  return true;
}

[[maybe_unused]] const bool Loaded = loadChecks();

} // namespace
