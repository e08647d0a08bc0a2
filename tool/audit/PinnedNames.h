//===- PinnedNames.h - Names that the user has given ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file of rules, JSON, which a project commits: for what value (service,
// role, file, function) which variable. It holds no values and no places that
// change with every edit. The first rule that matches counts; a field that is
// left out matches everything.
//
//     {"schema_version": 1,
//      "names": [{"name": "ORDERS_DATABASE_URL", "service": "postgresql",
//                 "role": "url", "file": "src/orders.cpp",
//                 "function": "shop::connect"}]}
//
// Guarded by tests/tool/PinnedNamesTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_PINNEDNAMES_H
#define SVC_TIDY_TOOL_AUDIT_PINNEDNAMES_H

#include "engine/finding/Record.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace svc {

class PinnedNames {
public:
  struct Rule {
    std::string Name, Service, Role, File, Function;
  };

  PinnedNames() = default;
  /// Reads \p File; its "file" fields are relative to its folder. The error
  /// says where in the file what is wrong; there may be several, a line each.
  static llvm::Expected<PinnedNames> read(llvm::StringRef File);
  /// The same for a text that was read from \p File.
  static llvm::Expected<PinnedNames> parse(llvm::StringRef Text,
                                           llvm::StringRef File);

  /// The name for \p Role of \p F, or "".
  std::string find(const FindingRecord &F, llvm::StringRef Role) const;
  llvm::ArrayRef<Rule> rules() const { return Rules; }

  /// The file that pins the names of \p Findings as they are now, behind the
  /// rules of this one. "file" fields are relative to \p Folder.
  std::string with(const std::vector<FindingRecord> &Findings,
                   llvm::StringRef Folder) const;

private:
  std::vector<Rule> Rules;
  std::string Folder;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_PINNEDNAMES_H
