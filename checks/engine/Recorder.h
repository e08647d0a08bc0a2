//===- Recorder.h - What was found becomes records --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The last step of an analysis: findings, branches, uses and masks leave
// clang's types behind, get their fixes, and lose what a comment suppresses.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_RECORDER_H
#define SVC_TIDY_ENGINE_RECORDER_H

#include "engine/finding/Asked.h"
#include "engine/finding/Judge.h"
#include "engine/finding/Places.h"
#include "engine/finding/Suppression.h"
#include "engine/fix/BranchFix.h"
#include "engine/learn/Wrappers.h"

namespace svc {

/// Turns what the engine found into records.
class Recorder {
public:
  Recorder(clang::ASTContext &Context, const PreprocessorRecord &Record)
      : Context(Context), Where(Context), Preprocessed(Record) {}

  /// Suppressed findings are left out.
  void findings(const BranchInput &In, std::vector<Finding> Findings,
                llvm::ArrayRef<Value> Secrets,
                std::vector<JudgedBranch> Branches);
  /// Credentials are masked whether they are reported or not.
  void masks(llvm::ArrayRef<Value> Secrets);
  void reads(const UnitIndex &Index, Tracer &T, llvm::StringRef Accessor);
  void files();
  void uses(llvm::ArrayRef<Verdict> Verdicts, const Asked *About,
            const Wrappers &Learned);
  void hidden(std::vector<HiddenArm> Arms, llvm::function_ref<ShownText()> Of) {
    if (!Arms.empty())
      Out.Shown = Of();
    Out.Hidden = std::move(Arms);
  }
  UnitRecord finish();

private:
  void branches(std::vector<JudgedBranch> Branches, BranchFix Fix);
  void maskUnread(const Branch &B);
  /// The comment that suppresses \p Check; no file where there is none.
  Place suppressed(const Place &At, llvm::StringRef Check);
  bool isSuppressed(const Place &At, llvm::StringRef Check) {
    return !suppressed(At, Check).File.empty();
  }
  FindingRecord record(const Finding &F) const;

  clang::ASTContext &Context;
  Places Where;
  const PreprocessorRecord &Preprocessed;
  std::map<std::string, Suppression> Suppressions;
  UnitRecord Out;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_RECORDER_H
