//===- SvcCheck.cpp - Findings as clang-tidy diagnostics ------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "plugin/SvcCheck.h"
#include "knowledge/Role.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace svc {

SvcCheck::SvcCheck(StringRef Name, tidy::ClangTidyContext *Context,
                   SharedAnalyses &Shared)
    : ClangTidyCheck(Name, Context), Id(Name.str()) {
  Settings.Models = Options.getLocalOrGlobal("Models", "").str();
  Settings.EnvAccessor = Options.getLocalOrGlobal("EnvAccessor", "").str();
  Settings.EnvironmentNames =
      Options.getLocalOrGlobal("EnvironmentNames", "").str();
  Settings.Restructure = flag("Restructure");
  Settings.HelperDir = Options.getLocalOrGlobal("HelperDir", "").str();
  if (!Settings.HelperDir.empty() &&
      !llvm::sys::path::is_absolute(Settings.HelperDir)) {
    configurationDiag("option 'HelperDir' is no absolute path: '%0'",
                      DiagnosticIDs::Error)
        << Settings.HelperDir;
    Settings.HelperDir.clear();
  }
  Settings.Style = Options.getLocalOrGlobal("Style", "").str();
  if (!Settings.Style.empty() && Settings.Style != "parts" &&
      Settings.Style != "url")
    configurationDiag("option 'Style' is neither parts nor url: '%0'",
                      DiagnosticIDs::Error)
        << Settings.Style;
  Unit = Shared.get(Context, Settings);
}

/// clang-tidy does not export what it reads flags with.
bool SvcCheck::flag(StringRef Name) {
  StringRef Text = Options.getLocalOrGlobal(Name, "");
  if (Text == "true" || Text == "1")
    return true;
  if (!Text.empty() && Text != "false" && Text != "0")
    configurationDiag("option '%0' is neither true nor false: '%1'",
                      DiagnosticIDs::Error)
        << Name << Text;
  return false;
}

void SvcCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "Models", Settings.Models);
  Options.store(Map, "EnvAccessor", Settings.EnvAccessor);
  Options.store(Map, "EnvironmentNames", Settings.EnvironmentNames);
  Options.store(Map, "HelperDir", Settings.HelperDir);
  Options.store(Map, "Style", Settings.Style);
  Options.store(Map, "Restructure",
                StringRef(Settings.Restructure ? "true" : "false"));
}

void SvcCheck::registerPPCallbacks(const SourceManager &, Preprocessor *PP,
                                   Preprocessor *) {
  if (!std::exchange(Unit->Watched, true))
    Unit->Analysis->watch(*PP);
}

void SvcCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Finder->addMatcher(ast_matchers::translationUnitDecl().bind("unit"), this);
}

static SourceLocation locate(const Place &P, SourceManager &SM) {
  auto File = SM.getFileManager().getOptionalFileRef(P.File);
  if (!File || P.Line == 0)
    return {};
  return SM.translateFileLineCol(*File, P.Line, P.Column);
}

void SvcCheck::check(const ast_matchers::MatchFinder::MatchResult &R) {
  if (!std::exchange(Unit->ErrorsReported, true))
    for (const std::string &E : Unit->ConfigurationErrors)
      configurationDiag("%0", DiagnosticIDs::Error) << E;
  const UnitRecord &Record = Unit->Analysis->run(*R.Context);
  Unit->Finished = true;
  for (const FindingRecord &F : Record.Findings)
    if (F.Check == Id)
      show(F, *R.SourceManager);
}

static bool mayShow(const FindingRecord &F) {
  auto Meaning = roleFromName(F.Role);
  return !Meaning || !isCredential(*Meaning);
}

void SvcCheck::show(const FindingRecord &F, SourceManager &SM) {
  SourceLocation At = locate(F.Use, SM);
  if (At.isInvalid())
    return;
  bool SameLine = F.Origin.File == F.Use.File && F.Origin.Line == F.Use.Line;
  bool ShowOrigin = !F.Origin.File.empty() && !SameLine;
  std::string Message = F.Message;
  if (ShowOrigin && !mayShow(F))
    Message += "; the literal is spelled at " +
               llvm::sys::path::filename(F.Origin.File).str() + ":" +
               std::to_string(F.Origin.Line);
  {
    auto D = diag(At, "%0") << Message;
    for (const FixRecord &Fix : F.Fixes) {
      for (const EditRecord &E : Fix.Edits) {
        auto File = SM.getFileManager().getOptionalFileRef(E.File);
        if (!File)
          continue;
        SourceLocation Begin = SM.getLocForStartOfFile(SM.translateFile(*File))
                                   .getLocWithOffset(E.Offset);
        D << FixItHint::CreateReplacement(
            CharSourceRange::getCharRange(Begin,
                                          Begin.getLocWithOffset(E.Length)),
            E.Replacement);
      }
    }
  }
  if (!mayShow(F))
    return; // a note would print the line that spells the secret
  if (ShowOrigin)
    diag(locate({F.Origin.File, F.Origin.Line, F.Origin.Column}, SM),
         "the literal is spelled here", DiagnosticIDs::Note);
  for (const TraceStep &Step : F.Trace) {
    SourceLocation L = locate(Step.At, SM);
    if (L.isValid() && F.Role.empty())
      diag(L, "%0", DiagnosticIDs::Note) << Step.Note;
  }
}

} // namespace svc
