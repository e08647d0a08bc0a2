//===- Parse.cpp - A generated program through clang and the engine -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "models/Parse.h"
#include "audit/ResourceDir.h"
#include "audit/UnitInvocation.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/CrashRecoveryContext.h"

namespace svc::test {

namespace {

/// Keeps errors, each with the line of the program that it comes from.
class Problems : public clang::DiagnosticConsumer {
public:
  explicit Problems(std::vector<ParseProblem> &Out) : Out(Out) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override {
    if (Level < clang::DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    unsigned Line = 0;
    std::string Where;
    if (Info.hasSourceManager() && Info.getLocation().isValid()) {
      const clang::SourceManager &SM = Info.getSourceManager();
      clang::SourceLocation L = SM.getExpansionLoc(Info.getLocation());
      if (SM.getFileID(L) == SM.getMainFileID())
        Line = SM.getExpansionLineNumber(L);
      else
        Where = SM.getFilename(L).rsplit('/').second.str() + ":" +
                std::to_string(SM.getExpansionLineNumber(L)) + ": ";
    }
    Out.push_back({Line, Where + Text.str().str()});
  }

private:
  std::vector<ParseProblem> &Out;
};

using Callback = llvm::function_ref<void(clang::CompilerInstance &)>;

class Action : public clang::ASTFrontendAction {
public:
  Action(Callback Begin, Callback Parsed, bool SkipBodies)
      : Begin(Begin), Parsed(Parsed), SkipBodies(SkipBodies) {}

private:
  class Consumer : public clang::ASTConsumer {
  public:
    Consumer(clang::CompilerInstance &CI, Callback Parsed, bool SkipBodies)
        : CI(CI), Parsed(Parsed), SkipBodies(SkipBodies) {}
    bool shouldSkipFunctionBody(clang::Decl *D) override {
      return SkipBodies || isInLibrary(CI.getSourceManager(), D->getLocation());
    }
    void HandleTranslationUnit(clang::ASTContext &Context) override {
      Parsed(CI);
    }

  private:
    clang::CompilerInstance &CI;
    Callback Parsed;
    bool SkipBodies;
  };

  bool BeginSourceFileAction(clang::CompilerInstance &CI) override {
    Begin(CI);
    return true;
  }
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<Consumer>(CI, Parsed, SkipBodies);
  }

  Callback Begin, Parsed;
  bool SkipBodies;
};

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> filesOf(const Program &P) {
  auto Memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  Memory->addFile(ProgramFile, 0, llvm::MemoryBuffer::getMemBuffer(P.Text));
  Memory->addFile("/stand-in/include/stand-in.h", 0,
                  llvm::MemoryBuffer::getMemBuffer(P.StandIn));
  auto Files = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(
      llvm::vfs::createPhysicalFileSystem());
  Files->pushOverlay(Memory);
  return Files;
}

std::vector<ParseProblem> run(const Program &P, Callback Begin,
                              Callback Parsed) {
  static const std::string Resources = [] {
    return llvm::cantFail(findResourceDir(resourceDirCandidates()));
  }();
  std::vector<ParseProblem> Out;
  auto Files = filesOf(P);
  CompileUnit Unit;
  Unit.File = Unit.Spelled = ProgramFile;
  Unit.Folder = "/";
  Unit.Arguments = {"clang++", "-fsyntax-only", "-ferror-limit=0", "-w"};
  Unit.Arguments.insert(Unit.Arguments.end(), P.Flags.begin(), P.Flags.end());
  if (!P.StandIn.empty()) {
    Unit.Arguments.emplace_back("-isystem");
    Unit.Arguments.emplace_back("/stand-in/include");
  }
  Unit.Arguments.emplace_back(ProgramFile);
  auto SetUp = invocationOf(Unit, Resources, Files);
  if (auto *Why = std::get_if<UnitFailure>(&SetUp))
    return {{0, Why->Text}};

  Problems Diagnostics(Out);
  clang::CompilerInstance Compiler;
  Compiler.setInvocation(
      std::get<std::shared_ptr<clang::CompilerInvocation>>(SetUp));
  Compiler.setVerboseOutputStream(std::make_unique<llvm::raw_null_ostream>());
  Compiler.createDiagnostics(&Diagnostics, /*ShouldOwnClient=*/false);
  Compiler.getDiagnostics().setFatalsAsError(true);
  Compiler.createFileManager(clang::createVFSFromCompilerInvocation(
      Compiler.getInvocation(), Compiler.getDiagnostics(), Files));
  Action Run(Begin, Parsed, /*SkipBodies=*/false);
  if (!Compiler.ExecuteAction(Run) && Out.empty())
    Out.push_back({0, "clang could not begin to parse it"});
  return Out;
}

std::vector<ParseProblem> runSafely(const Program &P, Callback Begin,
                                    Callback Parsed) {
  std::vector<ParseProblem> Out;
  llvm::CrashRecoveryContext::Enable();
  llvm::CrashRecoveryContext Crash;
  if (!Crash.RunSafelyOnThread([&] { Out = run(P, Begin, Parsed); },
                               ParseStackSize))
    Out.push_back({0, "clang or the engine crashed"});
  return Out;
}

} // namespace

ParsedProgram analyse(const Program &P,
                      std::shared_ptr<const ModelSet> Models) {
  ParsedProgram Out;
  UnitAnalysis Analysis(std::move(Models), {});
  Out.Problems = runSafely(
      P,
      [&](clang::CompilerInstance &CI) {
        Analysis.watch(CI.getPreprocessor());
      },
      [&](clang::CompilerInstance &CI) {
        Out.Record = Analysis.run(CI.getASTContext());
      });
  return Out;
}

std::vector<ParseProblem> parse(const Program &P, Callback Look) {
  return runSafely(P, [](clang::CompilerInstance &) {}, Look);
}

} // namespace svc::test
