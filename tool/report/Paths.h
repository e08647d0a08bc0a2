//===- Paths.h - One spelling for each file ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A header is reached as src/../a.h, through a link, or absolutely, and is one
// file. Identity is the canonical path: absolute, without "." and "..", links
// resolved. What people and tools see is that path below one base folder for
// the whole report, so that a shown path means one file; it is absolute for
// files that lie elsewhere, never "../".
// Guarded by tests/tool/PathsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_PATHS_H
#define SVC_TIDY_TOOL_REPORT_PATHS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace svc {

/// The canonical form of \p Path; a relative one starts at \p Folder. Of a file
/// that does not exist, the part that does is resolved.
std::string canonicalPath(llvm::StringRef Path, llvm::StringRef Folder);

/// The current folder, canonical.
std::string currentFolder();

/// True when \p Path is \p Folder or lies below it. Both canonical.
bool liesIn(llvm::StringRef Path, llvm::StringRef Folder);

/// The base of a report on \p Files: \p Current when at least half of them lie
/// below it, else \p Root unless that is "/".
std::string displayBase(llvm::StringRef Current,
                        llvm::ArrayRef<std::string> Files,
                        llvm::StringRef Root);

/// \p File relative to \p Base when it lies below it, else as it is.
std::string displayPath(llvm::StringRef Base, llvm::StringRef File);

/// The nearest folder that holds all of \p Files; "/" when there is none.
std::string commonFolder(llvm::ArrayRef<std::string> Files);

/// The nearest folder at or above \p Folder that is under version control; ""
/// when none is.
std::string versionedFolder(llvm::StringRef Folder);

/// The folder of the project that \p Files belong to: the one under version
/// control that holds them all, else their common folder, taken up to what also
/// holds the compile database where that lies in it or in its build folder.
std::string projectRoot(llvm::ArrayRef<std::string> Files,
                        llvm::StringRef Database);

/// Paths for fingerprints: the same on every machine and from every folder. A
/// file's project is the nearest folder above it that is under version control,
/// else \p Fallback. For one thread.
class ProjectPaths {
public:
  explicit ProjectPaths(llvm::StringRef Fallback) : Fallback(Fallback) {}
  std::string relative(llvm::StringRef File);

private:
  const std::string &root(llvm::StringRef Folder);

  std::string Fallback;
  llvm::StringMap<std::string> Roots; // by folder
};

/// canonicalPath with a memory, for one thread.
class PathCache {
public:
  explicit PathCache(llvm::StringRef Folder) : Folder(Folder) {}
  const std::string &canonical(llvm::StringRef Path);

private:
  std::string Folder;
  llvm::StringMap<std::string> Known;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_PATHS_H
