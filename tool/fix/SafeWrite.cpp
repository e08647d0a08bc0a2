//===- SafeWrite.cpp - A file is old or new, never half -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/SafeWrite.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <unistd.h>

namespace svc {

namespace fs = llvm::sys::fs;

static llvm::Error cannotWrite(llvm::StringRef File, const llvm::Twine &Why) {
  return llvm::createStringError("cannot write " + File + ": " + Why);
}

/// Puts \p Text into \p To, down to the disk.
static std::error_code fill(const fs::TempFile &To, llvm::StringRef Text) {
  llvm::raw_fd_ostream Out(To.FD, /*shouldClose=*/false);
  Out << Text;
  Out.flush();
  std::error_code Error = Out.error();
  Out.clear_error();
  if (!Error && ::fsync(To.FD) != 0)
    Error = std::error_code(errno, std::generic_category());
  return Error;
}

llvm::Error writeFile(llvm::StringRef File, llvm::StringRef Text,
                      std::optional<unsigned> Mode) {
  llvm::SmallString<256> Target;
  if (fs::real_path(File, Target)) // a link stays a link
    Target = File;
  fs::file_status Was;
  bool Exists = !fs::status(Target, Was) && fs::exists(Was);
  if (Exists && Was.type() != fs::file_type::regular_file)
    return cannotWrite(File, "it is not a regular file");
  if (Exists && !Mode)
    Mode = Was.permissions();
  llvm::Expected<fs::TempFile> To =
      fs::TempFile::create(Target + ".svc-tidy-%%%%%%", Mode.value_or(0666));
  if (!To)
    return cannotWrite(File, llvm::toString(To.takeError()));
  std::error_code Error = fill(*To, Text);
  if (!Error && Mode) // the umask has taken some of it
    Error = fs::setPermissions(To->FD, static_cast<fs::perms>(*Mode));
  if (!Error && Exists &&
      ::fchown(To->FD, Was.getUser(), Was.getGroup()) != 0 && errno != EPERM)
    Error = std::error_code(errno, std::generic_category());
  if (Error) {
    llvm::consumeError(To->discard());
    return cannotWrite(File, Error.message());
  }
  if (llvm::Error Failed = To->keep(Target))
    return cannotWrite(File, llvm::toString(std::move(Failed)));
  return llvm::Error::success();
}

llvm::Error replaceFile(llvm::StringRef File, llvm::StringRef Old,
                        llvm::StringRef New) {
  auto Now = llvm::MemoryBuffer::getFile(File);
  if (!Now)
    return cannotWrite(File, Now.getError().message());
  if ((*Now)->getBuffer() != Old)
    return cannotWrite(File, "it was changed meanwhile");
  return writeFile(File, New);
}

llvm::Expected<std::string> keepOriginal(llvm::StringRef File,
                                         llvm::StringRef Text) {
  std::string Name = (File + ".orig").str();
  fs::file_status There; // also of a link that leads nowhere
  for (unsigned Number = 1; !fs::status(Name, There, /*Follow=*/false);
       ++Number)
    Name = (File + ".orig." + llvm::Twine(Number)).str();
  fs::file_status Was;
  std::optional<unsigned> Mode;
  if (!fs::status(File, Was))
    Mode = Was.permissions();
  if (llvm::Error Problem = writeFile(Name, Text, Mode))
    return Problem;
  return Name;
}

} // namespace svc
