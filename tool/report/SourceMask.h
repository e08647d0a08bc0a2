//===- SourceMask.h - Source text that may be shown -------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A report shows lines of the program, and credentials stand on them. This is
// the only door through which source text reaches a report: the ranges that the
// engine marked come out as ***, and so does the same text wherever else it
// stands in a literal or a comment. Quotes stay, so that a line still reads as
// code. A name outside quotes stays too, even when it is spelled like a
// credential ("password").
// Short texts (under four bytes) are masked only where they stand alone.
// Not thread-safe. Guarded by tests/tool/SourceMaskTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_REPORT_SOURCEMASK_H
#define SVC_TIDY_TOOL_REPORT_SOURCEMASK_H

#include "engine/finding/Record.h"
#include "report/Quoted.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include <functional>
#include <optional>

namespace svc {

/// A file's text, or nothing when it cannot be read.
using ReadFile = std::function<std::optional<std::string>(llvm::StringRef)>;
/// From the disk.
std::optional<std::string> readFromDisk(llvm::StringRef File);

class SourceMask {
public:
  SourceMask(llvm::ArrayRef<MaskRecord> Masks, ReadFile Read);

  /// Line \p Line, counted from 1, without its end. Nothing where the file
  /// cannot be read or has no such line.
  std::optional<std::string> line(llvm::StringRef File, unsigned Line);

  /// The bytes of a range, which is cut where the file ends.
  std::string slice(llvm::StringRef File, size_t Begin, size_t End);

  /// Code that does not stand in a file: what a fix puts in.
  std::string code(llvm::StringRef Text) const;

  /// The begin of the line that holds \p Offset, and the end of that line
  /// (where its line feed stands).
  size_t lineBegin(llvm::StringRef File, size_t Offset);
  size_t lineEnd(llvm::StringRef File, size_t Offset);
  /// The number of that line, counted from 1.
  unsigned lineNumber(llvm::StringRef File, size_t Offset);
  bool readable(llvm::StringRef File) { return source(File).Readable; }

private:
  struct Source {
    bool Readable = false;
    std::string Text;
    std::vector<size_t> Lines;     // where each begins
    std::vector<ByteRange> Hidden; // sorted, disjoint
  };
  struct Secret {
    std::string Text;
    bool Quoted; // spelled in quotes where it was marked
  };

  Source &source(llvm::StringRef File);
  void load(Source &S, llvm::StringRef File);
  std::optional<ByteRange> bytes(const Source &S, const Span &Where) const;
  void learn(llvm::StringRef Spelling, bool InQuotes);
  void findSecrets(llvm::StringRef Text, std::vector<ByteRange> &Out) const;

  std::vector<MaskRecord> Masks;
  ReadFile Read;
  llvm::StringMap<Source> Sources;
  std::vector<Secret> Secrets;
};

/// \p Message of a compiler with what stands in double quotes masked, as that
/// may be a literal of the program. A missing file's name stays.
std::string maskQuoted(llvm::StringRef Message);

} // namespace svc

#endif // SVC_TIDY_TOOL_REPORT_SOURCEMASK_H
