//===- UnifiedDiff.cpp - Changes as patch(1) reads them -------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The edits say which lines change, so that nothing has to be compared: lines
// between two changes that are near each other are their context. A line is
// kept with its end, so that "\r\n" and a missing last line feed come out as
// they are.
//
//===----------------------------------------------------------------------===//

#include "fix/UnifiedDiff.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace svc {

/// Lines around a change, as diff -u gives.
static constexpr size_t Context = 3;

namespace {

/// Lines that change together, with their ends.
struct Part {
  size_t Line; // of the first of Old, or of what New stands before; from 0
  std::vector<std::string> Old, New;
  size_t end() const { return Line + Old.size(); }
};

class Writer {
public:
  Writer(const FileChange &Change, SourceMask &Sources)
      : Change(Change), Sources(Sources), Out(Text) {
    for (size_t At = 0; At < Change.Old.size(); At = behindLine(At))
      Begins.push_back(At);
  }

  std::string write(llvm::StringRef Name) {
    std::vector<Part> Parts = parts();
    if (Parts.empty())
      return "";
    Out << "--- a/" << Name << "\n+++ b/" << Name << "\n";
    long Shift = 0;
    for (size_t First = 0; First < Parts.size();) {
      size_t Next = First + 1;
      while (Next < Parts.size() &&
             Parts[Next].Line <= Parts[Next - 1].end() + 2 * Context)
        ++Next;
      hunk(llvm::ArrayRef(Parts).slice(First, Next - First), Shift);
      First = Next;
    }
    return std::move(Text);
  }

private:
  size_t behindLine(size_t At) const {
    size_t End = Change.Old.find('\n', At);
    return End == std::string::npos ? Change.Old.size() : End + 1;
  }
  /// The number of the line of \p Offset: that behind the last one where the
  /// text ends with a line feed.
  size_t lineOf(size_t Offset) const {
    size_t Line =
        std::upper_bound(Begins.begin(), Begins.end(), Offset) - Begins.begin();
    bool IsBehind = Offset >= Change.Old.size() &&
                    (Change.Old.empty() || Change.Old.back() == '\n');
    return IsBehind ? Begins.size() : Line - 1;
  }
  size_t beginOf(size_t Line) const {
    return Line < Begins.size() ? Begins[Line] : Change.Old.size();
  }
  std::string slice(size_t Begin, size_t End) {
    return Sources.slice(Change.File, Begin, End);
  }

  static std::vector<std::string> linesOf(llvm::StringRef Text) {
    std::vector<std::string> Out;
    while (!Text.empty()) {
      size_t Length = std::min(Text.find('\n'), Text.size() - 1) + 1;
      Out.push_back(Text.take_front(Length).str());
      Text = Text.drop_front(Length);
    }
    return Out;
  }

  std::vector<Part> parts() {
    std::vector<Part> Out;
    llvm::ArrayRef<EditRecord> Edits = Change.Edits;
    while (!Edits.empty()) {
      size_t Line = lineOf(Edits.front().Offset), Begin = beginOf(Line);
      size_t At = Begin, End = Begin;
      std::string New;
      do {
        const EditRecord &Edit = Edits.front();
        New += slice(At, Edit.Offset) + Sources.code(Edit.Replacement);
        At = Edit.Offset + Edit.Length;
        End = std::max(End, behindLine(At));
        Edits = Edits.drop_front();
      } while (!Edits.empty() && (Edits.front().Offset <= At ||
                                  beginOf(lineOf(Edits.front().Offset)) < End));
      New += slice(At, End);
      Part P = {Line, linesOf(slice(Begin, End)), linesOf(New)};
      dropEqual(P);
      if (P.Old.empty() && P.New.empty())
        continue;
      if (!Out.empty() && Out.back().end() == P.Line) {
        llvm::append_range(Out.back().Old, P.Old);
        llvm::append_range(Out.back().New, P.New);
      } else {
        Out.push_back(std::move(P));
      }
    }
    return Out;
  }

  /// Leaves out what both begin and end with.
  static void dropEqual(Part &P) {
    auto IsEqual = [&] { return !P.Old.empty() && !P.New.empty(); };
    while (IsEqual() && P.Old.back() == P.New.back()) {
      P.Old.pop_back();
      P.New.pop_back();
    }
    while (IsEqual() && P.Old.front() == P.New.front()) {
      P.Old.erase(P.Old.begin());
      P.New.erase(P.New.begin());
      ++P.Line;
    }
  }

  void hunk(llvm::ArrayRef<Part> Parts, long &Shift) {
    size_t Begin = Parts.front().Line;
    Begin -= std::min(Begin, Context);
    size_t End = std::min(Parts.back().end() + Context, Begins.size());
    size_t Old = End - Begin, New = Old;
    for (const Part &P : Parts)
      New += P.New.size() - P.Old.size();
    auto Range = [&](char Mark, size_t First, size_t Count) {
      Out << Mark << (Count ? First + 1 : First) << "," << Count << " ";
    };
    Out << "@@ ";
    Range('-', Begin, Old);
    Range('+', Begin + Shift, New);
    Out << "@@\n";
    Shift += long(New) - long(Old);
    for (const Part &P : Parts) {
      context(Begin, P.Line);
      for (const std::string &Line : P.Old)
        put('-', Line);
      for (const std::string &Line : P.New)
        put('+', Line);
      Begin = P.end();
    }
    context(Begin, End);
  }

  void context(size_t Begin, size_t End) {
    for (size_t Line = Begin; Line < End; ++Line)
      put(' ', slice(beginOf(Line), beginOf(Line + 1)));
  }

  void put(char Mark, llvm::StringRef Line) {
    Out << Mark << Line;
    if (!Line.ends_with("\n"))
      Out << "\n\\ No newline at end of file\n";
  }

  const FileChange &Change;
  SourceMask &Sources;
  std::string Text;
  llvm::raw_string_ostream Out;
  std::vector<size_t> Begins; // of lines
};

} // namespace

std::string unifiedDiff(const FileChange &Change, llvm::StringRef Name,
                        SourceMask &Sources) {
  return Writer(Change, Sources).write(Name);
}

} // namespace svc
