//===- UnitRunner.cpp - One compile command, analysed -----------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The driver's complaints are collected apart from the parser's and count only
// when no invocation comes of the command: an unknown flag must not fail a
// unit. Of the invocation everything is taken back that writes, prints, loads
// or runs something.
// Guarded by tests/tool/UnitRunnerTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/UnitRunner.h"
#include "audit/FirstError.h"
#include "audit/UnitInvocation.h"
#include "engine/branch/Joint.h"
#include "engine/unit/UserCode.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclBase.h"
#include "clang/Basic/Stack.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace svc {

namespace {

class Consumer : public clang::ASTConsumer {
public:
  Consumer(UnitAnalysis &Analysis, UnitRecord &Record,
           const clang::SourceManager &Sources)
      : Analysis(Analysis), Record(Record), Sources(Sources) {}

  bool shouldSkipFunctionBody(clang::Decl *D) override {
    return isInLibrary(Sources, D->getLocation());
  }
  void HandleTranslationUnit(clang::ASTContext &Context) override {
    Record = Analysis.run(Context);
  }

private:
  UnitAnalysis &Analysis;
  UnitRecord &Record;
  const clang::SourceManager &Sources;
};

class Action : public clang::ASTFrontendAction {
public:
  Action(UnitAnalysis &Analysis, UnitRecord &Record)
      : Analysis(Analysis), Record(Record) {}

protected:
  bool BeginSourceFileAction(clang::CompilerInstance &CI) override {
    Analysis.watch(CI.getPreprocessor());
    return true;
  }
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &CI, llvm::StringRef) override {
    return std::make_unique<Consumer>(Analysis, Record, CI.getSourceManager());
  }

private:
  UnitAnalysis &Analysis;
  UnitRecord &Record;
};

UnitFailure failure(const CompileUnit &Unit, Place At, llvm::StringRef Text) {
  return {Unit.File, std::move(At), Text.str()};
}

} // namespace

UnitRunner::UnitRunner(std::shared_ptr<const ModelSet> Models,
                       AnalysisOptions Options, std::string ResourceDir)
    : Models(std::move(Models)), Options(std::move(Options)),
      ResourceDir(std::move(ResourceDir)) {
  llvm::CrashRecoveryContext::Enable();
}

UnitResult UnitRunner::run(const CompileUnit &Unit, const Links *Known,
                           size_t Self) const {
  return run(Unit, Options, Known, Self);
}

void UnitRunner::showHidden(const CompileUnit &Unit, UnitResult &Result,
                            const Links *Known, size_t Self) const {
  Joint Joined(Result.Record);
  while (std::optional<HiddenArm> Arm = Joined.next()) {
    AnalysisOptions Assuming = Options;
    Assuming.Assume = Arm->Under.value_or(Assumption());
    UnitResult More = run(Unit, Assuming, Known, Self);
    // Where the unit fails anyway its report says that it is not whole.
    bool Parses = !More.Failure || Result.Failure;
    Joined.add(std::move(More.Record), Arm->When, Parses);
  }
}

UnitResult UnitRunner::run(const CompileUnit &Unit,
                           const AnalysisOptions &Options, const Links *Known,
                           size_t Self) const {
  UnitResult Result;
  llvm::CrashRecoveryContext Crash;
  bool Lived = Crash.RunSafelyOnThread(
      [&] {
        clang::noteBottomOfStack();
        Result = parse(Unit, Options, Known, Self);
      },
      ParseStackSize);
  if (Lived)
    return Result;
  return {{}, {}, failure(Unit, {}, "crashed while it was analysed")};
}

UnitResult UnitRunner::parse(const CompileUnit &Unit,
                             const AnalysisOptions &Options, const Links *Known,
                             size_t Self) const {
  UnitResult Result;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files =
      llvm::vfs::createPhysicalFileSystem();
  auto SetUp = invocationOf(Unit, ResourceDir, Files);
  if (auto *Why = std::get_if<UnitFailure>(&SetUp)) {
    Result.Failure = std::move(*Why);
    return Result;
  }
  auto Invocation =
      std::move(std::get<std::shared_ptr<clang::CompilerInvocation>>(SetUp));

  FirstError ParseError(Unit.Folder);
  UnitAnalysis Analysis(Models, Options);
  if (Known)
    Analysis.link(*Known, Self);
  clang::CompilerInstance Compiler;
  Compiler.setInvocation(Invocation);
  Compiler.setVerboseOutputStream(std::make_unique<llvm::raw_null_ostream>());
  Compiler.createDiagnostics(&ParseError, /*ShouldOwnClient=*/false);
  // A missing header must not hide what stands below its #include.
  Compiler.getDiagnostics().setFatalsAsError(true);
  Compiler.createFileManager(clang::createVFSFromCompilerInvocation(
      *Invocation, Compiler.getDiagnostics(), Files));
  Action Run(Analysis, Result.Record);
  bool Parsed = Compiler.ExecuteAction(Run);
  Result.Said = Analysis.said();
  if (const auto &Error = ParseError.first())
    Result.Failure = failure(Unit, Error->At, Error->Text);
  else if (!Parsed)
    Result.Failure = failure(Unit, {}, "clang could not begin to parse it");
  return Result;
}

} // namespace svc
