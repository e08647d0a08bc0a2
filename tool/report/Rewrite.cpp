//===- Rewrite.cpp - What fixes would change, to look at --------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Edits on the same line, or on lines that another edit joins, make one change;
// lines that stay equal at its begin and end are not shown.
// Guarded by tests/tool/RewriteTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "report/Rewrite.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <tuple>

namespace svc {

namespace {

auto key(const EditRecord &E) {
  return std::tie(E.File, E.Offset, E.Length, E.Replacement);
}

std::vector<std::string> splitLines(llvm::StringRef Text) {
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  Text.split(Parts, '\n');
  std::vector<std::string> Lines;
  for (llvm::StringRef Part : Parts)
    Lines.push_back(Part.rtrim('\r').str());
  return Lines;
}

/// Leaves out what both begin and end with.
void dropEqual(LineChange &Change) {
  auto &[File, Line, Old, New] = Change;
  size_t Common = std::min(Old.size(), New.size());
  size_t Front = 0;
  while (Front < Common && Old[Front] == New[Front])
    ++Front;
  size_t Back = 0;
  while (Back < Common - Front &&
         Old[Old.size() - 1 - Back] == New[New.size() - 1 - Back])
    ++Back;
  for (std::vector<std::string> *Lines : {&Old, &New})
    *Lines = llvm::ArrayRef(*Lines).drop_back(Back).drop_front(Front).vec();
  Line += Front;
}

} // namespace

bool conflict(const EditRecord &A, const EditRecord &B) {
  if (A.File != B.File || key(A) == key(B))
    return false;
  if (A.Length == 0 && B.Length == 0)
    return false;
  unsigned EndA = A.Offset + A.Length, EndB = B.Offset + B.Length;
  if (A.Length == 0)
    return A.Offset > B.Offset && A.Offset < EndB;
  if (B.Length == 0)
    return B.Offset > A.Offset && B.Offset < EndA;
  return A.Offset < EndB && B.Offset < EndA;
}

std::vector<std::vector<EditRecord>>
compatibleEdits(llvm::ArrayRef<const FixRecord *> Fixes) {
  std::vector<std::vector<EditRecord>> Groups;
  for (const FixRecord *Fix : Fixes) {
    auto Fits = [&](const std::vector<EditRecord> &Group) {
      return llvm::none_of(Fix->Edits, [&](const EditRecord &New) {
        return llvm::any_of(
            Group, [&](const EditRecord &Old) { return conflict(Old, New); });
      });
    };
    auto Group = llvm::find_if(Groups, Fits);
    if (Group == Groups.end())
      Group = Groups.emplace(Groups.end());
    for (const EditRecord &New : Fix->Edits)
      if (llvm::none_of(*Group, [&](const EditRecord &Old) {
            return key(Old) == key(New);
          }))
        Group->push_back(New);
  }
  return Groups;
}

std::vector<LineChange> lineChanges(std::vector<EditRecord> Edits,
                                    SourceMask &Sources) {
  llvm::sort(Edits, [](const EditRecord &A, const EditRecord &B) {
    return key(A) < key(B);
  });
  std::vector<LineChange> Changes;
  for (size_t First = 0; First < Edits.size();) {
    const std::string &File = Edits[First].File;
    if (!Sources.readable(File)) {
      ++First;
      continue;
    }
    size_t Begin = Sources.lineBegin(File, Edits[First].Offset);
    size_t End = Begin, At = Begin;
    std::string New;
    size_t Next = First;
    for (; Next < Edits.size() && Edits[Next].File == File &&
           (Next == First || Edits[Next].Offset <= End);
         ++Next) {
      const EditRecord &Edit = Edits[Next];
      New += Sources.slice(File, At, Edit.Offset);
      New += Sources.code(Edit.Replacement);
      At = Edit.Offset + Edit.Length;
      End = std::max(End, Sources.lineEnd(File, At));
    }
    New += Sources.slice(File, At, End);
    LineChange Change = {File, Sources.lineNumber(File, Begin),
                         splitLines(Sources.slice(File, Begin, End)),
                         splitLines(New)};
    dropEqual(Change);
    if (!Change.Old.empty() || !Change.New.empty())
      Changes.push_back(std::move(Change));
    First = Next;
  }
  return Changes;
}

} // namespace svc
