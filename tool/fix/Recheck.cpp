//===- Recheck.cpp - Does a unit still compile? ---------------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "fix/Recheck.h"
#include "audit/FirstError.h"
#include "audit/UnitInvocation.h"
#include "engine/unit/UserCode.h"
#include "fix/TextOverlay.h"
#include "report/Paths.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/Stack.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/CrashRecoveryContext.h"

namespace svc {

namespace {

class SkipLibraries : public clang::ASTConsumer {
public:
  explicit SkipLibraries(const clang::SourceManager &Sources)
      : Sources(Sources) {}
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    return isInLibrary(Sources, D->getLocation());
  }

private:
  const clang::SourceManager &Sources;
};

class ParseOnly : public clang::ASTFrontendAction {
protected:
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<SkipLibraries>(CI.getSourceManager());
  }
};

/// Keeps warnings and errors, not the notes to them.
class Collector : public clang::DiagnosticConsumer {
public:
  explicit Collector(llvm::StringRef Folder) : Cache(Folder) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < clang::DiagnosticsEngine::Warning)
      return;
    Complaint &C = Said.emplace_back();
    C.Text = shownText(Info);
    C.IsError = Level >= clang::DiagnosticsEngine::Error;
    if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
      return;
    const clang::SourceManager &SM = Info.getSourceManager();
    C.At = place(SM, SM.getFileLoc(Info.getLocation()));
    C.Spelled = place(SM, SM.getSpellingLoc(Info.getLocation()));
  }

  std::vector<Complaint> Said;

private:
  Place place(const clang::SourceManager &SM, clang::SourceLocation L) {
    auto File = SM.getFileEntryRefForID(SM.getFileID(L));
    if (!File)
      return {};
    return {Cache.canonical(File->getName()), SM.getSpellingLineNumber(L),
            SM.getSpellingColumnNumber(L)};
  }

  PathCache Cache;
};

std::optional<std::vector<Complaint>> parse(const CompileUnit &Unit,
                                            const std::string &ResourceDir,
                                            const Texts &Changed) {
  auto Files = textOverlay(Changed);
  auto SetUp = invocationOf(Unit, ResourceDir, Files);
  auto *Invocation =
      std::get_if<std::shared_ptr<clang::CompilerInvocation>>(&SetUp);
  if (!Invocation)
    return std::nullopt;
  clang::DiagnosticOptions &Diag = (*Invocation)->getDiagnosticOpts();
  Diag.Warnings = {"all", "extra", "no-error"};
  Diag.IgnoreWarnings = false;
  Collector Sink(Unit.Folder);
  clang::CompilerInstance Compiler;
  Compiler.setInvocation(*Invocation);
  Compiler.setVerboseOutputStream(std::make_unique<llvm::raw_null_ostream>());
  Compiler.createDiagnostics(&Sink, /*ShouldOwnClient=*/false);
  Compiler.createFileManager(clang::createVFSFromCompilerInvocation(
      **Invocation, Compiler.getDiagnostics(), Files));
  ParseOnly Run;
  Compiler.ExecuteAction(Run);
  return std::move(Sink.Said);
}

} // namespace

std::optional<std::vector<Complaint>>
Recheck::diagnose(const CompileUnit &Unit, const Texts &Changed) const {
  std::optional<std::vector<Complaint>> Out;
  llvm::CrashRecoveryContext Crash;
  bool Lived = Crash.RunSafelyOnThread(
      [&] {
        clang::noteBottomOfStack();
        Out = parse(Unit, ResourceDir, Changed);
      },
      ParseStackSize);
  return Lived ? std::move(Out) : std::nullopt;
}

std::vector<Complaint> added(llvm::ArrayRef<Complaint> Before,
                             llvm::ArrayRef<Complaint> After) {
  std::map<std::tuple<std::string, std::string, bool>, unsigned> Known;
  for (const Complaint &C : Before)
    ++Known[{C.At.File, C.Text, C.IsError}];
  std::vector<Complaint> Out;
  for (const Complaint &C : After) {
    unsigned &Left = Known[{C.At.File, C.Text, C.IsError}];
    if (Left > 0)
      --Left;
    else
      Out.push_back(C);
  }
  return Out;
}

} // namespace svc
