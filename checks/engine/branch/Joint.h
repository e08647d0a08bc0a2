//===- Joint.h - What several parses show of one unit -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The unit's own command shows one arm of each #if. Further parses, each under
// an assumption, add what only they show: arms of branches, which are judged
// anew, and findings that have to do with text that the first did not see. Of
// all else the first parse has said what there is to say.
//
// A parse that fails where the first did not proves nothing; what its tokens
// tell of the arm stays, and only its masks are taken. Works on records.
// Guarded by tests/engine/JointTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_JOINT_H
#define SVC_TIDY_ENGINE_BRANCH_JOINT_H

#include "engine/finding/Record.h"

namespace svc {

/// A unit is parsed again no more often than this.
constexpr unsigned MostAssumptions = 4;

class Joint {
public:
  /// Adds to \p First, which is what the unit's own command shows.
  explicit Joint(UnitRecord &First) : First(First) {}

  /// A hidden arm whose assumption should be tried, each once; nothing when all
  /// have been or the limit is met. What then is in First.Hidden is unseen.
  std::optional<HiddenArm> next();
  /// Adds what the parse under the assumption \p When shows.
  void add(UnitRecord More, const std::string &When, bool Parses);

private:
  bool isHidden(const Place &P) const;
  bool isHidden(const EditRecord &E) const;
  void findings(std::vector<FindingRecord> More, const std::string &When,
                std::set<std::tuple<std::string, unsigned, unsigned>> &Uses);
  void dropFixes(std::vector<FindingRecord> &New) const;
  void coverFixes();
  void branches(std::vector<BranchRecord> More, const std::string &When);
  void judge(const BranchRecord &B, const std::string &When);
  void arms(std::vector<HiddenArm> More);
  bool isShown(const HiddenArm &A) const;

  UnitRecord &First;
  std::set<Assumption> Tried;
};

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_JOINT_H
