//===- Quoted.h - Which bytes of a source are literal or comment -*- C++ -*-==//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A password that comes again in a comment must be masked; a variable that is
// called "password" must not, or no line could be read. So the masking needs to
// know which bytes stand in quotes or in a comment. One pass over the bytes
// tells; it never fails, and takes an unfinished literal to end with its line.
// Not a lexer: no tokens, no trigraphs, no line splices outside literals.
// Guarded by tests/tool/SourceMaskTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_QUOTED_H
#define SVC_TIDY_TOOL_REPORT_QUOTED_H

#include "llvm/ADT/StringRef.h"
#include <vector>

namespace svc {

/// Bytes [Begin, End) of a text.
struct ByteRange {
  size_t Begin, End;
};

/// The insides of \p Source's literals and comments, in order.
std::vector<ByteRange> quotedRanges(llvm::StringRef Source);

/// The insides of its string literals alone.
std::vector<ByteRange> stringRanges(llvm::StringRef Source);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_QUOTED_H
