//===- Slots.h - Findings as values of resources ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_SLOTS_H
#define SVC_TIDY_ENGINE_FIX_SLOTS_H

#include "engine/finding/Finding.h"
#include "clang/AST/ASTContext.h"

namespace svc {

/// What \p F is to the plan of resources (ResourcePlan.h), without its names;
/// \p AsWhole: what the whole text is that it stands for (WholeText.h).
SlotRecord slotOf(const Finding &F, bool AsWhole,
                  const clang::ASTContext &Context);

/// The variable for \p Meaning of \p Service, as \p C reaches it.
std::string conventionalName(const Connector &C, llvm::StringRef Service,
                             Role Meaning);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_SLOTS_H
