//===- Output.cpp - Where a report goes -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The temporary stands beside the report, as a rename cannot cross file
// systems.
// Guarded by tests/tool/OutputTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Output.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

namespace fs = llvm::sys::fs;

namespace {

/// Flushes, and says what went wrong (instead of dying of it later).
std::error_code finish(llvm::raw_fd_ostream &To) {
  To.flush();
  std::error_code Error = To.error();
  To.clear_error();
  return Error;
}

llvm::Error cannotWrite(llvm::StringRef File, llvm::StringRef Why) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 "cannot write " + File + ": " + Why);
}

/// To a device or a pipe, which must not be replaced by a file.
llvm::Error writeDirectly(llvm::StringRef File, llvm::StringRef Text) {
  std::error_code Error;
  llvm::raw_fd_ostream To(File, Error);
  if (!Error) {
    To << Text;
    Error = finish(To);
  }
  return Error ? cannotWrite(File, Error.message()) : llvm::Error::success();
}

llvm::Error writeAtomically(llvm::StringRef File, llvm::StringRef Text) {
  llvm::SmallString<256> Target;
  if (fs::real_path(File, Target)) // a link stays a link
    Target = File;
  llvm::Expected<fs::TempFile> Temporary =
      fs::TempFile::create(Target + ".tmp-%%%%%%", /*Mode=*/0666);
  if (!Temporary)
    return cannotWrite(File, llvm::toString(Temporary.takeError()));
  std::error_code Error;
  {
    llvm::raw_fd_ostream To(Temporary->FD, /*shouldClose=*/false);
    To << Text;
    Error = finish(To);
  }
  llvm::Error Failed = Error ? Temporary->discard() : Temporary->keep(Target);
  if (Error) {
    llvm::consumeError(std::move(Failed));
    return cannotWrite(File, Error.message());
  }
  return Failed ? cannotWrite(File, llvm::toString(std::move(Failed)))
                : llvm::Error::success();
}

} // namespace

llvm::Error checkOutput(llvm::StringRef File) {
  if (File.empty())
    return llvm::Error::success();
  if (fs::is_directory(File))
    return cannotWrite(File, "it is a folder");
  llvm::StringRef Folder = llvm::sys::path::parent_path(File);
  if (!Folder.empty() && !fs::is_directory(Folder))
    return cannotWrite(File, "there is no such folder");
  return llvm::Error::success();
}

llvm::Error writeOutput(llvm::StringRef File, llvm::StringRef Text) {
  if (File.empty()) {
    llvm::outs() << Text;
    if (std::error_code Error = finish(llvm::outs()))
      return cannotWrite("standard output", Error.message());
    return llvm::Error::success();
  }
  return fs::exists(File) && !fs::is_regular_file(File)
             ? writeDirectly(File, Text)
             : writeAtomically(File, Text);
}

} // namespace svc
