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
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
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
    // What is not on the disk has no identity of its own there.
    for (const auto &[File, Text] : Changed) {
      Known[File] = &Text;
      llvm::StringRef Folder = llvm::sys::path::parent_path(File);
      for (; !Folder.empty() && !llvm::sys::fs::exists(Folder);
           Folder = llvm::sys::path::parent_path(Folder))
        Folders.insert(Folder);
    }
  }

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    const std::string *Text = nullptr;
    std::string File;
    if (!find(Path, File, Text))
      return Folders.contains(File) ? folder(Path)
                                    : ProxyFileSystem::status(Path);
    return statusOf(Path, File, *Text);
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
  /// Sets \p File to what \p Path means, and \p Text where it has one.
  bool find(const llvm::Twine &Path, std::string &File,
            const std::string *&Text) {
    llvm::SmallString<256> Real;
    if (getRealPath(Path, Real)) { // it is not on the disk
      Path.toVector(Real);
      if (makeAbsolute(Real))
        return false;
      llvm::sys::path::remove_dots(Real, /*remove_dot_dot=*/true);
    }
    File = Real.str().str();
    auto It = Known.find(File);
    if (It == Known.end())
      return false;
    Text = It->second;
    return true;
  }

  static vfs::Status folder(const llvm::Twine &Path) {
    return {Path,
            vfs::getNextVirtualUniqueID(),
            llvm::sys::TimePoint<>(),
            0,
            0,
            0,
            llvm::sys::fs::file_type::directory_file,
            llvm::sys::fs::all_all};
  }

  vfs::Status statusOf(const llvm::Twine &Path, const std::string &File,
                       const std::string &Text) {
    auto OnDisk = ProxyFileSystem::status(File);
    if (OnDisk)
      return vfs::Status::copyWithNewName(
          vfs::Status::copyWithNewSize(*OnDisk, Text.size()), Path);
    return {Path,
            vfs::getNextVirtualUniqueID(),
            llvm::sys::TimePoint<>(),
            0,
            0,
            Text.size(),
            llvm::sys::fs::file_type::regular_file,
            llvm::sys::fs::all_read};
  }

  std::map<std::string, const std::string *> Known;
  llvm::StringSet<> Folders; // that are yet to be made
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem> textOverlay(const Texts &Changed) {
  return llvm::makeIntrusiveRefCnt<Overlay>(Changed);
}

} // namespace svc
