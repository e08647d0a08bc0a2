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

using clang::tooling::Replacement;
using clang::tooling::Replacements;

/// Equal edits once, and all insertions at one place as one, so that the
/// library sees no two edits at one offset.
static std::vector<EditRecord> joined(std::vector<EditRecord> Edits) {
  auto Key = [](const EditRecord &E) {
    return std::tie(E.Offset, E.Length, E.Replacement);
  };
  llvm::sort(Edits, [&](const EditRecord &A, const EditRecord &B) {
    return Key(A) < Key(B);
  });
  std::vector<EditRecord> Out;
  for (EditRecord &E : Edits) {
    if (!Out.empty() && Key(Out.back()) == Key(E))
      continue;
    if (!Out.empty() && Out.back().Offset == E.Offset &&
        Out.back().Length == 0) {
      if (E.Length == 0 &&
          llvm::StringRef(Out.back().Replacement).contains(E.Replacement))
        continue; // it was joined already
      Out.back().Replacement += E.Replacement;
      Out.back().Length = E.Length;
      continue;
    }
    Out.push_back(std::move(E));
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
  auto Out = clang::format::formatReplacements(Code, Edits, *Style);
  if (!Out) {
    llvm::consumeError(Out.takeError());
    return std::nullopt;
  }
  return std::move(*Out);
}

static std::optional<FileChange> change(const std::string &File,
                                        std::vector<EditRecord> Edits,
                                        std::string Old) {
  Replacements All;
  for (const EditRecord &E : joined(std::move(Edits)))
    if (llvm::Error Problem =
            All.add(Replacement(File, E.Offset, E.Length, E.Replacement))) {
      llvm::consumeError(std::move(Problem));
      return std::nullopt;
    }
  if (auto Better = formatted(All, Old, File))
    All = std::move(*Better);
  auto New = clang::tooling::applyAllReplacements(Old, All);
  if (!New) {
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
                                   const ReadFile &Read) {
  std::map<std::string, std::vector<EditRecord>> ByFile;
  for (const FixRecord *Fix : Fixes)
    for (const EditRecord &E : Fix->Edits)
      ByFile[E.File].push_back(E);
  std::vector<FileChange> Out;
  for (auto &[File, Edits] : ByFile)
    if (auto Old = Read(File))
      if (auto Changed = change(File, std::move(Edits), std::move(*Old)))
        if (Changed->Old != Changed->New)
          Out.push_back(std::move(*Changed));
  return Out;
}

} // namespace svc
