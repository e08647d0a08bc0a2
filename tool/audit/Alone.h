//===- Alone.h - The units of one file --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A question about one file need not wait for a whole program. Of a source file
// its own units are enough; of a header one that includes it, which is looked
// for among the likely units first: those that name it, that are called like
// it, that lie beside it. What other files say is then not known.
// Guarded by tests/tool/ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_AUDIT_ALONE_H
#define SVC_TIDY_TOOL_AUDIT_ALONE_H

#include "audit/Audit.h"

namespace svc {

/// Analyses the units of \p File, which is canonical and the one that
/// Settings.Run asks for an account of. Seeing is empty when none sees it.
AuditRecord auditAlone(UnitPlan Plan, AuditSettings Settings,
                       llvm::StringRef File);

} // namespace svc

#endif // SVC_TIDY_TOOL_AUDIT_ALONE_H
