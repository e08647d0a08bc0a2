//===- Explain.h - svc-tidy explain [CHECK] ---------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Says what a check looks for and why, from the catalogue; without a check,
// lists them all. "hardcoded-endpoint" stands for "svc-hardcoded-endpoint".
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_EXPLAIN_H
#define SVC_TIDY_TOOL_COMMANDS_EXPLAIN_H

#include "commands/Command.h"

namespace svc {

class ExplainCommand : public Command {
public:
  CLI::App *declare(CLI::App &Program) override;
  ExitCode run() override;

private:
  std::string Check;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_EXPLAIN_H
