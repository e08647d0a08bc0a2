//===- HiddenArms.h - Arms that the preprocessor removed --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which arms of the unit's conditions on the environment this parse does not
// show, what to assume to see each (Assumptions.h), and which text that is.
// An arm in an arm that is hidden itself is not known to clang before that one
// is shown; the parse that shows it finds it.
//
// Arms that cannot matter are left alone: those that only say #error or name
// an environment, those that are plain definitions in a unit without a use,
// and those that DEBUG alone decides and whose tokens reach no service.
// Guarded by tests/tool/HiddenArmsTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_BRANCH_HIDDENARMS_H
#define SVC_TIDY_ENGINE_BRANCH_HIDDENARMS_H

#include "EnvironmentBranch.h"
#include "Vocabulary.h"

namespace svc {

/// The hidden arms of \p Branches, in the order of the source; behind them some
/// a second time, with an assumption that is tried when the first does not do.
/// Where the unit is parsed under an assumption already, theirs contain it.
std::vector<HiddenArm> findHiddenArms(const BranchInput &In,
                                      const Conditions &Asked,
                                      const Vocabulary &Words,
                                      llvm::ArrayRef<JudgedBranch> Branches);

/// What this parse shows of the user's text.
ShownText shownText(const BranchInput &In);

} // namespace svc

#endif // SVC_TIDY_ENGINE_BRANCH_HIDDENARMS_H
