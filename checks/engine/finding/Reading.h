//===- Reading.h - One alternative of a value, read as a text ---*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The pieces of a value, known and unknown ones, put together to a text with
// holes and parsed in the dialect of its role. The judge looks at the parts
// that are known; learning looks at the holes that are parameters.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_READING_H
#define SVC_TIDY_ENGINE_FINDING_READING_H

#include "engine/match/Use.h"
#include "engine/trace/Tracer.h"
#include "knowledge/locator/Locator.h"

namespace svc {

/// The value at a role; of a command that is a format, with its arguments.
Value valueAt(const Use &U, const RoleArgument &A, Tracer &T);

struct Reading {
  /// Leaves of the value; null ones are left out.
  std::vector<const Value *> Pieces;
  Text Chars; // its pieces are those of Pieces
  Location Where;
  bool AllNull = true, HasEnvironment = false;
  bool HasVariable = false; // of the environment, though its name be unknown
  std::string Variable;     // the first that is read
};

/// Reads one of the alternatives() of a value.
Reading readAlternative(llvm::ArrayRef<const Value *> Pieces,
                        const Binding &Means);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_READING_H
