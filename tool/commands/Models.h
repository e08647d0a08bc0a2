//===- Models.h - svc-tidy models [ID] --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shows what svc-tidy knows: the connectors, or one of them with its entry
// points. Also the way to try a model of one's own.
// Guarded by tests/tool/ProgramTest.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_MODELS_H
#define SVC_TIDY_TOOL_COMMANDS_MODELS_H

#include "commands/UnitChoice.h"
#include "knowledge/ModelSet.h"

namespace svc {

class ModelsCommand : public Command {
public:
  CLI::App *declare(CLI::App &Program) override;
  ExitCode run() override;

private:
  ExitCode learned();

  std::string Id, Service, Output;
  bool Learned = false;
  UnitChoice Units;
};

/// The built-in models and those at \p Paths. Prints every problem of these,
/// and is null when there is one.
std::shared_ptr<const ModelSet>
loadModels(const std::vector<std::string> &Paths);

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_MODELS_H
