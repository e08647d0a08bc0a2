//===- SharedIncludes.h - Fixes that can stand alone ------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A unit's analysis puts what declares a function (`#include <cstdlib>`) into
// the first fix that needs it in a file. When that fix is not applied
// (baseline,
// --checks, rolled back), those of the others would not compile. So before
// fixes are chosen, each gets the includes of its file; equal edits are one in
// the end (fix/Texts.h).
// Guarded by tests/tool/SharedIncludesTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_SHAREDINCLUDES_H
#define SVC_TIDY_TOOL_AUDIT_SHAREDINCLUDES_H

#include "engine/finding/Record.h"

namespace svc {

/// Gives each fix of \p Unit that reads a variable the includes that the others
/// have in its files.
void shareIncludes(UnitRecord &Unit);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_SHAREDINCLUDES_H
