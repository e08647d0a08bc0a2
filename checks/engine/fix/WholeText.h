//===- WholeText.h - Whose fix replaces the whole text ----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A connection string goes as a whole, into one variable, whatever is found in
// it: the finding of its endpoint does that for its parts. One that names no
// endpoint ("user=me password=one") has no finding of its own; then the first
// of its parts stands for the whole: its variable, and the old value of that,
// are the whole text's. A part that is all of the text ("app.db") is read as
// what it is.
// Guarded by tests/engine/FixWholeTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_FIX_WHOLETEXT_H
#define SVC_TIDY_ENGINE_FIX_WHOLETEXT_H

#include "engine/finding/Finding.h"
#include "llvm/ADT/ArrayRef.h"

namespace svc {

/// The one of \p All that replaces the whole text in which \p F, one of them,
/// is a part; \p F itself where it stands for the whole. Null where \p F is no
/// part of a text that goes as a whole, or is the finding of the whole itself.
const Finding *wholeOf(const Finding &F, llvm::ArrayRef<Finding> All);

} // namespace svc

#endif // SVC_TIDY_ENGINE_FIX_WHOLETEXT_H
