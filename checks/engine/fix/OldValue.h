//===- OldValue.h - What a variable must hold at first ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_OLDVALUE_H
#define SVC_TIDY_ENGINE_FIX_OLDVALUE_H

#include "engine/finding/Finding.h"

namespace svc {

struct OldValue {
  Secret Text;
  std::string Example; // Text without what must not be shown; may be empty
};

/// What the variable of \p F must hold for the program to behave as before;
/// \p AsWhole: it stands for its whole text (WholeText.h). A conninfo text
/// becomes the URL that means the same.
OldValue oldValueOf(const Finding &F, bool AsWhole);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_OLDVALUE_H
