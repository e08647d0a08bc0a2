//===- RecipeReader.h - JSON object -> Recipe, TextClass --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The keys that only entry points of the kinds "value" and "text_class" have.
// Guarded by tests/knowledge/RecipeReaderTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_RECIPEREADER_H
#define SVC_TIDY_KNOWLEDGE_RECIPEREADER_H

#include "ObjectReader.h"
#include "Recipe.h"
#include "Signature.h"

namespace svc {

/// The recipe of a call with the signature \p S (null: it was not readable).
Recipe readRecipe(ObjectReader &Object, const Signature *S,
                  ProblemList &Problems);

TextClass readTextClass(ObjectReader &Object, ProblemList &Problems);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_RECIPEREADER_H
