//===- WorkTree.cpp - What git says of files ------------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/WorkTree.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <set>
#include <unistd.h>

namespace svc {

/// The environment without what a hook of git's says of another work tree.
static std::vector<llvm::StringRef> environment() {
  std::vector<llvm::StringRef> Out;
  for (char **E = ::environ; *E; ++E) {
    llvm::StringRef Name = llvm::StringRef(*E).split('=').first;
    if (Name != "GIT_DIR" && Name != "GIT_WORK_TREE" &&
        Name != "GIT_INDEX_FILE" && Name != "GIT_PREFIX" &&
        Name != "GIT_COMMON_DIR" && Name != "GIT_OBJECT_DIRECTORY")
      Out.push_back(*E);
  }
  return Out;
}

/// What git prints when it runs with \p Arguments in \p Folder; nothing where
/// it fails. Its index is not written.
static std::optional<std::string>
git(llvm::StringRef Folder, const std::vector<llvm::StringRef> &Arguments) {
  auto Program = llvm::sys::findProgramByName("git");
  llvm::SmallString<128> Output;
  if (!Program ||
      llvm::sys::fs::createTemporaryFile("svc-tidy-git", "txt", Output))
    return std::nullopt;
  llvm::FileRemover Remove(Output);
  std::vector<llvm::StringRef> All = {*Program, "--no-optional-locks", "-C",
                                      Folder};
  All.insert(All.end(), Arguments.begin(), Arguments.end());
  std::optional<llvm::StringRef> Redirects[] = {llvm::StringRef(), Output.str(),
                                                llvm::StringRef()};
  std::vector<llvm::StringRef> Environment = environment();
  if (llvm::sys::ExecuteAndWait(*Program, All, llvm::ArrayRef(Environment),
                                Redirects) != 0)
    return std::nullopt;
  auto Buffer = llvm::MemoryBuffer::getFile(Output);
  return Buffer ? std::optional((*Buffer)->getBuffer().str()) : std::nullopt;
}

std::optional<std::string> workTreeOf(llvm::StringRef Folder) {
  // The folder may be one that is yet to be made.
  while (!Folder.empty() && !llvm::sys::fs::is_directory(Folder))
    Folder = llvm::sys::path::parent_path(Folder);
  auto Said = git(Folder, {"rev-parse", "--show-toplevel"});
  if (!Said)
    return std::nullopt;
  llvm::SmallString<128> Real;
  llvm::StringRef Root = llvm::StringRef(*Said).rtrim("\r\n");
  return llvm::sys::fs::real_path(Root, Real) ? Root.str() : Real.str().str();
}

bool isIgnored(llvm::StringRef Root, llvm::StringRef File) {
  return git(Root, {"check-ignore", "--quiet", "--", File}).has_value();
}

/// Which of \p Files in \p Root are not committed as they are.
static std::set<std::string> changed(const std::string &Root,
                                     const std::vector<std::string> &Files) {
  // A path means itself, whatever characters are in it.
  std::vector<llvm::StringRef> Ask = {
      "--literal-pathspecs",   "status",
      "--porcelain",           "-z",
      "--untracked-files=all", "--ignored=matching",
      "--no-renames",          "--"};
  Ask.insert(Ask.end(), Files.begin(), Files.end());
  auto Said = git(Root, Ask);
  if (!Said)
    return {Files.begin(), Files.end()};
  std::set<std::string> Out;
  for (llvm::StringRef Rest = *Said; !Rest.empty();) {
    auto [Line, Next] = Rest.split('\0');
    Rest = Next;
    if (Line.size() < 4)
      continue;
    std::string Path = Root + "/" + Line.drop_front(3).str();
    if (!llvm::StringRef(Path).ends_with("/")) {
      Out.insert(Path);
      continue;
    }
    for (const std::string &File : Files) // of a folder that is ignored
      if (llvm::StringRef(File).starts_with(Path))
        Out.insert(File);
  }
  return Out;
}

std::map<std::string, FileState>
fileStates(const std::vector<std::string> &Files) {
  std::map<std::string, std::optional<std::string>> RootOf; // by folder
  std::map<std::string, std::vector<std::string>> InRoot;
  std::map<std::string, FileState> Out;
  for (const std::string &File : Files) {
    std::string Folder = llvm::sys::path::parent_path(File).str();
    auto [It, New] = RootOf.try_emplace(Folder);
    if (New)
      It->second = workTreeOf(Folder);
    if (const std::optional<std::string> &Root = It->second)
      InRoot[*Root].push_back(File);
    else
      Out[File] = FileState::Uncontrolled;
  }
  for (const auto &[Root, Of] : InRoot) {
    // The length of a command line is limited.
    constexpr size_t Most = 500;
    for (size_t Begin = 0; Begin < Of.size(); Begin += Most) {
      std::vector<std::string> Some(
          Of.begin() + Begin, Of.begin() + std::min(Of.size(), Begin + Most));
      std::set<std::string> Changed = changed(Root, Some);
      for (const std::string &File : Some)
        Out[File] = Changed.count(File) ? FileState::Changed : FileState::Clean;
    }
  }
  return Out;
}

} // namespace svc
