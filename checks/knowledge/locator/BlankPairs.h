//===- BlankPairs.h - key=value pairs with blanks between -------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. The grammar that libpq (manual, 34.1.1.1) and SOCI
// share: blanks around '=', quoted values, backslash escapes. A hole may hold
// blanks and whole pairs, so a key is what follows the last hole before its
// '=', and a value ends at a hole that a known key follows. Guarded by
// tests/knowledge/locator/ConninfoTest.cpp and SociTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_BLANKPAIRS_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_BLANKPAIRS_H

#include "PartWriter.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace svc::locator {

struct BlankPairStyle {
  llvm::StringRef Quotes; // the characters that may quote a value
  bool MayOmitValue;      // "switch" for "switch=1"
  llvm::function_ref<bool(llvm::StringRef)> IsKnownKey;
};

/// Calls \p Each for every pair, in order. False when the text is not of this
/// form; the pairs before that have been given.
bool readBlankPairs(
    const PartWriter &W, Range R, const BlankPairStyle &Style,
    llvm::function_ref<void(llvm::StringRef Key, const Spelled &Value)> Each);

/// True when \p S begins with a key for which \p IsKnownKey holds and '='.
bool startsWithKey(llvm::StringRef S,
                   llvm::function_ref<bool(llvm::StringRef)> IsKnownKey);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_BLANKPAIRS_H
