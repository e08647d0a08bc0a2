//===- TextOverlay.cpp - Files that have other texts ----------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// LLVM's own in-memory file system knows a file by the path that it was given,
// not by its links; a build that goes through a link would read the old text.
//
//===----------------------------------------------------------------------===//

#include "fix/TextOverlay.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace svc {

namespace vfs = llvm::vfs;

namespace {

class ChangedFile : public vfs::File {
public:
  ChangedFile(vfs::Status Of, const std::string &Text)
      : Of(std::move(Of)), Text(Text) {}
  llvm::ErrorOr<vfs::Status> status() override { return Of; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t, bool, bool) override {
    return llvm::MemoryBuffer::getMemBufferCopy(Text, Name);
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status Of;
  const std::string &Text;
};

class Overlay : public vfs::ProxyFileSystem {
public:
  explicit Overlay(const Texts &Changed)
      : ProxyFileSystem(vfs::createPhysicalFileSystem()) {
    for (const auto &[File, Text] : Changed) {
      Known[File] = &Text;
      for (llvm::StringRef Folder = llvm::sys::path::parent_path(File);
           !Folder.empty(); Folder = llvm::sys::path::parent_path(Folder))
        if (!Folders.insert(Folder.str()).second)
          break;
    }
  }

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    const std::string *Text = nullptr;
    std::string File;
    if (find(Path, File, Text))
      return statusOf(Path, File, *Text);
    auto OnDisk = ProxyFileSystem::status(Path);
    // Clang asks for the folder before it asks for what lies in it.
    if (!OnDisk && Folders.count(pathOf(Path)))
      return made(Path, 0, llvm::sys::fs::file_type::directory_file);
    return OnDisk;
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    const std::string *Text = nullptr;
    std::string File;
    if (!find(Path, File, Text))
      return ProxyFileSystem::openFileForRead(Path);
    return std::make_unique<ChangedFile>(statusOf(Path, File, *Text), *Text);
  }

private:
  /// Without links where it is on the disk, else without dots.
  std::string pathOf(const llvm::Twine &Path) {
    llvm::SmallString<256> Real;
    if (getRealPath(Path, Real)) {
      Real.clear();
      Path.toVector(Real);
      if (makeAbsolute(Real))
        return "";
      llvm::sys::path::remove_dots(Real, /*remove_dot_dot=*/true);
    }
    return Real.str().str();
  }

  bool find(const llvm::Twine &Path, std::string &File,
            const std::string *&Text) {
    auto It = Known.find(pathOf(Path));
    if (It == Known.end())
      return false;
    File = It->first;
    Text = It->second;
    return true;
  }

  vfs::Status statusOf(const llvm::Twine &Path, const std::string &File,
                       const std::string &Text) {
    auto OnDisk = ProxyFileSystem::status(File);
    if (OnDisk)
      return vfs::Status::copyWithNewName(
          vfs::Status::copyWithNewSize(*OnDisk, Text.size()), Path);
    return made(Path, Text.size(), llvm::sys::fs::file_type::regular_file);
  }

  /// Of what is not on the disk; the same path is the same file.
  vfs::Status made(const llvm::Twine &Path, uint64_t Size,
                   llvm::sys::fs::file_type Type) {
    auto [It, New] =
        Identities.try_emplace(pathOf(Path), vfs::getNextVirtualUniqueID());
    return {Path,
            It->second,
            llvm::sys::TimePoint<>(),
            0,
            0,
            Size,
            Type,
            llvm::sys::fs::all_read | llvm::sys::fs::all_exe};
  }

  std::map<std::string, const std::string *> Known;
  std::set<std::string> Folders;
  std::map<std::string, llvm::sys::fs::UniqueID> Identities;
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem> textOverlay(const Texts &Changed) {
  return llvm::makeIntrusiveRefCnt<Overlay>(Changed);
}

} // namespace svc
