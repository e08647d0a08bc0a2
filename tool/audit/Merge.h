//===- Merge.h - Many units' records become one -----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A header's findings come once for each unit that includes it. Paths are made
// canonical first, so that two spellings of a file are one; then equal findings
// (the same said of the same literal at the same use) and equal uses become
// one, and the rest is put in an order that depends on nothing but the content.
// Only then are fingerprints made, as they number equal findings of a scope.
// Where two units see a role of one use differently (the header looks at a
// macro), the worse status stays; where they propose different fixes (C and C++
// do), none is, as either would break the other.
// Guarded by tests/tool/MergeTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_MERGE_H
#define SVC_TIDY_TOOL_AUDIT_MERGE_H

#include "audit/Globs.h"
#include "report/AuditRecord.h"
#include "report/Paths.h"

namespace svc {

class Merge {
public:
  /// What \p Checks does not enable and what lies in a file that \p Exclude
  /// matches is left out. Paths are made canonical through \p Cache.
  Merge(PathCache &Cache, const CheckFilter &Checks, const FileGlobs &Exclude)
      : Cache(Cache), Checks(Checks), Exclude(Exclude) {}

  /// Puts findings, uses and masks of \p Units into \p Record, whose Base and
  /// Root are set.
  void into(AuditRecord &Record, std::vector<UnitRecord> Units) const;

private:
  void canonicalise(UnitRecord &Unit) const;

  PathCache &Cache;
  const CheckFilter &Checks;
  const FileGlobs &Exclude;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_MERGE_H
