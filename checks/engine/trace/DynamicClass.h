//===- DynamicClass.h - Of which class an object is ----------- -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_DYNAMICCLASS_H
#define SVC_TIDY_ENGINE_TRACE_DYNAMICCLASS_H

#include "engine/unit/UnitIndex.h"

namespace svc {

/// The class of the object that \p E names, makes or points to, where it is
/// sure; else null.
const clang::CXXRecordDecl *
dynamicClass(const clang::Expr *E, const UnitIndex &Index, unsigned Depth = 0);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_DYNAMICCLASS_H
