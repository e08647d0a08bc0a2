//===- HelperFiles.h - The helper headers' text -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// svc_env.h and svc_env.hpp, which fixes may call (docs/helper.md), put into
// the binary by EmbedHelpers.cmake, so that they can be copied into a user's
// tree without a look at the disk.
// Guarded by tests/tool/HelperFilesTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_HELPER_HELPERFILES_H
#define SVC_TIDY_HELPER_HELPERFILES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

struct HelperFile {
  llvm::StringRef Name; // "svc_env.hpp"
  llvm::StringRef Text;
};

/// Sorted by name.
llvm::ArrayRef<HelperFile> helperFiles();

} // namespace svc

#endif // SVC_TIDY_HELPER_HELPERFILES_H
