//===- RealRun.h - The real-input suite, run once ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each surface takes a minute for the suite, so it runs once for all tests that
// look at what it said. The programs are laid out in the build folder.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_REAL_REALRUN_H
#define SVC_TIDY_TESTS_REAL_REALRUN_H

#include "real/Labels.h"
#include "support/Surfaces.h"

namespace svc::test {

/// Where the programs lie. The first call copies them there and fails the
/// running test when that cannot be done.
const std::string &realFolder();
/// The files of the compile database, absolute.
const std::vector<std::string> &realUnits();
const LabelSet &realLabels();

/// `svc-tidy audit --format=json` over all units.
const Outcome &realAudit();
/// clang-tidy with the plugin over all units, two processes at a time.
const std::vector<Outcome> &realPlugin();

} // namespace svc::test

#endif // SVC_TIDY_TESTS_REAL_REALRUN_H
