//===- Paths.cpp - One spelling for each file -------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The file system resolves what exists (so that "link/.." means what the
// system means by it); the rest of a path is cleaned as text.
// Guarded by tests/tool/PathsTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Paths.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <algorithm>

namespace svc {

namespace path = llvm::sys::path;

std::string canonicalPath(llvm::StringRef Path, llvm::StringRef Folder) {
  llvm::SmallString<256> Absolute(Path);
  llvm::sys::fs::make_absolute(Folder, Absolute);
  llvm::SmallString<256> Real;
  llvm::StringRef Existing = Absolute;
  while (!Existing.empty()) {
    if (!llvm::sys::fs::real_path(Existing, Real)) {
      path::append(Real, Absolute.str().drop_front(Existing.size()));
      path::remove_dots(Real, /*remove_dot_dot=*/true);
      return Real.str().str();
    }
    Existing = path::parent_path(Existing);
  }
  path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  return Absolute.str().str();
}

std::string currentFolder() {
  llvm::SmallString<256> Current;
  if (llvm::sys::fs::current_path(Current))
    return "/";
  return canonicalPath(Current, "/");
}

bool liesIn(llvm::StringRef Path, llvm::StringRef Folder) {
  if (!Path.consume_front(Folder))
    return false;
  return Path.empty() || Folder.ends_with("/") || Path.front() == '/';
}

std::string displayBase(llvm::StringRef Current,
                        llvm::ArrayRef<std::string> Files,
                        llvm::StringRef Root) {
  size_t Below =
      std::count_if(Files.begin(), Files.end(), [&](const std::string &File) {
        return liesIn(File, Current);
      });
  return Below * 2 >= Files.size() || Root == "/" ? Current.str() : Root.str();
}

std::string commonFolder(llvm::ArrayRef<std::string> Files) {
  if (Files.empty())
    return "/";
  llvm::StringRef Common = path::parent_path(Files.front());
  for (const std::string &File : Files)
    while (!liesIn(File, Common) && Common != "/")
      Common = path::parent_path(Common);
  return Common.str();
}

std::string ProjectPaths::relative(llvm::StringRef File) {
  return displayPath(root(path::parent_path(File)), File);
}

const std::string &ProjectPaths::root(llvm::StringRef Folder) {
  auto [At, New] = Roots.try_emplace(Folder);
  if (New) {
    At->second = versionedFolder(Folder);
    if (At->second.empty())
      At->second = Fallback;
  }
  return At->second;
}

std::string versionedFolder(llvm::StringRef Folder) {
  for (; !Folder.empty() && Folder != "/"; Folder = path::parent_path(Folder))
    for (llvm::StringRef Mark : {"/.git", "/.hg", "/.svn", "/.jj"})
      if (llvm::sys::fs::exists(Folder + Mark))
        return Folder.str();
  return "";
}

std::string projectRoot(llvm::ArrayRef<std::string> Files,
                        llvm::StringRef Database) {
  std::string Common = commonFolder(Files);
  if (std::string Versioned = versionedFolder(Common); !Versioned.empty())
    return Versioned;
  // DIR/compile_commands.json, DIR/build/..., DIR/build/release/...
  llvm::StringRef Around = path::parent_path(Database);
  for (int Up = 0; Up < 3 && Around.size() > 1; ++Up) {
    if (liesIn(Common, Around))
      return Around.str();
    Around = path::parent_path(Around);
  }
  return Common;
}

std::string displayPath(llvm::StringRef Base, llvm::StringRef File) {
  if (File == Base || !liesIn(File, Base))
    return File.str();
  return File.drop_front(Base.size()).ltrim('/').str();
}

const std::string &PathCache::canonical(llvm::StringRef Path) {
  auto [At, New] = Known.try_emplace(Path);
  if (New)
    At->second = canonicalPath(Path, Folder);
  return At->second;
}

} // namespace svc
