//===- UnitInvocation.cpp - Clang set up for one unit ---------------------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "audit/UnitInvocation.h"
#include "audit/FirstError.h"
#include "clang/Basic/TargetInfo.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/Utils.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/Support/TargetSelect.h"

namespace svc {

namespace {

llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine>
diagnostics(clang::DiagnosticConsumer &Sink) {
  return clang::CompilerInstance::createDiagnostics(
      new clang::DiagnosticOptions, &Sink, /*ShouldOwnClient=*/false);
}

/// Leaves in \p Invocation what decides how the text is understood.
void restrain(clang::CompilerInvocation &Invocation) {
  clang::DiagnosticOptions &Diag = Invocation.getDiagnosticOpts();
  Diag.Warnings = {"no-everything"};
  Diag.Remarks.clear();
  Diag.IgnoreWarnings = true;
  Diag.PedanticErrors = false;
  Diag.ErrorLimit = 0;
  Diag.ShowCarets = false; // else a count of errors is printed
  Diag.VerifyDiagnostics = false;
  Diag.DiagnosticLogFile.clear();
  Diag.DiagnosticSerializationFile.clear();
  clang::FrontendOptions &Front = Invocation.getFrontendOpts();
  Front.ProgramAction = clang::frontend::ParseSyntaxOnly;
  Front.SkipFunctionBodies = true;
  Front.DisableFree = false;
  Front.OutputFile.clear();
  Front.Plugins.clear();
  Front.AddPluginActions.clear();
  Front.LLVMArgs.clear();
  Front.ShowStats = Front.PrintSupportedCPUs = false;
  Invocation.getCodeGenOpts().TimePasses = false;
  Front.StatsFile.clear();
  Invocation.getDependencyOutputOpts() = {};
  Invocation.getHeaderSearchOpts().Verbose = false;
  // A precompiled header is of another compiler; its text is included too.
  Invocation.getPreprocessorOpts().ImplicitPCHInclude.clear();
}

/// A processor that clang does not know decides nothing that we look at.
void forgetUnknownProcessor(clang::CompilerInvocation &Invocation) {
  clang::IgnoringDiagConsumer Silent;
  auto Diags = diagnostics(Silent);
  auto Known = [&] {
    auto Options =
        std::make_shared<clang::TargetOptions>(Invocation.getTargetOpts());
    llvm::IntrusiveRefCntPtr<clang::TargetInfo> Target(
        clang::TargetInfo::CreateTargetInfo(*Diags, Options));
    return Target && !Diags->hasErrorOccurred();
  };
  if (Known())
    return;
  clang::TargetOptions &Target = Invocation.getTargetOpts();
  Target.CPU.clear();
  Target.TuneCPU.clear();
}

UnitFailure failure(const CompileUnit &Unit, const std::string &Text) {
  return {Unit.File, {}, Text};
}

} // namespace

std::variant<std::shared_ptr<clang::CompilerInvocation>, UnitFailure>
invocationOf(const CompileUnit &Unit, const std::string &ResourceDir,
             llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Files) {
  if (std::error_code Error = Files->setCurrentWorkingDirectory(Unit.Folder))
    return failure(Unit, "cannot enter the folder of its command: " +
                             Error.message());
  if (auto Source = Files->openFileForRead(Unit.Spelled); !Source)
    return failure(Unit,
                   "cannot read the file: " + Source.getError().message());

  if (Unit.Arguments.empty())
    return failure(Unit, "its command is empty");
  FirstError DriverError(Unit.Folder);
  std::string Resources = "-resource-dir=" + ResourceDir;
  std::vector<const char *> Arguments;
  Arguments.reserve(Unit.Arguments.size() + 1);
  for (const std::string &Argument : Unit.Arguments)
    Arguments.push_back(Argument.c_str());
  Arguments.insert(Arguments.begin() + 1, Resources.c_str());
  clang::CreateInvocationOptions Create;
  Create.Diags = diagnostics(DriverError);
  Create.VFS = Files;
  Create.RecoverOnError = true;
  std::shared_ptr<clang::CompilerInvocation> Invocation =
      clang::createInvocation(Arguments, Create);
  if (!Invocation || Invocation->getFrontendOpts().Inputs.empty()) {
    const auto &Why = DriverError.first();
    return failure(Unit, Why ? "its command is not understood: " + Why->Text
                             : "its command compiles nothing");
  }
  restrain(*Invocation);
  forgetUnknownProcessor(*Invocation);
  // "cc a.c b.c" is one command with an entry for each file.
  clang::FrontendOptions &Front = Invocation->getFrontendOpts();
  Front.Inputs = {
      clang::FrontendInputFile(Unit.Spelled, Front.Inputs.front().getKind())};
  return Invocation;
}

} // namespace svc
