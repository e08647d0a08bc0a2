//===- Fix.h - svc-tidy fix [PATH...] ---------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Audit, choose, prove, write. All is decided in memory: what would not compile
// is taken back before the first file is touched (fix/Verification.h). Nothing
// is written that could not be got back: from git, or from a copy beside the
// file.
// Guarded by tests/tool/FixCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_FIX_H
#define SVC_TIDY_TOOL_COMMANDS_FIX_H

#include "commands/UnitChoice.h"
#include "fix/FixReport.h"
#include "fix/Variables.h"
#include "fix/Verification.h"
#include "fix/WorkTree.h"

namespace svc {

class FixCommand : public Command {
public:
  CLI::App *declare(CLI::App &Program) override;
  ExitCode run() override;

private:
  llvm::Expected<ExitCode> fix();
  llvm::Error checkOptions(const AnalysisChoice::Chosen &Chosen) const;
  llvm::Error readBaseline(SelectionRules &Rules) const;
  void guard(const AuditRecord &Record, SelectionRules &Rules);
  llvm::Error writeAll(const std::vector<FileChange> &Changes,
                       const Texts &Beside, FixOutcome &Outcome);
  llvm::Error writeBeside(const AuditRecord &Record, const Variables &All,
                          const AnalysisChoice::Chosen &Chosen,
                          const std::string &File, FixOutcome &Outcome);
  void showDifference(const AuditRecord &Record,
                      const std::vector<FileChange> &Changes,
                      const Texts &Beside) const;

  UnitChoice Units;
  AnalysisChoice Analysis;
  std::vector<std::string> Paths;
  std::string Format = "text", WriteEnv, EnvExample, WriteNames, Deployment,
              Baseline;
  bool DryRun = false, ShowSecrets = false, Force = false, NoEnvExample = false;
  std::map<std::string, FileState> States;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_FIX_H
