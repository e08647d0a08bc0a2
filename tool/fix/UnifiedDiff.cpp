//===- UnifiedDiff.cpp - Changes as patch(1) reads them -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The edits say which lines change, so that nothing has to be compared: lines
// between two changes that are near each other are their context.
//
//===----------------------------------------------------------------------===//

#include "fix/UnifiedDiff.h"
#include "report/Rewrite.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

/// Lines around a change, as diff -u gives.
static constexpr size_t Context = 3;

namespace {

class Writer {
public:
  Writer(const FileChange &Change, SourceMask &Sources)
      : Change(Change), Sources(Sources), Out(Text),
        Lines(llvm::StringRef(Change.Old).count('\n')) {
    NoLineFeed = !Change.Old.empty() && Change.Old.back() != '\n';
    Lines += NoLineFeed;
  }

  std::string write(llvm::StringRef Name) {
    std::vector<LineChange> Parts = lineChanges(Change.Edits, Sources);
    if (Parts.empty())
      return "";
    Out << "--- a/" << Name << "\n+++ b/" << Name << "\n";
    long Shift = 0;
    for (size_t First = 0; First < Parts.size();) {
      size_t Next = First + 1;
      while (Next < Parts.size() &&
             Parts[Next].Line <= end(Parts[Next - 1]) + 2 * Context)
        ++Next;
      hunk(llvm::ArrayRef(Parts).slice(First, Next - First), Shift);
      First = Next;
    }
    return std::move(Text);
  }

private:
  /// The line behind the old lines of \p Part.
  static size_t end(const LineChange &Part) {
    return Part.Line + Part.Old.size();
  }

  void hunk(llvm::ArrayRef<LineChange> Parts, long &Shift) {
    size_t Begin =
        Parts.front().Line - std::min<size_t>(Parts.front().Line - 1, Context);
    size_t End = std::min(end(Parts.back()) + Context, Lines + 1);
    long Grows = 0;
    for (const LineChange &Part : Parts)
      Grows += long(Part.New.size()) - long(Part.Old.size());
    size_t Count = End - Begin;
    Out << "@@ -" << (Count ? Begin : Begin - 1) << "," << Count << " +"
        << Begin + Shift << "," << Count + Grows << " @@\n";
    Shift += Grows;
    size_t At = Begin;
    for (const LineChange &Part : Parts) {
      context(At, Part.Line);
      size_t Number = Part.Line;
      for (const std::string &Line : Part.Old)
        put('-', Line, Number++);
      for (const std::string &Line : Part.New)
        Out << '+' << Line << "\n";
      if (end(Part) > Lines && NoLineFeed && !Part.New.empty())
        Out << "\\ No newline at end of file\n";
      At = end(Part);
    }
    context(At, End);
  }

  void context(size_t Begin, size_t End) {
    for (size_t Line = Begin; Line < End; ++Line)
      put(' ', Sources.line(Change.File, Line).value_or(""), Line);
  }

  void put(char Mark, llvm::StringRef Line, size_t Number) {
    Out << Mark << Line.rtrim('\r') << "\n";
    if (Number == Lines && NoLineFeed)
      Out << "\\ No newline at end of file\n";
  }

  const FileChange &Change;
  SourceMask &Sources;
  std::string Text;
  llvm::raw_string_ostream Out;
  size_t Lines;
  bool NoLineFeed = false;
};

} // namespace

std::string unifiedDiff(const FileChange &Change, llvm::StringRef Name,
                        SourceMask &Sources) {
  return Writer(Change, Sources).write(Name);
}

} // namespace svc
