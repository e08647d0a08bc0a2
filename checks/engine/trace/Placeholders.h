//===- Placeholders.h - Where a format has its arguments --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One reader for each style of formats: "%s:%d", "{}:{}", "$0:$1", "%1:%2",
// "%1%:%2%". A place whose argument is not written just as it is says so.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_ENGINE_TRACE_PLACEHOLDERS_H
#define SVC_TIDY_ENGINE_TRACE_PLACEHOLDERS_H

#include "Features.h"

namespace svc {

/// Plain text, or a place for an argument.
struct FormatPiece {
  std::string Text;
  std::optional<unsigned> Argument; // its index, or, Numbered, its number
  /// No width, base or the like that changes what is written.
  bool IsExact = true;
  bool IsCharacter = false; // %c
  /// So many characters of it: "%.5s"; "%.*s": the index of another argument.
  std::optional<uint64_t> Most;
  std::optional<unsigned> MostArgument;
  /// hiredis: %b takes a text and, as MostArgument, its length.
  bool IsMeasured = false;
};

std::vector<FormatPiece> parseFormat(llvm::StringRef Text, TextStyle Style);

} // namespace svc

#endif // SVC_TIDY_ENGINE_TRACE_PLACEHOLDERS_H
