//===- Selection.h - Which fixes are to be applied --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Of all findings: those that are fixed, each with its fix, and those that are
// not, each with the reason. A fix that would change the bytes of another in
// another way is refused, never mangled; what is refused can be taken back
// later (Verification.h).
// Guarded by tests/tool/SelectionTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_FIX_SELECTION_H
#define SVC_TIDY_TOOL_FIX_SELECTION_H

#include "report/AuditRecord.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <functional>

namespace svc {

/// The reason of a finding that the user keeps.
inline constexpr llvm::StringLiteral InBaseline = "it is in the baseline";

struct SelectionRules {
  /// Fingerprints of findings that stay as they are.
  std::set<std::string> Baseline;
  bool Restructure = false;
  /// Why \p File may not be edited, or "".
  std::function<std::string(const std::string &File)> Objection;
};

class Selection {
public:
  Selection(const AuditRecord &Record, const SelectionRules &Rules);

  struct Choice {
    const FindingRecord *Of;
    const FixRecord *Fix; // null: the finding stays
    std::string Reason;   // why it stays
  };
  /// One for each finding, in their order.
  llvm::ArrayRef<Choice> choices() const { return Choices; }
  std::vector<const FixRecord *> fixes() const;
  /// Takes back the fixes for whose choice \p Which holds. True when there were
  /// some.
  bool drop(std::function<bool(const Choice &)> Which,
            const std::string &Reason);
  /// Takes up again what was refused only for the sake of a fix that was
  /// dropped since.
  void retry();
  /// True when the finding is gone once the fixes are applied: by its own, or
  /// as a part of what another replaces.
  bool isSettled(const Choice &C) const;
  /// Why it is not: where another's fix would have done it, why that stays.
  std::string reason(const Choice &C) const;

private:
  bool isReplaced(const FixRecord &Fix) const;

  std::vector<Choice> Choices;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_FIX_SELECTION_H
