//===- CompileCommand.cpp - A build's command, made fit for parsing -------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang's own adjusters do what they can; the rest is what they leave: wrapper
// programs, -v (the driver would print), another compiler's -resource-dir and
// precompiled headers.
// Guarded by tests/tool/CompileCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "audit/CompileCommand.h"
#include "clang/Driver/Types.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace svc {

namespace types = clang::driver::types;

namespace {

bool isWrapper(llvm::StringRef Program) {
  return llvm::StringSwitch<bool>(llvm::sys::path::filename(Program))
      .Cases("ccache", "sccache", "distcc", "icecc", "gomacc", true)
      .Cases("buildcache", "env", "nice", true)
      .Default(false);
}

void dropWrappers(std::vector<std::string> &Arguments) {
  // cmake -E __run_co_compile ... -- compiler ...
  if (llvm::sys::path::filename(Arguments[0]) == "cmake") {
    auto End = llvm::find(Arguments, "--");
    if (End != Arguments.end() && std::next(End) != Arguments.end())
      Arguments.erase(Arguments.begin(), std::next(End));
  }
  while (Arguments.size() > 1 && isWrapper(Arguments[0])) {
    // "distcc -c a.c": the wrapper stands for the compiler.
    if (llvm::StringRef(Arguments[1]).starts_with("-")) {
      Arguments[0] = "cc";
      return;
    }
    Arguments.erase(Arguments.begin());
    // "env NAME=value cc", "ccache key=value cc".
    while (Arguments.size() > 1 && llvm::is_contained(Arguments[0], '='))
      Arguments.erase(Arguments.begin());
  }
}

/// Flags of ours to drop: alone, or with the argument that follows.
enum class Drop { No, One, Two };

Drop dropped(llvm::StringRef Argument) {
  // A question to the compiler, which the driver would answer on our output.
  bool Asks = Argument.starts_with("-print-") ||
              Argument.starts_with("--print-") ||
              Argument.starts_with("-ccc-print-");
  if (Asks || Argument.starts_with("-resource-dir=") ||
      Argument.starts_with("--serialize-diagnostics="))
    return Drop::One;
  return llvm::StringSwitch<Drop>(Argument)
      .Cases("-c", "-S", "-E", Drop::One)
      .Cases("-v", "--verbose", "-###", Drop::One)
      .Cases("--version", "-dumpversion", "-dumpmachine", Drop::One)
      .Cases("--help", "-help", "--help-hidden", Drop::One)
      .Cases("-resource-dir", "-MJ", "--serialize-diagnostics", Drop::Two)
      .Cases("-include-pch", "-index-store-path", Drop::Two)
      .Default(Drop::No);
}

std::vector<std::string> dropOurs(llvm::ArrayRef<std::string> Arguments) {
  std::vector<std::string> Kept;
  for (size_t I = 0; I < Arguments.size(); ++I) {
    // "-Xclang -include-pch -Xclang FILE" goes with its -Xclang.
    bool Forwarded = Arguments[I] == "-Xclang" && I + 1 < Arguments.size();
    size_t Step = Forwarded ? 2 : 1;
    Drop How = I == 0 ? Drop::No : dropped(Arguments[I + Step - 1]);
    if (How == Drop::No)
      Kept.push_back(Arguments[I]);
    else
      I += (How == Drop::Two ? 2 : 1) * Step - 1;
  }
  return Kept;
}

} // namespace

std::vector<std::string> cleanCommand(std::vector<std::string> Arguments,
                                      llvm::StringRef Folder) {
  if (Arguments.empty())
    return Arguments;
  dropWrappers(Arguments);
  clang::tooling::addExpandedResponseFiles(Arguments, Folder,
                                           llvm::cl::TokenizeGNUCommandLine,
                                           *llvm::vfs::getRealFileSystem());
  Arguments = dropOurs(Arguments);
  for (const clang::tooling::ArgumentsAdjuster &Adjust :
       {clang::tooling::getStripPluginsAdjuster(),
        clang::tooling::getClangStripOutputAdjuster(),
        clang::tooling::getClangStripDependencyFileAdjuster(),
        clang::tooling::getClangSyntaxOnlyAdjuster()})
    Arguments = Adjust(Arguments, "");
  std::string Compiler = Arguments[0];
  clang::tooling::addTargetAndModeForProgramName(Arguments, Compiler);
  return Arguments;
}

bool compilesCOrCpp(llvm::ArrayRef<std::string> Arguments,
                    llvm::StringRef File) {
  std::string Language;
  for (size_t I = 1; I < Arguments.size(); ++I) {
    llvm::StringRef Argument = Arguments[I];
    if (Argument == "-x" && I + 1 < Arguments.size())
      Language = Arguments[++I];
    else if (Argument.consume_front("-x") ||
             Argument.consume_front("--language="))
      Language = Argument.str();
  }
  types::ID Type = types::TY_INVALID;
  if (!Language.empty() && Language != "none")
    Type = types::lookupTypeForTypeSpecifier(Language.c_str());
  else
    Type = types::lookupTypeForExtension(
        llvm::sys::path::extension(File).ltrim('.'));
  switch (Type) {
  case types::TY_C:
  case types::TY_CXX:
  case types::TY_PP_C:
  case types::TY_PP_CXX:
  case types::TY_CHeader:
  case types::TY_CXXHeader:
  case types::TY_PP_CHeader:
  case types::TY_PP_CXXHeader:
  case types::TY_CXXModule:
  case types::TY_PP_CXXModule:
    return true;
  default:
    return false;
  }
}

} // namespace svc
