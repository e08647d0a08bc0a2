//===- ResourceDir.cpp - Where clang's own headers are ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The loader says which file a function of libclang-cpp was loaded from; Debian
// keeps that library apart from the LLVM folder, so its neighbours are tried.
// Guarded by tests/tool/ResourceDirTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/ResourceDir.h"
#include "clang/Basic/Version.h"
#include "clang/Driver/Driver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <dlfcn.h>

namespace svc {

namespace path = llvm::sys::path;

std::vector<std::string> resourceDirCandidates() {
  std::vector<std::string> Candidates;
  auto Add = [&](llvm::SmallString<256> Folder) {
    path::remove_dots(Folder, /*remove_dot_dot=*/true);
    std::string Text = Folder.str().str();
    if (!llvm::is_contained(Candidates, Text))
      Candidates.push_back(std::move(Text));
  };
  const std::string Version = std::to_string(CLANG_VERSION_MAJOR);
  Dl_info Loaded;
  if (dladdr(reinterpret_cast<void *>(&clang::getClangFullVersion), &Loaded) &&
      Loaded.dli_fname) {
    llvm::SmallString<256> Library(Loaded.dli_fname);
    llvm::sys::fs::make_absolute(Library);
    Add(llvm::SmallString<256>(
        clang::driver::Driver::GetResourcesPath(Library)));
    llvm::SmallString<256> Real;
    if (!llvm::sys::fs::real_path(Library, Real))
      Add(llvm::SmallString<256>(
          clang::driver::Driver::GetResourcesPath(Real)));
    // lib/<triple>/libclang-cpp.so: lib/clang/19 and lib/llvm-19/lib/clang/19.
    for (llvm::StringRef Folder = path::parent_path(Library);
         path::filename(Folder) != "usr" && !path::filename(Folder).empty() &&
         Folder != "/";
         Folder = path::parent_path(Folder)) {
      llvm::SmallString<256> Near(Folder);
      path::append(Near, "clang", Version);
      Add(Near);
      llvm::SmallString<256> Llvm(Folder);
      path::append(Llvm, "llvm-" + Version, "lib");
      path::append(Llvm, "clang", Version);
      Add(Llvm);
    }
  }
  Add(llvm::SmallString<256>("/usr/lib/llvm-" + Version + "/lib/clang/" +
                             Version));
  Add(llvm::SmallString<256>("/usr/lib/clang/" + Version));
  Add(llvm::SmallString<256>("/usr/local/lib/clang/" + Version));
  return Candidates;
}

llvm::Expected<std::string>
findResourceDir(llvm::ArrayRef<std::string> Candidates) {
  std::string Tried;
  for (const std::string &Folder : Candidates) {
    if (llvm::sys::fs::is_regular_file(Folder + "/include/stddef.h"))
      return Folder;
    Tried += "\n  " + Folder;
  }
  return llvm::createStringError(
      llvm::inconvertibleErrorCode(),
      "clang's resource folder (the one that holds include/stddef.h) is not "
      "found; install libclang-common-%d-dev. Looked in:%s",
      CLANG_VERSION_MAJOR, Tried.c_str());
}

} // namespace svc
