//===- AnalysisChoice.h - The options that say what is looked for -*- C++
//-*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `audit` shows `fix` does: both take these options.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_ANALYSISCHOICE_H
#define SVC_TIDY_TOOL_COMMANDS_ANALYSISCHOICE_H

#include "audit/Globs.h"
#include "audit/PinnedNames.h"
#include "commands/Command.h"
#include "engine/Analysis.h"

namespace svc {

class AnalysisChoice {
public:
  /// --checks, --env-accessor, --vendor-helper and the like.
  void declare(CLI::App &App);

  struct Chosen {
    AnalysisOptions Options;
    CheckFilter Checks;
    PinnedNames Pinned;
  };
  /// The error names the option.
  llvm::Expected<Chosen> choose() const;

  /// The folder of the helper's headers as the user wrote it, or "".
  const std::string &helperDir() const { return HelperDir; }
  bool restructures() const { return Restructure; }

private:
  std::string Checks, EnvAccessor, HelperDir, Style = "parts", Names;
  std::vector<std::string> EnvironmentNames;
  bool Restructure = false;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_ANALYSISCHOICE_H
