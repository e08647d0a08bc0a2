//===- PartWriter.h - Where the dialects put what they find -----*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Private to locator/. A dialect works on decoded characters (a quoted or
// percent-encoded value, split at its commas), but a part must point at the
// characters as they are spelled. Spelled keeps both: the decoded text and,
// for each of its characters, where it begins in the original. Guarded by
// every test in tests/knowledge/locator/.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_KNOWLEDGE_LOCATOR_PARTWRITER_H
#define SVC_TIDY_KNOWLEDGE_LOCATOR_PARTWRITER_H

#include "Locator.h"

namespace svc::locator {

/// [Begin, End); of what, the context says.
struct Range {
  size_t Begin = 0, End = 0;
  bool empty() const { return Begin >= End; }
};

/// Decoded characters and where they are spelled.
struct Spelled {
  std::string Chars;
  /// Begin of each character in the original, then the end of the last one.
  std::vector<size_t> At;

  /// The place of the decoded characters [R.Begin, R.End).
  Range place(Range R) const { return {At[R.Begin], At[R.End]}; }
};

class PartWriter {
public:
  PartWriter(llvm::StringRef Chars, Location &L) : Chars(Chars), L(L) {}

  llvm::StringRef slice(Range R) const { return Chars.slice(R.Begin, R.End); }
  Range all() const { return {0, Chars.size()}; }
  /// \p R without blanks at its ends.
  Range trim(Range R) const;

  /// The first scheme counts; one with a hole in it is unknown.
  void scheme(llvm::StringRef Name);
  void malformed() { L.WellFormed = false; }

  /// Adds a part unless it is empty. Parts may be added in any order.
  void add(Role Meaning, Range R);
  void addPercentDecoded(Role Meaning, Range R);
  void add(Role Meaning, const Spelled &S, Range InS);

private:
  llvm::StringRef Chars;
  Location &L;
};

/// The characters of \p R, each standing for itself.
Spelled verbatim(const PartWriter &W, Range R);
/// RFC 3986, 2.1. What is not an escape stands for itself.
Spelled percentDecoded(const PartWriter &W, Range R);

} // namespace svc::locator

#endif // SVC_TIDY_KNOWLEDGE_LOCATOR_PARTWRITER_H
