//===- UnitChoice.h - The options that say what to look through -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every command that analyses a program takes the same options for its units
// and models, and goes through them in the same way.
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_TOOL_COMMANDS_UNITCHOICE_H
#define SVC_TIDY_TOOL_COMMANDS_UNITCHOICE_H

#include "audit/Audit.h"
#include "commands/AnalysisChoice.h"
#include "commands/Command.h"
#include "knowledge/ModelSet.h"

namespace svc {

class UnitChoice {
public:
  /// -p, -j, --models, --unverified-models and --exclude.
  void declare(CLI::App &App);
  /// --no-hidden-arms, of the commands that report findings.
  void declareHiddenArms(CLI::App &App);

  /// What was analysed, for those who parse it again.
  struct Inspection {
    UnitPlan Plan;
    std::vector<UnitFiles> Files; // by the number of the unit
    std::string ResourceDir;
    unsigned Threads = 0;
    std::shared_ptr<const ModelSet> Models;
  };

  /// Analyses the chosen units below \p Paths. An error has not been printed;
  /// nullopt: problems of models have been.
  llvm::Expected<std::optional<AuditRecord>>
  audit(const std::vector<std::string> &Paths,
        const AnalysisChoice::Chosen &What, Inspection *Seen = nullptr) const;
  /// The same, for what the units say to each other.
  llvm::Expected<std::optional<AuditRecord>>
  listen(const std::vector<std::string> &Paths, Links &Told) const;

  /// The same for the place that \p Options ask an account of; without -p and
  /// paths the database is looked for around its file. With \p Alone only the
  /// units of that file are analysed, and not linked.
  llvm::Expected<std::optional<AuditRecord>>
  explain(const std::vector<std::string> &Paths, const AnalysisOptions &Options,
          const CheckFilter &Checks, bool Alone) const;

  /// The built-in models and those that --models names; null when one has
  /// problems, which have been printed.
  std::shared_ptr<const ModelSet> models() const;
  const std::vector<std::string> &modelPaths() const { return Models; }
  /// What -p says.
  const std::string &database() const { return Database; }

private:
  struct Way {
    std::string Near; // see PlanRequest
    bool Alone = false;
    Links *Told = nullptr;
    Inspection *Seen = nullptr;
  };
  llvm::Expected<std::optional<AuditRecord>>
  run(const std::vector<std::string> &Paths, const AnalysisChoice::Chosen &What,
      const Way &How) const;

  std::vector<std::string> Models, Excludes;
  std::string Database;
  unsigned Threads = 0;
  bool NoHiddenArms = false, UnverifiedModels = false;
};

} // namespace svc

#endif // SVC_TIDY_TOOL_COMMANDS_UNITCHOICE_H
