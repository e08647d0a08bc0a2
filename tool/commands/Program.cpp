//===- Program.cpp - The command line as a whole ----------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// No subcommand runs while the parsing library is on the stack, so that none
// of its exceptions can meet LLVM's frames, which are built without.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#include "commands/Program.h"
#include "commands/Audit.h"
#include "commands/Env.h"
#include "commands/Explain.h"
#include "commands/Fix.h"
#include "commands/Models.h"
#include "knowledge/Suggestion.h"
#include "report/Output.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Config/llvm-config.h"
#include <CLI/CLI.hpp>

namespace svc {

namespace {

struct Choice {
  Command *Chosen = nullptr;
  ExitCode Code = ExitCode::Clean; // where none is chosen
};

/// The part that may throw.
Choice parse(int Count, const char *const *Arguments,
             const std::vector<Command *> &Commands) {
  CLI::App Program("Finds backing services that are welded into C and C++ "
                   "programs, and proposes how to attach them.",
                   "svc-tidy");
  Program.set_version_flag("--version", "svc-tidy " SVC_VERSION
                                        " (LLVM " LLVM_VERSION_STRING ")");
  Program.require_subcommand(1);
  std::map<const CLI::App *, Command *> ByApp;
  for (Command *Each : Commands)
    ByApp[Each->declare(Program)] = Each;
  auto Asked = [&]() -> const CLI::App * {
    std::vector<CLI::App *> Subcommands = Program.get_subcommands();
    return Subcommands.empty() ? &Program : Subcommands.front();
  };
  try {
    Program.parse(Count, Arguments);
    return {ByApp.at(Asked())};
  } catch (const CLI::CallForHelp &) {
    // Of the subcommand where one is named, which exit() knows.
    std::ostringstream Help;
    Help << Program.help();
    if (llvm::Error Problem = writeOutput("", Help.str()))
      return {nullptr, complain(std::move(Problem))};
    return {};
  } catch (const CLI::Success &Asking) {
    std::ostringstream Out;
    Program.exit(Asking, Out, Out);
    if (llvm::Error Problem = writeOutput("", Out.str()))
      return {nullptr, complain(std::move(Problem))};
    return {};
  } catch (const CLI::Error &Wrong) {
    if (std::vector<std::string> Unknown = Program.remaining();
        Asked() == &Program && !Unknown.empty() && Unknown[0][0] != '-')
      return {nullptr,
              complain(suggest("unknown subcommand", Unknown.front(),
                               {"audit", "env", "explain", "fix", "models"}))};
    std::string Name = Asked()->get_name();
    if (Asked() != &Program)
      Name = "svc-tidy " + Name;
    return {nullptr, complain(std::string(Wrong.what()) + "; see '" + Name +
                              " --help'")};
  }
}

} // namespace

int runProgram(int Count, const char *const *Arguments) {
  AuditCommand Audit;
  EnvCommand Env;
  ExplainCommand Explain;
  FixCommand Fix;
  ModelsCommand Models;
  llvm::ArrayRef<const char *> Words(Arguments, Count);
  if (Words.size() > 1 && Words[1] == llvm::StringRef("models")) {
    const auto *Mark = llvm::find(Words, llvm::StringRef("--"));
    if (Mark != Words.end()) {
      Models.setFlags({Mark + 1, Words.end()});
      Words = Words.take_front(Mark - Words.begin());
    }
  }
  Choice Asked;
  try {
    Asked = parse(static_cast<int>(Words.size()), Words.data(),
                  {&Audit, &Fix, &Env, &Explain, &Models});
  } catch (const std::exception &Wrong) {
    Asked.Code = complain(Wrong.what());
  }
  return static_cast<int>(Asked.Chosen ? Asked.Chosen->run() : Asked.Code);
}

} // namespace svc
