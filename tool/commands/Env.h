//===- Env.h - svc-tidy env [PATH...] ---------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The variables that a program reads, and whether .env.example still names
// them. Those that reach no service are shown, and need not be in the example:
// HOME and TERM are nobody's configuration.
// Guarded by tests/tool/EnvCommandTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_ENV_H
#define SVC_TIDY_TOOL_COMMANDS_ENV_H

#include "commands/UnitChoice.h"
#include "fix/Variables.h"

namespace svc {

class EnvCommand : public Command {
public:
  CLI::App *declare(CLI::App &Program) override;
  ExitCode run() override;

private:
  llvm::Expected<ExitCode> env();
  llvm::Expected<ExitCode>
  check(const AuditRecord &Record, const Variables &Read,
        const std::set<std::string> &ByLibraries) const;

  UnitChoice Units;
  std::vector<std::string> Paths;
  std::string Format = "text", EnvExample, EnvAccessor;
  bool Check = false;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_ENV_H
