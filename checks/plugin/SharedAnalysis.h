//===- SharedAnalysis.h - One analysis for all checks of a unit -*- C++ -*-===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy makes one object per check and unit; the engine answers all checks
// at once. So the checks of a unit share one analysis: the first that needs it
// makes it, the last that is destroyed frees it. Models are loaded once per
// list of paths. Safe to use from several threads (clangd has many units).
//
//===----------------------------------------------------------------------===//

#ifndef SVC_TIDY_PLUGIN_SHAREDANALYSIS_H
#define SVC_TIDY_PLUGIN_SHAREDANALYSIS_H

#include "engine/Analysis.h"
#include "knowledge/ModelSet.h"
#include <map>
#include <mutex>

namespace svc {

/// The options of the checks, as .clang-tidy spells them.
struct CheckSettings {
  std::string Models;           // paths, separated by ';'
  std::string EnvAccessor;      //
  std::string EnvironmentNames; // separated by ';'
  std::string HelperDir;        // an absolute path
  std::string Style;            // "parts" or "url"; "" is "parts"
  bool Restructure = false;
  bool operator<(const CheckSettings &O) const {
    return std::tie(Models, EnvAccessor, EnvironmentNames, HelperDir, Style,
                    Restructure) < std::tie(O.Models, O.EnvAccessor,
                                            O.EnvironmentNames, O.HelperDir,
                                            O.Style, O.Restructure);
  }
};

/// The analysis of one unit, with what its checks have already done to it.
struct UnitState {
  std::unique_ptr<UnitAnalysis> Analysis;
  bool Watched = false, Finished = false;
  std::vector<std::string> ConfigurationErrors;
  bool ErrorsReported = false;
};

class SharedAnalyses {
public:
  /// The state that the checks with \p Settings share in the unit that
  /// \p Owner (the clang-tidy context) is working on.
  std::shared_ptr<UnitState> get(const void *Owner,
                                 const CheckSettings &Settings);

private:
  struct Loaded {
    std::shared_ptr<const ModelSet> Models;
    std::vector<std::string> Errors;
  };
  const Loaded &models(const std::string &Paths);

  std::mutex Lock;
  std::map<std::string, Loaded> ModelsByPaths;
  std::map<std::pair<const void *, CheckSettings>, std::weak_ptr<UnitState>>
      Units;
};

} // namespace svc

#endif // SVC_TIDY_PLUGIN_SHAREDANALYSIS_H
