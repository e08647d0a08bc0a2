//===- Audit.h - svc-tidy audit [PATH...] -----------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From options to a report. Everything that can be wrong with the options is
// found before the first unit is parsed: an hour's audit must not end with "no
// such folder". Standard output carries the report and nothing else; progress
// goes to standard error, and only where a person looks at it.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_AUDIT_H
#define SVC_TIDY_TOOL_COMMANDS_AUDIT_H

#include "commands/UnitChoice.h"

namespace svc {

class AuditCommand : public Command {
public:
  CLI::App *declare(CLI::App &Program) override;
  ExitCode run() override;

private:
  llvm::Expected<ExitCode> audit();

  UnitChoice Units;
  AnalysisChoice Analysis;
  std::vector<std::string> Paths;
  std::string Format = "text", Output;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_AUDIT_H
