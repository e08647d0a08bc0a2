//===- UserCode.h - Whose code is this? -------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Findings are made in the user's code only, and only it is walked. clang knows
// system headers by the option they were found through; pkg-config says
// -I/usr/include/mariadb for what is a library all the same. So whatever lies
// where packages are installed is a library's.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_UNIT_USERCODE_H
#define SVC_TIDY_ENGINE_UNIT_USERCODE_H

#include "clang/Basic/SourceManager.h"

namespace svc {

/// True for a header of the system or of an installed package.
inline bool isLibraryFile(const clang::SourceManager &SM, clang::FileID F) {
  if (F.isInvalid() || F == SM.getMainFileID())
    return false;
  if (clang::SrcMgr::isSystem(
          SM.getFileCharacteristic(SM.getLocForStartOfFile(F))))
    return true;
  auto Entry = SM.getFileEntryRefForID(F);
  if (!Entry)
    return false;
  llvm::StringRef Path = Entry->getName();
  return Path.starts_with("/usr/include/") || Path.starts_with("/usr/lib/") ||
         Path.starts_with("/usr/local/include/");
}

/// The same for the file in which \p L was written or expanded.
inline bool isInLibrary(const clang::SourceManager &SM,
                        clang::SourceLocation L) {
  return L.isValid() && isLibraryFile(SM, SM.getFileID(SM.getExpansionLoc(L)));
}

} // namespace svc

#endif // SVC_TIDY_ENGINE_UNIT_USERCODE_H
