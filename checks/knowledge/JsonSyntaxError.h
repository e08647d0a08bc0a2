//===- JsonSyntaxError.h - Why a text is not JSON ---------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Asked only once JsonReader has refused a text: its parser is slower, and has
// messages. These never quote the text.
// Guarded by tests/knowledge/LocatedJsonTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_JSONSYNTAXERROR_H
#define SVC_TIDY_KNOWLEDGE_JSONSYNTAXERROR_H

#include "LocatedJson.h"

namespace svc {

/// The first thing that is wrong with \p Source, nesting included.
JsonProblem jsonSyntaxError(const JsonText &Source);

} // namespace svc

#endif // SVC_TIDY_KNOWLEDGE_JSONSYNTAXERROR_H
