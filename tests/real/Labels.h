//===- Labels.h - What a reader found in the real programs ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// labels/*.json in memory; README.md says what the fields mean. A label file
// that is not of that form fails the test.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_REAL_LABELS_H
#define SVC_TIDY_TESTS_REAL_LABELS_H

#include <map>
#include <set>
#include <string>
#include <vector>

namespace svc::test {

struct Label {
  std::string File; // of the use
  unsigned UseLine = 0;
  std::string OriginFile; // of the literal
  unsigned OriginLine = 0;
  std::string Check, Role, Flow;
  bool Must = true; // else may
};

struct LabelSet {
  std::vector<Label> Labels;
  std::set<std::string> Files; // that were read, with and without labels
  std::map<std::string, std::set<unsigned>> Silent; // lines by file
};

LabelSet readLabels(const std::string &Folder);

} // namespace svc::test

#endif // SVC_TIDY_TESTS_REAL_LABELS_H
