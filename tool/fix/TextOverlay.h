//===- TextOverlay.h - Files that have other texts --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_TEXTOVERLAY_H
#define SVC_TIDY_TOOL_FIX_TEXTOVERLAY_H

#include "fix/Texts.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace svc {

/// The disk, but that the files of \p Changed (canonical paths) have its texts,
/// whatever path and link they are opened by; files that are not on the disk
/// are there, too. \p Changed must outlive it.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
textOverlay(const Texts &Changed);

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_TEXTOVERLAY_H
