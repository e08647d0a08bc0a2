//===- SyntheticModels.h - Libraries that do not exist ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each is a built-in model under another name. As with real libraries, names
// that many have ("open", "connect") stay, in a namespace of their own, and the
// others become new ones.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TESTS_BENCH_SYNTHETICMODELS_H
#define SVC_TIDY_TESTS_BENCH_SYNTHETICMODELS_H

#include "knowledge/ModelSet.h"

namespace svc::bench {

/// Adds each built-in model \p Times more. What went wrong, or "".
std::string addSynthetic(ModelSet &Models, unsigned Times);

} // namespace svc::bench

#endif // SVC_TIDY_TESTS_BENCH_SYNTHETICMODELS_H
