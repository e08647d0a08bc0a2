//===- SlotNames.h - What the variables of resources are called -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_SLOTNAMES_H
#define SVC_TIDY_ENGINE_FIX_SLOTNAMES_H

#include "engine/fix/ResourcePlan.h"

namespace svc {

/// Sets the variables of the slots of \p Request, which belong to the resources
/// \p ResourceOf.
void nameSlots(const ResourceRequest &Request,
               llvm::ArrayRef<size_t> ResourceOf);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_SLOTNAMES_H
