//===- SharedAnalysis.cpp - One analysis for all checks of a unit ---------===//
//
// Part of svc-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "plugin/SharedAnalysis.h"
#include "llvm/ADT/SmallVector.h"

namespace svc {

static llvm::SmallVector<llvm::StringRef, 4> parts(llvm::StringRef List) {
  llvm::SmallVector<llvm::StringRef, 4> Out;
  List.split(Out, ';', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef &P : Out)
    P = P.trim();
  return Out;
}

const SharedAnalyses::Loaded &SharedAnalyses::models(const std::string &Paths) {
  auto [It, New] = ModelsByPaths.try_emplace(Paths);
  if (!New)
    return It->second;
  auto Set = std::make_shared<ModelSet>(ModelSet::builtIn());
  for (llvm::StringRef Path : parts(Paths))
    for (const ModelProblem &P : Set->addPath(Path))
      if (!P.IsNote)
        It->second.Errors.push_back(render(P));
  It->second.Models = std::move(Set);
  return It->second;
}

std::shared_ptr<UnitState> SharedAnalyses::get(const void *Owner,
                                               const CheckSettings &Settings) {
  std::lock_guard<std::mutex> Guard(Lock);
  std::weak_ptr<UnitState> &Known = Units[{Owner, Settings}];
  if (std::shared_ptr<UnitState> Unit = Known.lock())
    if (!Unit->Finished)
      return Unit;
  AnalysisOptions Options;
  Options.EnvAccessor = Settings.EnvAccessor;
  Options.Restructure = Settings.Restructure;
  Options.HelperDir = Settings.HelperDir;
  if (Settings.Style == "url" && !Settings.HelperDir.empty())
    Options.Style = AnalysisOptions::FixStyle::Url;
  for (llvm::StringRef Name : parts(Settings.EnvironmentNames))
    Options.EnvironmentNames.push_back(Name.lower());
  const Loaded &Models = models(Settings.Models);
  auto Unit = std::make_shared<UnitState>();
  Unit->Analysis =
      std::make_unique<UnitAnalysis>(Models.Models, std::move(Options));
  Unit->ConfigurationErrors = Models.Errors;
  Known = Unit;
  return Unit;
}

} // namespace svc
