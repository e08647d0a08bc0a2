//===- Joined.h - One use, seen several times --------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The instantiations of a template and the units that include a header each see
// the same use, and may see it differently (the header looks at a macro). One
// record says it all: of each role the worst status, of its values all.
// Guarded by tests/tool/MergeTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_JOINED_H
#define SVC_TIDY_ENGINE_FINDING_JOINED_H

#include "engine/finding/Record.h"

namespace svc {

/// How much a status says against the program; the worst is greatest. Unknown
/// is worse than attached, as nobody has seen it attached.
unsigned weight(RoleStatus Status);

/// Adds to \p Into what \p More says of the same use.
void join(UseRecord &Into, UseRecord More);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_JOINED_H
