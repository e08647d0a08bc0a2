//===- CheckCatalog.h - The one table of checks -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The plugin registers from it, `svc-tidy explain` prints from it, the tests
// demand a docs page for each row.
//
// To add a check: one row here, one page docs/checks/<name>.md, one test file.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_CHECKS_CHECKCATALOG_H
#define SVC_TIDY_CHECKS_CHECKCATALOG_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace svc {

struct CheckInfo {
  llvm::StringRef Id;      // "svc-hardcoded-endpoint"
  llvm::StringRef Summary; // one sentence, no final period
  llvm::StringRef Why;     // two or three sentences for `explain`
  llvm::StringRef Since;   // the version that brought it
  llvm::StringRef Page;    // "docs/checks/hardcoded-endpoint.md"
};

llvm::ArrayRef<CheckInfo> checkCatalog();
/// The check called \p Id, or null.
const CheckInfo *findCheck(llvm::StringRef Id);

} // namespace svc

#endif // SVC_TIDY_CHECKS_CHECKCATALOG_H
