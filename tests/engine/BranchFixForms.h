//===- BranchFixForms.h - Which forms of a branch have a fix ----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The analysis of the units of BranchForms.h with restructure fixes asked for:
// for the test that applies what it offers, and for the tables of the page,
// which therefore say what was tested.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_ENGINE_BRANCHFIXFORMS_H
#define SVC_TIDY_TESTS_ENGINE_BRANCHFIXFORMS_H

#include "engine/BranchForms.h"
#include "support/Annotated.h"

namespace svc::test {

/// \p Source, which is that of \p U or what has become of it, analysed.
UnitResult analyseForms(const FormsUnit &U, const std::string &Source);

/// The finding in \p C, where there is just one; else null.
const FindingRecord *findingIn(const Cell &C, const UnitRecord &Record);

/// "attach", "restructure", or "by hand".
std::string fixKind(const FindingRecord &F);

/// By the names of unit and cell.
std::map<std::pair<std::string, std::string>, std::string> fixKinds();

} // namespace svc::test

#endif // SVC_TIDY_TESTS_ENGINE_BRANCHFIXFORMS_H
