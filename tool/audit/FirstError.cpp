//===- FirstError.cpp - Why a unit did not parse ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A warning that the code turned into an error by a pragma is not an error
// here. #error and static_assert carry texts of the source's own; of these
// only what stands outside quotes is shown, of static_assert nothing.
// Guarded by tests/tool/UnitRunnerTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/FirstError.h"
#include "report/Paths.h"
#include "report/SourceMask.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/SourceManager.h"

namespace svc {

std::string shownText(const clang::Diagnostic &Info) {
  llvm::SmallString<128> Text;
  Info.FormatDiagnostic(Text);
  switch (Info.getID()) {
  case clang::diag::err_static_assert_failed:
  case clang::diag::err_static_assert_requirement_failed:
    return "static assertion failed";
  case clang::diag::warn_diagnose_if_succeeded:
  case clang::diag::err_diagnose_if_succeeded:
    return "a condition of diagnose_if holds";
  case clang::diag::warn_deprecated_message:
  case clang::diag::err_unavailable_message:
    return Text.str().rsplit(": ").first.str();
  default:
    return maskQuoted(Text);
  }
}

void FirstError::HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                                  const clang::Diagnostic &Info) {
  if (Level < clang::DiagnosticsEngine::Error || First ||
      clang::DiagnosticIDs::isBuiltinWarningOrExtension(Info.getID()))
    return;
  DiagnosticConsumer::HandleDiagnostic(Level, Info);
  First.emplace();
  First->Text = shownText(Info);
  if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
    return;
  const clang::SourceManager &Sources = Info.getSourceManager();
  auto [File, Offset] = Sources.getDecomposedExpansionLoc(Info.getLocation());
  clang::OptionalFileEntryRef Entry = Sources.getFileEntryRefForID(File);
  if (!Entry)
    return;
  First->At.File = canonicalPath(Entry->getName(), Folder);
  First->At.Line = Sources.getLineNumber(File, Offset);
  First->At.Column = Sources.getColumnNumber(File, Offset);
}

} // namespace svc
