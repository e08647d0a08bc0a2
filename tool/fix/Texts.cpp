//===- Texts.cpp - Sources with fixes applied, in memory ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/Texts.h"
#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"
#include "llvm/ADT/STLExtras.h"

namespace svc {

using clang::tooling::Range;
using clang::tooling::Replacement;
using clang::tooling::Replacements;

/// The lines of \p New that are not among those of \p Old already, where all of
/// them include a header; else all of it.
static std::string without(llvm::StringRef New, llvm::StringRef Old) {
  llvm::SmallVector<llvm::StringRef, 4> Lines, Known;
  New.split(Lines, '\n', -1, /*KeepEmpty=*/false);
  Old.split(Known, '\n', -1, /*KeepEmpty=*/false);
  auto IsKnown = [&](llvm::StringRef L) {
    return llvm::is_contained(Known, L);
  };
  bool IncludesOnly = llvm::all_of(
      Lines, [](llvm::StringRef L) { return L.starts_with("#include "); });
  if (!IncludesOnly || !New.ends_with("\n") || llvm::none_of(Lines, IsKnown))
    return New.str();
  std::string Out;
  for (llvm::StringRef Line : Lines)
    if (!IsKnown(Line))
      Out += (Line + "\n").str();
  return Out;
}

/// Equal edits once, and all insertions at one place as one, so that the
/// library sees no two edits at one offset.
static std::vector<EditRecord> joined(std::vector<EditRecord> Edits) {
  auto Key = [](const EditRecord &E) {
    return std::tie(E.Offset, E.Length, E.Replacement);
  };
  llvm::sort(Edits, [&](const EditRecord &A, const EditRecord &B) {
    return Key(A) < Key(B);
  });
  // Before any are joined: each unit that sees a header edits it.
  Edits.erase(std::unique(Edits.begin(), Edits.end(),
                          [&](const EditRecord &A, const EditRecord &B) {
                            return Key(A) == Key(B);
                          }),
              Edits.end());
  std::vector<EditRecord> Out;
  for (EditRecord &E : Edits) {
    if (!Out.empty() && Out.back().Offset == E.Offset &&
        Out.back().Length == 0) {
      Out.back().Replacement += without(E.Replacement, Out.back().Replacement);
      Out.back().Length = E.Length;
      continue;
    }
    Out.push_back(std::move(E));
  }
  return Out;
}

/// Where the text that \p Edits put into \p New stands. A line feed at the end
/// belongs to it; the line behind does not.
static std::vector<Range> written(const Replacements &Edits,
                                  llvm::StringRef New) {
  std::vector<Range> Out;
  for (Range R : Edits.getAffectedRanges()) {
    unsigned End = R.getOffset() + R.getLength();
    bool EndsLine = R.getLength() > 0 && New[End - 1] == '\n';
    Out.emplace_back(R.getOffset(), R.getLength() - EndsLine);
  }
  return Out;
}

/// \p Edits as the project formats its code; nothing where it does not say.
static std::optional<Replacements> formatted(const Replacements &Edits,
                                             const std::string &Code,
                                             const std::string &File) {
  auto Style = clang::format::getStyle("file", File, "none", Code);
  if (!Style) {
    llvm::consumeError(Style.takeError());
    return std::nullopt;
  }
  if (Style->DisableFormat)
    return std::nullopt;
  auto New = clang::tooling::applyAllReplacements(Code, Edits);
  if (!New) {
    llvm::consumeError(New.takeError());
    return std::nullopt;
  }
  std::vector<Range> Where = written(Edits, *New);
  Replacements Sort = clang::format::sortIncludes(*Style, *New, Where, File);
  auto Sorted = clang::tooling::applyAllReplacements(*New, Sort);
  if (!Sorted) {
    llvm::consumeError(Sorted.takeError());
    return std::nullopt;
  }
  Where = clang::tooling::calculateRangesAfterReplacements(Sort, Where);
  return Edits.merge(Sort).merge(
      clang::format::reformat(*Style, *Sorted, Where, File));
}

/// Sets \p Why where there is no change.
static std::optional<FileChange> change(const std::string &File,
                                        std::vector<EditRecord> Edits,
                                        std::string Old, std::string &Why) {
  Replacements All;
  for (const EditRecord &E : joined(std::move(Edits)))
    if (llvm::Error Problem =
            All.add(Replacement(File, E.Offset, E.Length, E.Replacement))) {
      llvm::consumeError(std::move(Problem));
      Why = "two of its edits overlap";
      return std::nullopt;
    }
  if (auto Better = formatted(All, Old, File))
    All = std::move(*Better);
  auto New = clang::tooling::applyAllReplacements(Old, All);
  if (!New || *New == Old) {
    Why = New ? "its text would stay the same" : "an edit lies outside of it";
    if (!New)
      llvm::consumeError(New.takeError());
    return std::nullopt;
  }
  FileChange Out{File, std::move(Old), std::move(*New), {}};
  for (const Replacement &R : All)
    Out.Edits.push_back(
        {File, R.getOffset(), R.getLength(), R.getReplacementText().str()});
  return Out;
}

std::vector<FileChange> applyFixes(llvm::ArrayRef<const FixRecord *> Fixes,
                                   const ReadFile &Read,
                                   std::map<std::string, std::string> *Left) {
  std::map<std::string, std::vector<EditRecord>> ByFile;
  for (const FixRecord *Fix : Fixes)
    for (const EditRecord &E : Fix->Edits)
      ByFile[E.File].push_back(E);
  std::vector<FileChange> Out;
  for (auto &[File, Edits] : ByFile) {
    std::string Why = "it cannot be read";
    std::optional<FileChange> Changed;
    if (auto Old = Read(File))
      Changed = change(File, std::move(Edits), std::move(*Old), Why);
    if (Changed)
      Out.push_back(std::move(*Changed));
    else if (Left)
      Left->emplace(File, std::move(Why));
  }
  return Out;
}

} // namespace svc
