//===- Links.cpp - What units tell each other -----------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "engine/link/Links.h"
#include "llvm/Support/xxhash.h"
#include <tuple>

namespace svc {

static auto key(const Span &S) { return std::tie(S.File, S.Line, S.Column); }

bool LinkedValue::operator==(const LinkedValue &O) const {
  return std::tie(K, Text, IsNumber, IsMeasured, IsSetting, Owner.Id, Index,
                  Within) == std::tie(O.K, O.Text, O.IsNumber, O.IsMeasured,
                                      O.IsSetting, O.Owner.Id, O.Index,
                                      O.Within) &&
         key(Origin) == key(O.Origin) && Parts == O.Parts;
}

uint64_t hashOf(const Symbol &S) { return llvm::xxh3_64bits(S); }

} // namespace svc
