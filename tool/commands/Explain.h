//===- Explain.h - svc-tidy explain [CHECK | FILE:LINE] ---------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Says what a check looks for and why, from the catalogue; without a check,
// lists them all. "hardcoded-endpoint" stands for "svc-hardcoded-endpoint".
// With a place it analyses, and says what was seen there and why it is reported
// or silent. Guarded by tests/tool/ProgramTest.cpp and ExplainTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_EXPLAIN_H
#define SVC_TIDY_TOOL_COMMANDS_EXPLAIN_H

#include "commands/UnitChoice.h"

namespace svc {

class ExplainCommand : public Command {
public:
  CLI::App *declare(CLI::App &Program) override;
  ExitCode run() override;

private:
  ExitCode explainCheck() const;
  /// \p Where is as the user wrote it.
  llvm::Expected<ExitCode> explainPlace(Place Where) const;

  std::string About;
  std::vector<std::string> Paths;
  UnitChoice Units;
  std::string Format = "text", Checks;
  bool Alone = false;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_EXPLAIN_H
