//===- Scorer.h - Findings against labels -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A finding meets a label of its check and role when the literal is spelled
// where the label says; else when the use is where the label says, or on the
// next line, and no other literal of that role is used there. Labels of one
// literal, check and role are met together, because a literal is reported once.
// A role that the tool puts in one where the label has two (user_password)
// meets both. A finding that meets no label, or that touches a line labelled
// silent, is a false alarm; one that meets `may` labels only counts neither
// way. Guarded by ScorerTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_REAL_SCORER_H
#define SVC_TIDY_TESTS_REAL_SCORER_H

#include "real/Labels.h"

namespace svc::test {

/// A finding, with paths in the form of the labels.
struct Seen {
  std::string File;
  unsigned Line = 0;
  std::string OriginFile; // "" when there is no literal
  unsigned OriginLine = 0;
  std::string Check, Role;
};

struct Tally {
  unsigned Met = 0, Total = 0;
  double share() const { return Total ? double(Met) / Total : 1; }
};

struct Score {
  std::map<std::string, Tally> Flows; // over the must labels
  unsigned True = 0, Neutral = 0;
  /// "file:line check role flow", sorted, one a literal.
  std::vector<std::string> Misses;
  /// "file:line check role", sorted; the line is the use's.
  std::vector<std::string> FalseAlarms;

  Tally recall(const std::set<std::string> &Of = {}) const; // {}: of all flows
  Tally precision() const;
  std::string table() const; // Markdown
};

Score score(const LabelSet &Labels, const std::vector<Seen> &Findings);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_REAL_SCORER_H
