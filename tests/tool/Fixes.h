//===- Fixes.h - Fixes for tests --------------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_TOOL_FIXES_H
#define SVC_TIDY_TESTS_TOOL_FIXES_H

#include "report/AuditRecord.h"

namespace svc {

inline FixRecord fixOf(std::vector<EditRecord> Edits,
                       std::vector<std::string> Variables = {}) {
  FixRecord Fix;
  Fix.Edits = std::move(Edits);
  Fix.Variables = std::move(Variables);
  return Fix;
}

inline std::vector<const FixRecord *>
pointers(const std::vector<FixRecord> &Fixes) {
  std::vector<const FixRecord *> Out;
  for (const FixRecord &Fix : Fixes)
    Out.push_back(&Fix);
  return Out;
}

} // namespace svc

#endif // SVC_TIDY_TESTS_TOOL_FIXES_H
