//===- Misfits.h - Entry points that nearly match ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A model that spells a declaration otherwise than the header does is silent.
// Whoever asks about such a call is told so. Guarded by
// tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_MATCH_MISFITS_H
#define SVC_TIDY_ENGINE_MATCH_MISFITS_H

#include "engine/match/ModelMatcher.h"
#include "engine/unit/UnitIndex.h"

namespace svc {

/// For the functions that the sites \p About call: a line for each entry point
/// of their name whose signature is another one.
std::vector<std::string>
misfits(const UnitIndex &Index, ModelMatcher &Matcher,
        llvm::function_ref<bool(const clang::Expr *)> About);

} // namespace svc

#endif // SVC_TIDY_ENGINE_MATCH_MISFITS_H
