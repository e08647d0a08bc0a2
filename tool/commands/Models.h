//===- Models.h - svc-tidy models [ID] --------------------------*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shows what svc-tidy knows: the connectors, one of them with its entry points,
// or how many there are of what. Also the way to a model of one's own: --new
// begins one, --check says what is wrong with it.
// Guarded by tests/catalogue/ModelsCommandTest.cpp.
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
  /// What stood behind "--", which CLI11 does not hand on.
  void setFlags(std::vector<std::string> Words) { Flags = std::move(Words); }

private:
  llvm::Error checkUsage() const;
  ExitCode learned();
  llvm::Expected<ExitCode> statistics() const;
  llvm::Expected<ExitCode> check() const;
  llvm::Expected<ExitCode> begin() const;
  llvm::Expected<ExitCode> list() const;

  std::string Id, Service, Output;
  std::vector<std::string> Checked, New, IncludeFolders, Flags;
  bool Learned = false, Statistics = false;
  UnitChoice Units;
};

/// The built-in models and those at \p Paths. Prints every problem of these,
/// and is null when there is one.
std::shared_ptr<const ModelSet>
loadModels(const std::vector<std::string> &Paths, Unverified U);

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_MODELS_H
