//===- EnvironmentReads.h - Where the code reads variables ------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FINDING_ENVIRONMENTREADS_H
#define SVC_TIDY_ENGINE_FINDING_ENVIRONMENTREADS_H

#include "Record.h"
#include "engine/trace/Tracer.h"
#include "engine/unit/UnitIndex.h"

namespace svc {

/// Every read of a variable that has a name to see, by getenv or what the
/// models know of its kind; reads through the user's own functions stand at the
/// call that gives the name. \p Accessor is a function that the user names; ""
/// where there is none. In the order of the source.
std::vector<ReadRecord> environmentReads(const UnitIndex &Index, Tracer &T,
                                         llvm::StringRef Accessor);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FINDING_ENVIRONMENTREADS_H
